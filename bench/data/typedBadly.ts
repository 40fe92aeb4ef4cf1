import type { Random } from '../../test/faults/measure.ts';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** A question as it is typed in a hurry: one typo in the longest word, umlauts as ae, oe and ue, all lower case. */
export function typedBadly(question: string, random: Random): string {
  const plain = question.toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss');
  const words = plain.match(/\p{L}+/gu) ?? [];
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  return longest === '' ? plain : plain.replace(longest, withTypo(longest, random));
}

/** A word with a letter left out, added, mistaken, or swapped with its neighbour. */
function withTypo(word: string, random: Random): string {
  const at = random.between(0, word.length - 1);
  const [before, letter, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
  switch (random.between(0, 3)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + random.oneOf(LETTERS) + after;
    case 2:
      return before + random.oneOf(LETTERS.filter((other) => other !== letter)) + after;
    default:
      return after === ''
        ? before.slice(0, -1) + letter + before.slice(-1)
        : before + after[0] + letter + after.slice(1);
  }
}
