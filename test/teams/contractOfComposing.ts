import { partitions } from '../../core/model.ts';
import { seen } from './cards.ts';
import { type Answered, as, type Chat, channel, groupChat, personalChat } from './client.ts';
import { until } from './processes.ts';
import type { World } from './world.ts';

interface Attachment {
  contentType: string;
  content: Record<string, unknown>;
  preview: { contentType: string; content: { title: string; text: string } };
}

/** The articles that an answer to a search offers. @throws when it is none */
function offered({ status, body }: Answered): Attachment[] {
  const { composeExtension } = body as { composeExtension?: { type: string; attachmentLayout?: string } };
  if (status !== 200 || composeExtension?.type !== 'result' || composeExtension.attachmentLayout !== 'list')
    throw new Error(JSON.stringify({ status, body }));
  return (composeExtension as { attachments?: Attachment[] }).attachments ?? [];
}

const message = (text: unknown) => ({ status: 200, body: { composeExtension: { type: 'message', text } } });

/** From the compose box somebody finds an article and posts it: for those only who read there, and leaving nothing behind. */
export function describeComposing(world: () => World): void {
  const chat = groupChat('compose');
  const search = (text?: string, options?: { skip: number; count: number }) =>
    world().client.compose(chat, text, options);
  const titles = (attachments: readonly Attachment[]) => attachments.map(({ preview }) => preview.content.title);
  const invoke = (value: unknown, name = 'composeExtension/query') =>
    world().client.post(world().client.activity(chat, { type: 'invoke', name, value }));

  test('what is looked for is offered with a preview, and posted as the plain card with its link', async () => {
    const [first] = offered(await search('Reisekosten abrechnen'));
    expect(first).toMatchObject({
      contentType: 'application/vnd.microsoft.card.adaptive',
      preview: {
        contentType: 'application/vnd.microsoft.card.thumbnail',
        content: { title: 'Reisekosten abrechnen', text: expect.stringContaining('Personalportal') },
      },
    });
    const card = seen('', first?.content);
    expect(card.text).toContain('Reisekosten werden nach der Reise im Personalportal');
    expect(card.buttons).toEqual([]);
    expect(JSON.stringify(card.card)).toContain(`"${world().home}/articles/reise-02?b=`);
  });

  test('on opening there are the articles by title, page by page', async () => {
    const first = titles(offered(await search()));
    expect(first).toHaveLength(25);
    expect(titles(offered(await search('')))).toEqual(first);
    const next = titles(offered(await search(undefined, { skip: 25, count: 25 })));
    const all = [...first, ...next];
    expect(all).toEqual([...all].sort(new Intl.Collator('de').compare));
    expect(new Set(all).size).toBe(50);
    expect(offered(await search(undefined, { skip: 75, count: 25 }))).toEqual([]);
    expect(offered(await search('reise', { skip: 0, count: 2 }))).toHaveLength(2);
  });

  test('where nothing fits, a sentence says so', async () => {
    expect(await search('xyzzyx')).toEqual(message(expect.stringContaining('keine Anleitung')));
  });

  test('a conversation is offered only what everybody in it may read, whoever searches', async () => {
    const store = await world().stored();
    const reise = await store.get('article', partitions.kb, 'reise-02');
    if (!reise) throw new Error('The demo has lost an article.');
    const title = 'Aalräuchern in der Dienstküche';
    const record = { ...reise.record, id: 'bo-aal', title, wordings: [], visibility: 'department:BO' };
    await store.write(partitions.kb, [{ op: 'create', kind: 'article', record }]);
    const { client } = world();
    const team = channel('compose-bo');
    await client.say(team, 'bereich BO');
    const own = personalChat('member-BO');
    const cases: [Chat, boolean][] = [
      [as('member-BO', team), true],
      [as('colleague', { ...team, id: `${team.id};messageid=1764000000000` }), true],
      [as('admin', groupChat('compose')), false],
      [as('member-BO', channel('compose-unbound')), false],
      [own, false],
    ];
    await until('the new article is found', async () =>
      JSON.stringify((await client.compose(as('member-BO', team), 'Aalräuchern')).body).includes(title),
    );
    for (const [where, may] of cases) {
      const found = await client.compose(where, 'Aalräuchern');
      expect([where, JSON.stringify(found.body).includes(title)]).toEqual([where, may]);
      expect(titles(offered(await client.compose(where))).includes(title)).toBe(may);
    }
    await store.write(partitions.kb, [{ op: 'remove', kind: 'article', id: 'bo-aal' }]);
  });

  test('who may not read articles is told so', async () => {
    const refused = await world().client.compose(as('staff-council', chat), 'Reise');
    expect(refused).toEqual(message(expect.stringMatching(/\.$/)));
  });

  test('a search is no message: nothing is sent, and no conversation and no question is kept', async () => {
    const { client, connector } = world();
    const sent = connector.accepted.length;
    const elsewhere = as('searcher', groupChat('compose-once'));
    await client.compose(elsewhere, 'Wie rechne ich meine Reisekosten ab?');
    await client.compose(personalChat('searcher'), 'Wie rechne ich meine Reisekosten ab?');
    expect(connector.accepted).toHaveLength(sent);
    const store = await world().stored();
    expect(await store.get('conversation', partitions.places, elsewhere.id)).toBeUndefined();
    for (const kind of ['conversation', 'turnState'] as const)
      expect(await store.list(kind, partitions.person('searcher'))).toEqual([]);
  });

  test('a card that was posted in a chat with Bündel is no question; a text beside it is', async () => {
    const { client, connector } = world();
    const own = personalChat('poster');
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }];
    const before = connector.accepted.length;
    const places = [
      undefined,
      '<attachment id="1"></attachment>',
      '\n<span class="inline-compose-card" itemid="0" itemtype="http://schema.skype.com/InputExtension">\n' +
        '  <span content="0" itemprop="cardId"></span>\n</span>\n',
    ];
    for (const text of places) await client.post(client.activity(own, { type: 'message', text, attachments }));
    expect(connector.accepted).toHaveLength(before);
    await client.post(client.activity(own, { type: 'message', text: 'hilfe', attachments }));
    expect(connector.accepted).toHaveLength(before + 1);
  });

  test.each([
    [undefined],
    [null],
    ['searchArticles'],
    [[]],
    [{}],
    [{ commandId: 7 }],
    [{ commandId: 'searchArticles', parameters: 'q' }],
    [{ commandId: 'searchArticles', parameters: [{ name: 'q', value: { a: 1 } }] }],
  ])('%j is answered with an honest sentence', async (value) => {
    expect(await invoke(value)).toEqual(message('Diese Suche war nicht zu lesen.'));
  });

  test.each([
    [{ commandId: 'searchArticles' }, 25],
    [{ commandId: 'searchArticles', parameters: [null, 7, 'q', { name: 'x', value: 'y' }] }, 25],
    [{ commandId: 'searchArticles', queryOptions: { skip: -1, count: 1e9 } }, 25],
    [{ commandId: 'searchArticles', queryOptions: { skip: 'x', count: 0 } }, 1],
    [{ commandId: 'searchArticles', queryOptions: { skip: 1e9 } }, 0],
    [{ commandId: 'otherCommand', parameters: [{ name: 'q', value: 'Reise' }] }, 0],
  ])('%j offers what can be made of it', async (value, count) => {
    expect(offered(await invoke(value))).toHaveLength(count);
  });

  test('other invokes of message extensions mean nothing and are taken', async () => {
    for (const name of ['composeExtension/selectItem', 'composeExtension/queryLink', 'composeExtension/fetchTask'])
      expect((await invoke({ commandId: 'searchArticles' }, name)).status).toBe(200);
  });
}
