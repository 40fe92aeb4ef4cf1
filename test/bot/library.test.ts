import { openLibrary } from '../../bot/library.ts';
import { createPace } from '../../bot/pace.ts';
import type { Article } from '../../core/article/article.ts';
import { search } from '../../core/search/searchIndex.ts';
import type { TenantStore } from '../../core/store.ts';
import type { Town } from '../../core/town/town.ts';
import { sie } from '../../core/words/sie.ts';
import { openEmbeddedStore } from '../../store/embedded/embeddedStore.ts';
import { openChats } from './chats.ts';

let store: TenantStore;
let town: Town;
beforeAll(async () => {
  const found = await (await openChats()).tenant.town();
  if (!found) throw new Error('The demo town is not there.');
  town = found;
});
beforeEach(() => {
  store = openEmbeddedStore(':memory:', { now: Date.now }).forTenant('t');
});

const article = (id: string, markdown: string, title = id): Article => ({
  id,
  title,
  ownerUnitId: 'ZD-PERS',
  tags: [],
  wordings: [],
  visibility: 'all',
  review: 12,
  source: 'Test',
  markdown,
});
const create = (record: Article) => store.write('kb', [{ op: 'create', kind: 'article', record }]);
async function change(id: string, markdown: string) {
  const known = await store.get('article', 'kb', id);
  const { version = '' } = known ?? {};
  await store.write('kb', [{ op: 'replace', kind: 'article', record: article(id, markdown), version }]);
}
const value = (text: string) => ({
  id: 'frist',
  value: text,
  source: 'Test',
  validFrom: '2026-01-01',
  ownerUnitId: 'ZD-PERS',
  review: '2027-01-01',
});
const open = (lookEvery = 0) => openLibrary(store, { pace: createPace(), lookEvery });

/** The ids found for a question, as a library sees them now. */
async function found(library: ReturnType<typeof open>, question: string, as = town): Promise<string[]> {
  const { index } = await library.current(as, sie);
  return search(index, question, { sees: () => true, limit: 10 }).map((hit) => hit.documentId);
}

test('an edit by one process is found by another at its next question', async () => {
  await create(article('a', 'Der Tresorschlüssel liegt im Schrank.'));
  const [one, other] = [open(), open()];
  expect([await found(one, 'Tresorschlüssel'), await found(other, 'Tresorschlüssel')]).toEqual([['a'], ['a']]);
  await change('a', 'Das Dienstrad steht im Hof.');
  await create(article('b', 'Der Tresorschlüssel liegt beim Pförtner.'));
  for (const library of [one, other]) {
    expect(await found(library, 'Tresorschlüssel')).toEqual(['b']);
    expect(await found(library, 'Dienstrad')).toEqual(['a']);
  }
  await store.write('kb', [{ op: 'remove', kind: 'article', id: 'b' }]);
  expect(await found(other, 'Tresorschlüssel')).toEqual([]);
});

test('a value that changes is found and read in every article that asks for it, and only there', async () => {
  await create(article('a', 'Die Abgabe ist binnen {{ frist }} nötig.'));
  await create(article('b', 'Die Abgabe ist egal.'));
  const library = open();
  expect(await found(library, 'siebzehn Kalenderwochen')).toEqual([]);
  await store.write('kb', [{ op: 'create', kind: 'townValue', record: value('siebzehn Kalenderwochen') }]);
  expect(await found(library, 'siebzehn Kalenderwochen')).toEqual(['a']);
  expect(JSON.stringify((await library.current(town, sie)).read('a')?.blocks)).toContain('siebzehn Kalenderwochen');
  const known = await store.get('townValue', 'kb', 'frist');
  await store.write('kb', [
    { op: 'replace', kind: 'townValue', record: value('acht Tagen'), version: known?.version ?? '' },
  ]);
  expect(await found(library, 'siebzehn Kalenderwochen')).toEqual([]);
});

test('a unit with a new name stands in the sentence for a missing value', async () => {
  await create(article('a', 'Die Abgabe ist binnen {{frist}} nötig.'));
  const library = open();
  expect(await found(library, 'Personalangelegenheiten')).toEqual([]);
  const units = town.units.map((u) => (u.id === 'ZD-PERS' ? { ...u, name: 'Personalangelegenheiten' } : u));
  expect(await found(library, 'Personalangelegenheiten', { ...town, units })).toEqual(['a']);
});

test('where the store is looked at only now and then, an edit is found after that time', async () => {
  await create(article('a', 'Der Tresorschlüssel liegt im Schrank.'));
  const library = open(150);
  expect(await found(library, 'Dienstrad')).toEqual([]);
  await change('a', 'Das Dienstrad steht im Hof.');
  expect(await found(library, 'Dienstrad')).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 160));
  expect(await found(library, 'Dienstrad')).toEqual(['a']);
});

