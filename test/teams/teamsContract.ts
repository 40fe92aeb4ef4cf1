import { describeAnswers } from './contractOfAnswers.ts';
import { describeApi } from './contractOfApi.ts';
import { describeComposing } from './contractOfComposing.ts';
import { describeInstalling } from './contractOfInstalling.ts';
import { describeKeeping } from './contractOfKeeping.ts';
import { describeKnowledge } from './contractOfKnowledge.ts';
import { describePresses } from './contractOfPresses.ts';
import { describeRepeats } from './contractOfRepeats.ts';
import { describeWeekly } from './contractOfWeekly.ts';
import { startWorld, type World, type WorldOptions } from './world.ts';

/** The parts of what Bündel promises in Teams, in the order in which they are shown. */
export const teamsParts = {
  'a question': describeAnswers,
  'the weekly card': describeWeekly,
  'a press': describePresses,
  'what arrives more than once': describeRepeats,
  'an installation': describeInstalling,
  'the search in the compose box': describeComposing,
  'the knowledge in the tab': describeKnowledge,
  'an endpoint of the tab': describeApi,
  'what a browser keeps': describeKeeping,
};

/** What Bündel promises in Teams: activity in, HTTP out. Kept with every store and after a change of the bot framework. */
export function teamsContract(
  name: string,
  options: () => Promise<WorldOptions>,
  parts: Partial<typeof teamsParts> = teamsParts,
): void {
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
    for (const [part, describePart] of Object.entries(parts)) describe(part, () => describePart(running));
  });
}
