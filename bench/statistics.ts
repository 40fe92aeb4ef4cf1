import type { Random } from '../test/faults/measure.ts';

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The value that a share (0 to 1) of the values do not exceed, by the nearest rank. @throws for no values */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('There is no percentile of nothing.');
  return value;
}

/** The middle value, of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return mean(sorted.slice(Math.floor(half), Math.ceil(half) + 1));
}

/** Middle, least and most of a series of ratios. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

export const spreadOf = (values: readonly number[]): Spread => ({
  median: median(values),
  min: Math.min(...values),
  max: Math.max(...values),
});

/** One over the place (from 1) of the first right id, 0 where none is among these. */
export function reciprocalRank(ranking: readonly string[], right: readonly string[]): number {
  const at = ranking.findIndex((id) => right.includes(id));
  return at < 0 ? 0 : 1 / (at + 1);
}

/** How often a value of the first sample is higher than one of the second, ties half: the area under the ROC curve. */
export function auroc(higher: readonly number[], lower: readonly number[]): number {
  const all = [...higher.map((value) => ({ value, is: true })), ...lower.map((value) => ({ value, is: false }))];
  all.sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.value === all[from]?.value) to += 1;
    // Equal values share the mean of their ranks (from 1).
    ranks += ((from + 1 + to) / 2) * all.slice(from, to).filter(({ is }) => is).length;
    from = to;
  }
  return (ranks - (higher.length * (higher.length + 1)) / 2) / (higher.length * lower.length);
}

/**
 * The 95 % interval of the mean difference between two paired samples, by bootstrap (percentiles of resampled means;
 * Efron 1979).
 */
export function pairedInterval(
  ours: readonly number[],
  theirs: readonly number[],
  random: Random,
  resamples = 10_000,
): { from: number; to: number } {
  const differences = Float64Array.from(ours, (value, at) => value - (theirs[at] ?? 0));
  const means = Array.from({ length: resamples }, () => {
    let sum = 0;
    for (const _ of differences) sum += differences[Math.floor(random.next() * differences.length)] ?? 0;
    return sum / differences.length;
  });
  return { from: percentile(means, 0.025), to: percentile(means, 0.975) };
}
