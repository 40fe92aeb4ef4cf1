import type * as z from 'zod/v4';
import type { JsonPath } from './jsonLines.ts';

/** A mistake in a town folder: where it stands and what is expected there, as a German sentence for the person who prepares the folder. */
export interface Problem {
  file: string;
  line: number;
  expected: string;
}

/** What is wrong at `path`, a path in the file's JSON. */
interface Finding {
  path: JsonPath;
  expected: string;
}

export const planIdForm = 'eine Kennung aus Buchstaben, Ziffern, Punkten und Bindestrichen wie ‚BO-05-1‘';

export const customDayForm =
  'ein Tag wie ‚2026-06-19‘, jedes Jahr wie ‚--12-23‘ oder Tage vor und nach Ostersonntag wie ‚easter-48‘';

const shortCode = 'ein Kurzzeichen aus Großbuchstaben, Ziffern und Bindestrichen wie ‚BO-BB‘';
const day = 'ein Tag wie ‚2026-10-05‘';
const halfYear = 'ein Halbjahr wie ‚2026-H2‘';
const positive = 'eine Zahl über 0';
const groups = 'Gruppen aus mindestens zwei Wörtern wie ["Homeoffice", "Telearbeit"]';

/** What a field looks like, by its name, or by its list and name where the name alone does not say it. */
const forms: Record<string, string> = {
  'departments.id': shortCode,
  'units.id': shortCode,
  id: planIdForm,
  key: 'ein Schlüssel aus Kleinbuchstaben wie ‚wertgrenze.direktauftrag‘',
  groups,
  halfYear,
  laidFor: halfYear,
  'history.to': halfYear,
  'loadWeeks.to': day,
  'customDays.day': customDayForm,
  from: day,
  validFrom: day,
  review: day,
  due: 'ein Monat wie ‚2026-10‘',
  time: 'eine Uhrzeit wie ‚09:00‘',
  weekday: 'eine ganze Zahl von 1 (Montag) bis 5 (Freitag)',
  staff: 'eine ganze Zahl ab 1',
  withTeams: 'eine ganze Zahl ab 0',
  minutes: 'eine ganze Zahl von 5 bis 120',
  budgetYear: 'ein Jahr wie 2026',
  capacity: 'eine Zahl ab 0',
  amount: 'eine Zahl ab 0',
  factor: 'eine Zahl von 0 bis 1',
  effort: positive,
  personDays: positive,
};

const types: Record<string, string> = {
  string: 'ein Text',
  number: 'eine Zahl',
  array: 'eine Liste [ … ]',
  object: 'ein Objekt { … }',
  record: 'ein Objekt { … }',
};

/** Turns a schema's issue into findings: one per unknown field, else one. `present` tells whether the file has the path at all. */
export function findings(issue: z.core.$ZodIssue, present: (path: JsonPath) => boolean): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...issue.path, key], expected: `unbekanntes Feld ‚${key}‘` }));
  }
  const missing = issue.path.length > 0 && !present(issue.path);
  const expected = `erwartet wird ${expectation(issue)}`;
  return [
    { path: issue.path, expected: missing ? `Feld ‚${String(issue.path.at(-1))}‘ fehlt; ${expected}` : expected },
  ];
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'invalid_value') return oneOf(issue.values.map((value) => `‚${String(value)}‘`));
  const form = formAt(issue.path);
  if (form !== undefined) return form;
  if (issue.code === 'invalid_type') return types[issue.expected] ?? 'ein anderer Wert';
  if (issue.code === 'too_big') return `höchstens ${issue.maximum}`;
  if (issue.code !== 'too_small') return 'ein anderer Wert';
  return issue.origin === 'array' ? 'eine Liste mit mindestens einem Eintrag' : 'ein Text, der nicht leer ist';
}

function formAt(path: JsonPath): string | undefined {
  const [list, name] = path.filter((part) => typeof part === 'string').slice(-2);
  return forms[`${list}.${name}`] ?? forms[name ?? list ?? ''];
}

function oneOf(values: readonly string[]): string {
  return [values.slice(0, -1).join(', '), ...values.slice(-1)].filter((part) => part !== '').join(' oder ');
}
