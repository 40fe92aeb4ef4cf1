import { askHelpers } from '../../bot/jobs/helpJob.ts';
import { createLeadJob } from '../../bot/jobs/leadJob.ts';
import { partitions } from '../../core/model.ts';
import { buttonsOf, type Chats, cardText, channel, openChats, ownChat, resultOf, type TestChat } from './chats.ts';
import { aroundIn, messengerOf } from './weekly.ts';

const team = channel('bo');
const office = channel('it');
const stepId = 'BO-05-3-2';

let chats: Chats;
let sent: ReturnType<typeof messengerOf>;
beforeEach(async () => {
  chats = await openChats();
  sent = messengerOf();
  await chats.say('admin', team, 'bereich BO');
  await chats.say('admin', office, 'bereich ZD-IT');
});

const at = (day: string, time = '10:00') => Date.parse(`${day}T${time}:00+01:00`);
const ask = async (day: string, time?: string) =>
  askHelpers(chats.tenant, await aroundIn(chats, sent.messenger, at(day, time)));
const bundle = async () => (await chats.store.get('bundle', partitions.plan, 'BO-2026-H2'))?.record;
const step = async (id = stepId) => {
  const found = (await bundle())?.tasks.flatMap((t) => t.steps).find((s) => s.id === id);
  if (!found) throw new Error(`There is no step ${id}.`);
  return found;
};
const stuck = async (cause: string, id = stepId, more = {}) =>
  chats.press('member-BO', team, 'step.stuck', {
    token: `${id}.${(await step(id)).revision}`,
    bundle: 'BO-2026-H2',
    cause,
    ...more,
  });
const rowsOf = async (department: string) =>
  (await chats.store.list('delivery', partitions.out(department))).map(({ record }) => record);
const answer = async (
  verb: string,
  data = {},
  from: { chat: TestChat; person: string; day: string; department: string } = {
    chat: office,
    person: 'member-ZD',
    day: '2026-11-24',
    department: 'ZD',
  },
) =>
  chats.press(from.person, from.chat, verb, {
    token: `${stepId}.${(await step()).revision}`,
    bundle: 'BO-2026-H2',
    slot: `help-${from.day}`,
    department: from.department,
    ...data,
  });

test('who is stuck reads who knows of it and by when; the helper is asked once the press cannot be taken back any more', async () => {
  expect(cardText(await stuck('it'))).toContain(
    'IT und Digitalisierung bekommt Bescheid und meldet sich bis zum 01.12.2026 hier.',
  );
  await ask('2026-11-24', '08:05');
  expect(sent.arrived).toEqual([]);
  await ask('2026-11-24');
  expect(sent.arrived).toEqual([office.id]);
  await ask('2026-11-24', '10:05');
  await ask('2026-11-25');
  expect(sent.arrived).toEqual([office.id]);
});

test('a press that was taken back in time reaches nobody', async () => {
  await stuck('it');
  await chats.press('member-BO', team, 'step.undo', { token: `${stepId}.1`, bundle: 'BO-2026-H2' });
  await ask('2026-11-24');
  expect(sent.arrived).toEqual([]);
});

test('nobody is asked at night, on a weekend or on a holiday', async () => {
  await stuck('it');
  for (const [day, time] of [
    ['2026-11-24', '16:00'],
    ['2026-11-25', '07:59'],
    ['2026-11-28', '10:00'],
    ['2026-12-25', '10:00'],
  ] as const)
    await ask(day, time);
  expect(sent.arrived).toEqual([]);
});

test('a date is promised; until it has passed nobody asks, then the helper is asked and not the team; then the way is free', async () => {
  await stuck('it');
  await ask('2026-11-24');
  chats.passMinutes(120);
  const promised = await answer('help.promise', { until: '2026-12-04' });
  expect(cardText(promised)).toContain('dass es bis zum 04.12.2026 weitergeht');
  for (const day of ['2026-11-25', '2026-12-02', '2026-12-04']) await ask(day);
  expect(sent.arrived).toEqual([office.id]);
  await ask('2026-12-07');
  expect(sent.arrived).toEqual([office.id, office.id]);
  expect((await step()).state).toBe('waiting');
  const free = await answer(
    'help.free',
    {},
    { chat: office, person: 'member-ZD', day: '2026-12-07', department: 'ZD' },
  );
  expect(cardText(free)).toContain('kann weitermachen');
  expect(await step()).toMatchObject({ state: 'open', freed: { cause: 'it' } });
  const read = cardText(await chats.say('member-BO', team, 'aufgaben'));
  expect(read).toContain(
    'Der Weg ist wieder frei: der IT-Dienstleister ist fertig. Sie können weitermachen, wann es passt.',
  );
  await ask('2026-12-14');
  expect(sent.arrived).toHaveLength(2);
});

