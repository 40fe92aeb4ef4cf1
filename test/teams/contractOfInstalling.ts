import { partitions } from '../../core/model.ts';
import { newestIn, seenIn } from './cards.ts';
import { type Chat, channel, groupChat, personalChat } from './client.ts';
import { startConnector } from './connector.ts';
import type { World } from './world.ts';

const anna = personalChat('anna');

/** Bündel greets once where it is installed, follows Teams to its newest address, and forgets a chat it is removed from. */
export function describeInstalling(world: () => World): void {
  const cards = (chat: Chat) => seenIn(world().connector, chat);
  const stored = async (kind: 'conversation' | 'weeklySchedule', chat: Chat) => {
    const partition = chat.person ? partitions.person(chat.person) : partitions.places;
    return (await (await world().stored()).get(kind, partition, chat.id))?.record;
  };

  test.each([
    ['a personal chat', personalChat('newcomer')],
    ['a group chat', groupChat('new')],
    ['a channel', channel('new')],
  ])('in %s it greets once, though Teams tells of the installation twice and at the same time', async (_what, chat) => {
    const { client } = world();
    const told = [client.install(chat), client.addBot(chat), client.install(chat), client.addBot(chat)];
    for (const { status } of await Promise.all(told)) expect(status).toBe(200);
    expect(cards(chat)).toHaveLength(1);
    await client.install(chat);
    expect(cards(chat)).toHaveLength(1);
  });

  test('in a chat of a team the greeting asks for the department, and the choice binds the chat', async () => {
    const { client } = world();
    const chat = groupChat('bind');
    await client.install(chat);
    const [bind] = newestIn(world().connector, chat).buttons;
    expect(bind?.verb).toBe('place.bind');
    const answer = await client.press(chat, { verb: 'place.bind', data: { ...bind?.data, place: 'UKW-WIFO' } });
    expect(JSON.stringify(answer.body)).toContain('Wirtschaftsförderung');
    expect(await stored('conversation', chat)).toMatchObject({
      departmentId: 'UKW',
      unitId: 'UKW-WIFO',
      scope: 'group',
    });
    expect(await stored('weeklySchedule', chat)).toMatchObject({ weekday: 2, time: '09:00' });
  });

  test('the last binding wins, and the schedule stays the chat’s own', async () => {
    const { client } = world();
    const chat = channel('rebound');
    for (const place of ['bereich UKW-WIFO', 'bereich UKW']) await client.say(chat, place);
    const bound = await stored('conversation', chat);
    expect(bound).toMatchObject({ departmentId: 'UKW' });
    expect(bound).not.toHaveProperty('unitId');
  });

  test('two bindings at the same time leave one of them, whole', async () => {
    const { client } = world();
    const chat = channel('two-at-once');
    await Promise.all(
      ['bereich UKW', 'bereich PB-BAU', 'bereich UKW', 'bereich PB-BAU'].map((text) => client.say(chat, text)),
    );
    const { departmentId, unitId } = (await stored('conversation', chat)) as { departmentId?: string; unitId?: string };
    expect(['UKW/', 'PB/PB-BAU']).toContain(`${departmentId}/${unitId ?? ''}`);
  });

  test('removing Bündel deletes the chat and its schedule, and it greets again when it comes back', async () => {
    const { client } = world();
    for (const [chat, remove] of [
      [channel('leave'), client.uninstall],
      [channel('thrown-out'), client.removeBot],
      [anna, client.uninstall],
    ] as const) {
      await client.install(chat);
      await client.say(chat, 'bereich UKW');
      expect(await stored('conversation', chat)).toBeDefined();
      expect((await remove(chat)).status).toBe(200);
      expect([await stored('conversation', chat), await stored('weeklySchedule', chat)]).toEqual([
        undefined,
        undefined,
      ]);
      const before = cards(chat).length;
      await client.install(chat);
      expect(cards(chat)).toHaveLength(before + 1);
    }
  });

  test('when somebody else joins or leaves a team, nothing happens', async () => {
    const { client } = world();
    const chat = channel('others');
    await client.say(chat, 'bereich UKW');
    const before = cards(chat).length;
    const others = [{ id: '29:somebody' }];
    await client.post(client.activity(chat, { type: 'conversationUpdate', membersAdded: others }));
    await client.post(client.activity(chat, { type: 'conversationUpdate', membersRemoved: others }));
    expect(cards(chat)).toHaveLength(before);
    expect(await stored('conversation', chat)).toBeDefined();
  });

  test('when Teams moves, the newest address counts', async () => {
    const { client } = world();
    const chat = channel('moved');
    await client.say(chat, 'bereich UKW');
    const moved = await startConnector();
    try {
      await client.post({ ...client.activity(chat, { type: 'message', text: 'hilfe' }), serviceUrl: moved.url });
      expect(seenIn(moved, chat)).toHaveLength(1);
      expect(await stored('conversation', chat)).toMatchObject({ serviceUrl: moved.url, departmentId: 'UKW' });
    } finally {
      await moved.close();
    }
  });
}
