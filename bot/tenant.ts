import { dayAt } from '../core/calendar/clock.ts';
import { createPacer, type Pacer } from '../core/delivery/pacing.ts';
import type { TenantStore } from '../core/store.ts';
import type { Town } from '../core/town/town.ts';
import { wordsFor } from '../core/words/index.ts';
import type { Words } from '../core/words/words.ts';
import { type Assignments, openAssignments } from './assignments.ts';
import { type Library, openLibrary } from './library.ts';
import type { Pace } from './pace.ts';
import { openTownCache } from './townCache.ts';

/** One town as the process serves it: its records, and what is kept in memory of them. */
export interface Tenant {
  id: string;
  store: TenantStore;
  library: Library;
  /** Keeps all that this process sends for the town within the limits of Teams. */
  pacer: Pacer;
  /** Who has which role, as the digital office has entered it. */
  assignments: Assignments;
  town(): Promise<Town | undefined>;
  /** Settings, departments or units were changed here: whoever asks next sees it. */
  townChanged(): void;
}

/** @param options.lookEvery how often, in milliseconds, the articles are looked at for changes; 0 is at every question */
export function openTenant(store: TenantStore, options: { pace: Pace; lookEvery: number }): Tenant {
  const town = openTownCache(store);
  return {
    id: store.tenantId,
    store,
    library: openLibrary(store, options),
    pacer: createPacer(),
    assignments: openAssignments(store),
    town: town.current,
    townChanged: town.lookAgain,
  };
}

/** What every handler needs besides what was asked: the town, its words, and which day it is there. */
export interface Moment {
  town: Town;
  words: Words;
  /** Epoch milliseconds. */
  now: number;
  /** ISO day in the town's time zone. */
  today: string;
}

/** @returns undefined while the town is not set up */
export async function momentIn(tenant: Pick<Tenant, 'town'>, now: number): Promise<Moment | undefined> {
  const town = await tenant.town();
  if (!town) return undefined;
  return { town, words: wordsFor(town.settings.address), now, today: dayAt(now, town.settings.timeZone) };
}
