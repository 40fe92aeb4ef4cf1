import { analyse, gramsOf, stemOf, type Word } from './analyse.ts';
import type { SearchIndex } from './indexData.ts';
import { corrected } from './typo.ts';

/** A question as weighted terms: 1 for a word as typed, less for one that was corrected. */
export interface QuestionTerms {
  stems: Map<string, number>;
  grams: Map<string, number>;
}

/** How sure a corrected word is. */
const CORRECTED = 0.8;

/** The question's terms; a word that no article knows is read as the nearest word that one does, if any is near. */
export function readQuestion(index: SearchIndex, question: string): QuestionTerms {
  const terms: QuestionTerms = { stems: new Map(), grams: new Map() };
  for (const word of analyse(question)) {
    const known = index.words.terms.has(word.stem);
    const meant = known ? undefined : corrected(word.form, index.vocabulary);
    if (meant === undefined) add(terms, word, 1);
    else add(terms, { form: meant, stem: stemOf(meant) }, CORRECTED);
  }
  return terms;
}

function add(terms: QuestionTerms, word: Word, weight: number): void {
  terms.stems.set(word.stem, Math.max(weight, terms.stems.get(word.stem) ?? 0));
  for (const gram of gramsOf(word.form)) terms.grams.set(gram, Math.max(weight, terms.grams.get(gram) ?? 0));
}
