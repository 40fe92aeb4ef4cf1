import { setImmediate as nextRound, setTimeout as sleep } from 'node:timers/promises';

/** Longer than this, in milliseconds, work in the background does not wait for people. */
const patienceMs = 50;
/** How long a slice of background work may hold the process, in milliseconds. */
const sliceMs = 2;

/** Lets work in the background (indexing an import) go on between people's requests instead of during them. */
export interface Pace {
  /** Marks a request as under way until it is settled. */
  during<T>(request: Promise<T>): Promise<T>;
  /** Does the steps in slices of two milliseconds, each when no request is under way, at the latest after 50 ms. */
  inSlices(steps: AsyncIterable<unknown>): Promise<void>;
  /** Does steps that requests wait for: in slices as well, but without waiting for requests, since each would wait for the other. */
  awaited(steps: AsyncIterable<unknown>): Promise<void>;
  /** Does something short when no request is under way, at the latest after 50 ms. */
  later(work: () => void): Promise<void>;
}

async function sliced(steps: AsyncIterable<unknown>, between: () => Promise<unknown>): Promise<void> {
  let sliceEnd = performance.now() + sliceMs;
  for await (const _ of steps) {
    if (performance.now() < sliceEnd) continue;
    await between();
    sliceEnd = performance.now() + sliceMs;
  }
}

export function createPace(): Pace {
  let underWay = 0;

  async function quiet(): Promise<void> {
    await nextRound();
    const end = performance.now() + patienceMs;
    while (underWay > 0 && performance.now() < end) await sleep(1);
  }

  return {
    async during(request) {
      underWay += 1;
      try {
        return await request;
      } finally {
        underWay -= 1;
      }
    },
    later: (work) => quiet().then(work),
    inSlices: (steps) => sliced(steps, quiet),
    awaited: (steps) => sliced(steps, nextRound),
  };
}
