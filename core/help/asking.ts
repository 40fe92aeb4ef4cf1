import type { Bundle, Help, Step, Task } from '../bundle/bundle.ts';
import { daysAfter } from '../calendar/clock.ts';
import { type Delivery, dayOfHelp } from '../delivery/delivery.ts';

/** A step that waits for a helper. */
export interface Waiting {
  bundle: Bundle;
  task: Task;
  step: Step & { help: Help; since: string };
}

/** A helper who has not answered is asked again after so many days, once a week. */
const againAfterDays = 7;

/** Whose time is short comes back to a step by itself after so many days. */
const restDays = 28;

/**
 * The steps of a bundle for which a helper is to be asked. While a press can be taken back nobody is asked, so that a slip of
 * the finger reaches no one else.
 * @param now epoch milliseconds
 */
export function waitingForHelp(bundle: Bundle, now: number): Waiting[] {
  return bundle.tasks.flatMap((task) =>
    task.steps.flatMap((step) => {
      const { state, help, since, undo } = step;
      if (state !== 'waiting' || !help || !since || (undo && Date.parse(undo.until) >= now)) return [];
      return [{ bundle, task, step: { ...step, help, since } }];
    }),
  );
}

/**
 * Whether a helper is to be asked today: at first, again when a promised date has passed, and once a week without an answer.
 * While a date is promised nobody asks (product.md §8).
 * @param askedOn ISO day on which this helper's chat was last asked for the step @param today ISO day
 */
export function isDue({ help, since }: Waiting['step'], askedOn: string | undefined, today: string): boolean {
  const { promisedFor } = help;
  if (promisedFor !== undefined && promisedFor >= today) return false;
  const from = promisedFor === undefined ? since : daysAfter(promisedFor, 1);
  return askedOn === undefined || askedOn < from || daysAfter(askedOn, againAfterDays) <= today;
}

/** Whether a step that waits for a quieter time comes back: nobody was asked, and four weeks are over. @param today ISO day */
export function hasRested({ state, cause, help, since }: Step, today: string): boolean {
  return state === 'waiting' && cause === 'time' && !help && since !== undefined && daysAfter(since, restDays) <= today;
}

/** First who has waited longest. */
function inOrder(a: Waiting, b: Waiting): number {
  const [first, second] = [a, b].map(({ step }) => `${step.since} ${step.id}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}

/** So many steps stand on one request; who has more on the desk sees the next ones as these are answered. */
const asksAtMost = 5;
/** When Teams has refused so many requests in a row, no more are sent until the chat is heard of again. */
const refusalsAtMost = 3;

/**
 * What a helper's chat is asked today: what is due first, then what is still open there; undefined when nothing is due.
 * @param rows the chat's requests so far @param lastContact ISO day on which somebody wrote or pressed there
 */
export function requestFor(
  waiting: readonly Waiting[],
  rows: readonly Pick<Delivery, 'slot' | 'state' | 'asks'>[],
  { today, lastContact }: { today: string; lastContact: string },
): Waiting[] | undefined {
  // What was only planned on an earlier day has asked nobody.
  const requests = rows.filter(
    ({ slot, state }) => dayOfHelp(slot) !== undefined && state !== 'skipped' && state !== 'planned',
  );
  const last = requests.slice(-refusalsAtMost);
  const since = dayOfHelp(last.at(-1)?.slot ?? '') ?? '';
  if (last.length === refusalsAtMost && last.every((r) => r.state === 'refused') && lastContact <= since)
    return undefined;
  const askedOn = (stepId: string) =>
    requests
      .flatMap(({ slot, asks = [] }) => (asks.some((ask) => ask.stepId === stepId) ? (dayOfHelp(slot) ?? []) : []))
      .at(-1);
  const due = waiting.filter(({ step }) => isDue(step, askedOn(step.id), today)).sort(inOrder);
  if (due.length === 0) return undefined;
  const rest = waiting.filter((each) => !due.includes(each)).sort(inOrder);
  return [...due, ...rest].slice(0, asksAtMost);
}
