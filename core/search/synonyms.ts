import { analyse } from './analyse.ts';

/** A wording of a group, as stems, with the folded words of the group's other wordings. */
interface Wording {
  stems: string[];
  others: string[];
}

/** The town's synonyms by the first stem of each wording. */
export type Synonyms = ReadonlyMap<string, Wording[]>;

/** @param groups wordings that mean the same, such as Homeoffice, mobiles Arbeiten, Telearbeit */
export function readSynonyms(groups: readonly (readonly string[])[]): Synonyms {
  const table = new Map<string, Wording[]>();
  for (const group of groups) {
    const wordings = group.map(analyse).filter((words) => words.length > 0);
    for (const words of wordings) {
      const stems = words.map(({ stem }) => stem);
      const others = wordings.filter((other) => other !== words).flatMap((other) => other.map(({ form }) => form));
      const first = stems[0] ?? '';
      table.set(first, [
        ...(table.get(first) ?? []),
        { stems, others: others.filter((form) => !stems.includes(form)) },
      ]);
    }
  }
  return table;
}

/** The words that mean the same as a wording among these stems, each once. */
export function synonymsOf(synonyms: Synonyms, stems: readonly string[]): Set<string> {
  const found = new Set<string>();
  if (synonyms.size === 0) return found;
  for (const [at, stem] of stems.entries()) {
    for (const wording of synonyms.get(stem) ?? []) {
      if (wording.stems.every((part, next) => stems[at + next] === part))
        for (const form of wording.others) found.add(form);
    }
  }
  return found;
}
