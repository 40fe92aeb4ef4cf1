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
  return orInTime(sending, { state: 'unclear', reason: 'timeout' });
}

/** What the connector says, or `late` when it does not say so in time. @param asking never fails */
export function orInTime<T>(asking: Promise<T>, late: T): Promise<T> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(late), timeoutMs);
    void asking.then((result) => {
      clearTimeout(timer);
      resolve(result);
    });
  });
}
