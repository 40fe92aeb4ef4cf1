import { type Measured, tableOf } from './measure.ts';

/** Another seed every day, the same all day long: what fails can be repeated. `npm run faults` runs the same with larger numbers. */
export const seed = Math.floor(Date.now() / 86_400_000);

/** @throws with the whole table and its seed when a goal was missed */
export function expectMet(rows: readonly Measured[]): void {
  if (rows.some((row) => !row.ok)) throw new Error(`With seed ${seed}:\n${tableOf(rows)}`);
}
