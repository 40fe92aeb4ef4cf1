import { lettersOf, type Vocabulary } from './vocabulary.ts';

/** Shorter words are abbreviations more often than typos. */
const SHORTEST = 4;
/** From this length on two slips are forgiven. */
const LONG = 7;

/**
 * The known word that `form` was probably meant to be: nearest first, then the one in more articles, then by alphabet.
 * Undefined for short words and where nothing is near (1 edit, from seven letters on 2; a swap of neighbours is one).
 */
export function corrected(form: string, vocabulary: Vocabulary): string | undefined {
  if (form.length < SHORTEST || /\p{N}/u.test(form)) return undefined;
  const letters = lettersOf(form);
  let limit = form.length >= LONG ? 2 : 1;
  let best: { text: string; articles: number } | undefined;
  for (let length = Math.max(SHORTEST, form.length - limit); length <= form.length + limit; length += 1) {
    const bucket = vocabulary.byLength[length];
    const others = bucket?.letters ?? [];
    for (let at = 0; at < others.length; at += 1) {
      const other = others[at] ?? 0;
      if (bits(letters & ~other) > limit || bits(other & ~letters) > limit) continue;
      const known = vocabulary.forms[bucket?.numbers[at] ?? -1];
      if (!known || known.articles === 0) continue;
      const distance = editDistance(form, known.text, limit);
      if (distance > limit) continue;
      if (!best || distance < limit || isBetter(known, best)) best = known;
      limit = distance;
    }
  }
  return best?.text;
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
const rows = [new Uint8Array(ROOM + 1), new Uint8Array(ROOM + 1), new Uint8Array(ROOM + 1)] as const;

/** Insertions, deletions, substitutions and swaps of neighbours between two words; anything above `limit` is `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) > ROOM) return limit + 1;
  let [before, last, row]: readonly [Uint8Array, Uint8Array, Uint8Array] = rows;
  for (let j = 0; j <= b.length; j += 1) last[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}
