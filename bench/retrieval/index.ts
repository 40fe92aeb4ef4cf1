import type { Measurement } from '../measurement.ts';
import { onPassages } from './onPassages.ts';
import { onTown } from './onTown.ts';

/** How often the right text stands first: ours beside the peers, on MLQA-de and on the demo town. */
export const retrieval: Measurement = async (options) => [...(await onPassages(options)), ...(await onTown(options))];
