/** A card that was certainly not accepted is tried so often in all; then it is refused with the last reason. */
export const attemptsAtMost = 5;

const base = 500;
const longest = 30_000;

/**
 * Milliseconds until the next attempt: exponential with full jitter, never before the time that Teams named.
 * @param attempt the attempt that failed, from 1  @param random from 0 up to 1
 */
export function backoff(attempt: number, retryAfterMs: number | undefined, random: number): number {
  const reach = Math.min(longest, base * 2 ** (attempt - 1));
  return Math.ceil(random * reach) + (retryAfterMs ?? 0);
}
