import { parseArgs } from 'node:util';
import { weeksOnTheClock } from './clock.ts';
import { deliveryUnderFaults } from './connector.ts';
import { deliveryUnderKills } from './delivery.ts';
import { fullDisk } from './disk.ts';
import { limitedPages, smallFileSystem } from './disks.ts';
import { type Measured, tableOf } from './measure.ts';
import { onDouble } from './onDouble.ts';
import { deliveryUnderPauses } from './pause.ts';
import { pressesUnderKills } from './presses.ts';
import { deliveryIntoSilence } from './silence.ts';
import { yearOfTheTown } from './year.ts';

/** Every fault run, in its usual size and in full: `npm run faults [-- name …] [--full] [--seed n]`. */
const runs: Record<string, (full: boolean, seed: number) => Promise<Measured[]>> = {
  delivery: async (full, seed) =>
    full
      ? [
          ...(await deliveryUnderKills({ channels: 10_000, kills: 100, together: 2, seed })),
          ...(await onDouble((store) => deliveryUnderKills({ channels: 2_000, kills: 20, together: 2, seed, store }))),
        ]
      : deliveryUnderKills({ channels: 300, kills: 10, together: 1, seed }),
  connector: (full, seed) =>
    deliveryUnderFaults({ channels: full ? 3_000 : 400, seed, withSilence: true, timed: true }),
  pause: (full, seed) =>
    deliveryUnderPauses(full ? { channels: 1_500, pauses: 8, seed } : { channels: 300, pauses: 2, seed }),
  clock: async (full) => weeksOnTheClock({ weeks: 520, everyLand: full, manySchedules: true }),
  disk: async (full, seed) => {
    const size = { presses: full ? 2_000 : 200, channels: 100, articles: 300, seed };
    const disk = smallFileSystem(16);
    if (!disk) console.log('  Without the right to mount a file system only the page limit of SQLite is tried.');
    return [...(disk ? await fullDisk({ ...size, disk }) : []), ...(await fullDisk({ ...size, disk: limitedPages() }))];
  },
  presses: (full, seed) =>
    pressesUnderKills(full ? { presses: 20_000, kills: 50, seed } : { presses: 2_000, kills: 10, seed }),
  year: (_full, seed) => yearOfTheTown({ days: 365, seed, print: true }),
  silence: (full) => deliveryIntoSilence({ channels: full ? 80 : 8 }),
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean', default: false }, seed: { type: 'string' } },
});
const unknown = positionals.filter((name) => !Object.hasOwn(runs, name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are: ${Object.keys(runs).join(', ')}`);
  process.exit(2);
}
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 32) : Number(values.seed);
let missed = 0;
for (const [name, run] of Object.entries(runs)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const started = performance.now();
  const rows = await run(values.full, seed);
  missed += rows.filter((row) => !row.ok).length;
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${name}, seed ${seed}, ${seconds} s\n${tableOf(rows)}\n`);
}
process.exitCode = missed > 0 ? 1 : 0;
