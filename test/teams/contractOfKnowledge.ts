import type { ArticlesAnswer, AskAnswer, PressAnswer } from '../../core/api.ts';
import { kinds, partitions } from '../../core/model.ts';
import { button, newestIn, seen } from './cards.ts';
import { personalChat } from './client.ts';
import { until } from './processes.ts';
import type { World } from './world.ts';

const question = 'Wie rechne ich meine Reisekosten ab?';

/** Searching, asking and pressing in the tab: the same as in a chat, and no chat is made of it. */
export function describeKnowledge(world: () => World): void {
  const ask = async (text: string, identity = 'member-BO') => {
    const { status, body } = await world().client.send('/api/ask', { text }, identity);
    if (status !== 200) throw new Error(JSON.stringify({ status, body }));
    const answer = body as AskAnswer;
    return { ...answer, ...seen('', { ...answer.card }) };
  };
  const press = (verb: string, data: unknown, identity = 'member-BO') =>
    world().client.send('/api/press', { verb, data }, identity);
  const search = async (query: string, identity = 'member-BO') => {
    const { status, body } = await world().client.get(`/api/articles${query}`, identity);
    if (status !== 200) throw new Error(JSON.stringify({ status, body }));
    return (body as ArticlesAnswer).items;
  };

  test('a question gets the card that it gets in a chat', async () => {
    const { client, connector } = world();
    const chat = personalChat('knowledge-chat');
    await client.say(chat, question);
    const { kind, articleId, card } = await ask(question);
    const sameToken = (of: object) => JSON.stringify(of).replace(/"token":"[\w-]{16}"/g, '"token"');
    expect({ kind, articleId }).toEqual({ kind: 'answer', articleId: 'reise-02' });
    expect(sameToken(card)).toBe(sameToken(newestIn(connector, chat).card));
  });

  test.each([
    ['Wie lange brütet der Wanderfalke am Turm?', { kind: 'nothing' }, 'raten möchte ich nicht'],
    ['Wie viel Urlaub hat Frau Müller noch?', { kind: 'refusal' }, 'Über einzelne Personen'],
    ['hilfe', { kind: 'command', command: 'hilfe' }, 'aufgaben'],
    ['Guten Morgen', { kind: 'command' }, 'Fragen Sie mich'],
  ])('„%s“ is %j', async (text, said, sentence) => {
    // Somebody who has not asked before: nothing of this can be read as a follow-up.
    const answered = await ask(text, 'lead-GM');
    expect(answered).toMatchObject(said);
    expect(answered.text).toContain(sentence);
  });

  test('a follow-up is read with the question before it, by the same person only', async () => {
    await ask(question, 'lead-UKW');
    expect((await ask('Und im Ausland?', 'lead-UKW')).text).toContain('Reisekosten abrechnen');
    const alone = await ask('Und im Ausland?', 'lead-FIN');
    expect(alone.text).not.toContain('Reisekosten abrechnen');
  });

  test('a button under the answer works, and counts once', async () => {
    const answered = await ask('Wie beantrage ich eine Dienstreise?', 'guide-BO');
    const helped = button(answered, 'Hat geholfen');
    const store = await world().stored();
    const counted = async () =>
      (await store.list('feedback', partitions.feedback)).reduce((sum, { record }) => sum + (record.helped ?? 0), 0);
    const before = await counted();
    for (let presses = 0; presses < 3; presses += 1) {
      const { status, body } = await press(helped.verb, helped.data, 'guide-BO');
      expect(status).toBe(200);
      expect(seen('', { ...(body as PressAnswer).card }).text).toContain('Danke für die Rückmeldung.');
    }
    expect(await counted()).toBe(before + 1);
  });

  test('a title is chosen, and none of them is an answer too', async () => {
    const picked = await press('answer.pick', { articleId: 'reise-01' });
    expect(seen('', { ...(picked.body as PressAnswer).card }).text).toContain('Dienstreise beantragen');
    const none = await press('answer.none', {});
    expect(seen('', { ...(none.body as PressAnswer).card }).text).toContain('raten möchte ich nicht');
    expect((await press('answer.pick', { articleId: 'reise-99' })).status).toBe(404);
  });

  test('steps are read in the tab and pressed elsewhere, nothing is bound there, nothing deleted', async () => {
    const steps = await ask('aufgaben', 'lead-BO');
    expect(steps.text).toContain('Erledigt melden Sie einen Schritt im Kanal des Teams.');
    expect(steps.buttons).toEqual([]);
    expect((await ask('datenschutz', 'lead-BO')).buttons).toEqual([]);
    expect((await ask('bereich FIN', 'lead-BO')).text).toContain('also: Bürgerdienste und Ordnung');
    expect((await ask('aufgaben', 'editor')).text).toContain('Ihre gehört zu keinem');
    for (const verb of ['step.done', 'place.bind', 'privacy.delete']) {
      expect((await press(verb, { place: 'BO', token: 'BO-05-3-2.0', bundle: 'BO-2026-H2' }, 'lead-BO')).status).toBe(
        403,
      );
    }
    for (const verb of ['step.delete', '', '__proto__', 'x'.repeat(61)])
      expect((await press(verb, {})).status).toBe(400);
  });

  test('of all that was asked and pressed in the tab only the last question is kept, for ten minutes', async () => {
    await ask(question, 'member-JFS');
    await ask('bereich BO', 'member-JFS');
    const store = await world().stored();
    const person = partitions.person('member-JFS');
    const states = await store.list('turnState', person);
    expect(states.map(({ record }) => [record.id, record.question])).toEqual([['tab', question]]);
    expect(
      states.map(({ record }) => Number(kinds.turnState.retention.until?.(record)) - Date.parse(record.at)),
    ).toEqual([600_000]);
    expect(await store.list('conversation', person)).toEqual([]);
    expect(await store.get('conversation', partitions.places, 'tab')).toBeUndefined();
  });

  test.each([
    ['{', {}, 400],
    ['', {}, 400],
    ['[]', {}, 400],
    ['{"text":""}', {}, 400],
    ['{"text":7}', {}, 400],
    ['{"text":"a","tenant":"b"}', {}, 400],
    ['{"text":"hilfe"}', { 'content-type': 'text/plain' }, 415],
    ['text=hilfe', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['{"text":"hilfe"}', { 'content-encoding': 'gzip' }, 415],
    ['{"text":"a…"}', {}, 413],
  ])('a body %j with %j is refused', async (written, headers, status) => {
    // So long that it would fill the report.
    const body = written.replace('…', 'a'.repeat(20_000));
    const refused = await world().client.send('/api/ask', body, 'admin', headers);
    const code = status === 413 ? 'tooLarge' : 'badRequest';
    expect(refused).toEqual({ status, body: { code, message: expect.any(String) } });
  });

  test('a search gives titles with the sentences that fit, best first; without a question all by title', async () => {
    const [first, ...others] = await search('?q=Reisekosten%20abrechnen');
    expect(first).toMatchObject({ id: 'reise-02', title: 'Reisekosten abrechnen' });
    expect(first?.passage).toMatch(/Personalportal.*\.$/);
    const scores = [first, ...others].map((item) => item?.score ?? 0);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const { passage } of [...others, ...(await search('?limit=50'))]) expect(passage.length).toBeLessThan(301);
    expect(await search('?q=xyzzyx')).toEqual([]);
    expect(await search('?q=reise&limit=1')).toHaveLength(1);
    const titles = (await search('?limit=50')).map(({ title, score }) => [title, score]);
    expect(titles).toHaveLength(50);
    const collator = new Intl.Collator('de');
    expect(titles).toEqual([...titles].sort(([a], [b]) => collator.compare(String(a), String(b))));
    expect(new Set(titles.map(([, score]) => score))).toEqual(new Set([0]));
    expect(await search('')).toHaveLength(10);
  });

  test.each(['0', '51', '-1', '1.5', 'x', '', '1;2'])('a limit of „%s“ is refused', async (limit) => {
    const { status, body } = await world().client.get(`/api/articles?limit=${limit}`, 'admin');
    expect([status, body]).toEqual([400, { code: 'badRequest', message: expect.any(String) }]);
  });

  test('an article for one department is found, listed and chosen by those in it only', async () => {
    const store = await world().stored();
    const reise = await store.get('article', partitions.kb, 'reise-02');
    if (!reise) throw new Error('The demo has lost an article.');
    const title = 'Aalräuchern in der Dienstküche';
    const record = { ...reise.record, id: 'bo-aal', title, wordings: [], visibility: 'department:BO' };
    await store.write(partitions.kb, [{ op: 'create', kind: 'article', record }]);
    const ids = async (query: string, identity: string) => (await search(query, identity)).map(({ id }) => id);
    await until('the new article is found', async () => (await ids('?q=Aalräuchern', 'editor')).includes('bo-aal'));
    for (const [identity, may] of [
      ['member-BO', true],
      ['editor', true],
      ['lead-FIN', false],
    ] as const) {
      expect([identity, (await ids('?q=Aalräuchern', identity)).includes('bo-aal')]).toEqual([identity, may]);
      expect([identity, (await ids('', identity)).includes('bo-aal')]).toEqual([identity, may]);
      const picked = await press('answer.pick', { articleId: 'bo-aal' }, identity);
      expect([identity, picked.status]).toEqual([identity, may ? 200 : 404]);
    }
    await store.write(partitions.kb, [{ op: 'remove', kind: 'article', id: 'bo-aal' }]);
  });
}
