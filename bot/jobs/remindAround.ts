import type { Messenger } from '../../core/messenger.ts';
import type { TenantStore } from '../../core/store.ts';
import type { Links } from '../links.ts';
import type { Moment } from '../tenant.ts';

/** What a weekly run works with. */
export interface RemindAround {
  store: TenantStore;
  /** `now` of it stands for the clock. */
  moment: Moment;
  messenger: Messenger;
  links: Links;
}
