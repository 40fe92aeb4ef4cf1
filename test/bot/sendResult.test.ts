import { classify } from '../../bot/sendResult.ts';

/** An error as the connector's client throws it. */
const failed = (statusCode: number, retryAfter?: string) =>
  Object.assign(new Error('x'), { statusCode, response: { headers: { get: () => retryAfter } } });
const broken = (code: string) => Object.assign(new Error('x'), { code });

test('what was certainly not accepted may be tried again', () => {
  for (const status of [412, 429]) {
    expect(classify(failed(status))).toEqual({
      state: 'notAccepted',
      reason: `http${status}`,
      retryAfterMs: undefined,
    });
  }
  for (const code of ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'CERT_HAS_EXPIRED']) {
    expect(classify(broken(code))).toEqual({ state: 'notAccepted', reason: code, retryAfterMs: undefined });
  }
});

test('what Teams refuses for good is refused with its reason', () => {
  for (const status of [400, 401, 403, 404, 413]) {
    expect(classify(failed(status))).toEqual({ state: 'refused', reason: `http${status}` });
  }
});

test('what may have arrived is unclear, and so is everything unknown', () => {
  for (const status of [408, 500, 502, 503, 504]) {
    expect(classify(failed(status))).toEqual({ state: 'unclear', reason: `http${status}` });
  }
  for (const code of ['ECONNRESET', 'EPIPE', 'ETIMEDOUT'])
    expect(classify(broken(code))).toEqual({ state: 'unclear', reason: code });
  const aborted = Object.assign(new Error('x'), { name: 'AbortError' });
  expect(classify(aborted)).toEqual({ state: 'unclear', reason: 'timeout' });
  for (const thrown of [undefined, null, 'text', 7, new Error('x'), {}]) {
    expect(classify(thrown)).toEqual({ state: 'unclear', reason: 'unknown' });
  }
});

test('Retry-After is read in seconds and as a date, and nonsense is none', () => {
  const wait = (value: string) => {
    const result = classify(failed(429, value));
    return result.state === 'notAccepted' ? result.retryAfterMs : 'another class';
  };
  expect([wait('7'), wait('0'), wait('soon'), wait('')]).toEqual([7000, 0, undefined, undefined]);
  expect(wait('Thu, 01 Jan 1970 00:00:00 GMT')).toBe(0);
  const inAnHour = wait(new Date(Date.now() + 3_600_000).toUTCString());
  expect(inAnHour).toBeGreaterThan(3_500_000);
  expect(inAnHour).toBeLessThanOrEqual(3_600_000);
});
