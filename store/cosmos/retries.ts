import { setTimeout as sleep } from 'node:timers/promises';

/** How long an operation is tried again before it fails, in milliseconds: Teams waits 15 seconds for an answer. */
export const patience = 12_000;

const firstPause = 20;
const longestPause = 2_000;

/** Answers that another try cannot change. Everything else passes: 408, 429, 449, 5xx, a reset, a timeout, no JSON from a gateway. */
const final = new Set([400, 401, 403, 404, 405, 409, 412, 413]);

/** These say for certain that nothing was written; any other failure leaves that open. */
const nothingWritten = new Set([429, 449]);

/** What became of a request that was not answered as hoped. */
export interface Failure {
  /** The HTTP status, or the code of the network's error. */
  code: number | string | undefined;
  retryAfter: number;
  passing: boolean;
  /** Whether the request may have been done all the same. */
  unsure: boolean;
}

/** Reads an error of @azure/cosmos, which wraps those of batches in one more. */
export function failureFrom(error: unknown): Failure {
  const { cause, ...own } = partsOf(error);
  const { code, retryAfterInMs } = own.code === undefined && cause !== undefined ? partsOf(cause) : own;
  const passing = typeof code !== 'number' || !final.has(code);
  return {
    code,
    retryAfter: retryAfterInMs ?? 0,
    passing,
    unsure: passing && !nothingWritten.has(Number(code)),
  };
}

/** Waits before the next try, with full jitter beyond what the server asked for. @returns false when the patience ends before */
export async function pause(attempt: number, retryAfter: number, end: number): Promise<boolean> {
  const wait = retryAfter + Math.random() * Math.min(firstPause * 2 ** attempt, longestPause);
  if (performance.now() + wait > end) return false;
  await sleep(wait);
  return true;
}

/**
 * Reads until it is answered.
 * @param end when the patience ends, as performance.now() counts
 * @throws what was thrown last, when it is final or the patience has ended
 */
export async function untilAnswered<T>(read: () => Promise<T>, end = performance.now() + patience): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await read();
    } catch (error) {
      const failure = failureFrom(error);
      if (!failure.passing || !(await pause(attempt, failure.retryAfter, end))) throw error;
    }
  }
}

function partsOf(error: unknown): { code?: number | string; retryAfterInMs?: number; cause?: unknown } {
  if (typeof error !== 'object' || error === null) return {};
  const { code, retryAfterInMs, cause } = error as { code?: number | string; retryAfterInMs?: number; cause?: unknown };
  return { code, retryAfterInMs, cause };
}
