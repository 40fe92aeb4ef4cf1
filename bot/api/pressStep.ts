import * as z from 'zod/v4';
import { authorize } from '../../core/access.ts';
import { causes } from '../../core/bundle/causes.ts';
import { findStep, parseToken } from '../../core/bundle/press.ts';
import { taskState } from '../../core/bundle/progress.ts';
import { stepPageVerbs } from '../../core/bundle/stepVerbs.ts';
import { canUndo, viewOf } from '../../core/bundle/stepView.ts';
import { Refusal } from '../../core/errors.ts';
import { partitions } from '../../core/model.ts';
import type { StepPressAnswer } from '../../core/today/api.ts';
import { placeName } from '../../core/town/town.ts';
import { openAgain } from '../../core/words/todayWords.ts';
import { answeredText } from '../cards/stepElements.ts';
import { helperNames } from '../helpChats.ts';
import { pressFor } from '../presses/index.ts';
import { tabTurn } from '../tabTurn.ts';
import type { ApiCall, Route } from './route.ts';
import { stepPressAnswer } from './todayAnswers.ts';

const pressBody = z.strictObject({
  verb: z.enum(stepPageVerbs),
  token: z.string().max(200).meta({ description: 'Step id and revision, as the page got it.' }),
  bundle: z.string().max(60),
  cause: z.enum(causes).optional().meta({ description: 'Required with `step.stuck`.' }),
  system: z.string().max(40).optional(),
});
type PressBody = z.infer<typeof pressBody>;

/**
 * A step's buttons on the pages. It is the press of the card: same token, same one write, and the cards that show the step are
 * brought up to date afterwards. A press on what has changed meanwhile changes nothing and says how it stands.
 */
export const pressStep: Route<unknown, PressBody> = {
  name: 'pressStep',
  method: 'post',
  path: '/api/steps/press',
  action: 'identity.read',
  within: { action: 'step.press', at: 'asked' },
  summary: "Presses a button of a step, as on the team's card; open to those who act for the step's department.",
  body: pressBody,
  answer: stepPressAnswer,
  async run(call): Promise<StepPressAnswer> {
    const { actor, identity, body, changed } = call;
    const press = pressFor(body.verb);
    if (!actor || !identity || !press) throw new Refusal('badRequest');
    authorize(actor, press.action, press.resource(body));
    // In a department of one's own, unlike in a chat where one has only named it.
    const turn = { ...tabTurn({ ...call, actor, identity }, ''), actor };
    const reply = await press.run(turn, body, undefined);
    if (reply.changed) changed(reply.changed);
    return { changed: reply.changed !== undefined, sentence: await sentenceFor(call) };
  },
};

/** How the step stands now, in the words of the card; what was finished with it is thanked for. */
async function sentenceFor({ tenant, moment, body }: ApiCall<unknown, PressBody>): Promise<string> {
  const { town, words, now, today } = moment;
  const bundle = (await tenant.store.get('bundle', partitions.plan, body.bundle))?.record;
  const found = bundle && findStep(bundle, parseToken(body.token)?.stepId ?? '');
  if (!found) throw new Refusal('notFound');
  const { task, step } = found;
  if (viewOf(step, today) === 'open') return openAgain(step.title);
  const told = answeredText(step, words, { fresh: canUndo(step, now), nameOf: helperNames(town, words) });
  if (step.state !== 'done' || taskState(task) !== 'done') return told;
  const unit = placeName(town, bundle.departmentId, task.unitId) ?? bundle.departmentId;
  return `${told} ${words.thanks.justNow([task], unit)}`;
}
