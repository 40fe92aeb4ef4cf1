import { may, roles } from '../../core/access.ts';
import { groupsOf } from '../../core/article/synonyms.ts';
import { freeDaysOf, nextCardDay, nextOccurrence } from '../../core/calendar/freeDays.ts';
import { changePlaces, newestFirst } from '../../core/change/change.ts';
import { partitions } from '../../core/model.ts';
import { enteredOf } from '../../core/place/changeSchedule.ts';
import { actorAssigned } from '../../core/role/actorOf.ts';
import type {
  ChangesAnswer,
  DepartmentsAnswer,
  HolidaysAnswer,
  RemindersAnswer,
  RolesAnswer,
  SynonymsAnswer,
  TownAnswer,
} from '../../core/town/api.ts';
import { placeName } from '../../core/town/town.ts';
import { changedBy, changeText } from '../../core/words/changeWords.ts';
import {
  changesAnswer,
  departmentsAnswer,
  holidaysAnswer,
  remindersAnswer,
  rolesAnswer,
  synonymsAnswer,
  townAnswer,
} from './administrationAnswers.ts';
import { changeSetting } from './administrationChange.ts';
import { findPeople } from './administrationPeople.ts';
import { listValues } from './administrationValues.ts';
import type { ApiCall, Route } from './route.ts';

/** What is read of a section of *Verwaltung*, by the digital office and the staff council. */
function section(
  part: string,
  summary: string,
  answer: Route['answer'],
  run: (call: ApiCall) => Promise<object>,
): Route {
  const path = `/api/administration/${part}`;
  const name = `administration${part.slice(0, 1).toUpperCase()}${part.slice(1)}`;
  if (!answer) throw new Error(`The section ${part} has no shape.`);
  return { name, method: 'get', path, action: 'settings.read', summary, answer, run };
}

const canChange = ({ actor }: ApiCall) => may(actor, 'settings.change');

async function town(call: ApiCall): Promise<TownAnswer> {
  const { settings, units } = call.moment.town;
  const { name, land, timeZone, address, terms, weekly } = settings;
  const office = units.find(({ id }) => id === settings.digitalOffice);
  const digitalOffice = office?.name ?? settings.digitalOffice;
  return { canChange: canChange(call), name, land, timeZone, digitalOffice, address, terms, weekly };
}

async function departments(call: ApiCall): Promise<DepartmentsAnswer> {
  const { town } = call.moment;
  return {
    canChange: canChange(call),
    departments: town.departments.map(({ id, code, name, staff, withTeams, capacity, loadWeeks }) => ({
      ...{ id, code, name, staff, withTeams, capacity, loadWeeks },
      units: town.units
        .filter(({ departmentId }) => departmentId === id)
        .map((unit) => ({
          id: unit.id,
          code: unit.code,
          name: unit.name,
          staff: unit.staff,
          phone: unit.phone,
          mailbox: unit.mailbox,
        })),
    })),
  };
}

async function holidays(call: ApiCall): Promise<HolidaysAnswer> {
  const { town, today } = call.moment;
  const { land, customDays = [] } = town.settings;
  const year = Number(today.slice(0, 4));
  const own = customDays.map((each) => {
    const next = nextOccurrence(each.day, today);
    return { ...each, ...(next ? { next } : {}) };
  });
  // What is over stands last.
  const at = ({ next }: { next?: string }) => next ?? '9999';
  return {
    canChange: canChange(call),
    land,
    years: [year, year + 1].map((each) => ({ year: each, days: freeDaysOf(each, land) })),
    own: own.sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0)),
  };
}

/** In how many weeks in a row Teams may refuse a card before none is sent any more. */
const refusalsAtMost = 3;

async function reminders(call: ApiCall): Promise<RemindersAnswer> {
  const { tenant, moment } = call;
  const [chats, schedules] = await Promise.all([
    tenant.store.list('conversation', partitions.places),
    tenant.store.list('weeklySchedule', partitions.places),
  ]);
  const teams = schedules.flatMap(({ id, record }) => {
    const chat = chats.find((each) => each.id === id)?.record;
    const place = placeName(moment.town, chat?.departmentId, chat?.unitId);
    if (!chat?.departmentId || !place) return [];
    const at = enteredOf(record, moment.today);
    const suspended = (record.refusals ?? 0) >= refusalsAtMost;
    const next = suspended ? undefined : nextCardDay(moment.now, at, moment.town.settings);
    return {
      conversationId: id,
      departmentId: chat.departmentId,
      place,
      ...at,
      ...(next ? { next } : {}),
      ...(suspended ? { suspended } : {}),
    };
  });
  const order = moment.town.departments.map(({ id }) => id);
  return {
    canChange: canChange(call),
    teams: teams.sort(
      (a, b) =>
        order.indexOf(a.departmentId) - order.indexOf(b.departmentId) ||
        a.place.localeCompare(b.place, 'de') ||
        (a.conversationId < b.conversationId ? -1 : 1),
    ),
  };
}

async function rolesIn(call: ApiCall): Promise<RolesAnswer> {
  const { town, today } = call.moment;
  const all = [...(await call.tenant.assignments.current()).values()];
  const counts = roles.map((role) => ({ role, count: all.filter((each) => each.role === role).length }));
  const guests = all.flatMap((each) => {
    if (each.until === undefined) return [];
    return { until: each.until, ...(actorAssigned(each, town, today).expired ? { expired: true as const } : {}) };
  });
  return {
    canChange: may(call.actor, 'assignment.change'),
    counts: counts.filter(({ count }) => count > 0),
    guests: guests.sort((a, b) => (a.until < b.until ? -1 : 1)),
  };
}

async function synonyms(call: ApiCall): Promise<SynonymsAnswer> {
  const stored = await call.tenant.store.get('synonyms', partitions.kb, 'synonyms');
  return { canChange: canChange(call), groups: groupsOf(stored?.record) };
}

/** So many of the newest are listed: a page that somebody reads. */
const listed = 300;

async function changes({ tenant }: ApiCall): Promise<ChangesAnswer> {
  const stored = await Promise.all(changePlaces.map((place) => tenant.store.list('change', partitions[place])));
  const all = newestFirst(stored.flat().map(({ record }) => record));
  const newest = all.slice(0, listed);
  const days = [...new Set(newest.map(({ day }) => day))];
  return {
    days: days.map((day) => ({
      day,
      changes: newest
        .filter((each) => each.day === day)
        .map((each) => ({ id: `${each.place} ${each.id}`, text: changeText(each), by: changedBy(each.by) })),
    })),
    older: all.length - newest.length,
  };
}

export const administrationRoutes: readonly Route[] = [
  section('town', 'What the town is called, how it is addressed, and its usual weekly time.', townAnswer, town),
  section('departments', 'Departments with capacity, load weeks and units.', departmentsAnswer, departments),
  section('holidays', "The Land's holidays of two years and the town's own free days.", holidaysAnswer, holidays),
  section('reminders', 'When each team chat gets its weekly card.', remindersAnswer, reminders),
  section('roles', 'How many people have which role, without them.', rolesAnswer, rolesIn),
  listValues,
  section('synonyms', 'Words that mean the same in this town.', synonymsAnswer, synonyms),
  section('changes', 'What was changed, by day and role.', changesAnswer, changes),
  changeSetting,
  findPeople,
];
