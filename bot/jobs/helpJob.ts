import type { Bundle } from '../../core/bundle/bundle.ts';
import { findStep, tokenOf } from '../../core/bundle/press.ts';
import type { Delivery } from '../../core/delivery/delivery.ts';
import { hasRested } from '../../core/help/asking.ts';
import { isAskingHour } from '../../core/help/askingHours.ts';
import { partitions } from '../../core/model.ts';
import type { Conversation } from '../../core/place/conversation.ts';
import type { Stored } from '../../core/store.ts';
import { applyPress } from '../applyPress.ts';
import { helperMessage } from '../helperMessage.ts';
import type { Tenant } from '../tenant.ts';
import { requestsByHand } from './helpByHand.ts';
import { type Desk, desksOf, requestRow, waitingBundles } from './helpPlan.ts';
import { withLease } from './lease.ts';
import { planRows, settle } from './ledger.ts';
import type { RemindAround } from './remindAround.ts';
import { type Checked, type Outgoing, sendRows } from './sender.ts';

/**
 * Asks everybody who can help with a step that waits, each chat at most once a day, and lets what waited for a quieter time
 * come back. Nothing is written while nobody is to be asked.
 * @param byHand whether requests may have been sent once more by hand: these also go out in the evening
 * @returns whether such a request is left for a later look
 */
export async function askHelpers(
  tenant: Tenant,
  around: Omit<RemindAround, 'lease'>,
  byHand = false,
): Promise<boolean> {
  const asking = isAskingHour(around.now(), around.moment.town.settings);
  if (!asking && !byHand) return false;
  const bundles = await waitingBundles(around);
  if (asking) await freeRested(around, bundles);
  const free = { ...around, lease: { epoch: 0, held: async () => true } };
  const isDue = (desk: Desk) => requestRow(free, desk) || unsettled(desk, around.moment.today).length > 0;
  if (!byHand && !(await desksOf(free, bundles)).some(isDue)) return false;
  return withLease(tenant.store, 'remind', around.clock, async (lease) => {
    const held = { ...around, lease };
    if (asking) await askNow(held);
    if (!byHand) return false;
    await sendRows(held, await requestsByHand(held, asRequest));
    return (await requestsByHand(held, asRequest)).length > 0;
  });
}

async function askNow(around: RemindAround): Promise<void> {
  const { store, lease, now, moment } = around;
  const outgoing: Outgoing[] = [];
  for (const desk of await desksOf(around, await waitingBundles(around))) {
    for (const row of unsettled(desk, moment.today))
      if (row.record.state === 'sending' && row.record.epoch < lease.epoch)
        await settle(store, row, now(), { state: 'unclear', reason: 'interrupted' });
    const row = requestRow(around, desk);
    if (row) await planRows(store, desk.partition, [row]);
    const planned = row ? await store.get('delivery', desk.partition, row.id) : undefined;
    const waiting = [...unsettled(desk, moment.today), ...(planned ? [planned] : [])];
    outgoing.push(
      ...waiting
        .filter(({ record }) => record.state === 'planned')
        .map((each) => asRequest(around, desk.conversation, each)),
    );
  }
  await sendRows(around, outgoing);
}

/** Today's rows that are not through: planned, or being sent by a process that may have ended. */
function unsettled({ rows }: Desk, today: string): Stored<'delivery'>[] {
  return rows.filter(({ record }) => record.slot.endsWith(today) && ['planned', 'sending'].includes(record.state));
}

function asRequest(around: RemindAround, conversation: Conversation, row: Stored<'delivery'>): Outgoing {
  return { row, conversation, check: (now) => recheck(around, now) };
}

/** What was asked for may have been answered since: then nobody is bothered. */
async function recheck({ store, moment }: RemindAround, row: Delivery): Promise<Checked> {
  const asks = [];
  for (const ask of row.asks ?? []) {
    const bundle = await store.get('bundle', partitions.plan, ask.bundleId);
    const step = bundle && findStep(bundle.record, ask.stepId)?.step;
    if (step?.state === 'waiting' && step.help?.helper === ask.helper) asks.push(ask);
  }
  if (asks.length === 0) return { skip: 'nothingOpen' };
  const message = await helperMessage(store, moment, { ...row, asks });
  return message ? { content: { asks }, draw: () => message } : { skip: 'nothingOpen' };
}

/** A step that waited four weeks for a quieter time is open again; the press of a program, with a token like any other. */
async function freeRested(
  { store, moment, now }: Omit<RemindAround, 'lease'>,
  bundles: readonly Bundle[],
): Promise<void> {
  const { today, town } = moment;
  for (const bundle of bundles)
    for (const step of bundle.tasks.flatMap((task) => task.steps).filter((each) => hasRested(each, today)))
      await applyPress({ store, town, today, now: now() }, bundle.id, () => ({
        verb: 'step.free',
        token: tokenOf(step),
      }));
}
