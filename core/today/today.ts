/**
 * What can wait for somebody, in the order in which it is read on *Heute*: what did not arrive first, since it goes by with its
 * week; then where others wait for one's answer, then one's own steps, then what stands still, then what has time. What was
 * finished stands last, since no order follows thanks.
 */
export const todayGroups = [
  'deliveries',
  'asked',
  'steps',
  'unbound',
  'wrong',
  'values',
  'stuck',
  'stale',
  'full',
  'fields',
  'finished',
] as const;
export type TodayGroup = (typeof todayGroups)[number];

/** About how long one line of a group takes, in minutes; what is only read takes none. */
const minutesFor: Partial<Record<TodayGroup, number>> = {
  asked: 5,
  deliveries: 3,
  unbound: 2,
  wrong: 5,
  values: 3,
  stale: 5,
};

/** The digital office's and the editors' share of a day, in minutes (product.md, Who uses it). */
export const minutesADay = 15;

/** One line of the page, as far as its place in it is concerned. */
export interface TodayItem {
  group: TodayGroup;
  /** Of two lines that are alike in all else, the lower id goes first. */
  id: string;
  /** The place that another rule has given it in its group, from 0. */
  place?: number;
  /** ISO day since or until which it waits: the earlier goes first, what has none comes behind. */
  day?: string | undefined;
  /** How much hangs on it: the more goes first. */
  weight?: number;
}

export interface Ordered<T> {
  now: T[];
  /** What has time until another day. */
  later: T[];
}

const noDay = '9999';

function compare(a: TodayItem, b: TodayItem): number {
  return (
    todayGroups.indexOf(a.group) - todayGroups.indexOf(b.group) ||
    (a.place ?? 0) - (b.place ?? 0) ||
    byText(a.day ?? noDay, b.day ?? noDay) ||
    (b.weight ?? 0) - (a.weight ?? 0) ||
    byText(a.id, b.id)
  );
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Puts what waits into the order in which it is read. With a share of the day, as much stands under `now` as fits into it, in
 * order and at least one line; the rest has time.
 * @param share minutes; without it all is for now
 */
export function orderToday<T extends TodayItem>(items: readonly T[], share?: number): Ordered<T> {
  const ordered = [...items].sort(compare);
  if (share === undefined) return { now: ordered, later: [] };
  const now: T[] = [];
  const later: T[] = [];
  let left = share;
  for (const item of ordered) {
    const minutes = minutesFor[item.group] ?? 0;
    const fits = minutes <= left || (now.length === 0 && minutes > 0);
    if (fits) left -= minutes;
    (fits ? now : later).push(item);
  }
  return { now, later };
}

/** About how many minutes these lines take. */
export const minutesOf = (items: readonly Pick<TodayItem, 'group'>[]): number =>
  items.reduce((sum, { group }) => sum + (minutesFor[group] ?? 0), 0);
