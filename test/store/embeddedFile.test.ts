import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Store } from '../../core/store.ts';
import { openEmbeddedStore } from '../../store/embedded/embeddedStore.ts';
import { openFile, schemaVersion } from '../../store/embedded/openFile.ts';
import { written } from './contractBench.ts';
import { counter, guide, lastQuestion, press, start } from './samples.ts';

describe('the file of the embedded store', () => {
  let folder: string;
  let file: string;
  const stores: Store[] = [];
  const open = (now = start, path = file) => {
    const store = openEmbeddedStore(path, { now: () => now });
    stores.push(store);
    return store;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'buendel-store-'));
    file = join(folder, 'buendel.db');
  });
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
    rmSync(folder, { recursive: true });
  });
  const create = (id: string) => ({ op: 'create', kind: 'event', record: press(id) }) as const;
  const rows = (count: string) => {
    const db = new DatabaseSync(file);
    const found = db.prepare(count).get();
    db.close();
    return found?.n;
  };

  it('keeps everything over a restart, versions and cursors too', async () => {
    const store = open();
    const tenant = store.forTenant('t');
    await written(tenant.write('plan', [create('a'), create('b')]));
    const { cursor } = await tenant.changes('plan');
    await written(tenant.write('plan', [{ op: 'remove', kind: 'event', id: 'a' }]));
    const before = await tenant.list('event', 'plan');
    await store.close();
    await store.close();
    const reopened = open().forTenant('t');
    expect(await reopened.list('event', 'plan')).toEqual(before);
    expect((await reopened.changes('plan', cursor)).changes).toEqual([{ kind: 'event', id: 'a', removed: true }]);
  });

  it('is on the disk when a write is acknowledged: WAL with full synchronisation', () => {
    const db = openFile(file);
    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(db.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    db.close();
  });

  it('is made with its folders, for its owner only', async () => {
    const deep = join(folder, 'a', 'b', 'buendel.db');
    open(start, deep);
    expect(statSync(deep).mode & 0o077).toBe(0);
    expect(statSync(join(folder, 'a')).mode & 0o077).toBe(0);
  });

  it('may be memory', async () => {
    const store = open(start, ':memory:');
    await store.ready();
    await written(store.forTenant('t').write('plan', [create('a')]));
    expect(await store.forTenant('t').list('event', 'plan')).toHaveLength(1);
  });

  it('forgets what has expired and the removals of the week before', async () => {
    const store = open();
    const tenant = store.forTenant('t');
    await written(tenant.write('person/p1', [{ op: 'create', kind: 'turnState', record: lastQuestion('c', start) }]));
    await written(tenant.write('plan', [create('a'), create('kept')]));
    await written(tenant.write('plan', [{ op: 'remove', kind: 'event', id: 'a' }]));
    await store.close();
    open(start + 6 * 86_400_000);
    expect(rows('SELECT count(*) AS n FROM records WHERE gone IS NOT NULL')).toBe(1);
    expect(rows("SELECT count(*) AS n FROM records WHERE kind = 'turnState'")).toBe(0);
    await stores.pop()?.close();
    open(start + 8 * 86_400_000);
    expect(rows('SELECT count(*) AS n FROM records')).toBe(1);
  });

  it('holds nothing of a removed record any more once it is closed', async () => {
    const store = open();
    const record = lastQuestion('c', start, 'Wie melde ich mich krank?'.repeat(500));
    const tenant = store.forTenant('t');
    await written(tenant.write('person/p1', [{ op: 'create', kind: 'turnState', record }]));
    await written(tenant.write('person/p1', [{ op: 'remove', kind: 'turnState', id: 'c' }]));
    await store.close();
    expect(readFileSync(file).includes('krank')).toBe(false);
  });

  it('of a newer version is refused with a sentence', () => {
    const db = openFile(file);
    db.exec(`PRAGMA user_version = ${schemaVersion + 1}`);
    db.close();
    expect(() => open()).toThrow(`The data file ${file} was written by a newer version (its schema is 2, this program`);
  });

  it('that cannot be is refused with one sentence that names it', () => {
    writeFileSync(file, 'no database, but long enough to have a header if it were one'.repeat(20));
    mkdirSync(join(folder, 'x.db'));
    const cases = [
      [file, 'is not a Bündel data file, or it is damaged'],
      [join(file, 'below.db'), 'lies below something that is a file, not a folder'],
      [join(file, 'deep', 'below.db'), 'lies below something that is a file, not a folder'],
      [join(folder, 'x.db'), 'is a folder, not a file'],
      ['/proc/none/buendel.db', 'cannot be created there'],
    ] as const;
    for (const [path, end] of cases) expect(() => open(start, path)).toThrow(`The data file ${path} ${end}.`);
  });

  it('with a damaged page says so, and nothing else', async () => {
    const store = open();
    const articles = Array.from({ length: 50 }, (_, n) => guide(`reise-${n + 10}`, 3000));
    const writes = articles.map((record) => ({ op: 'create', kind: 'article', record }) as const);
    await written(store.forTenant('t').write('kb', writes));
    await store.close();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xff, 4096, bytes.length));
    const reading = async () => open().forTenant('t').list('article', 'kb');
    await expect(reading()).rejects.toThrow(`The data file ${file} is damaged; please restore it from a backup.`);
  });

  describe('shared by processes', () => {
    const startWriter = (name: string, presses: number) => {
      const script = join(import.meta.dirname, 'embeddedWriter.ts');
      const child = spawn(process.execPath, [script, file, 't', name, String(presses)], {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const said = { out: '', err: '' };
      child.stdout.on('data', (data) => {
        said.out += data;
      });
      child.stderr.on('data', (data) => {
        said.err += data;
      });
      return { child, said, ended: once(child, 'close') };
    };

    it('takes the presses of all of them, each once', async () => {
      const tenant = open().forTenant('t');
      await written(tenant.write('plan', [{ op: 'create', kind: 'department', record: counter(1) }]));
      const writers = ['a', 'b', 'c'].map((name) => startWriter(name, 150));
      for (const { ended, said } of writers) expect([await ended, said.err]).toEqual([[0, null], said.err]);
      expect((await tenant.get('department', 'plan', 'BO'))?.record.staff).toBe(451);
      expect(await tenant.list('event', 'plan')).toHaveLength(450);
    });

    it('keeps every acknowledged press of one that was killed', async () => {
      const tenant = open().forTenant('t');
      await written(tenant.write('plan', [{ op: 'create', kind: 'department', record: counter(1) }]));
      const { child, said, ended } = startWriter('a', 100_000);
      while (said.out.length < 1000) await once(child.stdout, 'data');
      child.kill('SIGKILL');
      await ended;
      const acknowledged = said.out.split('\n').slice(0, -1);
      const stored = new Set((await tenant.list('event', 'plan')).map(({ id }) => id));
      expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
      expect((await tenant.get('department', 'plan', 'BO'))?.record.staff).toBe(stored.size + 1);
    });
  });
});
