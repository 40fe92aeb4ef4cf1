import { type Measure, measure } from '../measure.ts';
import type { Values } from './columns.ts';
import { misfit } from './mergePlaces.ts';
import type { RefusedCell } from './refusedCell.ts';
import type { RowChange } from './rowChanges.ts';

/**
 * The measures as the file words them. State and history are the store's; another half-year is a move, which the history keeps
 * as it keeps one that was made on the page *Fahrplan*.
 */
export function mergeMeasures(
  stored: readonly Measure[],
  changes: readonly RowChange[],
  refused: RefusedCell[],
): Measure[] {
  const merged = new Map(stored.map((each) => [each.id, each]));
  for (const change of changes) {
    if ((change.after.amount === undefined) !== (change.after.budgetYear === undefined)) {
      const empty = change.after.amount === undefined ? 'amount' : 'budgetYear';
      refused.push({ cell: change.row.cellOf(empty), code: 'costAndYear', about: [] });
    }
    const record = measure.safeParse(measureFrom(change.after, merged.get(change.id)));
    if (record.success) merged.set(change.id, record.data);
    else refused.push(misfit(change, record.error.issues[0]?.path[0]));
  }
  return [...merged.values()];
}

function measureFrom(values: Values, stored: Measure | undefined): unknown {
  const { requires, amount, budgetYear, state: _, ...plain } = values;
  const moved = stored && stored.halfYear !== values.halfYear;
  const entry = moved && { halfYear: stored.halfYear, result: 'moved', to: values.halfYear };
  return {
    ...plain,
    requires: idsIn(requires),
    ...(amount === undefined || budgetYear === undefined ? {} : { cost: { amount, budgetYear } }),
    state: stored?.state ?? 'planned',
    history: [...(stored?.history ?? []), ...(entry ? [entry] : [])],
  };
}

/** The ids in „A, B“. */
export function idsIn(value: Values[string]): string[] {
  return value === undefined ? [] : String(value).split(', ');
}
