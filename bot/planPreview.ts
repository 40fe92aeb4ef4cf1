import { createHash } from 'node:crypto';
import type { PlanPreviewAnswer } from '../core/plan/api.ts';
import { sheetKinds } from '../core/plan/sheets/columns.ts';
import type { Comparison, Difference } from '../core/plan/sheets/compare.ts';
import { columnsOf } from '../core/plan/sheets/rowChanges.ts';
import { refusedText, valueText } from '../core/words/planSheetWords.ts';

/** So many rows of a state, and refused cells, are listed: more is not read on a screen. The counts are of all. */
const listed = 1_000;

/**
 * Tells comparisons apart by what they would write and what they refuse, together with the file. What a file does not name and
 * the states of steps are no part of it, so a press between preview and import does no harm.
 */
export function fingerprintOf(file: Uint8Array, { differences, refused }: Comparison): string {
  const written = differences
    .filter(({ state }) => state !== 'kept')
    .map(({ kind, id, before, after, fields }) => [kind, id, fields.map((key) => [key, before?.[key], after?.[key]])]);
  return createHash('sha256')
    .update(file)
    .update(JSON.stringify([written, refused]))
    .digest('hex');
}

/** A comparison as it is shown before anything is written. */
export function previewOf(comparison: Comparison, fingerprint: string): PlanPreviewAnswer {
  const { differences, refused, unchanged } = comparison;
  const of = (state: Difference['state']) => differences.filter((one) => one.state === state);
  const beyond = (count: number) => Math.max(0, count - listed);
  const states = { new: of('new'), changed: of('changed'), kept: of('kept') };
  return {
    fingerprint,
    canApply: refused.length === 0 && states.new.length + states.changed.length > 0,
    kinds: sheetKinds.map((kind) => {
      const count = (state: Difference['state']) => states[state].filter((one) => one.kind === kind).length;
      return { kind, new: count('new'), changed: count('changed'), unchanged: unchanged[kind], kept: count('kept') };
    }),
    rows: [states.new, states.changed, states.kept].flatMap((all) => all.slice(0, listed).map(rowOf)),
    more: {
      new: beyond(states.new.length),
      changed: beyond(states.changed.length),
      kept: beyond(states.kept.length),
      refused: beyond(refused.length),
    },
    refused: refused
      .slice(0, listed)
      .map(({ cell, code, about }) => ({ cell, code, reason: refusedText({ code, about }) })),
  };
}

/** A row that differs, as it is read. */
export function rowOf({ kind, id, state, cell, before, after, fields }: Difference): PlanPreviewAnswer['rows'][number] {
  const columns = columnsOf(kind).filter(({ key }) => fields.includes(key) && !(state === 'new' && key === 'id'));
  const said = after ?? before;
  return {
    ...{ kind, state, id, name: String(said?.title ?? said?.name ?? said?.reason ?? id) },
    ...(cell === undefined ? {} : { cell }),
    fields: columns.map((column) => ({
      name: column.heading,
      ...(before ? { before: valueText(column, before[column.key]) } : {}),
      after: valueText(column, after?.[column.key]),
    })),
  };
}
