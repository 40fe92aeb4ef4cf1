import type { Figure } from './table.ts';

export interface MeasurementOptions {
  /** The long version. */
  full: boolean;
  /** What repeats every random choice. */
  seed: number;
  /** Shows a table or a sentence as soon as it is known. */
  print(text: string): void;
}

/** One of `npm run bench -- <name>`: prints its tables on the way and returns the figures that have goals. */
export type Measurement = (options: MeasurementOptions) => Promise<Figure[]>;
