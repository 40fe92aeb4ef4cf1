import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { productEnvironment, run, stop } from '../teams/processes.ts';
import type { Account } from '../teams/world.ts';
import type { Measured } from './measure.ts';

/**
 * Does a run on our own double of Cosmos, which answers the batches itself and is no Cosmos (test/store/cosmosDouble.ts), in
 * a process of its own. Every line says so.
 */
export async function onDouble(measure: (store: Account) => Promise<Measured[]>): Promise<Measured[]> {
  const child = run(['test/store/cosmosDoubleMain.ts'], productEnvironment({}));
  try {
    child.stderr?.resume();
    if (!child.stdout) throw new Error('The double has no output.');
    const said = new Map<string, string>();
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => said.set(line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)));
    while (!said.has('COSMOS_KEY')) await once(lines, 'line');
    const rows = await measure({ endpoint: said.get('COSMOS_ENDPOINT') ?? '', key: said.get('COSMOS_KEY') ?? '' });
    return rows.map((row) => ({ ...row, what: `on our double of Cosmos: ${row.what}` }));
  } finally {
    await stop(child, 'SIGKILL');
  }
}
