import * as z from 'zod/v4';
import { roles } from '../access.ts';
import type { Author } from '../change/change.ts';
import { field, personField } from '../field.ts';

/**
 * The role that the digital office has given somebody, and where it holds. It is the town's record about the role: the person
 * sees it with *datenschutz*, and the digital office takes it back.
 */
export const assignment = z.strictObject({
  id: personField(z.string().regex(/^[\w.:@-]{1,100}$/), 'Kennung der Person in Entra, damit Bündel ihre Rolle kennt'),
  role: field(z.enum(roles), 'Rolle, nach der sich richtet, was die Person sehen und tun darf'),
  departmentId: field(z.string().max(40).optional(), 'Fachbereich, in dem die Rolle gilt'),
  unitId: field(z.string().max(40).optional(), 'Einheit, zu der die Person gehört'),
  until: field(z.iso.date().optional(), 'Nur bei Gästen: bis zu welchem Tag die Rolle gilt'),
});
export type Assignment = z.infer<typeof assignment>;

/** How it is noted that a role was given or taken back: by whom, and the role in words, without the person. */
export interface RoleNoting extends Author {
  text(assignment: Assignment): string;
}
