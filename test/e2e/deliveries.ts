import type { Feedback } from '../../core/article/feedback.ts';
import { type Delivery, deliveryId, helpSlotId, leadSlotId, weeklySlotId } from '../../core/delivery/delivery.ts';
import { partitionOf, partitions } from '../../core/model.ts';
import { as, channel, personalChat } from '../teams/client.ts';
import type { Failure } from '../teams/connector.ts';
import { openSteps } from '../teams/office.ts';
import { releaseReport } from '../teams/releaseReport.ts';
import { startWorld, type World } from '../teams/world.ts';

/** The demo town's chats, and what is theirs. Two of them belong to the same team. */
export const chats = {
  sent: channel('sent'),
  alsoSent: channel('also-sent'),
  refused: channel('refused'),
  unclear: channel('unclear'),
  paused: channel('paused'),
  later: channel('later'),
  unbound: channel('unbound'),
};

/** A lead's own chat. */
export const lead = personalChat('lead-JFS');

const places: [keyof typeof chats, string][] = [
  ['sent', 'BO-BB'],
  ['alsoSent', 'BO-BB'],
  ['refused', 'BO'],
  ['unclear', 'FIN-KASSE'],
  ['paused', 'TB'],
  ['later', 'ZD-PERS'],
];

/** A server whose 48th week has a row of every sort and kind, and whose 23rd has one that a holiday moved. */
export async function startDeliveries() {
  const failing = new Map<string, Failure>([
    [chats.refused.id, { as: 403, body: { error: { code: 'ConversationBlockedByUser' } } }],
    [chats.unclear.id, { as: 'reset', accepted: true }],
  ]);
  const world = await startWorld({
    fault: (_n, { conversationId }) => failing.get(conversationId),
    env: { AS_OF: '2026-11-24T09:10:00+01:00' },
  });
  const { client, connector } = world;
  // What Teams refuses or leaves open is the weekly card, not what is said while the chats are bound.
  const troubles = [...failing];
  failing.clear();
  for (const [name, place] of places) await client.say(chats[name], `bereich ${place}`);
  await client.say(chats.unbound, 'hilfe');
  await client.press(chats.paused, { verb: 'reminder.week', data: { department: 'TB' } });
  const friday = { department: 'ZD', weekday: '5', time: '10:00' };
  await client.press(chats.later, { verb: 'reminder.time', data: friday });
  for (const [id, failure] of troubles) failing.set(id, failure);
  await world.admin('remind', '--at', '2026-11-24T09:05:00+01:00');

  await client.say(lead, 'hilfe');
  await getStuck(world);

  const store = await world.stored();
  for (const record of [movedRow(), ...otherRows()])
    await store.write(partitionOf('delivery', record), [{ op: 'create', kind: 'delivery', record }]);
  await store.write(
    partitions.feedback,
    feedback.map((record) => ({ op: 'create', kind: 'feedback', record })),
  );
  await releaseReport(world);
  return { url: world.home, stop: world.close, failing, connector };
}

/** What was pressed under answers: something is wrong, did not help, and helped. */
const feedback: Feedback[] = [
  { id: '2026-W48.reise-02', articleId: 'reise-02', week: '2026-W48', outdated: 2, incomplete: 1, helped: 14 },
  { id: '2026-W46.reise-02', articleId: 'reise-02', week: '2026-W46', outdated: 1, notHelped: 1 },
  { id: '2026-W47.urlaub-01', articleId: 'urlaub-01', week: '2026-W47', notHelped: 3, notMeant: 2 },
  { id: '2026-W48.zeit-01', articleId: 'zeit-01', week: '2026-W48', helped: 5 },
];

/** The last open step of the Bürgerbüro's department waits: no card proposes it. */
async function getStuck(world: World): Promise<void> {
  const step = (await openSteps(world, 'BO')).at(-1);
  const data = { ...step, cause: 'vendor', system: 'dms' };
  await world.client.press(as('admin', chats.sent), { verb: 'step.stuck', data });
}

/** A request that arrived, one that was one too many, and a lead's message that Teams has refused. */
function otherRows(): Delivery[] {
  const common = { departmentId: 'ZD', unitId: 'ZD-PERS', stepIds: [], thanks: [], asks: [], attempts: 1, epoch: 1 };
  const request = (day: string) => ({
    ...common,
    id: deliveryId(helpSlotId(day), chats.later.id),
    slot: helpSlotId(day),
    conversationId: chats.later.id,
    due: `${day}T08:00:00.000Z`,
    changedAt: `${day}T08:00:00.000Z`,
  });
  const { unitId: _, ...toLead } = { ...common, departmentId: 'JFS', personId: 'lead-JFS' };
  const slot = leadSlotId('2026-W48');
  const due = '2026-11-23T07:30:00.000Z';
  return [
    { ...request('2026-11-23'), state: 'sent' },
    { ...request('2026-11-24'), state: 'skipped', reason: 'capReached' },
    {
      ...toLead,
      id: deliveryId(slot, lead.id),
      slot,
      conversationId: lead.id,
      state: 'refused',
      reason: 'http500',
      due,
      changedAt: due,
    },
  ];
}

/** Corpus Christi 2026 is a Thursday: the card came on Friday. */
function movedRow(): Delivery {
  const slot = weeklySlotId('2026-W23');
  return {
    id: deliveryId(slot, chats.sent.id),
    slot,
    conversationId: chats.sent.id,
    departmentId: 'BO',
    unitId: 'BO-BB',
    due: '2026-06-05T07:00:00.000Z',
    weekday: 4,
    state: 'skipped',
    reason: 'tooLate',
    stepIds: [],
    thanks: [],
    attempts: 0,
    epoch: 1,
    changedAt: '2026-06-05T14:10:00.000Z',
  };
}
