import type { Bundle } from '../bundle/bundle.ts';
import { daysAfter } from '../calendar/clock.ts';
import { leadOf } from '../town/settings.ts';
import type { Delivery } from './delivery.ts';
import { finishedSince } from './weeklyProposal.ts';

type Shown = Required<Pick<Delivery, 'asks' | 'stepIds' | 'thanks'>>;

/** What a lead reads once a week, or why nothing comes. */
export type LeadContent = { kind: 'card'; shown: Shown } | { kind: 'nothingOpen' } | { kind: 'noNews' };

/**
 * A lead's three lines (product.md §11): what waits for the lead, what else waits, and what was finished since the last time.
 * Without news none come.
 * @param last what was sent before, if anything was @param now epoch milliseconds @param today ISO day
 */
export function leadContent(bundle: Bundle, last: Delivery | undefined, now: number, today: string): LeadContent {
  // What can still be taken back is nobody's news.
  const waiting = bundle.tasks
    .flatMap((task) => task.steps)
    .filter(({ state, undo }) => state === 'waiting' && !(undo && Date.parse(undo.until) >= now));
  const mine = waiting.filter(({ help }) => help?.helper === leadOf);
  const since = last?.changedAt.slice(0, 10) ?? daysAfter(today, -7);
  const shown: Shown = {
    asks: mine.map(({ id }) => ({ bundleId: bundle.id, stepId: id, helper: leadOf })),
    stepIds: waiting.filter((step) => !mine.includes(step)).map(({ id }) => id),
    thanks: finishedSince(bundle, undefined, since).filter((id) => !last?.thanks.includes(id)),
  };
  if (waiting.length === 0 && shown.thanks.length === 0) return { kind: 'nothingOpen' };
  if (last && shown.thanks.length === 0 && waits(last) === waits(shown)) return { kind: 'noNews' };
  return { kind: 'card', shown };
}

const waits = ({ asks = [], stepIds }: Pick<Delivery, 'asks' | 'stepIds'>): string =>
  [...asks.map(({ stepId }) => `mine ${stepId}`), ...stepIds].sort().join(' ');
