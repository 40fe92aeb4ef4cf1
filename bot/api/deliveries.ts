import * as z from 'zod/v4';
import type { DeliveriesAnswer } from '../../core/api.ts';
import { isoWeek } from '../../core/calendar/week.ts';
import { weekDays } from '../../core/calendar/weekDays.ts';
import { type DeliveryKind, deliveryStates } from '../../core/delivery/delivery.ts';
import { deliveriesCsv } from '../../core/words/deliveriesCsv.ts';
import { deliveriesAnswer } from './answers.ts';
import { byPlace, ledgerOf, type Row, readable, rowOf } from './deliveryRows.ts';
import { resend } from './resend.ts';
import type { ApiCall, Route, TextFile } from './route.ts';
import { teamsWithout } from './rowless.ts';

const week = z
  .string()
  .regex(/^\d{4}-W\d{2}$/)
  .refine((text) => weekDays(text) !== undefined);
const weekQuery = z.object({
  week: week.optional().meta({ description: 'ISO week; the running one where it is missing.' }),
});

/** What Bündel sent by itself in one week: what became of it, and *Warum kam nichts an?* for every team that has no card. */
const deliveries: Route<z.infer<typeof weekQuery>> = {
  name: 'deliveries',
  method: 'get',
  path: '/api/deliveries',
  action: 'identity.read',
  within: { action: 'delivery.read', at: 'own' },
  summary:
    'What became of the weekly cards, requests for help and messages to leads of a week, with the reason and what to do.',
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
  within: { action: 'delivery.read', at: 'own' },
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
  const running = isoWeek(call.moment.today);
  const asked = call.query.week ?? running;
  const departments = readable(call);
  const ledger = await ledgerOf(call, departments);
  const inWeek = ledger.filter(({ slot }) => slot.week === asked).map((one) => rowOf(one, call));
  const without = asked === running ? await teamsWithout(call, departments, ledger) : [];
  return {
    week: asked,
    weeks: [...new Set([running, ...ledger.map(({ slot }) => slot.week)])].sort().reverse(),
    timeZone: call.moment.town.settings.timeZone,
    counts: countsOf(inWeek, 'weekly'),
    otherCounts: { help: countsOf(inWeek, 'help'), lead: countsOf(inWeek, 'lead') },
    rows: [...inWeek, ...without].sort(byPlace),
  };
}

function countsOf(rows: readonly Row[], kind: DeliveryKind): DeliveriesAnswer['counts'] {
  const of = (state: Row['state']) => rows.filter((row) => row.kind === kind && row.state === state).length;
  return Object.fromEntries(deliveryStates.map((state) => [state, of(state)])) as DeliveriesAnswer['counts'];
}

export const deliveryRoutes: readonly Route[] = [deliveries, deliveriesFile, resend];
