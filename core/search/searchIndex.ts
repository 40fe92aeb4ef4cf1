import { stemOf } from './analyse.ts';
import { candidates } from './candidates.ts';
import { put } from './edit.ts';
import { createIndex, type Entry, type SearchIndex } from './indexData.ts';
import { valuesOf } from './lists.ts';
import { meaningGains } from './meaning.ts';
import { readQuestion } from './question.ts';
import { rank } from './rank.ts';
import { sensesOf } from './thesaurus.ts';
import { eachToken, type SearchDocument } from './tokens.ts';

export { isWorn, put, remove } from './edit.ts';
export { createIndex } from './indexData.ts';
export type { SearchDocument, SearchIndex };

/** A found article with its best passage. */
export interface Hit {
  documentId: string;
  passage: number;
  /** Share (0 to 1) of what this question could reach. */
  score: number;
  /** Share that title, wordings and tags reach alone: whether the article is about it or only mentions it. */
  topic: number;
  /** Share that its title, wordings and tags say in other words (meaning.ts); in score and topic already. */
  meant: number;
}

export interface SearchOptions {
  /** Whether the asker may read articles of this visibility; what is not seen is not ranked. */
  sees: (visibility: string) => boolean;
  limit: number;
}

/** An index of all these articles; their order has no effect on what is found. */
export function buildIndex(
  documents: readonly SearchDocument[],
  options: { synonyms?: readonly (readonly string[])[] } = {},
): SearchIndex {
  const index = createIndex(options);
  for (const document of documents) put(index, document);
  return index;
}

/** The articles that fit the question and that the asker may read, best first; equal scores by id. */
export function search(index: SearchIndex, question: string, options: SearchOptions): Hit[] {
  const words = readQuestion(index, question);
  const stems = [...new Set([...words.keys()].map(stemOf))];
  const gains = meaningGains(index, stems);
  const found = withMeant(index, candidates(index, words, options.sees), gains, options.sees);
  const hits = rank(index, words, found)
    .map((ranked, at): Hit => {
      const entry = found[at];
      const gain = gains.get(entry?.number ?? -1) ?? 0;
      const gained = (share: number) => 1 - (1 - share) * (1 - gain);
      return {
        documentId: entry?.id ?? '',
        passage: ranked.passage,
        score: gained(ranked.score),
        topic: gained(ranked.topic),
        meant: gain,
      };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.documentId < b.documentId ? -1 : 1))
    .slice(0, options.limit);
  return hits.some(({ meant }) => meant > 0) ? withMeantPassages(index, stems, hits) : hits;
}

/**
 * An article that lacks a word of the question and says it otherwise is quoted where it does, unless the place it would be
 * quoted from says it, too.
 */
function withMeantPassages(index: SearchIndex, stems: readonly string[], hits: readonly Hit[]): Hit[] {
  const senses = sensesOf(stems).filter(({ narrowed }) => !narrowed);
  const words = wordsOf(index, new Set(senses.flatMap(({ said, meant }) => [...said, ...meant.flat()])));
  return hits.map((hit) => {
    const entry = index.entries[index.numberOf.get(hit.documentId) ?? -1];
    if (!entry || entry.passages < 2 || hit.meant === 0) return hit;
    const all = new Set<string>();
    const there = Array.from({ length: entry.passages }, () => new Set<string>());
    eachToken(entry.tokens, (form, _, at) => {
      const stem = words.get(form);
      if (stem !== undefined) for (const own of [all, there[at]]) own?.add(stem);
    });
    const wordings = senses.filter(({ said }) => !said.every((part) => all.has(part))).flatMap(({ meant }) => meant);
    const counts = there.map((own) => wordings.filter((wording) => wording.every((part) => own.has(part))).length);
    const most = Math.max(...counts);
    return (counts[hit.passage] ?? 0) > 0 || most === 0 ? hit : { ...hit, passage: counts.indexOf(most) };
  });
}

/** The known words of some stems by number: looking a number up in few is cheaper than the stem of every word of a text. */
function wordsOf({ vocabulary }: SearchIndex, stems: ReadonlySet<string>): Map<number, string> {
  const words = new Map<number, string>();
  for (const text of stems) {
    const stem = vocabulary.stems.get(text);
    if (stem) for (const form of valuesOf(vocabulary.stemForms, stem.number)) words.set(form, text);
  }
  return words;
}

/** Articles that are looked at because of what they mean. */
const MEANT = 30;

/** The articles found by words, and those that gain most by their meaning. */
function withMeant(
  { entries }: SearchIndex,
  found: readonly Entry[],
  gains: ReadonlyMap<number, number>,
  sees: (visibility: string) => boolean,
): Entry[] {
  const best: { entry: Entry; gain: number }[] = [];
  for (const [number, gain] of gains) {
    const entry = entries[number];
    const last = best[MEANT - 1];
    if (!entry || (last && gain < last.gain) || !sees(entry.visibility)) continue;
    let at = best.length;
    while (at > 0 && isBehind(best[at - 1], gain, entry.id)) at -= 1;
    best.splice(at, 0, { entry, gain });
    if (best.length > MEANT) best.pop();
  }
  return [...new Set([...found, ...best.map(({ entry }) => entry)])];
}

function isBehind(other: { entry: Entry; gain: number } | undefined, gain: number, id: string): boolean {
  return other !== undefined && (other.gain < gain || (other.gain === gain && other.entry.id > id));
}
