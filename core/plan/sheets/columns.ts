/** How the values of a column are written and read. `planId`, `placeId` and `ids` are ids; `month` is `2026-10`. */
export type ValueForm =
  | 'text'
  | 'planId'
  | 'placeId'
  | 'ids'
  | 'number'
  | 'whole'
  | 'share'
  | 'day'
  | 'month'
  | 'halfYear'
  | 'size';

export interface Column {
  /** Names the value in a row, and the field in a record where there is one of the same meaning. */
  key: string;
  heading: string;
  form: ValueForm;
  /** In characters. */
  width: number;
  /** May be empty. */
  optional?: true;
  /** For reading only: an import passes it over. */
  readOnly?: true;
  min?: number;
  max?: number;
  /** Whether the number itself may be `min`. */
  above?: true;
}

export const sheetKinds = ['department', 'unit', 'loadWeek', 'measure', 'task', 'step'] as const;
/** What a row of a sheet is. */
export type SheetKind = (typeof sheetKinds)[number];

export interface SheetForm {
  kind: SheetKind;
  name: string;
  columns: readonly Column[];
}

const text = (key: string, heading: string, width: number): Column => ({ key, heading, form: 'text', width });
const planId = (key: string, heading: string): Column => ({ key, heading, form: 'planId', width: 14 });
const placeId = (key: string, heading: string): Column => ({ key, heading, form: 'placeId', width: 14 });
const number = (key: string, heading: string, rest: Partial<Column> = {}): Column => {
  return { key, heading, form: 'number', width: 14, min: 0, ...rest };
};
const whole = (key: string, heading: string, rest: Partial<Column> = {}): Column => {
  return { key, heading, form: 'whole', width: 12, min: 0, ...rest };
};

/** Where the file says whose it is. */
export const aboutSheet = { name: 'Hinweise', town: 'Stadt', townId: 'Kennung der Stadt' };

/**
 * The sheets of a plan with their columns, in the order in which they are written. Headings are part of the format and stay,
 * whatever a town calls its levels. The first column names the row, besides load weeks, which are numbered in their department.
 */
export const sheetForms: readonly SheetForm[] = [
  {
    kind: 'department',
    name: 'Fachbereiche',
    columns: [
      placeId('id', 'Kürzel'),
      text('code', 'Nummer', 12),
      text('name', 'Name', 40),
      whole('order', 'Reihenfolge'),
      whole('staff', 'Beschäftigte', { min: 1 }),
      whole('withTeams', 'davon mit Teams', { width: 16 }),
      number('capacity', 'Kapazität (Personentage je Halbjahr)', { width: 34 }),
    ],
  },
  {
    kind: 'unit',
    name: 'Einheiten',
    columns: [
      placeId('id', 'Kürzel'),
      placeId('departmentId', 'Fachbereich'),
      text('code', 'Nummer', 12),
      text('name', 'Name', 36),
      whole('order', 'Reihenfolge'),
      whole('staff', 'Beschäftigte', { min: 1 }),
      text('phone', 'Funktionsnummer', 20),
      text('mailbox', 'Funktionspostfach', 36),
    ],
  },
  {
    kind: 'loadWeek',
    name: 'Belastungszeiten',
    columns: [
      placeId('departmentId', 'Fachbereich'),
      whole('number', 'Nr.', { min: 1, optional: true, width: 8 }),
      { key: 'from', heading: 'Von', form: 'day', width: 12 },
      { key: 'to', heading: 'Bis', form: 'day', width: 12 },
      { key: 'factor', heading: 'Bleibender Anteil (0 bis 1)', form: 'share', width: 26, min: 0, max: 1 },
      text('reason', 'Anlass', 40),
    ],
  },
  {
    kind: 'measure',
    name: 'Maßnahmen',
    columns: [
      planId('id', 'Kennung'),
      placeId('departmentId', 'Fachbereich'),
      text('title', 'Titel', 44),
      text('fieldOfAction', 'Handlungsfeld', 14),
      { key: 'halfYear', heading: 'Halbjahr', form: 'halfYear', width: 11 },
      number('effort', 'Aufwand (Personentage)', { above: true, width: 22 }),
      { key: 'size', heading: 'Größe', form: 'size', width: 8 },
      text('easier', 'Was leichter wird', 50),
      text('acceptance', 'Woran man merkt, dass sie fertig ist', 50),
      { key: 'requires', heading: 'Voraussetzungen', form: 'ids', width: 20, optional: true },
      number('amount', 'Kosten (EUR)', { optional: true }),
      whole('budgetYear', 'Haushaltsjahr', { optional: true, min: 2000, max: 2100, width: 14 }),
      { ...text('state', 'Stand (nur zum Lesen)', 20), readOnly: true, optional: true },
    ],
  },
  {
    kind: 'task',
    name: 'Aufgaben',
    columns: [
      planId('id', 'Kennung'),
      planId('measureId', 'Maßnahme'),
      placeId('unitId', 'Einheit'),
      text('title', 'Titel', 44),
      text('effect', 'Was danach leichter ist', 50),
      number('personDays', 'Personentage', { above: true }),
      { key: 'due', heading: 'Monat', form: 'month', width: 11 },
    ],
  },
  {
    kind: 'step',
    name: 'Schritte',
    columns: [
      planId('id', 'Kennung'),
      planId('taskId', 'Aufgabe'),
      text('title', 'Titel', 60),
      whole('minutes', 'Minuten', { min: 5, max: 120 }),
      { ...text('state', 'Stand (nur zum Lesen)', 20), readOnly: true, optional: true },
    ],
  },
];

/** What stands in a row, by column: texts, ids, days, months and half-years as text; several ids as „A, B“; none where it is empty. */
export type Values = Readonly<Record<string, string | number | undefined>>;
