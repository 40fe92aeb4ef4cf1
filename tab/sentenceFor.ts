import type { TabWords } from '../core/words/tabWords.ts';
import type { ApiRefusal } from './api.ts';

/** What a person is told of a refusal, where the rest of the page stays: the server's sentence where it has one. */
export function sentenceFor({ code, message }: ApiRefusal, { problem }: TabWords): string {
  return message || (code === 'offline' ? problem.offline : problem.failed);
}
