import * as z from 'zod/v4';
import { may } from '../../core/access.ts';
import type { DeliveriesAnswer, ResendAnswer } from '../../core/api.ts';
import { isoWeek } from '../../core/calendar/week.ts';
import { weekDays } from '../../core/calendar/weekDays.ts';
import { weeklySlot } from '../../core/calendar/weekly.ts';
import { type Delivery, deliveryId, deliveryStates, weeklySlotId } from '../../core/delivery/delivery.ts';
import { type Why, whyNone, whyOf } from '../../core/delivery/why.ts';
import { Refusal } from '../../core/errors.ts';
import { partitions } from '../../core/model.ts';
import type { Conversation } from '../../core/place/conversation.ts';
import type { WeeklySchedule } from '../../core/place/weeklySchedule.ts';
import { placeName } from '../../core/town/town.ts';
import { deliveriesCsv } from '../../core/words/deliveriesCsv.ts';
import { deliveryWords } from '../../core/words/deliveryWords.ts';
import { settle } from '../jobs/ledger.ts';
import { deliveriesAnswer, resendAnswer } from './answers.ts';
import type { ApiCall, Route, TextFile } from './route.ts';

const week = z
  .string()
  .regex(/^\d{4}-W\d{2}$/)
  .refine((text) => weekDays(text) !== undefined);
const weekQuery = z.object({
  week: week.optional().meta({ description: 'ISO week; the running one where it is missing.' }),
});
const resendBody = z.strictObject({ departmentId: z.string().max(40), conversationId: z.string().max(500) });

type Row = DeliveriesAnswer['rows'][number];

/** The weekly cards of one week: what became of each, and *Warum kam nichts an?* for every team that has none. */
const deliveries: Route<z.infer<typeof weekQuery>> = {
  name: 'deliveries',
  method: 'get',
  path: '/api/deliveries',
  action: 'identity.read',
  summary: 'What became of the weekly cards of a week, team by team, with the reason and what to do.',
  query: weekQuery,
  answer: deliveriesAnswer,
  run: ofWeek,
};

/** The same as a table for Excel. */
const deliveriesFile: Route<z.infer<typeof weekQuery>> = {
  name: 'deliveriesFile',
  method: 'get',
  path: '/api/deliveries.csv',
  action: 'identity.read',
  summary: 'The same as a table for German Excel: UTF-8 with a byte order mark, semicolons.',
  query: weekQuery,
  file: 'text/csv',
  async run(call): Promise<TextFile> {
    const { departments, settings } = call.moment.town;
    const answer = await ofWeek(call);
    const text = deliveriesCsv(answer, {
      departmentTerm: settings.terms.department,
      departmentName: (id) => departments.find((department) => department.id === id)?.name,
    });
    return { name: `zustellung-${answer.week}.csv`, text };
  },
};

async function ofWeek(call: ApiCall<z.infer<typeof weekQuery>>): Promise<DeliveriesAnswer> {
  const { tenant, moment, query } = call;
  const running = isoWeek(moment.today);
  const asked = query.week ?? running;
  const departments = readable(call);
  const rows = (await Promise.all(departments.map((id) => tenant.store.list('delivery', partitions.out(id))))).flatMap(
    (list) => list.map(({ record }) => record),
  );
  const inWeek = rows.filter(({ slot }) => slot === weeklySlotId(asked));
  const without = asked === running ? await teamsWithout(call, departments, inWeek) : [];
  const weeks = [...new Set([running, ...rows.map(({ slot }) => slot.replace(/^weekly-/, ''))])].sort().reverse();
  const counted = (state: Delivery['state']) => inWeek.filter((row) => row.state === state).length;
  return {
    week: asked,
    weeks,
    timeZone: moment.town.settings.timeZone,
    counts: Object.fromEntries(deliveryStates.map((state) => [state, counted(state)])) as DeliveriesAnswer['counts'],
    rows: [...inWeek.map((row) => rowOf(call, row, asked === running)), ...without].sort(byPlace),
  };
}

/** The departments whose deliveries the caller may see. @throws Refusal `forbidden` where there is none */
function readable({ actor, moment: { town } }: Pick<ApiCall, 'actor' | 'moment'>): string[] {
  const ids = town.departments.map(({ id }) => id).filter((id) => may(actor, 'delivery.read', { departmentId: id }));
  if (ids.length === 0) throw new Refusal('forbidden');
  return ids;
}

