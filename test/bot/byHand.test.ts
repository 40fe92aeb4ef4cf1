import type { Clock } from '../../bot/jobs/clock.ts';
import { askHelpers } from '../../bot/jobs/helpJob.ts';
import { createLeadJob } from '../../bot/jobs/leadJob.ts';
import { settle } from '../../bot/jobs/ledger.ts';
import { createMemory } from '../../bot/jobs/memory.ts';
import { partitions } from '../../core/model.ts';
import { type Chats, channel, openChats, ownChat } from './chats.ts';
import { aroundIn, messengerOf } from './weekly.ts';

const [team, office, lead] = [channel('bo'), channel('it'), ownChat('lead-BO')];
const stepId = 'BO-05-3-2';
const at = (time: string, day = '2026-11-24') => Date.parse(`${day}T${time}:00+01:00`);

let chats: Chats;
let sent: ReturnType<typeof messengerOf>;
let refusing: boolean;
beforeEach(async () => {
  chats = await openChats();
  refusing = true;
  sent = messengerOf(() => (refusing ? { state: 'refused', reason: 'http403' } : undefined));
  await chats.say('admin', team, 'bereich BO');
  await chats.say('admin', office, 'bereich ZD-IT');
});

const press = (verb: string, revision: number, more = {}) =>
  chats.press('admin', team, verb, { token: `${stepId}.${revision}`, bundle: 'BO-2026-H2', ...more });
const ask = async (time: string, byHand: boolean) =>
  askHelpers(chats.tenant, await aroundIn(chats, sent.messenger, at(time)), byHand);
const row = async (partition = partitions.out('ZD')) => {
  const [first] = await chats.store.list('delivery', partition);
  if (!first) throw new Error('There is no row.');
  return first;
};
const sendByHand = async (partition?: string) =>
  settle(chats.store, await row(partition), at('17:00'), { state: 'planned', attempts: 0, resent: true });
const outcome = async (partition?: string) => {
  const { state, reason } = (await row(partition)).record;
  return [state, reason];
};

test('in the evening a request goes out that was sent by hand, and no other', async () => {
  await press('step.stuck', 0, { cause: 'it' });
  expect(await ask('17:00', true)).toBe(false);
  expect(await chats.store.list('delivery', partitions.out('ZD'))).toEqual([]);
  await ask('10:00', false);
  expect(await outcome()).toEqual(['refused', 'http403']);
  refusing = false;
  await sendByHand();
  await ask('17:00', false);
  expect(sent.arrived).toEqual([]);
  expect(await ask('17:00', true)).toBe(false);
  expect([sent.arrived, await outcome()]).toEqual([[office.id], ['sent', undefined]]);
});

test('a request that nobody needs any more is not sent, whoever wants it to', async () => {
  await press('step.stuck', 0, { cause: 'it' });
  await ask('10:00', false);
  refusing = false;
  await press('step.undo', 1);
  await sendByHand();
  await ask('17:00', true);
  expect([sent.arrived, await outcome()]).toEqual([[], ['skipped', 'nothingOpen']]);
});

test('nor one whose chat is gone, and its row says so', async () => {
  await press('step.stuck', 0, { cause: 'it' });
  await ask('10:00', false);
  refusing = false;
  await sendByHand();
  await chats.remove('admin', office);
  await ask('17:00', true);
  expect([sent.arrived, await outcome()]).toEqual([[], ['skipped', 'notBound']]);
});

test('Teams being busy in the evening, a request by hand is left for the next look', async () => {
  await press('step.stuck', 0, { cause: 'it' });
  await ask('10:00', false);
  await sendByHand();
  const busy = messengerOf(() => ({ state: 'notAccepted', reason: 'http429', retryAfterMs: 60_000 }));
  expect(await askHelpers(chats.tenant, await aroundIn(chats, busy.messenger, at('17:00')), true)).toBe(true);
  refusing = false;
  expect(await ask('17:02', true)).toBe(false);
  expect(sent.arrived).toEqual([office.id]);
});

test('a lead who has switched the messages off gets none by hand, and the row says so', async () => {
  await chats.say('lead-BO', lead, 'hilfe');
  await press('step.stuck', 0, { cause: 'decision' });
  const memory = createMemory();
  const tell = async () =>
    createLeadJob(memory)(chats.tenant, await aroundIn(chats, sent.messenger, at('09:00', '2026-11-30')));
  await tell();
  const own = partitions.person('lead-BO');
  expect(await outcome(own)).toEqual(['refused', 'http403']);
  refusing = false;
  await settle(chats.store, await row(own), at('09:10', '2026-11-30'), { state: 'planned', resent: true });
  await chats.press('lead-BO', lead, 'lead.off', { department: 'BO' });
  await tell();
  expect([sent.arrived, await outcome(own)]).toEqual([[], ['skipped', 'off']]);
});

test('a lead who came after this week’s time has missed nothing: there is no row that says so', async () => {
  await chats.say('lead-BO', lead, 'hilfe');
  await press('step.stuck', 0, { cause: 'decision' });
  const tell = async (day: string) =>
    createLeadJob()(chats.tenant, await aroundIn(chats, sent.messenger, at('17:00', day)));
  const own = partitions.person('lead-BO');
  await tell('2026-11-24');
  expect(await chats.store.list('delivery', own)).toEqual([]);
  await tell('2026-11-30');
  expect(await outcome(own)).toEqual(['skipped', 'tooLate']);
});

test('what was settled is believed for ten minutes, for the same work and the same town', () => {
  let now = 0;
  const clock: Clock = { mono: () => now, sleep: () => Promise.resolve() };
  const memory = createMemory();
  memory.settle('town', 'week 48', clock);
  now = 599_999;
  expect(memory.isSettled('town', 'week 48', clock)).toBe(true);
  expect(memory.isSettled('town', 'week 49', clock)).toBe(false);
  expect(memory.isSettled('other', 'week 48', clock)).toBe(false);
  now = 600_000;
  expect(memory.isSettled('town', 'week 48', clock)).toBe(false);
  memory.settle('town', 'week 48', clock);
  memory.forget('town');
  expect(memory.isSettled('town', 'week 48', clock)).toBe(false);
});
