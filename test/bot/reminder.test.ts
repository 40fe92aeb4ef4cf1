import { buttonsOf, type Chats, cardText, channel, openChats, ownChat, resultOf } from './chats.ts';
import { messengerOf, runWeekly, tuesdayNine } from './weekly.ts';

let chats: Chats;
const team = channel('bb');
beforeEach(async () => {
  chats = await openChats();
  await chats.say('anna', team, 'bereich BO');
});

const schedule = async () => (await chats.store.get('weeklySchedule', 'places', team.id))?.record;
const press = (verb: string, data: object = {}, person = 'anna') =>
  chats.press(person, team, verb, { department: 'BO', ...data });

test('at binding the team is offered to choose its time, and chooses it in place', async () => {
  const bound = await chats.say('anna', team, 'bereich BO');
  const [button] = buttonsOf(bound, 'reminder.show');
  expect(cardText(await press('reminder.show', button))).toContain('Zeit speichern');
  expect(cardText(await press('reminder.time', { weekday: '4', time: '13:30' }))).toContain('donnerstags um 13:30 Uhr');
  expect(await schedule()).toMatchObject({ weekday: 4, time: '13:30' });
  // Binding again keeps what the team chose, and says so.
  expect(cardText(await chats.say('anna', team, 'bereich BO'))).toContain('donnerstags um 13:30 Uhr');
});

test('a paused team gets no card, and the ledger says why; afterwards it gets one again', async () => {
  await press('reminder.week');
  const first = messengerOf();
  const { rows } = await runWeekly(chats, first.messenger);
  expect([rows.map((r) => [r.state, r.reason]), first.arrived]).toEqual([[['skipped', 'paused']], []]);
  const next = messengerOf();
  await runWeekly(chats, next.messenger, tuesdayNine + 7 * 86_400_000);
  expect(next.arrived).toEqual([team.id]);
});

test('any member pauses for two weeks; longer is for the lead and the guide', async () => {
  expect(resultOf(await press('reminder.pause', { days: 14 }))).toBe('done');
  expect(resultOf(await press('reminder.pause', { days: 15 }))).toBe('pauseTooLong');
  expect(resultOf(await press('reminder.pause', { days: 60 }, 'guide-BO'))).toBe('done');
  expect(resultOf(await press('reminder.pause', { days: 60 }, 'lead-FIN'))).toBe('forbidden');
  expect(resultOf(await press('reminder.pause', { days: -1 }))).toBe('badRequest');
  expect(await schedule()).toMatchObject({ pausedUntil: '2027-01-23' });
  expect(cardText(await chats.say('anna', team, 'erinnerung'))).toContain('Pause beenden');
  expect(resultOf(await press('reminder.resume'))).toBe('done');
  expect(await schedule()).not.toHaveProperty('pausedUntil');
});

test('in a chat of one’s own „erinnerung“ says where the card comes', async () => {
  expect(cardText(await chats.say('anna', ownChat('anna'), 'erinnerung'))).toContain('in den Kanal eines Teams');
});

test('a card from before the chat was bound elsewhere changes nothing', async () => {
  await chats.say('anna', team, 'bereich FIN');
  expect(resultOf(await press('reminder.week'))).toBe('forbidden');
  expect(await schedule()).not.toHaveProperty('pausedUntil');
});
