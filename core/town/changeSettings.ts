import type * as z from 'zod/v4';
import type { Note } from '../change/change.ts';
import { withEntry } from '../change/entries.ts';
import {
  type Judged,
  refusedFor,
  type SettingProblem,
  type WantedChange,
  weeklyProblem,
} from '../change/settingChange.ts';
import { trimmed } from '../change/trimmed.ts';
import { addressNames, customDayText, termsText, weeklyText } from '../words/settingTexts.ts';
import { same } from './same.ts';
import { customDay, type Settings, settings } from './settings.ts';

type Scalar = 'address' | 'terms' | 'weekly';
type Mark = NonNullable<Settings['changedHere']>[number];

const longestTerm = 40;
const longestName = 80;

/** The settings after one of them was changed. */
export function changedSetting(record: Settings, part: Scalar, { before, after }: WantedChange): Judged<Settings> {
  const read = settings.shape[part].safeParse(trimmed(after));
  const why = read.success ? problemIn(part, read.data) : problemOf(part, read.error);
  if (why || !read.success) return refusedFor(why ?? 'unreadable');
  if (same(record[part], read.data)) return { kind: 'same' };
  if (!same(record[part], before)) return { kind: 'meanwhile' };
  const next = settings.parse({ ...record, [part]: read.data });
  return { kind: 'fine', record: marked(next, part), note: noteOf(part, record, next) };
}

/** The settings after one of the town's own free days was added, changed or taken away. @param today ISO day */
export function changedCustomDay(
  record: Settings,
  { before, after, undo }: WantedChange,
  today: string,
): Judged<Settings> {
  const read = customDay.optional().safeParse(trimmed(after));
  if (!read.success) return refusedFor(read.error.issues[0]?.path[0] === 'name' ? 'dayName' : 'dayForm');
  const wanted = read.data;
  if (wanted && wanted.name.length > longestName) return refusedFor('dayName');
  // A date is behind us once it is over; what comes every year never is.
  if (wanted && !undo && /^\d/.test(wanted.day) && wanted.day < today) return refusedFor('dayPast');
  const days = record.customDays ?? [];
  const others = days.filter((each) => !same(each, before));
  if (wanted && others.some(({ day }) => day === wanted.day))
    return others.some((each) => same(each, wanted)) && before === undefined
      ? { kind: 'same' }
      : refusedFor('dayThere');
  const entry = withEntry(days, before, wanted);
  if (entry.kind !== 'list') return entry;
  return {
    kind: 'fine',
    record: marked({ ...record, customDays: entry.list }, 'customDays'),
    note: {
      what: 'customDay',
      ...(entry.was ? { before: customDayText(entry.was) } : {}),
      ...(wanted ? { after: customDayText(wanted) } : {}),
    },
  };
}

/** An import of the town folder leaves alone what is marked (keepChangedHere.ts). */
function marked(record: Settings, mark: Mark): Settings {
  const marks = record.changedHere ?? [];
  return marks.includes(mark) ? record : { ...record, changedHere: [...marks, mark] };
}

function problemIn(part: Scalar, value: Settings[Scalar]): SettingProblem | undefined {
  if (part === 'weekly' && typeof value === 'object' && 'weekday' in value) return weeklyProblem(value);
  if (part !== 'terms' || typeof value !== 'object' || !('unit' in value)) return undefined;
  const { department, unit } = value;
  if ([department, unit].some((term) => term.length > longestTerm)) return 'termTooLong';
  return department.toLowerCase() === unit.toLowerCase() ? 'termsAlike' : undefined;
}

function problemOf(part: Scalar, error: z.ZodError): SettingProblem {
  const field = error.issues[0]?.path[0];
  if (part === 'terms' && (field === 'department' || field === 'unit')) return 'termMissing';
  if (part === 'weekly' && (field === 'weekday' || field === 'time')) return field;
  return 'unreadable';
}

function noteOf(part: Scalar, was: Settings, is: Settings): Note {
  const text = (record: Settings) =>
    part === 'address'
      ? addressNames[record.address]
      : part === 'terms'
        ? termsText(record.terms)
        : weeklyText(record.weekly);
  return { what: part, before: text(was), after: text(is) };
}
