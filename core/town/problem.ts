import type * as z from 'zod/v4';
import type { JsonPath } from './jsonLines.ts';

/** A mistake in a town folder: where it stands and what is expected there, as a German sentence for the person who prepares the folder. */
export interface Problem {
  file: string;
  line: number;
  expected: string;
}

/** What is wrong at `path`, a path in the file's JSON. */
export interface Finding {
  path: JsonPath;
  expected: string;
}

const types: Record<string, string> = {
  string: 'ein Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  array: 'eine Liste [ … ]',
  object: 'ein Objekt { … }',
  record: 'ein Objekt { … }',
};

/** What a text with a fixed form looks like, by the name of its field. */
const forms: Record<string, string> = {
  id: 'ein Kurzzeichen aus Großbuchstaben, Ziffern und Bindestrichen wie ‚BO-BB‘',
  key: 'ein Schlüssel aus Kleinbuchstaben wie ‚wertgrenze.direktauftrag‘',
  due: 'ein Monat wie ‚2026-10‘',
  time: 'eine Uhrzeit wie ‚09:00‘',
  halfYear: 'ein Halbjahr wie ‚2026-H2‘',
  to: 'ein Halbjahr wie ‚2026-H2‘',
  laidFor: 'ein Halbjahr wie ‚2026-H2‘',
};

/** Turns a schema's issue into findings: one per unknown field, else one. `present` tells whether the file has the path at all. */
export function findings(issue: z.core.$ZodIssue, present: (path: JsonPath) => boolean): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...issue.path, key], expected: `unbekanntes Feld ‚${key}‘` }));
  }
  const wanted = expectation(issue);
  const missing = issue.path.length > 0 && !present(issue.path);
  return [{ path: issue.path, expected: missing ? `Feld ‚${String(issue.path.at(-1))}‘ fehlt; ${wanted}` : wanted }];
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `erwartet wird ${types[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `erwartet wird ${issue.values.map((value) => `‚${String(value)}‘`).join(' oder ')}`;
    case 'invalid_format':
      return `erwartet wird ${formOf(issue)}`;
    case 'too_small':
      return `erwartet wird ${atLeast(issue.origin, Number(issue.minimum), issue.inclusive ?? true)}`;
    case 'too_big':
      return `erwartet wird ${issue.origin === 'array' ? 'eine Liste mit höchstens' : 'eine Zahl bis'} ${issue.maximum}`;
    case 'custom':
      return issue.message;
    default:
      return 'erwartet wird ein anderer Wert';
  }
}

function formOf(issue: z.core.$ZodIssueInvalidStringFormat): string {
  if (issue.format === 'date') return 'ein Tag wie ‚2026-10-05‘';
  return forms[String(issue.path.at(-1))] ?? 'eine andere Schreibweise';
}

function atLeast(origin: string, minimum: number, inclusive: boolean): string {
  if (origin === 'string') return 'ein Text, der nicht leer ist';
  if (origin === 'array') return 'eine Liste mit mindestens einem Eintrag';
  const kind = origin === 'int' ? 'eine ganze Zahl' : 'eine Zahl';
  return inclusive ? `${kind} ab ${minimum}` : `${kind} über ${minimum}`;
}
