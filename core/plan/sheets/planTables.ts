import { aboutSheet, type Column, sheetForms, type Values } from './columns.ts';
import { inertText } from './inert.ts';
import { itemsOf, type PlanRecords, type StateNames } from './planRecords.ts';

/** A cell as it is to be written: a text is never a formula, and a day is a real date. */
export type WrittenCell = { text: string; look?: 'title' | 'head' | 'plain' } | { number: number } | { day: string };

/** A sheet as it is to be written; `widths` in characters, and how many rows stay in sight. */
export interface WrittenTable {
  name: string;
  widths: readonly number[];
  sticky: number;
  rows: readonly (readonly (WrittenCell | undefined)[])[];
}

/** What the first sheet says: whose file it is, and how it is used. */
export interface About {
  title: string;
  town: string;
  townId: string;
  /** Paragraphs, and pairs such as a field of action with its name. */
  lines: readonly (string | readonly [string, string])[];
}

const nothing: PlanRecords = { departments: [], units: [], measures: [], bundles: [] };

/**
 * The sheets of a plan, the explaining one first. Without a plan they are a template: the headings and nothing below. Read again
 * by `compare`, they change nothing.
 */
export function planTables(plan: PlanRecords = nothing, states: StateNames, about: About): WrittenTable[] {
  const items = itemsOf(plan, states);
  const sheets = sheetForms.map(({ kind, name, columns }): WrittenTable => {
    const head = columns.map(({ heading }): WrittenCell => ({ text: heading, look: 'head' }));
    const rows = items[kind].map(({ values }) => columns.map((column) => cellOf(column, values)));
    const widths = columns.map(({ width, heading }) => Math.max(width, heading.length + 2));
    return { name, widths, sticky: 1, rows: [head, ...rows] };
  });
  return [aboutTable(about), ...sheets];
}

function aboutTable({ title, town, townId, lines }: About): WrittenTable {
  const plain = (text: string): WrittenCell => ({ text: inertText(text), look: 'plain' });
  const label = (text: string): WrittenCell => ({ text, look: 'head' });
  return {
    name: aboutSheet.name,
    widths: [24, 100],
    sticky: 0,
    rows: [
      [{ text: title, look: 'title' }],
      [label(aboutSheet.town), plain(town)],
      [label(aboutSheet.townId), plain(townId)],
      [],
      ...lines.map((line) => (typeof line === 'string' ? [undefined, plain(line)] : [label(line[0]), plain(line[1])])),
    ],
  };
}

function cellOf({ key, form }: Column, values: Values): WrittenCell | undefined {
  const value = values[key];
  if (value === undefined) return undefined;
  if (typeof value === 'number') return { number: value };
  return form === 'day' ? { day: value } : { text: inertText(value) };
}
