import type { Measurement } from '../measurement.ts';
import { abstaining } from './abstaining.ts';
import { followingUp } from './followingUp.ts';
import { onTown } from './onTown.ts';
import { quoting } from './quoting.ts';

/** What a question gets: whether the quote holds the answer, and whether nothing is said where nothing is known. */
export const answers: Measurement = async (options) => [
  ...quoting(options),
  ...abstaining(options),
  ...(await onTown(options)),
  ...(await followingUp(options)),
];
