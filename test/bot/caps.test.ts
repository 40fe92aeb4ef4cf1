import fc from 'fast-check';
import { requestRow } from '../../bot/jobs/helpPlan.ts';
import type { Planning } from '../../bot/jobs/remindAround.ts';
import { plannedRow } from '../../bot/jobs/weeklyPlan.ts';
import type { Moment } from '../../bot/tenant.ts';
import { daysAfter } from '../../core/calendar/clock.ts';
import { isoWeek } from '../../core/calendar/week.ts';
import { weeklySlot } from '../../core/calendar/weekly.ts';
import { type Delivery, type DeliveryState, deliveryId, leadSlotId } from '../../core/delivery/delivery.ts';
import { leadContent } from '../../core/delivery/leadContent.ts';
import { isOver, isRunning, readSlot } from '../../core/delivery/slots.ts';
import { whyOf } from '../../core/delivery/why.ts';
import { waitingForHelp } from '../../core/help/asking.ts';
import type { HelperChat } from '../../core/help/helperChat.ts';
import { validate } from '../../core/model.ts';
import type { Stored } from '../../core/store.ts';
import { wordsFor } from '../../core/words/index.ts';
import { aBundle, aStep, aTask } from '../core/bundle/bundles.ts';
import { settings, town } from '../core/town/aTown.ts';

const { timeZone } = settings;
const first = '2026-11-02';
const id = '19:chat';

/** What happens on a day, at an hour: a look of the scheduler, or somebody sends once more what was refused. */
interface Happening {
  hour: number;
  what: 'look' | 'resend';
  /** What becomes of what is sent then. */
  outcome: DeliveryState;
}
interface Day {
  /** So many more steps get stuck. */
  stuck: number;
  /** The weekday that the team has chosen by then. */
  weekday: number;
  happenings: Happening[];
}

const happening: fc.Arbitrary<Happening> = fc.record({
  hour: fc.integer({ min: 7, max: 18 }),
  what: fc.constantFrom('look' as const, 'look' as const, 'look' as const, 'resend' as const),
  outcome: fc.constantFrom(
    'sent' as const,
    'sent' as const,
    'unclear' as const,
    'refused' as const,
    'planned' as const,
  ),
});
const anyDays: fc.Arbitrary<Day[]> = fc.array(
  fc.record({
    stuck: fc.nat(7),
    weekday: fc.integer({ min: 1, max: 5 }),
    happenings: fc.array(happening, { maxLength: 8 }),
  }),
  { minLength: 5, maxLength: 28 },
);

/** The messages that a chat gets over some weeks, each with its day, whatever is due and whatever Teams says. */
function messagesOver(days: readonly Day[], kind: 'team' | 'person'): { day: string; row: string }[] {
  const rows = new Map<string, Delivery>();
  const messages: { day: string; row: string }[] = [];
  let steps = 0;
  days.forEach(({ stuck, weekday, happenings }, number) => {
    const today = daysAfter(first, number);
    steps += stuck;
    for (const { hour, what, outcome } of [...happenings].sort((a, b) => a.hour - b.hour)) {
      const now = Date.parse(`${today}T${String(hour).padStart(2, '0')}:00:00+01:00`);
      const around = { now: () => now, lease: { epoch: 1, held: async () => true }, moment: momentAt(now, today) };
      if (what === 'resend') sendByHand(rows, { now, today });
      else
        for (const row of planned(around, kind, { rows, weekday, steps })) if (!rows.has(row.id)) rows.set(row.id, row);
      for (const row of [...rows.values()].filter((each) => mayLeave(each, { now, today }))) {
        rows.set(row.id, { ...row, state: outcome, changedAt: new Date(now).toISOString() });
        if (outcome === 'sent' || outcome === 'unclear') messages.push({ day: today, row: row.id });
      }
    }
  });
  return messages;
}

const momentAt = (now: number, today: string): Moment => ({ now, today, town, words: wordsFor('sie') });

const mayLeave = (row: Delivery, at: { now: number; today: string }) =>
  row.state === 'planned' && !isOver(row, { ...at, timeZone });