test('who does not answer is asked again after a week, and not before', async () => {
  await stuck('it');
  for (const day of ['2026-11-24', '2026-11-26', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-08'])
    await ask(day);
  const days = (await rowsOf('ZD')).filter(({ state }) => state === 'sent').map(({ slot }) => slot);
  expect(days).toEqual(['help-2026-11-24', 'help-2026-12-01', 'help-2026-12-08']);
});

test('five presses at once and again later are one promise', async () => {
  await stuck('it');
  await ask('2026-11-24');
  const data = {
    token: `${stepId}.1`,
    bundle: 'BO-2026-H2',
    slot: 'help-2026-11-24',
    department: 'ZD',
    until: '2026-12-04',
  };
  const press = () => chats.press('member-ZD', office, 'help.promise', data);
  const outcomes = [...(await Promise.all([press(), press(), press(), press(), press()])), await press()];
  expect(outcomes.map(resultOf)).toEqual(Array(6).fill('done'));
  expect(new Set(outcomes.map(cardText)).size).toBe(1);
  expect((await step()).revision).toBe(2);
});

test('what belongs elsewhere goes to the digital office, and what lies with a lead to the lead alone', async () => {
  const lead = ownChat('lead-BO');
  await chats.say('lead-BO', lead, 'hilfe');
  expect(cardText(await stuck('decision'))).toContain('Die Leitung bekommt Bescheid');
  await ask('2026-11-24');
  expect(sent.arrived).toEqual([lead.id]);
  const from = { chat: team, person: 'member-BO', day: '2026-11-24', department: 'BO' };
  expect(resultOf(await answer('help.free', {}, from))).toBe('notFound');
  const passed = await answer('help.elsewhere', {}, { ...from, chat: lead, person: 'lead-BO' });
  expect(cardText(passed)).toContain('Weitergegeben an: IT und Digitalisierung.');
  await ask('2026-11-24', '11:00');
  expect(sent.arrived).toEqual([lead.id, office.id]);
});

test('a lead who wants no messages any more is not waited for: the digital office is asked, and answers', async () => {
  const lead = ownChat('lead-BO');
  await chats.say('lead-BO', lead, 'hilfe');
  await stuck('decision');
  await chats.press('lead-BO', lead, 'lead.off', { department: 'BO' });
  await ask('2026-11-24');
  expect(sent.arrived).toEqual([office.id]);
  expect(resultOf(await answer('help.promise', { until: '2026-12-04' }))).toBe('done');
  expect((await step()).help).toMatchObject({ helper: 'lead', promisedFor: '2026-12-04' });
});

test('a chat answers only what it was asked, whatever its buttons are made to say', async () => {
  await stuck('it');
  await ask('2026-11-24');
  await stuck('it', 'BO-09-2-2');
  const forged = { token: 'BO-09-2-2.1', bundle: 'BO-2026-H2', slot: 'help-2026-11-24', department: 'ZD' };
  expect(resultOf(await chats.press('member-ZD', office, 'help.free', forged))).toBe('notFound');
  expect((await step('BO-09-2-2')).state).toBe('waiting');
});

test('nobody else answers for the helper', async () => {
  await stuck('it');
  await ask('2026-11-24');
  const from = { chat: team, person: 'member-BO', day: '2026-11-24', department: 'BO' };
  expect(resultOf(await answer('help.promise', { until: '2026-12-04' }, from))).toBe('notFound');
});

test.each([
  ['2026-11-23', 'dayPast'],
  ['2027-08-01', 'tooFar'],
  ['2027-02-29', 'badRequest'],
  ['bald', 'badRequest'],
  [undefined, 'badRequest'],
])('a promise for „%s“ is refused with a sentence: %s', async (until, code) => {
  await stuck('it');
  await ask('2026-11-24');
  expect(resultOf(await answer('help.promise', { until }))).toBe(code);
  expect((await step()).help?.promisedFor).toBeUndefined();
});

test('several steps that wait for one helper are one card, and answered in place the next one is asked', async () => {
  await stuck('it');
  await stuck('vendor', 'BO-09-2-2');
  await ask('2026-11-24');
  expect(sent.arrived).toEqual([office.id]);
  const next = await answer('help.promise', { until: '2026-12-04' });
  const [waiting] = buttonsOf(next, 'help.promise');
  expect(String(waiting?.token)).toMatch(/^BO-09-2-2\./);
});

test('a helper gets at most one request a day and three a week; what waits then is asked later', async () => {
  await ask('2026-11-23');
  const open = (await bundle())?.tasks.flatMap((t) => t.steps).filter((s) => s.state === 'open') ?? [];
  const days = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'];
  for (const [index, day] of days.entries()) {
    await stuck('it', open[index]?.id);
    chats.passMinutes(24 * 60);
    await ask(day, '12:00');
  }
  const rows = (await rowsOf('ZD')).map(({ slot, state, reason = '' }) => `${slot} ${state} ${reason}`.trim());
  expect(rows).toContain('help-2026-11-27 skipped capReached');
  expect(rows.filter((row) => row.includes('sent'))).toHaveLength(4);
});

test('whoever has no time right now is not asked; after four weeks the step comes back', async () => {
  expect(cardText(await stuck('time'))).toContain('Bis es weitergeht, ruht er');
  await ask('2026-11-24');
  await ask('2026-12-21');
  expect((await step()).state).toBe('waiting');
  await ask('2026-12-22');
  expect(await step()).toMatchObject({ state: 'open', freed: { cause: 'time' } });
  expect(sent.arrived).toEqual([]);
});

test('where nobody can be reached the team is not told that somebody knows', async () => {
  await chats.remove('admin', office);
  expect(cardText(await stuck('it'))).toContain('wartet auf den IT-Dienstleister. Bis es weitergeht, ruht er');
  expect((await step()).help).toBeUndefined();
});

test('the system is kept with the cause, so that it can be counted', async () => {
  await stuck('vendor', stepId, { system: 'dms' });
  const events = await chats.store.list('event', partitions.plan);
  expect(events.map(({ record }) => [record.cause, record.system])).toEqual([['vendor', 'dms']]);
});

test('a lead reads once a week what waits, what stands still and what was finished, and not again without news', async () => {
  const lead = ownChat('lead-BO');
  const tell = createLeadJob();
  const note = async (day: string, time: string) =>
    tell(chats.tenant, await aroundIn(chats, sent.messenger, at(day, time)));
  await chats.say('lead-BO', lead, 'hilfe');
  await stuck('decision');
  await note('2026-11-30', '08:29');
  expect(sent.arrived).toEqual([]);
  await note('2026-11-30', '08:31');
  await note('2026-11-30', '09:00');
  await note('2026-12-07', '09:00');
  expect(sent.arrived).toEqual([lead.id]);
  const rows = await chats.store.list('delivery', partitions.person('lead-BO'));
  expect(rows.map(({ record }) => [record.slot, record.state, record.reason])).toEqual([
    ['lead-2026-W49', 'sent', undefined],
    ['lead-2026-W50', 'skipped', 'noNews'],
  ]);
});

test('a lead switches the three lines off and on again, and they are part of what can be deleted', async () => {
  const lead = ownChat('lead-BO');
  const tell = createLeadJob();
  const note = async (day: string) => tell(chats.tenant, await aroundIn(chats, sent.messenger, at(day)));
  expect(cardText(await chats.say('lead-BO', lead, 'erinnerung'))).toContain('montags um 8:30 Uhr');
  await chats.press('lead-BO', lead, 'lead.off', { department: 'BO' });
  await stuck('decision');
  await note('2026-11-30');
  expect(sent.arrived).toEqual([]);
  await chats.press('lead-BO', lead, 'lead.on', { department: 'BO' });
  await note('2026-12-07');
  expect(sent.arrived).toEqual([lead.id]);
  expect(cardText(await chats.say('lead-BO', lead, 'datenschutz'))).toContain('dass dies der Chat der Leitung');
  await chats.press('lead-BO', lead, 'privacy.delete');
  expect(await chats.store.list('leadChat', partitions.leads)).toEqual([]);
  expect(await chats.store.list('delivery', partitions.person('lead-BO'))).toEqual([]);
});
