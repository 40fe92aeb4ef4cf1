import type { WaitingCount } from '../help/waitingCounts.ts';
import { asSentence, countWord, waitingFor } from './format.ts';

/**
 * „Dreimal wurde auf den Hersteller gewartet, Verfahren: Finanzverfahren.“
 * @param systemName what the town calls the system
 */
export function waitingText({ cause, count }: Pick<WaitingCount, 'cause' | 'count'>, systemName?: string): string {
  const word = countWord(count, 'ein');
  const times = /^\d/.test(word) ? `${word}-mal` : `${word}mal`;
  return asSentence(
    `${times} wurde auf ${waitingFor[cause]} gewartet${systemName ? `, Verfahren: ${systemName}` : ''}`,
  );
}
