import { analyse, stemOf } from './analyse.ts';
import { citizens } from './thesaurus/citizens.ts';
import { council } from './thesaurus/council.ts';
import { english } from './thesaurus/english.ts';
import { money } from './thesaurus/money.ts';
import { office } from './thesaurus/office.ts';
import { town } from './thesaurus/town.ts';
import { work } from './thesaurus/work.ts';

/** A wording, as stems, and the wordings that an article may have in its place. */
interface Meaning {
  said: readonly string[];
  meant: readonly (readonly string[])[];
}

/** Meanings by each stem of their wording. */
export type Thesaurus = ReadonlyMap<string, readonly Meaning[]>;

/** What some words of a question mean. */
export interface Sense {
  /** The question's stems that were read so. */
  said: readonly string[];
  meant: readonly (readonly string[])[];
  /** Whether a longer wording in the same question says it more closely. */
  narrowed: boolean;
  /** From 0 to 1: less where a word was read by its last part only, or narrowed. */
  sure: number;
}

/** How sure a compound is read by its last part, and a wording that is part of a longer one in the same question. */
const LAST_PART = 0.8;
const NARROWED = 0.5;
/** Letters of the stems of a compound's parts. */
const FIRST = 3;
const LAST = 4;

/**
 * Reads groups of wordings, one to a line (a line that is indented goes on with the one before): `a, b, c` mean the same;
 * `a, b > c, d` are said where c or d is meant, but not the other way round. A wording's words may stand in any order and
 * apart in a question.
 */
export function readThesaurus(texts: readonly string[]): Thesaurus {
  const table = new Map<string, Meaning[]>();
  for (const group of texts.join('\n').split(/\n(?! )/)) {
    const [left, right] = group.split('>').map(wordingsIn);
    for (const said of left ?? []) {
      const meant = right ?? (left ?? []).filter((other) => other !== said);
      const meaning: Meaning = { said, meant };
      for (const stem of meant.length > 0 ? said : []) table.set(stem, [...(table.get(stem) ?? []), meaning]);
    }
  }
  return table;
}

function wordingsIn(list: string): string[][] {
  return list
    .split(',')
    .map((wording) => [...new Set(analyse(wording).map(({ stem }) => stem))])
    .filter((stems) => stems.length > 0);
}

let shipped: Thesaurus | undefined;

/** What people say and what it is called in a German town hall; shipped with the product, read at the first question. */
function shippedThesaurus(): Thesaurus {
  shipped ??= readThesaurus([work, office, money, council, citizens, town, english]);
  return shipped;
}

/** Whether the thesaurus has a word: then it is meant as typed, also where no article has it. */
export function isInThesaurus(stem: string): boolean {
  return shippedThesaurus().has(stem);
}

/** What the words of a question may mean. @param stems each once */
export function sensesOf(stems: readonly string[], table: Thesaurus = shippedThesaurus()): Sense[] {
  const saidBy = new Map(stems.map((stem) => [stem, { stem, sure: 1 }]));
  for (const stem of stems) {
    const last = table.has(stem) ? undefined : lastPartOf(stem, table);
    if (last !== undefined && !saidBy.has(last)) saidBy.set(last, { stem, sure: LAST_PART });
  }
  const meanings = new Set([...saidBy.keys()].flatMap((stem) => table.get(stem) ?? []));
  const senses: Omit<Sense, 'narrowed'>[] = [];
  for (const { said, meant } of meanings) {
    const words = said.flatMap((stem) => saidBy.get(stem) ?? []);
    if (words.length < said.length) continue;
    senses.push({ said: words.map(({ stem }) => stem), meant, sure: Math.min(...words.map(({ sure }) => sure)) });
  }
  return senses.map((sense) => {
    const narrowed = senses.some((other) => isPartOf(sense.said, other.said));
    return { ...sense, narrowed, sure: sense.sure * (narrowed ? NARROWED : 1) };
  });
}

/** The longest known word at the end of a compound: *Sommerferien* is read as *Ferien*; *Azubis* as *Azubi*. */
function lastPartOf(stem: string, table: Thesaurus): string | undefined {
  // The stemmer leaves the s of plurals after vowels.
  if (stem.endsWith('s') && table.has(stem.slice(0, -1))) return stem.slice(0, -1);
  for (let from = FIRST; from <= stem.length - LAST; from += 1) {
    const last = stemOf(stem.slice(from));
    if (table.has(last)) return last;
  }
  return undefined;
}

function isPartOf(said: readonly string[], longer: readonly string[]): boolean {
  return longer.length > said.length && said.every((stem) => longer.includes(stem));
}
