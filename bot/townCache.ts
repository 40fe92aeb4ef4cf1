import { partitions } from '../core/model.ts';
import type { TenantStore } from '../core/store.ts';
import type { Town } from '../core/town/town.ts';

/** A town changes rarely and is needed in every turn: it is read again after this many milliseconds. */
const freshFor = 2_000;

interface ReadTown {
  town: Town | undefined;
  versions: string;
}

/** Reads one tenant's settings, departments and units, at most every two seconds; undefined while the town is not set up. */
export function openTownCache(store: TenantStore): () => Promise<Town | undefined> {
  let last: ReadTown = { town: undefined, versions: '' };
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;

  return async () => {
    // Monotonic time: the machine's clock may be set back, and AS_OF is not a clock.
    if (performance.now() - readAt > freshFor) {
      reading ??= readTown(store, last)
        .then((town) => {
          last = town;
          // A town that is not there yet is looked for again at once.
          if (town.town) readAt = performance.now();
        })
        .finally(() => {
          reading = undefined;
        });
      await reading;
    }
    return last.town;
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
