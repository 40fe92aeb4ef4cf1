import { auroc, median, pairedInterval, percentile, reciprocalRank, spreadOf } from '../../bench/statistics.ts';
import { randomFrom } from '../faults/measure.ts';

test('a percentile is the nearest value that so many do not exceed', () => {
  const values = Array.from({ length: 20 }, (_, at) => 20 - at);
  expect(percentile(values, 0.95)).toBe(19);
  expect(percentile(values, 0.5)).toBe(10);
  expect(percentile([7], 0.95)).toBe(7);
  expect(() => percentile([], 0.5)).toThrow('nothing');
});

test('the median of an even number of values lies between the two in the middle', () => {
  expect(median([4, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(spreadOf([1, 9, 2])).toEqual({ median: 2, min: 1, max: 9 });
});

test('the reciprocal rank looks for the first right id', () => {
  expect(reciprocalRank(['a', 'b', 'c'], ['c', 'b'])).toBe(0.5);
  expect(reciprocalRank(['a'], ['c'])).toBe(0);
});

describe('the area under the ROC curve', () => {
  test('is 1 when every right one is above every wrong one, 0 the other way round', () => {
    expect(auroc([3, 4], [1, 2])).toBe(1);
    expect(auroc([1, 2], [3, 4])).toBe(0);
  });

  test('counts ties half', () => {
    expect(auroc([1, 1], [1, 1])).toBe(0.5);
    expect(auroc([2, 3], [1, 2])).toBe(0.875);
  });

  test('equals the share of pairs in the right order', () => {
    const random = randomFrom(1);
    const right = Array.from({ length: 40 }, () => random.between(2, 9));
    const wrong = Array.from({ length: 30 }, () => random.between(0, 7));
    const pairs = right.flatMap((r) => wrong.map((w): number => (r > w ? 1 : r === w ? 0.5 : 0)));
    expect(auroc(right, wrong)).toBeCloseTo(pairs.reduce((a, b) => a + b, 0) / pairs.length, 10);
  });
});

describe('the paired bootstrap interval', () => {
  test('is the difference itself when every pair has the same one', () => {
    const { from, to } = pairedInterval([2, 3, 4], [1, 2, 3], randomFrom(1), 100);
    expect([from, to]).toEqual([1, 1]);
  });

  test('is about two standard errors wide on each side, and the same for the same seed', () => {
    const random = randomFrom(5);
    const ours = Array.from({ length: 400 }, () => random.next());
    const theirs = ours.map(() => 0.4);
    const found = pairedInterval(ours, theirs, randomFrom(7), 2000);
    const error = Math.sqrt(1 / 12 / 400);
    const middle = (found.from + found.to) / 2;
    expect(found.to - found.from).toBeGreaterThan(3.4 * error);
    expect(found.to - found.from).toBeLessThan(4.4 * error);
    expect(Math.abs(middle - 0.1)).toBeLessThan(3 * error);
    expect(pairedInterval(ours, theirs, randomFrom(7), 2000)).toEqual(found);
  });
});
