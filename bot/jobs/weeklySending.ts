import type { Bundle } from '../../core/bundle/bundle.ts';
import type { Delivery } from '../../core/delivery/delivery.ts';
import { stillOpen } from '../../core/delivery/weeklyProposal.ts';
import { partitions } from '../../core/model.ts';
import type { Stored } from '../../core/store.ts';
import { runningBundle } from '../runningBundle.ts';
import type { RemindAround } from './remindAround.ts';
import type { Checked, Outgoing } from './sender.ts';
import { drawWeekly } from './weeklyMessage.ts';
import { contentFor, type DepartmentRows, heldBack, type PlaceDue } from './weeklyPlan.ts';

/** Makes weekly cards ready to be sent: each is looked at again when its turn comes. */
export function weeklySending(around: RemindAround) {
  const bundleOf = bundlesNow(around);
  return (row: Stored<'delivery'>, place: PlaceDue, known: DepartmentRows): Outgoing => ({
    row,
    conversation: place.conversation,
    check: async (now) => recheck(around, now, { place, known, bundle: await bundleOf(now.departmentId) }),
    settled: (state) => countRefusals(around, place, state),
  });
}

/** A department's bundle is read again when it was read longer ago than this, in milliseconds. */
const freshFor = 2_000;

/** The departments' bundles as they stand now, or a moment ago: a long run goes on while steps are being done. */
function bundlesNow({ store, clock, moment }: RemindAround): (departmentId: string) => Promise<Bundle | undefined> {
  const read = new Map<string, { at: number; bundle: Promise<Bundle | undefined> }>();
  return (departmentId) => {
    const known = read.get(departmentId);
    if (known && clock.mono() - known.at <= freshFor) return known.bundle;
    const bundle = runningBundle(store, departmentId, moment.today).then((stored) => stored?.record);
    read.set(departmentId, { at: clock.mono(), bundle });
    return bundle;
  };
}

/** The step may have been done since the card was planned, or the time may be over. */
function recheck(
  around: RemindAround,
  row: Delivery,
  { place, known, bundle }: { place: PlaceDue; known: DepartmentRows; bundle: Bundle | undefined },
): Checked {
  const { moment, now } = around;
  // Who sends a card once more by hand has decided that it shall come now.
  const back = row.resent ? undefined : heldBack(place, moment.today, now());
  if (back) return { skip: back };
  if (!bundle) return { skip: 'nothingOpen' };
  const draw = (claimed: Delivery) => drawWeekly(around, claimed, bundle);
  // What was planned stands: the row keeps its content.
  if (stillOpen(bundle, row.stepIds[0], moment.today)) return { content: {}, draw };
  const content = contentFor(around, { ...known, bundle }, place.conversation);
  return content.kind === 'card' ? { content: content.proposal, draw } : { skip: 'nothingOpen' };
}

/** Weeks of refusals in a row are counted where they happen, and forgotten at the first card that arrives. */
async function countRefusals({ store }: RemindAround, { schedule }: PlaceDue, state: string): Promise<void> {
  if (!schedule || (state !== 'refused' && !(state === 'sent' && schedule.record.refusals))) return;
  const { refusals = 0, ...rest } = schedule.record;
  const record = state === 'sent' ? rest : { ...rest, refusals: refusals + 1 };
  // Somebody who changes the schedule at this moment has heard of the chat: then the count may start anew.
  await store.write(partitions.places, [{ op: 'replace', kind: 'weeklySchedule', record, version: schedule.version }]);
}
