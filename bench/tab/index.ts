import type { Measurement } from '../measurement.ts';
import { dashboard } from './dashboard.ts';
import { firstView } from './firstView.ts';

/** What the tab costs: bytes and requests of the first view, and the one request that it is all about. */
export const tab: Measurement = async (options) => [...(await firstView(options)), ...(await dashboard(options))];
