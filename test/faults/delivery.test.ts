import { deliveryUnderFaults } from './connector.ts';
import { deliveryUnderKills } from './delivery.ts';
import { expectMet, seed } from './expectMet.ts';
import { deliveryUnderPauses } from './pause.ts';

test('while deliveries are killed in the middle, no card is sent twice and every row is sent or unclear', async () => {
  expectMet(await deliveryUnderKills({ channels: 40, kills: 2, together: 2, seed }));
});

test('whatever the connector does to a third of all requests, no card is sent twice and each row says what became of it', async () => {
  expectMet(await deliveryUnderFaults({ channels: 40, seed, withSilence: false, timed: false }));
});

test('while the sending process stands still and goes on later, no card is sent twice and none is lost', async () => {
  expectMet(await deliveryUnderPauses({ channels: 80, pauses: 1, seed }));
});
