import { daysBetween } from '../calendar/clock.ts';
import { withEntry } from '../change/entries.ts';
import { type Judged, refusedFor, type SettingProblem, type WantedChange } from '../change/settingChange.ts';
import { trimmed } from '../change/trimmed.ts';
import { same } from '../town/same.ts';
import { capacityText, loadWeekText } from '../words/settingTexts.ts';
import { type Department, type LoadWeek, loadWeek } from './department.ts';

/** More person-days per employee and half-year cannot be done beside the daily work (product.md, *neben der Tagesarbeit leistbar*). */
const perEmployee = 10;
/** In days: what is longer is no load that passes. */
const longestLoad = 366;
const longestReason = 80;

type Mark = NonNullable<Department['changedHere']>[number];

/** A department with another capacity, in person-days per half-year. */
export function changedCapacity(record: Department, { before, after }: WantedChange): Judged<Department> {
  if (typeof after !== 'number' || !Number.isFinite(after) || after < 0) return refusedFor('capacityNumber');
  if (!Number.isInteger(after * 2)) return refusedFor('capacityHalves');
  if (after > record.staff * perEmployee) return refusedFor('capacityTooMuch');
  if (record.capacity === after) return { kind: 'same' };
  if (record.capacity !== before) return { kind: 'meanwhile' };
  return {
    kind: 'fine',
    record: marked({ ...record, capacity: after }, 'capacity'),
    note: {
      what: 'capacity',
      subject: record.name,
      before: capacityText(record.capacity),
      after: capacityText(after),
    },
  };
}

/** A department after one of its load weeks was added, changed or taken away; they stay in order of their days. @param today ISO day */
export function changedLoadWeek(
  record: Department,
  { before, after, undo }: WantedChange,
  today: string,
): Judged<Department> {
  const read = loadWeek.optional().safeParse(trimmed(after));
  if (!read.success) return refusedFor(problemOf(read.error.issues[0]?.path[0]));
  const wanted = read.data;
  const why = wanted && problemIn(wanted, undo ? undefined : today);
  if (why) return refusedFor(why);
  if (wanted && !same(before, wanted) && record.loadWeeks.some((each) => same(each, wanted)))
    return refusedFor('loadThere');
  const entry = withEntry(record.loadWeeks, before, wanted);
  if (entry.kind !== 'list') return entry;
  const loadWeeks = entry.list.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return {
    kind: 'fine',
    record: marked({ ...record, loadWeeks }, 'loadWeeks'),
    note: {
      what: 'loadWeek',
      subject: record.name,
      ...(entry.was ? { before: loadWeekText(entry.was) } : {}),
      ...(wanted ? { after: loadWeekText(wanted) } : {}),
    },
  };
}

/** @param today absent where what is over may come back */
function problemIn({ from, to, reason }: LoadWeek, today: string | undefined): SettingProblem | undefined {
  const days = daysBetween(from, to) ?? -1;
  if (days < 0) return 'loadBackwards';
  if (days >= longestLoad) return 'loadTooLong';
  if (reason.length > longestReason) return 'loadReason';
  return today !== undefined && to < today ? 'loadPast' : undefined;
}

function problemOf(field: PropertyKey | undefined): SettingProblem {
  if (field === 'factor') return 'loadFactor';
  if (field === 'reason') return 'loadReason';
  return field === 'from' || field === 'to' ? 'loadDays' : 'unreadable';
}

function marked(record: Department, mark: Mark): Department {
  const marks = record.changedHere ?? [];
  return marks.includes(mark) ? record : { ...record, changedHere: [...marks, mark] };
}
