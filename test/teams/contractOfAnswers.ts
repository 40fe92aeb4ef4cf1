import { newestIn, seenIn } from './cards.ts';
import { channel, personalChat } from './client.ts';
import type { World } from './world.ts';

const question = 'Wie rechne ich meine Reisekosten ab?';

/** A question is answered by one card, from the article that knows, at the address the question came from. */
export function describeAnswers(world: () => World): void {
  test('a question about travel expenses is answered by one card alone, quoting the right article', async () => {
    const { client, connector, home } = world();
    const chat = personalChat('asker');
    expect(await client.say(chat, question)).toEqual({ status: 200, body: '' });
    const messages = connector.messagesIn(chat.id);
    expect(messages).toHaveLength(1);
    const [{ activity } = { activity: undefined }] = messages;
    expect(activity).toMatchObject({ type: 'message', summary: 'Reisekosten abrechnen' });
    expect(activity?.text).toBeUndefined();
    expect(activity?.attachments).toHaveLength(1);
    expect(activity?.attachments?.[0]).toMatchObject({ contentType: 'application/vnd.microsoft.card.adaptive' });
    const { text, card } = newestIn(connector, chat);
    expect(text).toContain('Reisekosten werden nach der Reise im Personalportal');
    expect(JSON.stringify(card)).toContain(`"${home}/articles/reise-02`);
    expect(JSON.stringify(stringsIn(card))).not.toMatch(/[{}]/);
  });

  test('in a channel the answer goes into the thread in which Bündel was mentioned', async () => {
    const { client, connector } = world();
    const thread = { ...channel('mention'), id: '19:mention@thread.tacv2;messageid=1764000000000' };
    await client.say(thread, `<at>Bündel</at>&nbsp;${question}`);
    expect(newestIn(connector, thread).text).toContain('Reisekosten abrechnen');
  });

  test('where nothing is known, Bündel says so and names who can help', async () => {
    const { client, connector } = world();
    const chat = personalChat('baker');
    await client.say(chat, 'Was kostet ein Personalausweis?');
    expect(seenIn(connector, chat)).toHaveLength(1);
    expect(newestIn(connector, chat).text).toMatch(/nichts.*raten möchte ich nicht.*Telefon/s);
  });

  test('an unknown department is answered by the list of those there are', async () => {
    const { client, connector } = world();
    const chat = channel('nonsense');
    await client.say(chat, 'bereich Quatsch');
    const { text } = newestIn(connector, chat);
    expect(text).toContain('Den Bereich „Quatsch“ kenne ich nicht.');
    expect(text).toContain('Bürgerdienste und Ordnung: BO');
    expect(await (await world().stored()).get('weeklySchedule', 'places', chat.id)).toBeUndefined();
  });
}

/** Every text of a card, whatever it is for: what is read, spoken, or stands in a notification. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
