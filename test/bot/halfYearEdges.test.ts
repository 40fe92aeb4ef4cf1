import type { Outcome } from '../../bot/dispatch.ts';
import { createPace } from '../../bot/pace.ts';
import { openTenant } from '../../bot/tenant.ts';
import type { CardMessage, Messenger } from '../../core/messenger.ts';
import { partitions } from '../../core/model.ts';
import { buttonsOf, type Chats, cardText, channel, openChats } from './chats.ts';
import { bindChannels, runWeekly } from './weekly.ts';

const tuesday = (day: string) => Date.parse(`${day}T09:00:00+01:00`);
const minutesBetween = (from: string, to: string) => (tuesday(to) - tuesday(from)) / 60_000;

let chats: Chats;
let sent: CardMessage[];
const messenger: Messenger = {
  async send(_to, message) {
    sent.push(message);
    return { state: 'sent', activityId: `1:${sent.length}` };
  },
  update: async (_to, activityId) => ({ state: 'sent', activityId }),
};
const asOutcome = (message: CardMessage): Outcome => ({ ok: true, reply: { message } });
const rowsOf = async (week: string) =>
  (await chats.store.list('delivery', partitions.out('TB')))
    .map(({ record }) => record)
    .filter(({ slot }) => slot === `weekly-${week}`);

beforeEach(async () => {
  chats = await openChats();
  sent = [];
  await bindChannels(chats, 1);
});

test('a card of the last weeks tells how the half-year ends, and still does after its step was put off', async () => {
  await runWeekly(chats, messenger, tuesday('2026-12-01'));
  expect(await rowsOf('2026-W49')).toMatchObject([{ state: 'sent', occasion: 'closing' }]);
  const [card] = sent;
  if (!card) throw new Error('No card was sent.');
  expect(cardText(asOutcome(card))).toContain('Bis zum 31.01.2027 wird es abgeschlossen.');
  chats.passMinutes(minutesBetween('2026-11-24', '2026-12-01'));
  const [later] = buttonsOf(asOutcome(card), 'step.later');
  const pressed = await chats.press('admin', channel('TB-0'), 'step.later', later);
  expect(cardText(pressed)).toContain('07.12.2026');
  expect(cardText(pressed)).toContain('geht zu Ende');
});

test('the week after, there is no news; in the last two weeks it is told once more', async () => {
  for (const day of ['2026-12-01', '2026-12-08', '2026-12-22', '2026-12-29'])
    await runWeekly(chats, messenger, tuesday(day));
  const weeks = await Promise.all(['2026-W49', '2026-W50', '2026-W52', '2026-W53'].map(rowsOf));
  expect(weeks.flat().map(({ state, reason, occasion }) => [state, reason, occasion])).toEqual([
    ['sent', undefined, 'closing'],
    ['skipped', 'noNews', undefined],
    ['sent', undefined, 'closing'],
    ['skipped', 'noNews', undefined],
  ]);
});

test('the row keeps why its step was proposed', async () => {
  await runWeekly(chats, messenger, tuesday('2026-11-24'));
  const [row] = await rowsOf('2026-W48');
  expect(row?.because).toMatch(/^(begun|back|due|short|first|anyway|helping)$/);
});

test("a card moves to the next working day around the town's own free day", async () => {
  const settings = await chats.store.get('settings', partitions.plan, 'settings');
  if (!settings) throw new Error('The town has no settings.');
  const record = { ...settings.record, customDays: [{ day: '2026-12-01', name: 'Betriebsausflug' }] };
  await chats.store.write(partitions.plan, [{ op: 'replace', kind: 'settings', record, version: settings.version }]);
  // A process that has the settings in memory sees a change a little later; this one has just begun.
  const begun = { ...chats, tenant: openTenant(chats.store, { pace: createPace(), lookEvery: 0 }) };
  expect((await runWeekly(begun, messenger, tuesday('2026-12-01'))).now).toBe(0);
  expect((await runWeekly(begun, messenger, tuesday('2026-12-02'))).now).toBe(1);
});
