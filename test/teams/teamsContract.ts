import { describeAnswers } from './contractOfAnswers.ts';
import { describeApi } from './contractOfApi.ts';
import { describeInstalling } from './contractOfInstalling.ts';
import { describePresses } from './contractOfPresses.ts';
import { describeWeekly } from './contractOfWeekly.ts';
import { startWorld, type World, type WorldOptions } from './world.ts';

/** What Bündel promises in Teams: activity in, HTTP out. Kept with every store and after a change of the bot framework. */
export function teamsContract(name: string, options: () => Promise<WorldOptions>): void {
  describe(name, () => {
    let world: World | undefined;
    const running = (): World => {
      if (!world) throw new Error('The world did not start.');
      return world;
    };
    beforeAll(async () => {
      world = await startWorld(await options());
    });
    afterAll(() => world?.close());
    describe('a question', () => describeAnswers(running));
    describe('the weekly card', () => describeWeekly(running));
    describe('a press', () => describePresses(running));
    describe('an installation', () => describeInstalling(running));
    describe('an endpoint of the tab', () => describeApi(running));
  });
}
