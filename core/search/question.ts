import { analyse, formsOf, stemOf } from './analyse.ts';
import { partsOf } from './compound.ts';
import { frameOf } from './frame.ts';
import type { SearchIndex } from './indexData.ts';
import { isInThesaurus } from './thesaurus.ts';
import { corrected } from './typo.ts';

/** How sure a corrected word is. */
const CORRECTED = 0.9;
/** What a word counts that only says what kind of answer is wanted. */
const FRAME = 0.2;

/**
 * The question's words with weights: 1 for a word as typed, less for one that was corrected or is a part of one. A word
 * that neither an article nor the thesaurus has is read as the nearest word of an article, if any is near, else as the
 * known words it is made of.
 */
export function readQuestion(index: SearchIndex, question: string): ReadonlyMap<string, number> {
  // A turn reads its question for the search and again for how sure the answer is; typos make that dear.
  const { read } = index.scratch;
  const known = read?.get(question);
  if (known) return known;
  const words = wordsOf(index, question);
  read?.set(question, words);
  return words;
}

function wordsOf(index: SearchIndex, question: string): Map<string, number> {
  const words = new Map<string, number>();
  const add = (form: string, weight: number) => words.set(form, Math.max(weight, words.get(form) ?? 0));
  const isKnown = (form: string) => (index.vocabulary.stems.get(stemOf(form))?.articles ?? 0) > 0;
  for (const form of wholeVerbs(question, isKnown)) {
    const meant = isKnown(form) || isInThesaurus(stemOf(form)) ? form : corrected(form, index.vocabulary);
    const parts = meant === undefined ? partsOf(form, isKnown) : undefined;
    if (meant !== undefined) add(meant, meant === form ? 1 : CORRECTED);
    else if (parts) for (const part of parts) add(part, Math.sqrt(part.length / form.length));
    else add(form, 1);
  }
  for (const form of frameOf(question)) if (words.has(form)) words.set(form, FRAME);
  return words;
}

const PREFIXES = new Set('ab an auf aus bei ein frei fest her hin los mit nach um vor weg weiter zu zuruck'.split(' '));

/**
 * The question's words that say something. The last word of a sentence may be the prefix of its verb: *Wie rechne ich
 * Reisekosten ab?* asks about abrechnen, if that is a known word.
 */
function wholeVerbs(question: string, isKnown: (form: string) => boolean): string[] {
  return question.split(/[?!;]|\.\s/).flatMap((sentence) => {
    const words = analyse(sentence).map(({ form }) => form);
    const prefix = formsOf(sentence).at(-1) ?? '';
    if (!PREFIXES.has(prefix) || !words.some((form) => isKnown(prefix + form))) return words;
    return words.filter((form) => form !== prefix).map((form) => (isKnown(prefix + form) ? prefix + form : form));
  });
}
