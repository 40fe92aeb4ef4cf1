import type { Judged, SettingProblem, WantedChange } from '../change/settingChange.ts';
import { refusedFor } from '../change/settingChange.ts';
import { trimmed } from '../change/trimmed.ts';
import { same } from '../town/same.ts';
import { type TownValue, townValue } from './townValue.ts';

const longest = 500;

/** What a person enters about a value: all but its key. */
const entered = townValue.omit({ id: true, changedHere: true });

/** The value as it is compared with what somebody saw. */
export type EnteredValue = Omit<TownValue, 'id' | 'changedHere'>;

/**
 * A town value after it was entered, changed or, by undoing, taken away again (`record` is then undefined).
 * @param record undefined where the value is missing @param at.units ids of the town's units @param at.today ISO day
 */
export function changedValue(
  record: TownValue | undefined,
  key: string,
  { before, after, undo }: WantedChange,
  at: { units: ReadonlySet<string>; today: string },
): Judged<TownValue | undefined> {
  if (!townValue.shape.id.safeParse(key).success) return refusedFor('valueKey');
  const read = entered.optional().safeParse(trimmed(after));
  if (!read.success) return refusedFor(problemOf(read.error.issues[0]?.path[0]));
  const wanted = read.data;
  const why = wanted && problemIn(wanted, at, undo);
  if (why) return refusedFor(why);
  const was = record && enteredIn(record);
  if (same(was, wanted)) return { kind: 'same' };
  if (!same(was, before)) return { kind: 'meanwhile' };
  return {
    kind: 'fine',
    record: wanted && { id: key, ...wanted, changedHere: true },
    note: {
      what: 'value',
      subject: key,
      ...(was ? { before: textOf(was) } : {}),
      ...(wanted ? { after: textOf(wanted) } : {}),
    },
  };
}

/** All of a value that somebody enters. */
export function enteredIn({ id: _, changedHere: __, ...value }: TownValue): EnteredValue {
  return value;
}

const textOf = ({ value, source }: EnteredValue) => `${value} (${source})`;

function problemIn(
  { value, source, ownerUnitId, review }: EnteredValue,
  { units, today }: { units: ReadonlySet<string>; today: string },
  undo: true | undefined,
): SettingProblem | undefined {
  if (value.length > longest || /[\r\n]/.test(value)) return 'valueText';
  // What stands in braces would be taken for the key of another value.
  if (/\{\{|\}\}/.test(value)) return 'valueBraces';
  if (source.length > longest) return 'valueSource';
  if (!units.has(ownerUnitId)) return 'valueUnit';
  return !undo && review < today ? 'valueReviewPast' : undefined;
}

const problems: Record<string, SettingProblem> = {
  value: 'valueText',
  source: 'valueSource',
  validFrom: 'valueFrom',
  ownerUnitId: 'valueUnit',
  review: 'valueReview',
};

const problemOf = (field: PropertyKey | undefined): SettingProblem => problems[String(field)] ?? 'unreadable';
