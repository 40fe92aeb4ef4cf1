import { weeksOnTheClock } from './clock.ts';
import { deliveryUnderFaults } from './connector.ts';
import { deliveryUnderKills } from './delivery.ts';
import { fullDisk } from './disk.ts';
import { limitedPages } from './disks.ts';
import { type Measured, tableOf } from './measure.ts';
import { deliveryUnderPauses } from './pause.ts';
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

test('whatever the connector does to a third of all requests, no card is sent twice and each row says what became of it', async () => {
  expectMet(await deliveryUnderFaults({ channels: 40, seed, withSilence: false, timed: false }));
}, 90_000);

test('while the sending process stands still and goes on later, no card is sent twice and none is lost', async () => {
  expectMet(await deliveryUnderPauses({ channels: 80, pauses: 1, seed }));
}, 90_000);

test('in ten years every week has its one card at the right minute, and a place that does not exist gets into no town', async () => {
  expectMet(await weeksOnTheClock({ weeks: 520, everyLand: false, manySchedules: false }));
}, 60_000);

test('on a full disk nothing acknowledged is lost, everybody is told, and it works again when there is space', async () => {
  expectMet(await fullDisk({ disk: limitedPages(), presses: 40, channels: 20, seed }));
}, 90_000);
