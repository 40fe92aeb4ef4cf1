import * as z from 'zod/v4';
import { withEntry } from '../change/entries.ts';
import { type Judged, refusedFor, type SettingProblem, type WantedChange } from '../change/settingChange.ts';
import { trimmed } from '../change/trimmed.ts';
import { same } from '../town/same.ts';
import { groupText } from '../words/settingTexts.ts';
import { groupsOf, type SynonymList } from './synonyms.ts';

/** The limits of the stored list, each told apart here. */
const limits = { words: 50, letters: 80, groups: 2_000 };

const words = z.array(z.string()).optional();

/** The town's synonyms after a group of words was added, changed or taken away. @param record undefined where there are none yet */
export function changedSynonyms(record: SynonymList | undefined, { before, after }: WantedChange): Judged<SynonymList> {
  const read = words.safeParse(trimmed(after));
  if (!read.success) return refusedFor('unreadable');
  const wanted = read.data;
  const groups = groupsOf(record);
  const why = wanted && problemIn(wanted);
  if (why) return refusedFor(why);
  const others = groups.filter((group) => !same(group, before));
  if (wanted && others.some((group) => same(folded(group), folded(wanted))))
    return before === undefined && others.some((group) => same(group, wanted))
      ? { kind: 'same' }
      : refusedFor('synonymsThere');
  const entry = withEntry(groups, before, wanted);
  if (entry.kind !== 'list') return entry;
  if (entry.list.length > limits.groups) return refusedFor('synonymsFull');
  return {
    kind: 'fine',
    record: { id: 'synonyms', groups: entry.list, changedHere: true },
    note: {
      what: 'synonyms',
      ...(entry.was ? { before: groupText(entry.was) } : {}),
      ...(wanted ? { after: groupText(wanted) } : {}),
    },
  };
}

function problemIn(group: readonly string[]): SettingProblem | undefined {
  if (group.length < 2) return 'synonymsOne';
  if (group.length > limits.words) return 'synonymsMany';
  if (group.some((word) => word.length > limits.letters)) return 'synonymLength';
  return new Set(folded(group)).size < group.length ? 'synonymTwice' : undefined;
}

/** Without order and case: two lists of the same words are one group. */
const folded = (group: readonly string[]) => group.map((word) => word.toLowerCase()).sort();
