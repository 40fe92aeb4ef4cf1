import { partitions } from '../../core/model.ts';
import { button, newestIn, pressedCard, type Seen, seenIn } from './cards.ts';
import { as, channel, personalChat } from './client.ts';
import type { World } from './world.ts';

/** Each verb of the weekly card with the button that has it, in an order in which all are possible one after the other. */
const buttons = [
  ['step.later', 'Später'],
  ['step.undo', 'Rückgängig'],
  ['step.stuck', 'IT-Dienstleister'],
  ['step.undo', 'Rückgängig'],
  ['step.done', 'Ist erledigt'],
] as const;

const team = as('member-PB', channel('repeats'));

/** Teams delivers an activity again when it has heard no answer in time; whatever arrives twice happens once. */
export function describeRepeats(world: () => World): void {
  /** The card as it stands in the chat: a press puts its answer in its place. */
  let shown: Seen | undefined;
  const events = async () => (await (await world().stored()).list('event', partitions.plan)).length;

  beforeAll(async () => {
    const { client, admin } = world();
    await client.install(team);
    await client.say(team, 'bereich PB');
    // Later than the other parts of this contract send theirs.
    expect(await admin('remind', '--at', '2026-12-15T09:00:00+01:00')).toMatchObject({ code: 0 });
  });

  test.each(buttons)(
    '%s, delivered once to four times with the same and with new ids, has one effect and one card: „%s“',
    async (verb, title) => {
      const { client, connector } = world();
      const before = await events();
      const messages = seenIn(connector, team).length;
      const sent = shown ?? newestIn(connector, team);
      const pressed = button(sent, title);
      expect(pressed.verb).toBe(verb);
      const invoke = () =>
        client.activity(team, {
          type: 'invoke',
          name: 'adaptiveCard/action',
          replyToId: sent.messageId,
          value: { action: { type: 'Action.Execute', verb, data: pressed.data }, trigger: 'manual' },
        });
      const first = invoke();
      const together = await Promise.all([first, first, first, first, invoke()].map((each) => client.post(each)));
      const again = await client.post(first);
      const cards = [...together, again, await client.post(invoke())].map((answer) =>
        JSON.stringify(pressedCard(answer).card),
      );
      expect(new Set(cards).size).toBe(1);
      expect(await events()).toBe(before + 1);
      expect(seenIn(connector, team)).toHaveLength(messages);
      shown = pressedCard(again, sent.messageId);
    },
  );

  test.each([1, 2, 3, 4])('a question that is delivered %d times is answered once', async (times) => {
    const { client, connector } = world();
    const chat = personalChat(`repeats-${times}`);
    const asked = client.activity(chat, { type: 'message', text: 'Wie rechne ich meine Reisekosten ab?' });
    const answers = await Promise.all(Array.from({ length: times }, () => client.post(asked)));
    answers.push(await client.post(asked));
    expect(answers.map(({ status }) => status)).toEqual(Array(times + 1).fill(200));
    expect(seenIn(connector, chat)).toHaveLength(1);
    await client.say(chat, 'Wie rechne ich meine Reisekosten ab?');
    expect(seenIn(connector, chat)).toHaveLength(2);
  });
}