/** One refused row that the page offers is sent once more. */
function sendByHand(rows: Map<string, Delivery>, at: { now: number; today: string }): void {
  const isOffered = (row: Delivery) => {
    const slot = readSlot(row.slot);
    return slot && row.state === 'refused' && whyOf(row).canResend && isRunning(slot, at.today);
  };
  const row = [...rows.values()].find(isOffered);
  if (row) rows.set(row.id, { ...row, state: 'planned', resent: true });
}

/** What the real rules plan at an instant: the request of the day, and the weekly card or the lead's lines. */
function planned(
  around: Planning,
  kind: 'team' | 'person',
  { rows, weekday, steps }: { rows: ReadonlyMap<string, Delivery>; weekday: number; steps: number },
): Delivery[] {
  const now = around.now();
  const waits = Array.from({ length: steps }, (_, n) =>
    aStep(`A-${n}`, { state: 'waiting', cause: 'it', since: first, help: { helper: 'ZD-IT', answerBy: first } }),
  );
  const bundle = aBundle(aTask('A', waits), aTask('B', [aStep('B-1')]));
  const conversation = {
    id,
    scope: kind === 'team' ? ('channel' as const) : ('personal' as const),
    serviceUrl: 'https://smba.example/',
    botId: '28:bot',
    departmentId: 'ZD',
    lastContact: around.moment.today,
  };
  const chat: HelperChat =
    kind === 'team'
      ? { helper: 'ZD-IT', kind, conversation }
      : { helper: 'lead', kind: 'lead', chat: { id, personId: 'p', departmentId: 'ZD', lastContact: first } };
  const requests = [...rows.values()].filter(({ asks }) => asks).map((record) => stored(record));
  const request = requestRow(around, { chat, conversation, waiting: waitingForHelp(bundle, now), rows: requests });
  const at = weeklySlot(now, { weekday, time: '09:00' }, settings);
  if (!at || at.moment === 'before') return request ? [request] : [];
  const known = { bundle, rows: [], lastOf: new Map() };
  const weekly = plannedRow(around, { conversation, schedule: undefined, at }, known);
  return [...(request ? [request] : []), kind === 'team' ? weekly : linesOf(weekly, bundle, around)];
}

/** The row of a lead's lines as the lead job plans it: one a week, when there is something to say. */
function linesOf(weekly: Delivery, bundle: Parameters<typeof leadContent>[0], around: Planning): Delivery {
  const slot = leadSlotId(isoWeek(around.moment.today));
  const content = leadContent(bundle, undefined, around.now(), around.moment.today);
  const said = content.kind === 'card' ? content.shown : {};
  return validate('delivery', { ...weekly, id: deliveryId(slot, id), slot, personId: 'p', ...said });
}

const stored = (record: Delivery): Stored<'delivery'> => ({ kind: 'delivery', id: record.id, version: '1', record });

/** How often the most frequent one stands in a list. */
const most = (names: readonly string[]) =>
  Math.max(0, ...new Map([...new Set(names)].map((name) => [name, names.filter((n) => n === name).length])).values());

test.each([
  ['team', 'four', 4],
  ['person', 'three', 3],
] as const)(
  'whatever is due, a %s gets at most %s messages in a week, two on a day, and none twice',
  (kind, _, aWeek) => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const messages = messagesOver(days, kind);
        expect(most(messages.map(({ day }) => isoWeek(day)))).toBeLessThanOrEqual(aWeek);
        expect(most(messages.map(({ day }) => day))).toBeLessThanOrEqual(2);
        expect(most(messages.map(({ row }) => row))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  },
);

test.each([
  ['team', 4],
  ['person', 3],
] as const)('where much is due every day, a %s gets just so many', (kind, aWeek) => {
  const busy: Day = { stuck: 7, weekday: 2, happenings: [{ hour: 10, what: 'look', outcome: 'sent' }] };
  const messages = messagesOver(
    Array.from({ length: 14 }, () => busy),
    kind,
  );
  expect(most(messages.map(({ day }) => isoWeek(day)))).toBe(aWeek);
  expect(most(messages.map(({ day }) => day))).toBe(2);
});
