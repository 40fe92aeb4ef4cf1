import { type Bucket, lettersOf, pairsOf } from './letters.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Shorter words are abbreviations more often than typos. */
const SHORTEST = 4;
/** From this length on two slips are forgiven. */
const LONG = 7;
/** Pairs of neighbouring letters that one edit can take away: a swap changes three. */
const PAIRS = 3;

/**
 * The known word that `form` was probably meant to be: nearest first, then the one in more articles, then by alphabet.
 * Undefined for short words and where nothing is near (1 edit, from seven letters on 2; a swap of neighbours is one).
 */
export function corrected(form: string, vocabulary: Vocabulary): string | undefined {
  if (form.length < SHORTEST || /\p{N}/u.test(form)) return undefined;
  const { forms, articles, byLength } = vocabulary;
  const room = form.length >= LONG ? 2 : 1;
  let limit = room;
  let best: { text: string; articles: number } | undefined;
  // What is near is mostly as long, and the nearer the best one is, the fewer others need comparing.
  for (let away = 0; away <= 2 * room; away += 1) {
    const length = form.length + (away % 2 === 0 ? away / 2 : -(away + 1) / 2);
    const bucket = length < SHORTEST ? undefined : byLength[length];
    if (!bucket || Math.abs(length - form.length) > limit) continue;
    for (let at = nextAlike(bucket, form, limit, 0); at < bucket.size; at = nextAlike(bucket, form, limit, at + 1)) {
      const number = bucket.numbers[at] ?? 0;
      const known = { text: forms[number]?.text ?? '', articles: articles[number] ?? 0 };
      const distance = known.articles > 0 ? editDistance(form, known.text, limit) : limit + 1;
      if (distance > limit) continue;
      if (!best || distance < limit || isBetter(known, best)) best = known;
      limit = distance;
    }
  }
  return best?.text;
}

/** The next word of a bucket, from a place on, that may be near enough by its letters. */
function nextAlike({ size, letters, pairs }: Bucket, form: string, limit: number, from: number): number {
  const own = lettersOf(form);
  const ownPairs = pairsOf(form);
  for (let at = from; at < size; at += 1) {
    const others = letters[at] ?? 0;
    if (bits(own & ~others) > limit || bits(others & ~own) > limit) continue;
    const otherPairs = pairs[at] ?? 0;
    if (bits(ownPairs & ~otherPairs) <= PAIRS * limit && bits(otherPairs & ~ownPairs) <= PAIRS * limit) return at;
  }
  return size;
}

function isBetter(a: { text: string; articles: number }, b: { text: string; articles: number }): boolean {
  return a.articles > b.articles || (a.articles === b.articles && a.text < b.text);
}

/** The bits that are set in a 32-bit number, counted in parallel (Hacker's Delight, 5-1). */
function bits(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Longer words are compared only as far as this; nobody means one of them by another. */
const ROOM = 128;
const rows = [new Uint8Array(ROOM + 2), new Uint8Array(ROOM + 2), new Uint8Array(ROOM + 2)] as const;

/**
 * Insertions, deletions, substitutions and swaps of neighbours between two words; anything above `limit` is `limit + 1`.
 * Only what lies within `limit` of the diagonal is looked at.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) > ROOM) return limit + 1;
  let [before, last, row]: readonly [Uint8Array, Uint8Array, Uint8Array] = rows;
  for (let j = 0; j <= Math.min(b.length, limit + 1); j += 1) last[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    const letter = a.charCodeAt(i - 1);
    row[from - 1] = from === 1 ? i : limit + 1;
    let least = row[from - 1] ?? 0;
    for (let j = from; j <= to; j += 1) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (letter === other ? 0 : 1));
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    // The next row reads one place further.
    row[to + 1] = limit + 1;
    if (least > limit) return limit + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}
