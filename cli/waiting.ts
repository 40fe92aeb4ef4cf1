import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { combineTowns, type WaitingCount, type WaitingFile, waitingFile } from '../core/help/waitingCounts.ts';
import { waitingIn } from '../core/help/waitingIn.ts';
import { partitions } from '../core/model.ts';
import type { Settings } from '../core/town/settings.ts';
import { exitCodes, noArguments, oneArgument, type Verb, type VerbCall, type VerbResult } from './verb.ts';

const notSetUp = refused('Diese Stadt ist noch nicht eingerichtet: import town <Ordner>.');

/** For the digital office: what steps have waited for, by cause, system and month. */
export const listWaiting: Verb = {
  name: 'list waiting',
  usage: 'list waiting',
  async run(call) {
    noArguments(listWaiting, call.args);
    const town = await waitingOf(call);
    if (!town) return notSetUp;
    const { waiting, settings } = town;
    return {
      lines: [...waiting.map((each) => lineOf(each, settings.systems)), `waiting ${waiting.length}`],
      json: { ok: true, waiting },
      exit: exitCodes.done,
    };
  },
};

/** For the provider, where the town has said so: the same counts as a file. */
export const exportWaiting: Verb = {
  name: 'export waiting',
  usage: 'export waiting <file.json>',
  async run(call) {
    const path = oneArgument(exportWaiting, call.args);
    const town = await waitingOf(call);
    if (!town) return notSetUp;
    const { waiting, settings } = town;
    if (!settings.shareWaiting)
      return refused('Die Stadt hat das nicht freigegeben: In town.json steht kein „shareWaiting“: true.');
    const file: WaitingFile = { format: 'buendel-waiting-1', town: settings.name, waiting };
    await writeFile(path, `${JSON.stringify(file, undefined, 2)}\n`);
    return {
      lines: [`exported ${waiting.length}`],
      json: { ok: true, exported: waiting.length },
      exit: exitCodes.done,
    };
  },
};

/** At the provider: what at least three towns wait for, from the files that they have given. */
export const combineWaiting: Verb = {
  name: 'combine waiting',
  usage: 'combine waiting <folder>',
  async run({ args }) {
    const folder = oneArgument(combineWaiting, args);
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
    if (names.length === 0) return refused(`In ${folder} liegt keine Datei von „export waiting“.`);
    const files: WaitingFile[] = [];
    const broken: string[] = [];
    for (const name of names) {
      const file = await read(join(folder, name));
      if (file) files.push(file);
      else broken.push(name);
    }
    const together = combineTowns(files);
    return {
      lines: [
        ...broken.map((name) => `${name}: ist keine Datei von „export waiting“.`),
        ...together.map((each) => `${lineOf(each, undefined)} towns ${each.towns}`),
        `towns ${files.length} lines ${together.length}`,
      ],
      json: { ok: broken.length === 0, broken, waiting: together },
      exit: broken.length === 0 ? exitCodes.done : exitCodes.partly,
    };
  },
};

async function read(path: string): Promise<WaitingFile | undefined> {
  try {
    return waitingFile.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    // Told by name, and the others go on.
    return undefined;
  }
}

async function waitingOf({
  app,
  tenantId,
}: VerbCall): Promise<{ waiting: WaitingCount[]; settings: Settings } | undefined> {
  const store = app.store.forTenant(tenantId);
  const settings = (await store.get('settings', partitions.plan, 'settings'))?.record;
  return settings && { waiting: await waitingIn(store, settings.timeZone), settings };
}

function lineOf({ month, cause, system, count }: WaitingCount, systems: Settings['systems']): string {
  return [month, cause, ...(system ? [systems?.[system] ?? system] : []), count].join(' ');
}

function refused(sentence: string): VerbResult {
  return { lines: [sentence], json: { ok: false }, exit: exitCodes.refused };
}
