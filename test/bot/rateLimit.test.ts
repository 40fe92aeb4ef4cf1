import { isDeeper } from '../../bot/jsonDepth.ts';
import { createRateLimit } from '../../bot/rateLimit.ts';

test('who asks too often waits until there is room again, and holds nobody else up', () => {
  let time = 0;
  const limit = createRateLimit({ atOnce: 3, perSecond: 0.5 }, () => time);
  expect([1, 2, 3, 4].map(() => limit.take('a'))).toEqual([undefined, undefined, undefined, 2]);
  expect(limit.take('b')).toBeUndefined();
  time = 1_000;
  expect(limit.take('a')).toBe(1);
  time = 2_000;
  expect([limit.take('a'), limit.take('a')]).toEqual([undefined, 2]);
  time = 3_600_000;
  expect([1, 2, 3, 4].map(() => limit.take('a'))).toEqual([undefined, undefined, undefined, 2]);
});

test('asking in vain does not make the wait longer', () => {
  let time = 0;
  const limit = createRateLimit({ atOnce: 1, perSecond: 1 }, () => time);
  limit.take('a');
  for (time = 10; time < 1_000; time += 10) expect(limit.take('a')).toBe(1);
  time = 1_000;
  expect(limit.take('a')).toBeUndefined();
});

test('however many ask, only so many are remembered, and the one who just asked is among them', () => {
  const limit = createRateLimit({ atOnce: 1, perSecond: 0.001 }, () => 0);
  expect(limit.take('a')).toBeUndefined();
  for (let i = 0; i < 20_000; i += 1) limit.take(`stranger-${i}`);
  expect([limit.take('a'), limit.take('stranger-19999')]).toEqual([undefined, 1_000]);
});

test('the depth of JSON is counted without recursion', () => {
  const nested = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as unknown;
  expect([isDeeper(nested(40), 40), isDeeper(nested(41), 40), isDeeper(nested(100_000), 40)]).toEqual([
    false,
    true,
    true,
  ]);
  for (const flat of [undefined, null, 7, 'x', {}, { a: { b: [1, { c: null }] } }])
    expect(isDeeper(flat, 40)).toBe(false);
});
