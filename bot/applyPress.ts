import { setTimeout as sleep } from 'node:timers/promises';
import type { Bundle } from '../core/bundle/bundle.ts';
import { findStep, type PressOutcome, parseToken, press, type StepPress } from '../core/bundle/press.ts';
import { dashboardOf, withBundle } from '../core/bundle/progress.ts';
import { Refusal } from '../core/errors.ts';
import { partitions } from '../core/model.ts';
import type { Operation, Stored, TenantStore } from '../core/store.ts';
import type { Town } from '../core/town/town.ts';
import type { PressReply } from './turn.ts';

/** A press is tried again while others write the same bundle or dashboard; then the person is asked to press once more. */
const attempts = 40;

export interface PressAround {
  store: TenantStore;
  town: Pick<Town, 'departments'>;
  /** Epoch milliseconds. */
  now: number;
  /** ISO day in the town's time zone. */
  today: string;
}

export interface Applied {
  /** As it stood before, and as it stands now. */
  before: Bundle;
  bundle: Bundle;
  /** Whether this press has changed it. */
  changed: boolean;
}

/**
 * One write of three: the event (its id is the token), the bundle, the dashboard. A second press of a token meets its own event.
 * @param pressOn what is pressed, given the bundle as it stands
 * @throws Refusal `notFound` without that bundle or step, `tooLate` for an undo after its time, `badRequest` for what lacks
 * something, `busy` when it is overtaken again and again
 */
export async function applyPress(
  { store, now, today, town }: PressAround,
  bundleId: string,
  pressOn: (bundle: Bundle) => StepPress,
): Promise<Applied> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const [stored, dashboard] = await Promise.all([
      store.get('bundle', partitions.plan, bundleId),
      store.get('dashboard', partitions.plan, bundleId.slice(-7)),
    ]);
    if (!stored) throw new Refusal('notFound');
    const before = stored.record;
    const outcome = press(before, pressOn(before), now, today);
    if (outcome.kind !== 'changed') return { before, bundle: unchanged(outcome, before), changed: false };
    const result = await store.write(partitions.plan, [
      { op: 'create', kind: 'event', record: outcome.event },
      { op: 'replace', kind: 'bundle', record: outcome.bundle, version: stored.version },
      dashboardAfter(dashboard, outcome.bundle, town),
    ]);
    if (result.ok) return { before, bundle: outcome.bundle, changed: true };
    if (result.failedAt === 0) return { before, bundle: await afterFirstPress(store, before), changed: false };
    await sleep(Math.random() * Math.min(5 * attempt, 50));
  }
  throw new Refusal('busy');
}

function dashboardAfter(
  dashboard: Stored<'dashboard'> | undefined,
  bundle: Bundle,
  town: PressAround['town'],
): Operation {
  if (!dashboard)
    return { op: 'create', kind: 'dashboard', record: dashboardOf(bundle.halfYear, town.departments, [bundle]) };
  const { record, version } = dashboard;
  return { op: 'replace', kind: 'dashboard', record: withBundle(record, bundle), version };
}

/** The same token was pressed before and that press has counted: what it led to is what this one shows. */
async function afterFirstPress(store: TenantStore, before: Bundle) {
  return (await store.get('bundle', partitions.plan, before.id))?.record ?? before;
}

function unchanged(outcome: Exclude<PressOutcome, { kind: 'changed' }>, before: Bundle): Bundle {
  if (outcome.kind === 'outdated') return before;
  if (outcome.kind === 'unknown') throw new Refusal('notFound');
  throw new Refusal(outcome.kind === 'tooLate' ? 'tooLate' : 'badRequest');
}

/** What a press has changed, for the cards that show it elsewhere; nothing where it changed nothing. */
export function changedBy({ before, bundle, changed }: Applied, token: string): Pick<PressReply, 'changed'> {
  if (!changed) return {};
  const stepId = parseToken(token)?.stepId ?? '';
  const helpers = [before, bundle].flatMap((each) => findStep(each, stepId)?.step.help?.helper ?? []);
  const { departmentId, id: bundleId } = bundle;
  return { changed: { departmentId, stepId, bundleId, helpers: [...new Set(helpers)] } };
}
