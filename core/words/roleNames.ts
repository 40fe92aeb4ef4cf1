import type { Role } from '../access.ts';
import type { Assignment } from '../role/assignment.ts';
import { placeName, type Town } from '../town/town.ts';
import { germanDay } from './format.ts';

/** What the roles are called. */
export const roleNames: Readonly<Record<Role, string>> = {
  member: 'Mitglied',
  guide: 'Digitallotsin oder Digitallotse',
  lead: 'Leitung',
  editor: 'Redaktion',
  admin: 'Digitalbüro',
  staffCouncil: 'Personalrat',
  guest: 'Gast',
};

/** A role as the list of changes tells it: with the department and no unit, since a small unit would tell who it is. */
export function roleText(town: Town, { role, departmentId, until }: Assignment): string {
  const place = placeName(town, departmentId, undefined);
  return [roleNames[role], place, until && `bis ${germanDay(until)}`].filter(Boolean).join(', ');
}
