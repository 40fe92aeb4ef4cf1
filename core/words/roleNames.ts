import type { Role } from '../access.ts';

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
