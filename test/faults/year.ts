import { askHelpers } from '../../bot/jobs/helpJob.ts';
import { createLeadJob } from '../../bot/jobs/leadJob.ts';
import { createWeeklyJob } from '../../bot/jobs/weeklyJob.ts';
import { daysAfter } from '../../core/calendar/clock.ts';
import { isoWeek } from '../../core/calendar/week.ts';
import { isWorkingDay } from '../../core/calendar/weekly.ts';
import type { Messenger } from '../../core/messenger.ts';
import { partitions } from '../../core/model.ts';
import { type Chats, openChats } from '../bot/chats.ts';
import { aroundIn } from '../bot/weekly.ts';
import { atLeast, atMost, exactly, type Measured, never, randomFrom, told } from './measure.ts';
import { liveThrough } from './yearPeople.ts';
import { bindTown, layBundles, type TownChats } from './yearTown.ts';

export interface YearRun {
  days: number;
  seed: number;
  /** Whether the departments are printed beside each other. */
  print: boolean;
}

/** What arrived in a chat by itself. */
interface Message {
  conversationId: string;
  day: string;
  kind: string;
}

const first = '2026-07-01';
/** The job looks at these times of every day, Sundays too: what must not go out then is the job's to know. */
const looks = ['08:05', '09:00', '11:30', '15:30', '20:00'];

/**
 * A year of the demo town, day by day on a clock of its own: teams finish steps, get stuck and put off, helpers promise and
 * forget, leads are told; and everything that any chat got by itself is counted against the caps (product.md §7).
 */
export async function yearOfTheTown({ days, seed, print }: YearRun): Promise<Measured[]> {
  const random = randomFrom(seed);
  const chats = await openChats();
  await layBundles(chats.store);
  const town = await bindTown(chats);
  const messages: Message[] = [];
  let today = first;
  const messenger = recorder((conversationId, kind) => messages.push({ conversationId, day: today, kind }));
  const jobs = [createWeeklyJob(), askHelpers, createLeadJob()];
  const { settings } = town.town;
  for (let n = 0; n < days; n += 1, today = daysAfter(first, n)) {
    for (const time of looks) {
      const at = Date.parse(`${today}T${time}:00${offsetOn(today)}`);
      chats.standAt(at);
      for (const job of jobs) await job(chats.tenant, await aroundIn(chats, messenger, at));
    }
    chats.standAt(Date.parse(`${today}T14:00:00${offsetOn(today)}`));
    if (isWorkingDay(today, settings)) await liveThrough({ chats, town, random, today });
  }
  if (chats.logged.length > 0) throw new Error(JSON.stringify(chats.logged.slice(0, 3)));
  if (print) printByDepartment(town, messages);
  return measured(chats, town, messages, days);
}

const offsetOn = (day: string): string => {
  const name = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', timeZoneName: 'longOffset' })
    .formatToParts(new Date(`${day}T12:00:00Z`))
    .find(({ type }) => type === 'timeZoneName')?.value;
  return (name ?? '').replace('GMT', '');
};

function recorder(arrived: (conversationId: string, kind: string) => void): Messenger {
  let count = 0;
  return {
    async send({ id }, { card }) {
      const text = JSON.stringify(card);
      arrived(id, text.includes('help.promise') ? 'help' : text.includes('lead.off') ? 'lead' : 'weekly');
      count += 1;
      return { state: 'sent', activityId: `1:${count}` };
    },
    update: async (_to, activityId) => ({ state: 'sent', activityId }),
  };
}

async function measured(
  { store }: Chats,
  { town, teams, leads }: TownChats,
  messages: readonly Message[],
  days: number,
): Promise<Measured[]> {
  const most = (ids: readonly string[], key: (m: Message) => string, kind?: string) =>
    Math.max(
      0,
      ...countsBy(
        messages.filter((m) => ids.includes(m.conversationId) && (!kind || m.kind === kind)),
        key,
      ),
    );
  const weekly = ({ conversationId, day }: Message) => `${conversationId} ${isoWeek(day)}`;
  const daily = ({ conversationId, day }: Message) => `${conversationId} ${day}`;
  const teamIds = teams.map(({ id }) => id);
  const leadIds = leads.map(({ id }) => id);
  const rows = (await Promise.all(town.departments.map(({ id }) => store.list('delivery', partitions.out(id))))).flat();
  const skipped = (reason: string) =>
    rows.filter(({ record: r }) => r.slot.startsWith('weekly-') && r.reason === reason).length;
  const off = messages.filter(({ day }) => !isWorkingDay(day, town.settings));
  return [
    told('weeks', Math.round(days / 7)),
    told('teams, each with a channel', teams.length),
    told('weekly cards sent', messages.filter(({ kind }) => kind === 'weekly').length),
    told('weeks of a team without a card: no news (row of the last half-year)', skipped('noNews')),
    told('weeks of a team without a card: nothing open (row of the last half-year)', skipped('nothingOpen')),
    told('requests for help', messages.filter(({ kind }) => kind === 'help').length),
    told('notes to leads', messages.filter(({ kind }) => kind === 'lead').length),
    atMost('weekly cards to one team in one week', 1, most(teamIds, weekly, 'weekly')),
    atMost('messages to one team in one week', 4, most(teamIds, weekly)),
    atMost('messages to one team on one day', 2, most(teamIds, daily)),
    atMost('messages to one person in one week', 3, most(leadIds, weekly)),
    atMost('messages to one person on one day', 2, most(leadIds, daily)),
    atMost('notes to one lead in one week', 1, most(leadIds, weekly, 'lead')),
    never('messages on a weekend, a holiday, 24 or 31 December', off.length),
    exactly(
      'teams that never got a card',
      0,
      teams.filter(({ id }) => !messages.some((m) => m.conversationId === id)).length,
    ),
    atLeast('weeks without news, not sent', 1, skipped('noNews')),
  ];
}

function countsBy(messages: readonly Message[], key: (m: Message) => string): number[] {
  const counts = new Map<string, number>();
  for (const message of messages) counts.set(key(message), (counts.get(key(message)) ?? 0) + 1);
  return [...counts.values()];
}

/** What each department's teams and its lead got, for looking at it with one's own eyes. */
function printByDepartment({ town, teams, leads }: TownChats, messages: readonly Message[]): void {
  const weeks = new Set(messages.map(({ day }) => isoWeek(day))).size || 1;
  const got = (ids: readonly string[], kind: string) =>
    messages.filter((m) => ids.includes(m.conversationId) && m.kind === kind).length;
  const cells = (texts: readonly (string | number)[]) =>
    texts.map((text, i) => (i === 0 ? String(text).padEnd(12) : String(text).padStart(22))).join('');
  console.log(
    `  ${cells(['department', 'teams', 'weekly cards', 'a team and week', 'requests to its teams', 'to its lead, a week'])}`,
  );
  for (const { id } of town.departments) {
    const own = teams.filter((team) => team.departmentId === id).map((team) => team.id);
    const lead = leads.filter((each) => each.departmentId === id).map((each) => each.id);
    const cards = got(own, 'weekly');
    const toLead = (got(lead, 'lead') + got(lead, 'help')) / weeks;
    console.log(
      `  ${cells([id, own.length, cards, (cards / own.length / weeks).toFixed(2), got(own, 'help'), toLead.toFixed(2)])}`,
    );
  }
}
