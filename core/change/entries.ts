import { same } from '../town/same.ts';

/**
 * A list after one of its entries was added, taken away or replaced (as WantedChange says it).
 * @returns `same` where nothing is to be done, `meanwhile` where the entry is no longer as it was seen
 */
export function withEntry<E>(
  list: readonly E[],
  before: unknown,
  after: E | undefined,
): { kind: 'list'; list: E[]; was: E | undefined } | { kind: 'same' | 'meanwhile' } {
  const at = before === undefined ? -1 : list.findIndex((entry) => same(entry, before));
  if (before !== undefined && at < 0) return { kind: 'meanwhile' };
  if (before === undefined ? after === undefined : same(before, after)) return { kind: 'same' };
  const rest = list.filter((_, index) => index !== at);
  const added = after === undefined ? [] : [after];
  const kept = at < 0 ? [...rest, ...added] : [...list.slice(0, at), ...added, ...list.slice(at + 1)];
  return { kind: 'list', list: kept, was: at < 0 ? undefined : list[at] };
}
