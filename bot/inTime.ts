import type { SendResult } from '../core/messenger.ts';

/** No answer of the connector within this time, in milliseconds, means: it may have arrived. */
const timeoutMs = 15_000;

/** As much of the connector's HTTP pipeline (@azure/core-rest-pipeline) as is needed here. */
export interface Pipeline {
  removePolicy(policy: { name: string }): unknown;
  addPolicy(policy: typeof inTime): void;
}

/** Gives up on a request to which there is no answer. */
export const inTime = {
  name: 'answerInTime',
  sendRequest(request: { timeout: number }, next: (request: { timeout: number }) => Promise<unknown>) {
    request.timeout = timeoutMs;
    return next(request);
  },
};

/** What a send led to, or that it is unclear when the connector does not say so in time. */
export function withinTime(sending: Promise<SendResult>): Promise<SendResult> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ state: 'unclear', reason: 'timeout' }), timeoutMs);
    void sending.then((result) => {
      clearTimeout(timer);
      resolve(result);
    });
  });
}
