/** One line of a fault run: what was counted, and what it has to be. */
export interface Measured {
  what: string;
  goal: string;
  found: number;
  ok: boolean;
}

/** What must not happen at all. */
export const never = (what: string, found: number): Measured => ({ what, goal: '0', found, ok: found === 0 });

export const exactly = (what: string, goal: number, found: number): Measured => ({
  what,
  goal: String(goal),
  found,
  ok: found === goal,
});

export const atMost = (what: string, goal: number, found: number): Measured => ({
  what,
  goal: `≤ ${goal}`,
  found,
  ok: found <= goal,
});

export const atLeast = (what: string, goal: number, found: number): Measured => ({
  what,
  goal: `≥ ${goal}`,
  found,
  ok: found >= goal,
});

/** A figure without a goal, told so that the others can be judged. */
export const told = (what: string, found: number): Measured => ({ what, goal: '', found, ok: true });

/** The measurements as a table, goals beside what was found. */
export function tableOf(rows: readonly Measured[]): string {
  const width = Math.max(...rows.map((row) => row.what.length));
  const line = ({ what, goal, found, ok }: Measured) =>
    `  ${what.padEnd(width)}  ${goal.padStart(7)}  ${String(found).padStart(7)}  ${ok ? '' : 'MISSED'}`.trimEnd();
  return [`  ${''.padEnd(width)}  ${'goal'.padStart(7)}  ${'found'.padStart(7)}`, ...rows.map(line)].join('\n');
}

/** Random numbers that a seed repeats (mulberry32). */
export function randomFrom(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** From 0, below 1. */
    next,
    /** A whole number from `from` to `to`, both included. */
    between: (from: number, to: number): number => from + Math.floor(next() * (to - from + 1)),
    oneOf<T>(list: readonly T[]): T {
      const chosen = list[Math.floor(next() * list.length)];
      if (chosen === undefined) throw new Error('There is nothing to choose from.');
      return chosen;
    },
  };
}
export type Random = ReturnType<typeof randomFrom>;
