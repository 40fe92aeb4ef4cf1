import { fileURLToPath } from 'node:url';
import { readFolder } from '../../bot/townFolder.ts';
import { type TownCalendar, type WeeklyTime, weeklySlot } from '../../core/calendar/weekly.ts';
import { readTown } from '../../core/town/readTown.ts';
import { addDays, cardDay, holidaysOf, instantOf, ownDays, ownDaysOf, wallAt, weekOf } from './clockOracle.ts';
import { exactly, type Measured, never, told } from './measure.ts';

export interface ClockRun {
  weeks: number;
  /** All 16 Länder or only the demo town's, and how many of the schedules below. */
  everyLand: boolean;
  manySchedules: boolean;
}

const laender = 'BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH'.split(' ');
const berlin = 'Europe/Berlin';
/** Among them the hour that the clock change leaps over and repeats, and the last minute of a day. */
const schedules: readonly WeeklyTime[] = [
  { weekday: 2, time: '09:00' },
  { weekday: 1, time: '02:30' },
  { weekday: 3, time: '16:00' },
  { weekday: 4, time: '00:00' },
  { weekday: 5, time: '02:30' },
  { weekday: 5, time: '23:59' },
];
/** In Germany clocks change on Sundays, when no card is due. Here they change in the night to Friday and on Saturday night. */
const elsewhere: readonly { timeZone: string; at: WeeklyTime }[] = [
  { timeZone: 'Africa/Cairo', at: { weekday: 5, time: '00:30' } },
  { timeZone: 'Africa/Cairo', at: { weekday: 4, time: '23:30' } },
  { timeZone: 'Asia/Gaza', at: { weekday: 5, time: '02:30' } },
  { timeZone: 'Australia/Lord_Howe', at: { weekday: 1, time: '02:15' } },
];
const firstMonday = '2024-12-30';
const hour = 3_600_000;

/** What was found in the weeks of one schedule. */
interface Found {
  weeks: number;
  cards: number;
  minutes: number;
  moments: number;
  moved: number;
  days: Set<string>;
  names: Set<string>;
}

/**
 * Asks ten years of weeks for their card and holds every answer against an oracle that shares no code with it
 * (clockOracle.ts); and whether a place on earth that does not exist gets into a town at all.
 */
export async function weeksOnTheClock({ weeks, everyLand, manySchedules }: ClockRun): Promise<Measured[]> {
  const lands = everyLand ? laender : ['NW'];
  const times = manySchedules ? schedules : schedules.slice(0, 1);
  const zones = manySchedules ? elsewhere : elsewhere.slice(0, 1);
  const [found, own, abroad] = [nothingYet(), nothingYet(), nothingYet()];
  for (const land of lands) for (const at of times) look(found, { weeks, at, land, timeZone: berlin });
  for (const at of times) look(own, { weeks, at, land: 'NW', timeZone: berlin, customDays: ownDays });
  for (const { timeZone, at } of zones) look(abroad, { weeks, at, land: 'NW', timeZone });
  return [
    told(`weeks of ${lands.length} Länder and ${times.length} schedules`, found.weeks),
    told('cards moved by a holiday', found.moved),
    never('weeks without their one card, or with one of another week', found.cards),
    never('cards at another local minute than the oracle says', found.minutes),
    never('instants wrongly called before, due or over', found.moments),
    exactly('weeks 53 among them (2026, 2032)', 2, [...found.names].filter((name) => name.endsWith('-W53')).length),
    exactly('cards due on 29 February (Tuesday 2028)', 1, [...found.days].filter((d) => d.endsWith('-02-29')).length),
    never('cards wrongly placed around own free days of the town', own.cards + own.minutes + own.moments),
    never('cards at another minute where clocks change on working days', abroad.cards + abroad.minutes),
    ...(await foreignPlaces()),
  ];
}

const nothingYet = (): Found => ({
  weeks: 0,
  cards: 0,
  minutes: 0,
  moments: 0,
  moved: 0,
  days: new Set(),
  names: new Set(),
});

function look(found: Found, { weeks, at, ...calendar }: { weeks: number; at: WeeklyTime } & TownCalendar): void {
  const { land, timeZone, customDays } = calendar;
  const years = Array.from({ length: 12 }, (_, i) => 2024 + i);
  const holidays = new Set([...holidaysOf(land, years), ...(customDays ? ownDaysOf(years) : [])]);
  for (let week = 0, monday = firstMonday; week < weeks; week += 1, monday = addDays(monday, 7)) {
    const day = cardDay(monday, at.weekday, holidays);
    const due = day && instantOf(`${day}T${at.time}`, timeZone);
    const slotAt = (instant: number) => weeklySlot(instant, at, calendar);
    // Asked on every day of the week, there is one answer.
    const answers = [0, 1, 2, 3, 4, 5, 6].map((n) => slotAt(instantOf(`${addDays(monday, n)}T12:00`, timeZone)));
    const [slot] = answers;
    found.weeks += 1;
    if (!day || !due || !slot) {
      if (day || slot) found.cards += 1;
      continue;
    }
    found.names.add(slot.week);
    found.days.add(wallAt(Date.parse(slot.due), timeZone).slice(0, 10));
    if (slot.week !== weekOf(monday) || answers.some((a) => a?.due !== slot.due)) found.cards += 1;
    if (Date.parse(slot.due) !== due) found.minutes += 1;
    if (day !== addDays(monday, at.weekday - 1)) found.moved += 1;
    const end = instantOf(`${day}T${at.time < '16:00' ? '16:00' : '23:59'}`, timeZone);
    const asked = [due - hour, due - 1, due, end, end + 1].filter((instant) => wallAt(instant, timeZone) >= monday);
    const right = (instant: number) => (instant < due ? 'before' : instant <= end ? 'due' : 'over');
    if (asked.some((instant) => slotAt(instant)?.moment !== right(instant))) found.moments += 1;
  }
}

/** A Land or a time zone that nobody knows must not get in: no card could ever be due there. */
async function foreignPlaces(): Promise<Measured[]> {
  const files = await readFolder(fileURLToPath(new URL('../../demo', import.meta.url)));
  const refusal = (from: RegExp, to: string): string => {
    const changed = files.map((f) => (f.path === 'town.json' ? { ...f, text: f.text.replace(from, to) } : f));
    const read = readTown(changed);
    return read.ok ? '' : read.problems.map(({ file, expected }) => `${file} ${expected}`).join('; ');
  };
  const zones = ['Europa/Berlin', 'Berlin', 'Mars/Olympus', ''].map((zone) =>
    refusal(/"timeZone": *"[^"]*"/, `"timeZone": "${zone}"`),
  );
  const lands = ['XX', 'NRW', 'nw', ''].map((land) => refusal(/"land": *"[^"]*"/, `"land": "${land}"`));
  const clear = (said: string, what: RegExp) => said.startsWith('town.json erwartet wird') && what.test(said);
  return [
    exactly(
      'time zones that do not exist, refused with a sentence',
      4,
      zones.filter((s) => clear(s, /Zeitzone/)).length,
    ),
    exactly('Länder that do not exist, refused with a sentence', 4, lands.filter((s) => clear(s, /‚NW‘/)).length),
  ];
}