test('while many articles arrive at once, questions are answered from what is there, and in the end all is', async () => {
  await create(article('a', 'Der Tresorschlüssel liegt im Schrank.'));
  const library = open();
  expect(await found(library, 'Tresorschlüssel')).toEqual(['a']);
  const ids = Array.from({ length: 600 }, (_, n) => `n${String(n).padStart(3, '0')}`);
  for (let at = 0; at < ids.length; at += 100) {
    await store.write(
      'kb',
      ids.slice(at, at + 100).map((id) => ({ op: 'create', kind: 'article', record: article(id, `Text ${id} x`) })),
    );
  }
  expect(await found(library, 'Tresorschlüssel')).toEqual(['a']);
  let last: string[] = [];
  for (let round = 0; round < 200 && last[0] !== 'n599'; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    last = await found(library, 'n599');
  }
  expect(last[0]).toBe('n599');
});

test('an edit is found at the next question, also while many articles before it wait to be taken in', async () => {
  await create(article('a', 'Der Tresorschlüssel liegt im Schrank.'));
  const library = open();
  expect(await found(library, 'Tresorschlüssel')).toEqual(['a']);
  for (let at = 0; at < 10; at += 1) {
    const records = Array.from({ length: 100 }, (_, n) => article(`n${at}-${n}`, `Der Anhang ${at} hat Seite ${n}.`));
    await store.write(
      'kb',
      records.map((record) => ({ op: 'create', kind: 'article', record })),
    );
  }
  // Until all is seen; most of it is taken in only after that.
  let seen = 0;
  for (let wait = 0; wait < 500 && seen < 1001; wait += 1) {
    seen = [...(await library.current(town, sie)).articles()].length;
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect((await library.current(town, sie)).index.numberOf.size).toBeLessThan(1001);
  await change('a', 'Das Dienstrad steht im Hof.');
  expect(await found(library, 'Dienstrad')).toEqual(['a']);
});

test('a value that changes together with very many articles is read in all of them', async () => {
  await store.write('kb', [{ op: 'create', kind: 'townValue', record: value('elf Tagen') }]);
  const library = open();
  await library.current(town, sie);
  const records = Array.from({ length: 100 }, (_, n) =>
    article(`n${n}`, `Die Abgabe ${n} ist binnen {{ frist }} nötig.`),
  );
  await store.write(
    'kb',
    records.map((record) => ({ op: 'create', kind: 'article', record })),
  );
  const known = await store.get('townValue', 'kb', 'frist');
  await store.write('kb', [
    { op: 'replace', kind: 'townValue', record: value('siebzehn Kalenderwochen'), version: known?.version ?? '' },
  ]);
  const all = async () => {
    const { index } = await library.current(town, sie);
    return search(index, 'siebzehn Kalenderwochen', { sees: () => true, limit: 200 }).length;
  };
  for (let wait = 0; wait < 500 && (await all()) < 64; wait += 1)
    await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await found(library, 'elf Tagen')).toEqual([]);
});

test('the town’s synonyms lead to an article from their next change on, in both directions', async () => {
  await create(article('a', 'Der Tresorschlüssel liegt im Schrank.'));
  await create(article('b', 'Das Dienstrad steht im Hof.'));
  const library = open();
  expect(await found(library, 'Panzerknacker')).toEqual([]);
  const record = { id: 'synonyms' as const, groups: [['Panzerknacker', 'Tresorschlüssel']] };
  await store.write('kb', [{ op: 'create', kind: 'synonyms', record }]);
  expect(await found(library, 'Panzerknacker')).toEqual(['a']);
  expect(await found(library, 'Dienstrad')).toEqual(['b']);
  await store.write('kb', [{ op: 'remove', kind: 'synonyms', id: 'synonyms' }]);
  expect(await found(library, 'Panzerknacker')).toEqual([]);
});

test('an index that thousands of edits have worn is replaced beside the questions, and every edit stays findable', async () => {
  const ids = Array.from({ length: 120 }, (_, n) => `n${String(n).padStart(3, '0')}`);
  const put = (text: string, first: boolean) =>
    Promise.all(ids.map((id) => (first ? create(article(id, `${text} ${id}`)) : change(id, `${text} ${id}`))));
  await put('Fassung', true);
  const library = open();
  const before = (await library.current(town, sie)).index;
  for (let round = 0; round < 12; round += 1) {
    await put(`Fassung${round}`, false);
    // Until the round is taken in: edits that come too fast are one.
    for (let wait = 0; wait < 500; wait += 1) {
      const { index } = await library.current(town, sie);
      if (index !== before || index.entries.length >= ids.length * (round + 2)) break;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
  const index = async () => (await library.current(town, sie)).index;
  for (let wait = 0; wait < 200 && (await index()) === before; wait += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  const after = await index();
  expect(after).not.toBe(before);
  expect(after.entries.length).toBeLessThan(1_000);
  expect(await found(library, 'Fassung11 n007')).toContain('n007');
});
