import { deliveryUnderKills } from './delivery.ts';
import { type Measured, tableOf } from './measure.ts';
import { pressesUnderKills } from './presses.ts';

/** Another seed every day, the same all day long: what fails can be repeated. `npm run faults` runs the same with larger numbers. */
const seed = Math.floor(Date.now() / 86_400_000);

function expectMet(rows: readonly Measured[]): void {
  const missed = rows.filter((row) => !row.ok);
  if (missed.length > 0) throw new Error(`With seed ${seed}:\n${tableOf(rows)}`);
}

test('while deliveries are killed in the middle, no card is sent twice and every row is sent or unclear', async () => {
  expectMet(await deliveryUnderKills({ channels: 40, kills: 2, together: 2, seed }));
}, 60_000);

test('while the server is killed under presses, nothing that was acknowledged is lost or counted twice', async () => {
  expectMet(await pressesUnderKills({ presses: 150, kills: 2, seed }));
}, 60_000);
