import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { answers } from './answers/index.ts';
import { Missing } from './data/given.ts';
import { fanout } from './fanout/index.ts';
import type { Measurement } from './measurement.ts';
import { retrieval } from './retrieval/index.ts';
import { scale } from './scale/index.ts';
import { tab } from './tab/index.ts';
import { figureTable } from './table.ts';
import { turns } from './turns/index.ts';

/** Every measurement: `npm run bench [-- name …] [--full] [--seed n]`. */
const measurements: Record<string, Measurement> = { retrieval, answers, scale, turns, fanout, tab };

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean', default: false }, seed: { type: 'string', default: '2026' } },
});
const unknown = positionals.filter((name) => !Object.hasOwn(measurements, name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are: ${Object.keys(measurements).join(', ')}`);
  process.exit(2);
}
const load = () => (loadavg()[0] ?? 0).toFixed(1);
for (const [name, measure] of Object.entries(measurements)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const started = performance.now();
  console.log(`${name}, seed ${values.seed}, load of this machine ${load()}`);
  try {
    const figures = await measure({
      full: values.full,
      seed: Number(values.seed),
      print: (text) => console.log(`\n${text}`),
    });
    console.log(`\n${figureTable(figures)}`);
    if (figures.some(({ met }) => met === false)) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    console.error(`${name} cannot be measured: ${error.message}`);
    process.exitCode = 1;
  }
  console.log(`\n${name} took ${Math.round((performance.now() - started) / 1000)} s, load ${load()}\n`);
}
