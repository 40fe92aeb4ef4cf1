import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Missing } from './given.ts';

/** A blind question; `expected` names the articles that answer it, and is missing where none does. */
interface SetQuestion {
  id: string;
  question: string;
  expected?: string[];
}

/** A question and what the same person asks next: something that follows on it, or something `new`. */
interface FollowUpPair {
  id: string;
  first: string;
  followUp: string;
  expected: string[];
  kind: 'followUp' | 'new';
}

/** A blind set of questions about the demo town (test/sets). @throws Missing */
export const questionsOf = (name: 'paraphrases' | 'inside' | 'outside'): SetQuestion[] =>
  (readSet(name) as { questions: SetQuestion[] }).questions;

/** The blind pairs of questions. @throws Missing */
export const followUpPairs = (): FollowUpPair[] => (readSet('followUps') as { pairs: FollowUpPair[] }).pairs;

function readSet(name: string): unknown {
  const file = fileURLToPath(new URL(`../../test/sets/${name}.json`, import.meta.url));
  if (!existsSync(file)) throw new Missing(`test/sets/${name}.json is not there yet.`);
  return JSON.parse(readFileSync(file, 'utf8'));
}