/** @param running whether it is a row of the running week: later nobody can send its card once more */
function rowOf({ moment: { town }, actor }: Pick<ApiCall, 'moment' | 'actor'>, row: Delivery, running: boolean): Row {
  const { conversationId, departmentId, unitId, due } = row;
  const why = whyOf(row);
  const canResend = why.canResend && running && may(actor, 'delivery.resend', { departmentId });
  const place = placeName(town, departmentId, unitId) ?? departmentId;
  return {
    conversationId,
    departmentId,
    place,
    due,
    moved: isMoved(due, row.weekday, town.settings.timeZone),
    ...explained({ ...why, canResend }),
  };
}

/** Team chats that have no row in the running week: their card is still to come, or nobody has bound them. */
async function teamsWithout(call: ApiCall, departments: readonly string[], rows: readonly Delivery[]): Promise<Row[]> {
  const { tenant, moment, actor } = call;
  const { town, today, now } = moment;
  const [conversations, schedules] = await Promise.all([
    tenant.store.list('conversation', partitions.places),
    tenant.store.list('weeklySchedule', partitions.places),
  ]);
  const known = new Set(rows.map(({ conversationId }) => conversationId));
  const scheduleOf = new Map(schedules.map(({ id, record }) => [id, record]));
  // A chat that belongs to no department is the whole town's: only who sees all of it sees these.
  const seesUnbound = may(actor, 'delivery.read');
  const isSeen = ({ departmentId }: Conversation) => (departmentId ? departments.includes(departmentId) : seesUnbound);
  return conversations
    .map(({ record }) => record)
    .filter((conversation) => !known.has(conversation.id) && isSeen(conversation))
    .map((conversation) => {
      const { id, departmentId = '', unitId } = conversation;
      const schedule: Pick<WeeklySchedule, 'weekday' | 'time' | 'pausedUntil'> =
        scheduleOf.get(id) ?? town.settings.weekly;
      const at = departmentId ? weeklySlot(now, schedule, town.settings) : undefined;
      const { pausedUntil } = schedule;
      const why = whyNone({ bound: departmentId !== '', ...(pausedUntil ? { pausedUntil } : {}) }, today);
      return {
        conversationId: id,
        departmentId,
        place: departmentId ? (placeName(town, departmentId, unitId) ?? departmentId) : '',
        ...(at ? { due: at.due } : {}),
        moved: at !== undefined && isMoved(at.due, schedule.weekday, town.settings.timeZone),
        ...explained(why),
      };
    });
}

function explained({ state, code, canResend }: Why): Pick<Row, 'state' | 'code' | 'what' | 'toDo' | 'canResend'> {
  const { what, toDo, resend: again } = deliveryWords[code];
  const advice = [toDo, canResend ? again : undefined].filter((sentence) => sentence !== undefined).join(' ');
  return { state, code, what, ...(advice ? { toDo: advice } : {}), canResend };
}

/** *Erneut senden*: a person has looked and decides that the card shall come. It goes out at once, also after 16:00. */
const resend: Route<unknown, z.infer<typeof resendBody>> = {
  name: 'resendDelivery',
  method: 'post',
  path: '/api/deliveries/resend',
  action: 'identity.read',
  summary: 'Sends a card of the running week once more that was refused, or of which nobody knows whether it arrived.',
  body: resendBody,
  answer: resendAnswer,
  async run({ tenant, moment, actor, body, deliver }): Promise<ResendAnswer> {
    const { departmentId, conversationId } = body;
    if (!may(actor, 'delivery.resend', { departmentId })) throw new Refusal('forbidden');
    const id = deliveryId(weeklySlotId(isoWeek(moment.today)), conversationId);
    const row = await tenant.store.get('delivery', partitions.out(departmentId), id);
    if (!row) throw new Refusal('notFound');
    if (!whyOf(row.record).canResend) throw new Refusal('outdated');
    const { record } = await settle(tenant.store, row, moment.now, { state: 'planned', attempts: 0, resent: true });
    deliver();
    const { code } = whyOf(record);
    return { state: record.state, code, what: deliveryWords[code].what };
  },
};

/** Whether a holiday moved a card to another day of the week than the team's own. */
function isMoved(due: string, weekday: number | undefined, timeZone: string): boolean {
  if (weekday === undefined) return false;
  const name = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone }).format(new Date(due));
  return ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].indexOf(name) + 1 !== weekday;
}

const byPlace = (a: Row, b: Row): number =>
  a.place.localeCompare(b.place, 'de') || (a.conversationId < b.conversationId ? -1 : 1);

export const deliveryRoutes: readonly Route[] = [deliveries, deliveriesFile, resend];
