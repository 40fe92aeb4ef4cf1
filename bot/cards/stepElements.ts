import type { Step } from '../../core/bundle/bundle.ts';
import { causes } from '../../core/bundle/causes.ts';
import { tokenOf } from '../../core/bundle/press.ts';
import type { Words } from '../../core/words/words.ts';
import { actionSet, type Element, press } from './card.ts';

/** What a step's buttons carry besides the step: its bundle and, on a weekly card, the week. */
export interface OnCard {
  bundleId: string;
  slot?: string | undefined;
  /** The town's systems by id, which a cause can name. */
  systems?: Readonly<Record<string, string>> | undefined;
}

/** The name of a helper, as a sentence begins with it. @param helper a unit's id, or `lead` */
export type NameOf = (helper: string) => string;

const data = ({ bundleId, slot }: OnCard, step: Step) => ({
  token: tokenOf(step),
  bundle: bundleId,
  ...(slot ? { slot } : {}),
});

export const undoButton = (on: OnCard, step: Step, words: Words): Element =>
  press(words.steps.undo, 'step.undo', data(on, step));

export const doneButton = (on: OnCard, step: Step, words: Words, look: { style?: 'positive' } = {}): Element =>
  press(words.steps.done, 'step.done', data(on, step), look);

/** The three answers to a step. The causes unfold in the card itself, so being stuck costs one more press and no wait. */
export function stepButtons(on: OnCard, step: Step, words: Words, look: { style?: 'positive' } = {}): Element[] {
  const cause = (name: (typeof causes)[number]) =>
    press(words.steps.causes[name], 'step.stuck', { ...data(on, step), cause: name });
  return [
    doneButton(on, step, words, look),
    {
      type: 'Action.ShowCard',
      title: words.steps.stuck,
      card: {
        type: 'AdaptiveCard',
        version: '1.5',
        body: [
          { type: 'TextBlock', text: words.steps.chooseCause, wrap: true },
          ...systemChoice(on, words),
          // Teams draws at most six actions in a row, and there are seven causes.
          ...[causes.slice(0, 3), causes.slice(3, 6), causes.slice(6)].map((some) => actionSet(some.map(cause))),
        ],
      },
    },
    press(words.steps.later, 'step.later', data(on, step)),
  ];
}

export const freeButton = (on: OnCard, step: Step, words: Words): Element =>
  press(words.helping.free, 'step.free', data(on, step));

/** Which system it is about may be left open; a town that names none is not asked. */
function systemChoice({ systems = {} }: OnCard, { steps }: Words): Element[] {
  const named = Object.entries(systems).map(([value, title]) => ({ title, value }));
  if (named.length === 0) return [];
  const choices = named.sort((a, b) => a.title.localeCompare(b.title, 'de'));
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'system',
      style: 'compact',
      label: steps.system,
      placeholder: steps.noSystem,
      choices,
    },
  ];
}

/** What is said about a step that was answered: while it can be taken back as an answer, afterwards as how it stands. */
export function answeredText(
  step: Step,
  { steps }: Words,
  { fresh, nameOf }: { fresh: boolean; nameOf: NameOf },
): string {
  const { title, state, cause, since, laterUntil } = step;
  const help = step.help && { ...step.help, name: nameOf(step.help.helper) };
  if (state === 'done') return fresh ? steps.justDone(title) : steps.isDone(title);
  if (cause) return fresh ? steps.justStuck(title, cause, help) : steps.isWaiting(title, cause, since, help);
  if (laterUntil) return fresh ? steps.justLater(title, laterUntil) : steps.isLater(title, laterUntil);
  return title;
}
