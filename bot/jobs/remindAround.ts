import type { Pacer } from '../../core/delivery/pacing.ts';
import type { Messenger } from '../../core/messenger.ts';
import type { TenantStore } from '../../core/store.ts';
import type { Links } from '../links.ts';
import type { Log } from '../log.ts';
import type { Moment } from '../tenant.ts';
import type { Clock } from './clock.ts';
import type { Held } from './lease.ts';

/** What a weekly run works with. */
export interface RemindAround {
  store: TenantStore;
  /** The town, its words, and the day of the run. */
  moment: Moment;
  /** Epoch milliseconds, running on from `moment.now`. */
  now(): number;
  clock: Clock;
  /** From 0 up to 1. */
  random(): number;
  messenger: Messenger;
  pacer: Pacer;
  lease: Held;
  links: Links;
  log: Log;
}

/** What rows are planned from, beside what they are about. */
export type Planning = Pick<RemindAround, 'moment' | 'now' | 'lease'>;
