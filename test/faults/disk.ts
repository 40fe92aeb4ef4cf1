import { once } from 'node:events';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { partitions } from '../../core/model.ts';
import { pressedCard } from '../teams/cards.ts';
import type { Answered, Button } from '../teams/client.ts';
import { ended, root, run as runScript, stop } from '../teams/processes.ts';
import { startWorld, type World } from '../teams/world.ts';
import { bindChannels, tuesdayNine } from './channels.ts';
import type { Disk } from './disks.ts';
import { ledger } from './ledger.ts';
import { atLeast, exactly, type Measured, never, type Random, randomFrom, told } from './measure.ts';
import { compared, openSteps, type Step } from './presses.ts';

export interface DiskRun {
  disk: Disk;
  /** How many presses come before the disk is full, and at most after. */
  presses: number;
  channels: number;
  /** How many articles an import brings. */
  articles: number;
  seed: number;
}

const full = 'could not be written because the disk is full; nothing of this change was stored';
const damaged = 'is damaged; please restore it from a backup';
const at = ['--at', tuesdayNine];

/**
 * The disk becomes full under presses, a weekly run and an import, and is free again; then an import is killed in the middle,
 * and last the data file is damaged.
 */
export async function fullDisk(run: DiskRun): Promise<Measured[]> {
  const { disk, presses, channels, articles, seed } = run;
  const random = randomFrom(seed);
  const town = join(disk.folder, '..', '..', `buendel-town-${process.pid}-${seed}`);
  const world = await startWorld({ store: 'embedded', folder: disk.folder, env: disk.env });
  try {
    await writeTown(town, articles, 'disk-');
    const steps = await openSteps(world);
    await bindChannels(world, channels);
    const before = await press(world, steps, presses, random);
    disk.fill();
    const during = await press(world, steps, presses, random);
    const stuck = await whileFull(world, town);
    disk.free();
    const after = await press(world, steps, presses, random);
    const acknowledged = [before, during, after].flatMap((p) => p.acknowledged);
    return [
      told(`presses acknowledged, on ${disk.name}`, acknowledged.length),
      atLeast('presses refused with a sentence while it was full', 1, during.refused),
      never('presses answered otherwise', before.refused + after.refused + during.other),
      exactly('the log names the file and the full disk', 1, Number(world.server.output().includes(full))),
      ...stuck,
      ...(await compared(world, steps, acknowledged)),
      ...(await afterwards(world, town, run)),
      ...(await tornImport(world, town, articles, random)),
      ...(await damagedPages(world, disk)),
    ];
  } finally {
    await world.close();
    await rm(town, { recursive: true, force: true });
    disk.close();
  }
}

/** Presses until so many are acknowledged or some were refused. */
async function press(world: World, steps: readonly Step[], presses: number, random: Random) {
  const found = { acknowledged: [] as Button[], refused: 0, other: 0 };
  while (found.acknowledged.length < presses && found.refused < 5) {
    const step = random.oneOf(steps);
    const button = random.oneOf(step.buttons);
    const answer = await world.client.press(step.chat, button);
    const kind = kindOf(answer);
    if (kind === 'acknowledged') {
      step.buttons = pressedCard(answer).buttons;
      found.acknowledged.push(button);
    } else found[kind] += 1;
  }
  return found;
}

function kindOf({ status, body }: Answered): 'acknowledged' | 'refused' | 'other' {
  const text = JSON.stringify(body);
  if (status === 200 && text.includes('card.adaptive')) return 'acknowledged';
  return status === 200 && text.includes('Das hat gerade nicht geklappt') ? 'refused' : 'other';
}

/** The admin's commands end with the sentence, and no card leaves that could not be written down before. */
async function whileFull(world: World, town: string): Promise<Measured[]> {
  const before = world.connector.accepted.length;
  const commands = [await world.admin('remind', ...at), await world.admin('import', 'town', town)];
  const clear = commands.filter(({ code, errors }) => code === 1 && errors.includes(full));
  return [
    exactly('a weekly run and an import that end with 1 and the sentence', 2, clear.length),
    never('cards sent beyond those that are in the ledger', await unwritten(world, before)),
  ];
}

async function unwritten(world: World, before: number): Promise<number> {
  const known = new Set((await ledger(await world.stored())).map(({ conversationId }) => conversationId));
  return world.connector.accepted
    .slice(before)
    .filter(({ kind, conversationId }) => kind === 'sent' && !known.has(conversationId)).length;
}

/** Once there is space again, what was refused works without anybody's help. */
async function afterwards(world: World, town: string, { channels, articles }: DiskRun): Promise<Measured[]> {
  await world.admin('remind', ...at);
  const rows = (await ledger(await world.stored())).filter(({ conversationId }) => conversationId.includes('fault-'));
  const imported = await world.admin('import', 'town', town);
  return [
    exactly('rows sent now that there is space, or skipped where nothing is open any more', channels, settled(rows)),
    exactly('articles of the import that are there', articles, await broughtIn(world, 'disk-')),
    exactly('exit code of the import', 0, imported.code ?? -1),
  ];
}

const settled = (rows: readonly { state: string; reason?: string | undefined }[]): number =>
  rows.filter(({ state, reason }) => state === 'sent' || reason === 'nothingOpen').length;

async function broughtIn(world: World, word: string): Promise<number> {
  const store = await world.stored();
  return (await store.list('article', partitions.kb)).filter(({ id }) => id.startsWith(word)).length;
}

/** An import that is killed in the middle is completed by the next one, and a third has nothing left to do. */
async function tornImport(world: World, town: string, articles: number, random: Random): Promise<Measured[]> {
  await writeTown(town, articles, 'torn-');
  const importing = world.begin('import', 'town', town);
  const gone = once(importing, 'exit');
  const some = random.between(1, Math.floor(articles / 2));
  while (importing.exitCode === null && (await broughtIn(world, 'torn-')) < some)
    await new Promise((resolve) => setTimeout(resolve, 1));
  await stop(importing, 'SIGKILL');
  await gone;
  const torn = await broughtIn(world, 'torn-');
  const next = await world.admin('import', 'town', town);
  const third = await world.admin('import', 'town', town);
  const idle = /^created 0 updated 0 /.test(third.lines.at(-1) ?? '');
  return [
    told('articles of an import killed in the middle', torn),
    exactly('articles after the next import', articles, await broughtIn(world, 'torn-')),
    exactly('the next import ends as done, and a third finds nothing to do', 1, Number(next.code === 0 && idle)),
  ];
}

/** A data file with damaged pages is not served from: the process ends with the sentence, a command does too. */
async function damagedPages(world: World, { folder }: Disk): Promise<Measured[]> {
  await world.closeStore();
  await world.server.stop();
  const file = join(folder, 'buendel.db');
  const bytes = await readFile(file);
  await writeFile(file, bytes.fill(0xff, 4_096));
  const server = await ended(runScript(['bot/index.ts'], world.env));
  const command = await world.admin('remind', ...at);
  const clear = [server, command].filter(({ code, errors }) => code === 1 && errors.includes(damaged));
  return [exactly('a server and a command that name the damaged file and end', 2, clear.length)];
}

/** The demo town with many more articles. */
async function writeTown(folder: string, articles: number, prefix: string): Promise<void> {
  await cp(join(root, 'demo'), folder, { recursive: true });
  const sample = await readFile(join(root, 'demo', 'articles', 'reise-02.md'), 'utf8');
  for (let n = 0; n < articles; n += 1) {
    const id = `${prefix}${n}`;
    await writeFile(join(folder, 'articles', `${id}.md`), sample.replaceAll('reise-02', id));
  }
}
