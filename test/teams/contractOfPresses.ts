import type { DashboardAnswer } from '../../core/api.ts';
import { parseToken } from '../../core/bundle/press.ts';
import { dashboardOf } from '../../core/bundle/progress.ts';
import { partitions } from '../../core/model.ts';
import { button, newestIn, pressedCard, refusalIn, seenIn } from './cards.ts';
import { as, type Button, type Chat, channel, personalChat } from './client.ts';
import { until } from './processes.ts';
import type { World } from './world.ts';

const weekly = channel('press-weekly');
const tasks = as('member-JFS', channel('press-tasks'));
const ownChat = personalChat('lead-JFS');

/** A press counts once, changes every card that shows the step, and can be taken back. */
export function describePresses(world: () => World): void {
  const newest = (chat: Chat) => newestIn(world().connector, chat);
  const progress = async () => {
    const { body } = await world().client.get('/api/dashboard', 'admin');
    return (body as DashboardAnswer).departments.find((d) => d.id === 'JFS');
  };
  const done = async () => (await progress())?.steps?.done;
  const has = (chat: Chat, title: string) => newest(chat).buttons.some((b) => b.title === title);
  /** A card that shows the pressed step as answered offers to take it back. */
  const answered = (chat: Chat) => until(`an answered step in ${chat.id}`, () => has(chat, 'Rückgängig'));
  const open = (chat: Chat) => until(`an open step in ${chat.id}`, () => !has(chat, 'Rückgängig'));

  beforeAll(async () => {
    const { client, admin } = world();
    for (const chat of [weekly, tasks]) {
      await client.install(chat);
      await client.say(chat, 'bereich JFS');
    }
    expect(await admin('remind', '--at', '2026-12-08T09:00:00+01:00')).toMatchObject({ code: 0 });
    await client.say(tasks, 'aufgaben');
    await client.say(ownChat, 'aufgaben');
  });

  test('„Ist erledigt“: the card comes back updated, and every sent card that shows the step is updated', async () => {
    const { client, connector } = world();
    const before = await done();
    const [sent, inChannel, own] = [newest(weekly), newest(tasks), newest(ownChat)];
    const count = connector.messagesIn(weekly.id).length;
    const back = pressedCard(await client.press(weekly, button(sent, 'Ist erledigt'), sent.messageId));
    expect(back.text).toContain('Erledigt');
    expect(button(back, 'Rückgängig').verb).toBe('step.undo');
    for (const chat of [weekly, tasks, ownChat]) await answered(chat);
    expect(newest(weekly)).toMatchObject({ messageId: sent.messageId, card: back.card });
    expect([newest(tasks).messageId, newest(ownChat).messageId]).toEqual([inChannel.messageId, own.messageId]);
    expect(connector.messagesIn(weekly.id)).toHaveLength(count);
    expect(await done()).toBe(Number(before) + 1);
  });

  test('the next card agrees with the dashboard', async () => {
    await world().client.say(tasks, 'fortschritt');
    expect(newest(tasks).text).toContain((await progress())?.text);
  });

  test('„Rückgängig“ restores the step, on every card', async () => {
    const before = await done();
    const sent = newest(weekly);
    const back = pressedCard(await world().client.press(weekly, button(sent, 'Rückgängig'), sent.messageId));
    expect(button(back, 'Ist erledigt').data.token).toMatch(/\.2$/);
    for (const chat of [weekly, ownChat]) await open(chat);
    expect(await done()).toBe(Number(before) - 1);
  });

  test('the same press five times in parallel is one effect, and each gets the same card', async () => {
    const before = await done();
    const sent = newest(weekly);
    const press = button(sent, 'Ist erledigt');
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => world().client.press(weekly, press, sent.messageId)),
    );
    const cards = answers.map((answer) => JSON.stringify(pressedCard(answer).card));
    expect(new Set(cards).size).toBe(1);
    expect(cards[0]).toContain('Rückgängig');
    await answered(ownChat);
    expect(await done()).toBe(Number(before) + 1);
  });

  test('a press on an outdated card shows what is true now and changes nothing', async () => {
    const before = await done();
    const { messageId, buttons } = newest(weekly);
    const undo = buttons.find((b) => b.title === 'Rückgängig');
    const token = String(undo?.data.token).replace(/\d+$/, '0');
    const outdated = { verb: 'step.later', data: { ...undo?.data, verb: 'step.later', token } };
    expect(pressedCard(await world().client.press(weekly, outdated, messageId)).text).toContain(
      'Danke. Erledigt ist: ',
    );
    expect(await done()).toBe(before);
  });

  test('where a client only knows Action.Submit, the message itself is updated', async () => {
    const { client, connector } = world();
    const sent = newest(weekly);
    const count = seenIn(connector, weekly).length;
    expect((await client.submit(weekly, button(sent, 'Rückgängig'), sent.messageId)).status).toBe(200);
    await open(weekly);
    expect(newest(weekly).messageId).toBe(sent.messageId);
    expect((await client.submit(weekly, button(newest(weekly), 'Ist erledigt'), sent.messageId)).status).toBe(200);
    await answered(weekly);
    expect(seenIn(connector, weekly)).toHaveLength(count);
  });

  test('„Wir kommen nicht weiter“ says what is waited for, on the card and in the overview', async () => {
    const { client } = world();
    await client.say(tasks, 'aufgaben');
    const sent = newest(tasks);
    const back = pressedCard(await client.press(tasks, button(sent, 'IT-Dienstleister'), sent.messageId));
    expect(stepOf(button(back, 'Rückgängig'))).toBe(stepOf(button(sent, 'IT-Dienstleister')));
    expect((await progress())?.text).toContain('den IT-Dienstleister');
    await client.say(tasks, 'fortschritt');
    expect(newest(tasks).text).toContain((await progress())?.text);
  });

  test('a press in a chat of another department is refused with a sentence, and changes nothing', async () => {
    const { client } = world();
    const elsewhere = channel('press-elsewhere');
    await client.say(elsewhere, 'bereich UKW');
    const before = await done();
    const refused = refusalIn(await client.press(elsewhere, button(newest(weekly), 'Rückgängig')));
    expect(refused).toEqual({ status: 200, code: 'forbidden', sentence: expect.stringMatching(/\.$/) });
    expect(await done()).toBe(before);
  });

  test('what the dashboard says is what a recount of all bundles says', async () => {
    const store = await world().stored();
    const [departments, bundles, board] = await Promise.all([
      store.list('department', partitions.plan),
      store.list('bundle', partitions.plan),
      store.get('dashboard', partitions.plan, '2026-H2'),
    ]);
    const records = <R>(stored: { record: R }[]) => stored.map(({ record }) => record);
    expect(board?.record).toEqual(dashboardOf('2026-H2', records(departments), records(bundles)));
  });
}

const stepOf = ({ data }: Button) => parseToken(String(data.token))?.stepId;
