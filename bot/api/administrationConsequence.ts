import { cardDayInWeekOf, nextCardDay, nextOccurrence } from '../../core/calendar/freeDays.ts';
import { halfYearOf } from '../../core/calendar/halfYear.ts';
import { isWorkingDay } from '../../core/calendar/weekly.ts';
import type { Department } from '../../core/department/department.ts';
import { loadWeek } from '../../core/department/department.ts';
import { partitions } from '../../core/model.ts';
import { loadsOf } from '../../core/plan/moving.ts';
import { customDay, type Settings } from '../../core/town/settings.ts';
import { placeName } from '../../core/town/town.ts';
import { consequences } from '../../core/words/settingWords.ts';
import { asksFor } from '../knowledge.ts';
import type { ChangeCall } from './administrationBody.ts';
import { readPlan } from './plan.ts';

/** What the change that was just written leads to, in a sentence or two. */
export async function consequenceOf(call: ChangeCall): Promise<string> {
  const { body, tenant } = call;
  // Read anew: the town of the request is from before the change.
  const town = (await tenant.town()) ?? call.moment.town;
  const { address, terms, weekly } = town.settings;
  switch (body.part) {
    case 'address':
      return consequences.address(address);
    case 'terms':
      return consequences.terms(terms);
    case 'weekly':
      return consequences.weekly(weekly, (await schedulesIn(call)).length);
    case 'customDay':
      return ofCustomDay(call, town.settings);
    case 'capacity':
    case 'loadWeek':
      return ofDepartment(call, town.departments);
    case 'reminder':
      return ofReminder(call);
    case 'value':
      return body.after === undefined ? consequences.valueGone : ofValue(call);
    case 'synonyms':
      return body.after === undefined ? consequences.synonymsGone : consequences.synonyms;
  }
}

/** The weekly schedules of chats that belong to a department. */
async function schedulesIn({ tenant, moment }: ChangeCall) {
  const [chats, schedules] = await Promise.all([
    tenant.store.list('conversation', partitions.places),
    tenant.store.list('weeklySchedule', partitions.places),
  ]);
  const bound = new Set(chats.flatMap(({ id, record }) => (record.departmentId ? [id] : [])));
  return schedules.flatMap(({ id, record }) => {
    const rests = record.pausedUntil !== undefined && record.pausedUntil >= moment.today;
    return bound.has(id) && !rests ? [record] : [];
  });
}

type Calendar = Pick<Settings, 'land' | 'timeZone' | 'customDays'>;

async function ofCustomDay(call: ChangeCall, calendar: Calendar): Promise<string> {
  const { body, moment } = call;
  const entered = customDay.safeParse(body.after);
  if (!entered.success) {
    const gone = customDay.safeParse(body.before);
    return gone.success ? consequences.customDayGone(gone.data) : '';
  }
  const day = entered.data;
  const next = nextOccurrence(day.day, moment.today);
  if (!next) return consequences.customDay(day, { free: false, teams: 0 });
  const without = { ...calendar, customDays: calendar.customDays?.filter((each) => each.day !== day.day) };
  const schedules = await schedulesIn(call);
  const hit = schedules.filter((each) => cardDayInWeekOf(next, each, without) === next);
  const [first] = hit;
  const moved = first && cardDayInWeekOf(next, first, calendar);
  const free = !isWorkingDay(next, without);
  return consequences.customDay(day, { next, free, teams: hit.length, ...(moved ? { moved } : {}) });
}

async function ofDepartment({ tenant, moment, body }: ChangeCall, departments: readonly Department[]): Promise<string> {
  const department = departments.find(({ id }) => id === body.of);
  if (!department) return '';
  if (department.capacity === 0) return consequences.noCapacity(department.name);
  const { plan } = await readPlan(tenant.store, department, moment.today);
  const weeks = [body.before, body.after].flatMap((each) => loadWeek.safeParse(each).data ?? []);
  const isTouched = (halfYear: string) =>
    body.part === 'capacity' ||
    weeks.some(({ from, to }) => halfYearOf(from) <= halfYear && halfYear <= halfYearOf(to));
  // Two half-years are planned exactly (product.md §6); of later ones a sentence would say too much.
  const loads = loadsOf(plan).slice(0, 2);
  return consequences.capacity(
    department.name,
    loads.filter(({ halfYear }) => isTouched(halfYear)),
  );
}

async function ofReminder({ tenant, moment, body }: ChangeCall): Promise<string> {
  const id = body.of ?? '';
  const [schedule, chat] = await Promise.all([
    tenant.store.get('weeklySchedule', partitions.places, id),
    tenant.store.get('conversation', partitions.places, id),
  ]);
  const place = placeName(moment.town, chat?.record.departmentId, chat?.record.unitId) ?? '';
  if (!schedule) return '';
  return consequences.reminder(place, nextCardDay(moment.now, schedule.record, moment.town.settings));
}

async function ofValue({ tenant, moment, body }: ChangeCall): Promise<string> {
  const knowledge = await tenant.library.current(moment.town, moment.words);
  const keys = new Set([body.of ?? '']);
  return consequences.value([...knowledge.articles()].filter((article) => asksFor(article, keys)).length);
}
