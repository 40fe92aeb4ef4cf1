import { answered, classify } from '../../bot/sendResult.ts';

/** An error as the connector's client throws it. */
const failed = (statusCode: number, retryAfter?: string) =>
  Object.assign(new Error('x'), {
    statusCode,
    response: { headers: new Headers(retryAfter ? { 'retry-after': retryAfter } : {}) },
  });
const broken = (code: string, message = 'x') => Object.assign(new Error(message), { code });

test('what was certainly not accepted may be tried again', () => {
  for (const status of [412, 429]) {
    expect(classify(failed(status))).toEqual({
      state: 'notAccepted',
      reason: `http${status}`,
      retryAfterMs: undefined,
    });
  }
  const codes = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'CERT_HAS_EXPIRED', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'];
  const errors = [
    ...codes.map((code) => broken(code)),
    broken('ETIMEDOUT', 'connect ETIMEDOUT 192.0.2.1:443'),
    broken('EPROTO', 'write EPROTO C0:error:0A00010B:SSL routines:tls_validate_record_header:wrong version number'),
  ];
  for (const error of errors)
    expect(classify(error)).toEqual({ state: 'notAccepted', reason: error.code, retryAfterMs: undefined });
});

test('what Teams refuses for good is refused with its reason', () => {
  for (const status of [400, 401, 403, 404, 413]) {
    expect(classify(failed(status))).toEqual({ state: 'refused', reason: `http${status}` });
  }
  const blocked = Object.assign(failed(403), { code: 'ConversationBlockedByUser' });
  expect(classify(blocked)).toEqual({ state: 'refused', reason: 'http403/ConversationBlockedByUser' });
  expect(classify(Object.assign(failed(403), { code: '<b>no code</b>' }))).toMatchObject({ reason: 'http403' });
});

test('what may have arrived is unclear, and so is everything unknown', () => {
  for (const status of [408, 500, 502, 503, 504]) {
    expect(classify(failed(status))).toEqual({ state: 'unclear', reason: `http${status}` });
  }
  for (const code of ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EPROTO'])
    expect(classify(broken(code))).toEqual({ state: 'unclear', reason: code });
  const aborted = Object.assign(new Error('x'), { name: 'AbortError' });
  expect(classify(aborted)).toEqual({ state: 'unclear', reason: 'timeout' });
  for (const thrown of [undefined, null, 'text', 7, new Error('x'), {}]) {
    expect(classify(thrown)).toEqual({ state: 'unclear', reason: 'unknown' });
  }
});

test('an answer that names no message is not the connector’s, so that the card may have arrived or not', () => {
  expect(answered('1:7')).toEqual({ state: 'sent', activityId: '1:7' });
  for (const none of [undefined, '']) expect(answered(none)).toEqual({ state: 'unclear', reason: 'noId' });
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

test('a date in Retry-After is held against the Date of the same answer, not against this machine’s clock', () => {
  const headers = new Headers({
    'retry-after': 'Fri, 02 Jan 1970 00:00:30 GMT',
    date: 'Fri, 02 Jan 1970 00:00:00 GMT',
  });
  const error = Object.assign(new Error('x'), { statusCode: 429, response: { headers } });
  expect(classify(error)).toMatchObject({ retryAfterMs: 30_000 });
});
