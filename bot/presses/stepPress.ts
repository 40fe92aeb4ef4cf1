import { setTimeout as sleep } from 'node:timers/promises';
import { causes } from '../../core/bundle/causes.ts';
import { type PressOutcome, parseToken, press, type StepPress, type StepVerb } from '../../core/bundle/press.ts';
import { dashboardOf, withBundle } from '../../core/bundle/progress.ts';
import { Refusal } from '../../core/errors.ts';
import { partitions } from '../../core/model.ts';
import type { Operation, Stored, TenantStore } from '../../core/store.ts';
import { shownOn } from '../sentCards.ts';
import { stepsCard } from '../shownCard.ts';
import type { Press, PressData, PressReply, ShownSteps, Turn } from '../turn.ts';

/** A press is tried again while others write the same bundle or dashboard; then the person is asked to press once more. */
const attempts = 40;

export const stepPresses: readonly Press[] = (['step.done', 'step.stuck', 'step.later', 'step.undo'] as const).map(
  (verb) => ({
    verb,
    action: 'step.press',
    resource: (data) => ({ departmentId: read(verb, data).departmentId }),
    run: (turn, data, messageId) => pressStep(turn, read(verb, data), messageId),
  }),
);

interface StepPressData extends StepPress {
  bundleId: string;
  departmentId: string;
  /** The week, where it was pressed on a weekly card. */
  slot?: string;
}

/** @throws Refusal `badRequest` when the data is none that our cards carry */
function read(verb: StepVerb, data: PressData): StepPressData {
  const bundle = typeof data.bundle === 'string' ? /^(.{1,40})-(\d{4}-H[12])$/.exec(data.bundle) : null;
  const token = typeof data.token === 'string' && data.token.length <= 200 ? data.token : '';
  const cause = causes.find((c) => c === data.cause);
  const slot = typeof data.slot === 'string' && /^[\w-]{1,40}$/.test(data.slot) ? data.slot : undefined;
  if (!bundle?.[1] || !parseToken(token)) throw new Refusal('badRequest');
  return {
    verb,
    token,
    bundleId: bundle[0],
    departmentId: bundle[1],
    ...(cause ? { cause } : {}),
    ...(slot ? { slot } : {}),
  };
}

async function pressStep(turn: Turn, data: StepPressData, messageId: string | undefined): Promise<PressReply> {
  const { bundle, changed } = await apply(turn, data);
  const stepId = parseToken(data.token)?.stepId ?? '';
  const from = { conversationId: turn.conversation.id, messageId, slot: data.slot };
  const shown = await shownOn(turn.store, data.departmentId, from);
  const message = stepsCard(turn, bundle, shown ?? { ...bareCard(data.departmentId), stepIds: [stepId] });
  if (!message) throw new Refusal('notFound');
  return {
    message,
    ...(changed ? { changed: { departmentId: data.departmentId, stepId, bundleId: data.bundleId } } : {}),
  };
}

const bareCard = (departmentId: string): Omit<ShownSteps, 'stepIds'> => ({
  card: 'weekly',
  departmentId,
  thanks: [],
  canPress: true,
});

/** One write of three: the event (its id is the token), the bundle, the dashboard. A second press of a token meets its own event. */
async function apply({ store, now, today, town }: Turn, data: StepPressData) {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const [stored, dashboard] = await Promise.all([
      store.get('bundle', partitions.plan, data.bundleId),
      store.get('dashboard', partitions.plan, data.bundleId.slice(-7)),
    ]);
    if (!stored) throw new Refusal('notFound');
    const outcome = press(stored.record, data, now, today);
    if (outcome.kind !== 'changed') return { bundle: unchanged(outcome, stored), changed: false };
    const next: Operation = dashboard
      ? {
          op: 'replace',
          kind: 'dashboard',
          record: withBundle(dashboard.record, outcome.bundle),
          version: dashboard.version,
        }
      : {
          op: 'create',
          kind: 'dashboard',
          record: dashboardOf(outcome.bundle.halfYear, town.departments, [outcome.bundle]),
        };
    const result = await store.write(partitions.plan, [
      { op: 'create', kind: 'event', record: outcome.event },
      { op: 'replace', kind: 'bundle', record: outcome.bundle, version: stored.version },
      next,
    ]);
    if (result.ok) return { bundle: outcome.bundle, changed: true };
    if (result.failedAt === 0) return { bundle: await afterFirstPress(store, data.bundleId, stored), changed: false };
    await sleep(Math.random() * Math.min(5 * attempt, 50));
  }
  throw new Refusal('busy');
}

/** The same token was pressed before and that press has counted: what it led to is what this one shows. */
async function afterFirstPress(store: TenantStore, bundleId: string, before: Stored<'bundle'>) {
  return (await store.get('bundle', partitions.plan, bundleId))?.record ?? before.record;
}

function unchanged(outcome: Exclude<PressOutcome, { kind: 'changed' }>, stored: Stored<'bundle'>) {
  if (outcome.kind === 'outdated') return stored.record;
  if (outcome.kind === 'unknown') throw new Refusal('notFound');
  throw new Refusal(outcome.kind === 'tooLate' ? 'tooLate' : 'badRequest');
}
