import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { chmod, chown, mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { ensureDebianPackage } from './debian.ts';
import { wordsOf } from './germanWords.ts';
import { LIMIT, type OpenPeer, type Peer, type PeerArticle, wholeText } from './peer.ts';

/** Where Debian's package puts the server. */
const programs = '/usr/lib/postgresql/15/bin';
/** The user that Debian's package adds: the server refuses to run as root. */
const owner = 'postgres';

/** The words of a question joined by OR, as PostgreSQL reads them. */
const OR = "replace(plainto_tsquery('german', $1)::text, '&', '|')";

/** ts_rank divided by one and the logarithm of the length: the best of its ways to rank on MLQA-de. */
const BY_LENGTH = 1;

/** PostgreSQL's German full-text search in a cluster of its own, in a temporary folder and without a port. */
export const postgres: Peer = {
  name: 'PostgreSQL 15 german, OR, ts_rank',
  async open(articles) {
    ensureDebianPackage('postgresql-15', () => existsSync(`${programs}/initdb`));
    const folder = await mkdtemp(join(tmpdir(), 'buendel-postgres-'));
    const data = join(folder, 'data');
    const stopServer = () => {
      process.off('SIGINT', interrupted);
      asOwner('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    };
    // The server runs on by itself, so whoever breaks the bench off would leave it behind.
    const interrupted = () => {
      stopServer();
      process.exit(130);
    };
    process.once('SIGINT', interrupted);
    try {
      await startServer(folder, data);
      const client = new Client({ host: folder, user: owner, database: owner });
      await client.connect();
      await fill(client, articles);
      return opened(client, stopServer);
    } catch (error) {
      stopServer();
      throw error;
    }
  },
};

function opened(client: Client, stopServer: () => void): OpenPeer {
  async function rankOne(question: string): Promise<string[]> {
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM articles, CAST(${OR} AS tsquery) AS question WHERE words @@ question
       ORDER BY ts_rank(words, question, ${BY_LENGTH}) DESC, id LIMIT ${LIMIT}`,
      [wordsOf(question).join(' ')],
    );
    return rows.map(({ id }) => id);
  }
  return {
    async rank(questions) {
      const ranked: string[][] = [];
      for (const question of questions) ranked.push(await rankOne(question));
      return ranked;
    },
    async close() {
      await client.end();
      stopServer();
    },
  };
}

async function startServer(folder: string, data: string): Promise<void> {
  if (process.getuid?.() === 0) {
    const { uid, gid } = await ownerIds();
    await chown(folder, uid, gid);
    await chmod(folder, 0o700);
  }
  const initdb = ['-D', data, '-U', owner, '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  mustWork(asOwner('initdb', initdb));
  const settings = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c fsync=off`;
  mustWork(asOwner('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start']));
}

/** Root sees every folder through the socket's owner: the ids of the user that the server runs as. */
async function ownerIds(): Promise<{ uid: number; gid: number }> {
  const { uid, gid } = await stat(`/var/lib/${owner}ql`);
  return { uid, gid };
}

function asOwner(program: string, args: readonly string[]) {
  const command = [`${programs}/${program}`, ...args];
  const [first = '', ...rest] = process.getuid?.() === 0 ? ['runuser', '-u', owner, '--', ...command] : command;
  return spawnSync(first, rest, { encoding: 'utf8', cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
}

function mustWork({ status, stderr }: { status: number | null; stderr: string }): void {
  if (status !== 0) throw new Error(`PostgreSQL does not start: ${stderr}`);
}

async function fill(client: Client, articles: readonly PeerArticle[]): Promise<void> {
  await client.query('CREATE TABLE articles (id text PRIMARY KEY, words tsvector)');
  await client.query('BEGIN');
  for (const article of articles) {
    await client.query("INSERT INTO articles VALUES ($1, to_tsvector('german', $2))", [article.id, wholeText(article)]);
  }
  await client.query('COMMIT');
}
