import type { Actor } from '../../core/access.ts';
import type { StepInTask } from '../../core/bundle/nextSteps.ts';
import { canUndo } from '../../core/bundle/stepView.ts';
import { helperOf } from '../../core/help/whoHelps.ts';
import { leadOf } from '../../core/town/settings.ts';
import { runningBundle } from '../runningBundle.ts';
import type { Line, TodayCall } from './todayLine.ts';
import { askedLine } from './todayLines.ts';

/** Whose help somebody's is: the own unit's, a guide's whole department's, for the digital office its unit's. */
function helpersOf({ role, departmentId, unitId }: Actor, { town }: TodayCall['moment']): string[] {
  if (role === 'admin') return [town.settings.digitalOffice];
  if (role === 'guide') return town.units.filter((unit) => unit.departmentId === departmentId).map(({ id }) => id);
  return unitId ? [unitId] : [];
}

/** Who can be asked at all in this town, besides leads: of others no step waits, so that nothing has to be read for them. */
function askable({ settings }: TodayCall['moment']['town']): Set<string> {
  return new Set([settings.digitalOffice, ...Object.values(settings.helpers ?? {})].filter((id) => id !== leadOf));
}

/**
 * The steps of all departments that wait for somebody's unit. The digital office also reads those for which nobody was asked:
 * no chat was there to ask in.
 */
export async function todayOfHelper(call: TodayCall): Promise<Line[]> {
  const { moment, tenant, actor } = call;
  const { town, now, today } = moment;
  const known = askable(town);
  const mine = helpersOf(actor, moment).filter((id) => known.has(id));
  if (mine.length === 0) return [];
  const isMine = ({ step }: StepInTask) => {
    if (step.state !== 'waiting' || canUndo(step, now)) return false;
    if (step.help) return mine.includes(step.help.helper);
    const helper = helperOf(step, town.settings);
    return actor.role === 'admin' && helper !== undefined && helper !== leadOf;
  };
  const stored = await Promise.all(town.departments.map(({ id }) => runningBundle(tenant.store, id, today)));
  return stored.flatMap((one) =>
    (one?.record.tasks ?? [])
      .flatMap((task) => task.steps.map((step) => ({ task, step })))
      .filter(isMine)
      .flatMap((found) => (one ? [askedLine(call, one.record, found)] : [])),
  );
}
