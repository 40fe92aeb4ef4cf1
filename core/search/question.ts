import { analyse, formsOf, gramsOf, stemOf } from './analyse.ts';
import { partsOf } from './compound.ts';
import type { SearchIndex } from './indexData.ts';
import { corrected } from './typo.ts';

/** A question as weighted terms: 1 for a word as typed, less for one that was corrected or is a part of one. */
export interface QuestionTerms {
  stems: Map<string, number>;
  grams: Map<string, number>;
}

/** How sure a corrected word is. */
const CORRECTED = 0.9;

/**
 * The question's terms. A word that no article has is read as the nearest word that one does, if any is near, else as
 * the words it is made of, if they are known.
 */
export function readQuestion(index: SearchIndex, question: string): QuestionTerms {
  const terms: QuestionTerms = { stems: new Map(), grams: new Map() };
  const isKnown = (form: string) => index.words.terms.has(stemOf(form));
  for (const form of wholeVerbs(question, isKnown)) {
    if (isKnown(form)) add(terms, form, 1);
    else {
      const meant = corrected(form, index.vocabulary);
      const parts = meant === undefined ? partsOf(form, isKnown) : undefined;
      if (meant !== undefined) add(terms, meant, CORRECTED);
      else if (parts) for (const part of parts) add(terms, part, Math.sqrt(part.length / form.length));
      else add(terms, form, 1);
    }
  }
  return terms;
}

function add(terms: QuestionTerms, form: string, weight: number): void {
  const stem = stemOf(form);
  terms.stems.set(stem, Math.max(weight, terms.stems.get(stem) ?? 0));
  const grams = gramsOf(form);
  // The grams of one word are no independent witnesses: n of them weigh like the square root of n.
  const each = weight / Math.sqrt(Math.max(1, grams.length));
  for (const gram of grams) terms.grams.set(gram, Math.max(each, terms.grams.get(gram) ?? 0));
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
