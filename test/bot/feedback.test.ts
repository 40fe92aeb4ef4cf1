import { buttonsOf, type Chats, cardText, channel, openChats, ownChat, resultOf } from './chats.ts';

const question = 'Wie rechne ich meine Reisekosten ab?';
let chats: Chats;
beforeEach(async () => {
  chats = await openChats();
});

const records = async () => (await chats.store.list('feedback', 'feedback')).map(({ record }) => record);
const ask = (person: string, text: string) => chats.say(person, ownChat(person), text);

async function answered(person = 'anna') {
  const outcome = await ask(person, question);
  const buttons = buttonsOf(outcome, 'answer.feedback');
  const press = (kind: string) =>
    chats.press(person, ownChat(person), 'answer.feedback', buttons.find((b) => b.feedback === kind) ?? {});
  return { buttons, press };
}

test('an answer asks whether it helped, and what is wrong where it is', async () => {
  const { buttons } = await answered();
  expect(buttons.map((b) => b.feedback)).toEqual([
    'helped',
    'notHelped',
    'outdated',
    'contact',
    'broken',
    'incomplete',
  ]);
});

test('a press is counted for the article and the week, and the same answer stands there with the thanks', async () => {
  const { press } = await answered();
  const text = cardText(await press('helped'));
  expect(text).toContain('Danke für die Rückmeldung.');
  expect(text).toContain('Reisekosten abrechnen');
  expect(text).not.toContain('answer.feedback');
  expect(await records()).toEqual([{ id: '2026-W48.reise-02', articleId: 'reise-02', week: '2026-W48', helped: 1 }]);
});

test('one card counts once, however often and whatever is pressed on it', async () => {
  const { press } = await answered();
  await Promise.all([press('notHelped'), press('notHelped'), press('notHelped')]);
  await press('outdated');
  expect(await records()).toMatchObject([{ notHelped: 1 }]);
  expect((await records())[0]).not.toHaveProperty('outdated');
});

test('presses on many cards at the same time are all counted', async () => {
  const cards = [];
  for (let i = 0; i < 12; i += 1) cards.push(await answered(`p${i}`));
  await Promise.all(cards.map(({ press }, i) => press(i % 2 ? 'incomplete' : 'helped')));
  expect(await records()).toMatchObject([{ helped: 6, incomplete: 6 }]);
});

test('who did not find help is told who can help; who found a fault, that it counts without a name', async () => {
  expect(cardText(await (await answered('a')).press('notHelped'))).toMatch(/Weiterhelfen kann .*, Telefon/);
  expect(cardText(await (await answered('b')).press('contact'))).toContain('ohne zu vermerken, wer es gemeldet hat');
});

test('nothing of who pressed is kept', async () => {
  const { press } = await answered('person-to-be-forgotten');
  await press('helped');
  const kept = [
    ...(await chats.store.list('feedback', 'feedback')),
    ...(await chats.store.list('pressedCard', 'feedback')),
  ];
  expect(kept).toHaveLength(2);
  expect(JSON.stringify(kept)).not.toContain('person-to-be-forgotten');
});

test('„Keine davon“ counts for every title that was offered, once for the card', async () => {
  const token = 'AAAAAAAAAAAAAAAA';
  const none = () => chats.press('anna', channel('x'), 'answer.none', { offered: 'reise-01 krank-01 nie-da', token });
  expect(cardText(await none())).toContain('raten möchte ich nicht');
  await none();
  expect((await records()).map(({ articleId, notMeant }) => [articleId, notMeant])).toEqual([
    ['krank-01', 1],
    ['reise-01', 1],
  ]);
});

test.each([
  { article: 'reise-99', place: '0-0', token: 'AAAAAAAAAAAAAAAA', feedback: 'helped' },
  { article: 'reise-02', place: '0-0', token: 'AAAAAAAAAAAAAAAA', feedback: 'notMeant' },
  { article: 'reise-02', place: 'x', token: 'AAAAAAAAAAAAAAAA', feedback: 'helped' },
  { article: 'reise-02', place: '0-0', token: '', feedback: 'helped' },
  { article: 7, place: '0-0', token: 'AAAAAAAAAAAAAAAA', feedback: 'helped' },
])('data that no card carries counts nothing: %j', async (data) => {
  expect(resultOf(await chats.press('anna', ownChat('anna'), 'answer.feedback', data))).toMatch(/badRequest|notFound/);
  expect(await records()).toEqual([]);
});

test('where the quoted place is gone meanwhile, the thanks stand alone', async () => {
  const data = { article: 'reise-02', place: '900-901', token: 'AAAAAAAAAAAAAAAA', feedback: 'helped' };
  const text = cardText(await chats.press('anna', ownChat('anna'), 'answer.feedback', data));
  expect(text).toContain('Danke für die Rückmeldung.');
  expect(text).not.toContain('Reisekosten abrechnen');
});

test('the counts are kept for a year, the cards’ tokens for five weeks', async () => {
  const { press } = await answered();
  await press('helped');
  chats.passMinutes(35 * 1440);
  expect(await chats.store.list('pressedCard', 'feedback')).toEqual([]);
  expect(await records()).toHaveLength(1);
  chats.passMinutes(331 * 1440);
  expect(await records()).toEqual([]);
});
