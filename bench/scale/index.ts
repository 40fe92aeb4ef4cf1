import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { givenPath } from '../data/given.ts';
import type { Measurement, MeasurementOptions } from '../measurement.ts';
import type { Spread } from '../statistics.ts';
import { atMost, type Figure, tableOf, told, twoDecimals } from '../table.ts';
import { editsFollowed } from './followed.ts';
import { answersDuringImport } from './importing.ts';
import type { MemoryReport, SpeedReport } from './report.ts';

interface Size {
  passages: number;
  /** How often all questions are asked. */
  rounds: number;
  miniSearch: boolean;
}

const SIZES: readonly Size[] = [
  { passages: 1_000, rounds: 9, miniSearch: true },
  { passages: 10_000, rounds: 9, miniSearch: true },
];
const LARGE: Size = { passages: 100_000, rounds: 7, miniSearch: false };

interface Measured extends MemoryReport, SpeedReport {
  size: Size;
}

/** Sizes, each in processes of its own, and edits and imports through the bot itself: building, memory, questions and edits at 1,000 and 10,000 passages, with --full at 100,000, beside FTS5 and MiniSearch. */
export const scale: Measurement = async (options) => [
  ...sizes(options),
  ...(await editsFollowed(options)),
  ...(await answersDuringImport(options)),
];

function sizes({ full, seed, print }: MeasurementOptions): Figure[] {
  // Said here, because the processes below could only fail.
  givenPath('german/acts');
  const measured = [...SIZES, ...(full ? [LARGE] : [])].map((size): Measured => {
    const memory: MemoryReport = inProcess('memory.ts', [size.passages, seed], ['--expose-gc']);
    const speed: SpeedReport = inProcess('speed.ts', [size.passages, seed, size.rounds, size.miniSearch ? 1 : 0]);
    print(tableOfSize(size, memory, speed));
    return { size, ...memory, ...speed };
  });
  const at = (passages: number) => measured.find(({ size }) => size.passages === passages);
  return [
    ...figuresAt(at(10_000), 6, 150),
    ...figuresAt(at(100_000), undefined, 400),
    ...growth(at(10_000), at(100_000)),
  ];
}

/** Runs one of this folder's scripts in a process of its own. @throws with what it wrote when it fails */
function inProcess<Report>(script: string, args: readonly number[], flags: readonly string[] = []): Report {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const room = '--max-old-space-size=6144';
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, room, path, ...args.map(String)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} failed: ${stderr}`);
  return JSON.parse(stdout) as Report;
}

function tableOfSize({ passages }: Size, memory: MemoryReport, { engines, ratio, edits }: SpeedReport): string {
  const count = passages.toLocaleString('en');
  return [
    `${count} passages, ${memory.words.toLocaleString('en')} different words; 256 questions, a quarter typed badly, the best round`,
    tableOf(
      ['', 'build s', 'p50 ms', 'p95 ms', 'rounds'],
      engines.map(({ name, buildMs, p50, p95, rounds }) => [
        name,
        (buildMs / 1000).toFixed(1),
        twoDecimals(p50),
        twoDecimals(p95),
        String(rounds),
      ]),
    ),
    `  p95 of ours / of FTS5: ${spread(ratio)}`,
    `  an edited article is put and found in ${twoDecimals(edits.p50)} ms (p95 ${twoDecimals(edits.p95)})`,
    `  memory: index ${Math.round(memory.indexMb)} MB, whole process ${Math.round(memory.rssMb)} MB`,
  ].join('\n');
}

const spread = ({ median, min, max }: Spread): string =>
  `${twoDecimals(median)} (${twoDecimals(min)} … ${twoDecimals(max)})`;

function figuresAt(measured: Measured | undefined, buildSeconds: number | undefined, memory: number): Figure[] {
  if (!measured) return [];
  const { size, engines, indexMb, ratio, edits } = measured;
  const seconds = Math.min(measured.buildMs, engines[0]?.buildMs ?? Infinity) / 1000;
  const at = `${size.passages.toLocaleString('en')} passages:`;
  const build = `${at} build in seconds, the better of two`;
  const range = ` (${twoDecimals(ratio.min)} … ${twoDecimals(ratio.max)})`;
  return [
    buildSeconds === undefined ? told(build, twoDecimals(seconds)) : atMost(build, buildSeconds, seconds, twoDecimals),
    atMost(`${at} memory of the index in MB, heap and buffers`, memory, Math.round(indexMb)),
    atMost(`${at} p95 / p95 of FTS5 + Snowball`, 1.2, ratio.median, twoDecimals, range),
    atMost(`${at} longest edit in seconds while each article is edited once`, 2, edits.longest / 1000, twoDecimals),
  ];
}

function growth(small: Measured | undefined, large: Measured | undefined): Figure[] {
  const [before, after] = [small?.engines[0], large?.engines[0]];
  if (!before || !after) return [];
  return [atMost('p95 at 100,000 passages / at 10,000', 6, after.p95 / before.p95, twoDecimals)];
}
