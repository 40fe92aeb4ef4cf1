import { partitions } from '../core/model.ts';
import type { TenantStore } from '../core/store.ts';
import type { Town } from '../core/town/town.ts';

/** A town changes rarely and is needed in every turn: it is read again after this many milliseconds. */
const freshFor = 2_000;

interface ReadTown {
  town: Town | undefined;
  versions: string;
}

export interface TownCache {
  /** The town, at most two seconds old; undefined while it is not set up. */
  current(): Promise<Town | undefined>;
  /** What was just changed here is seen by whoever asks next. */
  lookAgain(): void;
}

/** Reads one tenant's settings, departments and units, at most every two seconds. */
export function openTownCache(store: TenantStore): TownCache {
  let last: ReadTown = { town: undefined, versions: '' };
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;

  function read(): Promise<void> {
    const mine: Promise<void> = readTown(store, last)
      .then((town) => {
        // Somebody was told to look again meanwhile: what was read may be from before.
        if (reading !== mine) return;
        last = town;
        // A town that is not there yet is looked for again at once.
        if (town.town) readAt = performance.now();
      })
      .finally(() => {
        if (reading === mine) reading = undefined;
      });
    reading = mine;
    return mine;
  }

  return {
    async current() {
      // Monotonic time: the machine's clock may be set back, and AS_OF is not a clock.
      if (performance.now() - readAt > freshFor) await (reading ?? read());
      return last.town;
    },
    lookAgain() {
      readAt = Number.NEGATIVE_INFINITY;
      reading = undefined;
    },
  };
}

async function readTown(store: TenantStore, before: ReadTown): Promise<ReadTown> {
  const [settings, departments, units] = await Promise.all([
    store.get('settings', partitions.plan, 'settings'),
    store.list('department', partitions.plan),
    store.list('unit', partitions.plan),
  ]);
  if (!settings) return { town: undefined, versions: '' };
  const versions = JSON.stringify([settings, ...departments, ...units].map((s) => s.version));
  // The same versions are the same town: keeping the object lets what was built from it (the search index) stand.
  if (before.versions === versions) return before;
  const inOrder = (a: { order: number }, b: { order: number }) => a.order - b.order;
  return {
    town: {
      settings: settings.record,
      departments: departments.map((d) => d.record).sort(inOrder),
      units: units.map((u) => u.record).sort(inOrder),
    },
    versions,
  };
}
