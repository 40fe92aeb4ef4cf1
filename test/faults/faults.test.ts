import { weeksOnTheClock } from './clock.ts';
import { fullDisk } from './disk.ts';
import { limitedPages } from './disks.ts';
import { expectMet, seed } from './expectMet.ts';
import { pressesUnderKills } from './presses.ts';
import { yearOfTheTown } from './year.ts';

test('while the server is killed under presses, nothing that was acknowledged is lost or counted twice', async () => {
  expectMet(await pressesUnderKills({ presses: 150, kills: 2, seed }));
});

test('in ten years every week has its one card at the right minute, and a place that does not exist gets into no town', async () => {
  expectMet(await weeksOnTheClock({ weeks: 520, everyLand: false, manySchedules: false }));
});

test('on a full disk nothing acknowledged is lost, everybody is told, and it works again when there is space', async () => {
  expectMet(await fullDisk({ disk: limitedPages(), presses: 40, channels: 20, articles: 60, seed }));
});

test('whatever a town does in ten weeks, no chat gets more by itself than it may', async () => {
  expectMet(await yearOfTheTown({ days: 70, seed, print: false }));
});
