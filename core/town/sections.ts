/** The sections of the page *Verwaltung* in their order, as they stand in its addresses. */
export const sections = [
  'town',
  'departments',
  'holidays',
  'reminders',
  'roles',
  'values',
  'synonyms',
  'changes',
] as const;
export type SectionName = (typeof sections)[number];
