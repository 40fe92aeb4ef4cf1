import { analyse, gramsOf } from './analyse.ts';

/** What a 4-gram counts in a sentence, measured by a word. */
const GRAM = 0.3;
/** How much of a second sentence's worth is what it says itself; the rest is what the first one does not say yet. */
const OWN = 0.7;
/** What the sentence after the first one gets more, as a share of the first one's fit: it often completes it. */
const NEXT = 0.15;
/** The same once more where it begins by pointing back: *Sie dauert …*, *Dafür …* */
const POINTING = 0.2;
const POINTS_BACK =
  /^(?:Er|Sie|Es|Das|Dies(?:e[mnrs]?)?|Ihr(?:e[mnrs]?)?|Seine?[mnrs]?|Auch|Dabei|Dadurch|Dafür|Daher|Damit|Danach|Darin|Davon|Dazu|Dort)\b/;
/** How much length is held against a sentence, from its usual number of characters. */
const LENGTH = 0.3;
const USUAL = 120;

/** What a question looks for: its stems, and at less weight their 4-grams. */
export function wantedIn(text: string): Map<string, number> {
  const terms = new Map<string, number>();
  for (const { form, stem } of analyse(text)) {
    terms.set(`=${stem}`, 1);
    for (const gram of gramsOf(form)) terms.set(gram, GRAM);
  }
  return terms;
}

/** How much of what is wanted a text has. */
export function fitOf(text: string, wanted: ReadonlyMap<string, number>): number {
  let fit = 0;
  for (const term of wantedIn(text).keys()) fit += wanted.get(term) ?? 0;
  return fit;
}

/**
 * The two sentences that fit best, in the order of the text: the best one, and the one that adds most to it. What few
 * sentences of this text say counts more. Ties go to what stands first.
 */
export function bestTwo(sentences: readonly string[], wanted: ReadonlyMap<string, number>): number[] {
  const terms = sentences.map((sentence) => [...wantedIn(sentence).keys()].filter((term) => wanted.has(term)));
  const saying = new Map<string, number>();
  for (const term of terms.flat()) saying.set(term, (saying.get(term) ?? 0) + 1);
  const worth = (term: string) =>
    (wanted.get(term) ?? 0) * Math.log(1 + (sentences.length + 1) / (saying.get(term) ?? 1));
  const total = (of: readonly string[]) => of.reduce((sum, term) => sum + worth(term), 0);
  const fits = terms.map((own, at) => total(own) / longness(sentences[at] ?? ''));
  const first = fits.indexOf(fits.reduce((a, b) => Math.max(a, b), 0));
  const said = new Set(terms[first]);
  const added = terms.map((own, at) => {
    if (at === first) return -1;
    const fresh = total(own.filter((term) => !said.has(term)));
    return (
      OWN * (fits[at] ?? 0) +
      (1 - OWN) * fresh +
      (at === first + 1 ? completing(sentences[at]) * (fits[first] ?? 0) : 0)
    );
  });
  const second = added.indexOf(added.reduce((a, b) => Math.max(a, b), -1));
  return [first, second].sort((a, b) => a - b);
}

function completing(next = ''): number {
  return NEXT + (POINTS_BACK.test(next) ? POINTING : 0);
}

function longness(sentence: string): number {
  return 1 + Math.max(0, LENGTH * Math.log(sentence.length / USUAL));
}
