import type { Bundle } from '../../core/bundle/bundle.ts';
import { proposedSteps, tasksOf, waitingSteps } from '../../core/bundle/nextSteps.ts';
import { findStep } from '../../core/bundle/press.ts';
import { canUndo, viewOf } from '../../core/bundle/stepView.ts';
import { leadContent } from '../../core/delivery/leadContent.ts';
import type { Department } from '../../core/department/department.ts';
import { isLoadWeek } from '../../core/department/load.ts';
import { loadsOf } from '../../core/plan/moving.ts';
import { todayLines } from '../../core/words/todayWords.ts';
import { runningBundle } from '../runningBundle.ts';
import { readPlan } from './plan.ts';
import type { Line, TodayCall } from './todayLine.ts';
import { askedLine, pressedLine, stepLine, stuckLine } from './todayLines.ts';

/** As on the weekly card: the proposed step and at most two more. */
const stepsAtMost = 3;

/** So many half-years from the running one on are looked at for whether they are full: those planned exactly or coarsely. */
const halfYearsAhead = 4;

const ownDepartment = ({ actor, moment }: TodayCall): Department | undefined =>
  moment.town.departments.find(({ id }) => id === actor.departmentId);

/** A team's day: the steps that its weekly card would propose, what can still be taken back, and what stands still. */
export async function todayOfTeam(call: TodayCall): Promise<Line[]> {
  const { moment, tenant, actor } = call;
  const { today, now, words } = moment;
  const department = ownDepartment(call);
  const bundle = department && (await runningBundle(tenant.store, department.id, today))?.record;
  if (!department || !bundle) return [];
  const { unitId } = actor;
  const { steps, reason } = proposedSteps(bundle, unitId, { today, load: isLoadWeek(department, today) });
  const pressed = tasksOf(bundle, unitId)
    .flatMap((task) => task.steps.map((step) => ({ task, step })))
    .filter(({ step }) => viewOf(step, today) !== 'open' && canUndo(step, now));
  const waiting = waitingSteps(bundle, unitId).filter(({ step }) => !canUndo(step, now));
  return [
    ...pressed.map((found) => pressedLine(call, bundle, found)),
    ...steps.slice(0, stepsAtMost).map((found, index) => {
      const because = index === 0 ? words.weekly.because[reason] : undefined;
      return stepLine(call, bundle, found, { place: index + 1, because });
    }),
    ...waiting.map((found) => stuckLine(call, bundle, found)),
  ];
}

/** A lead's day, by the rule of the weekly lines; and which of the next half-years are full. */
export async function todayOfLead(call: TodayCall): Promise<Line[]> {
  const { moment, tenant } = call;
  const department = ownDepartment(call);
  if (!department) return [];
  const [stored, { plan }] = await Promise.all([
    runningBundle(tenant.store, department.id, moment.today),
    readPlan(tenant.store, department, moment.today),
  ]);
  const full = loadsOf(plan)
    .slice(0, halfYearsAhead)
    .filter(({ effort, capacity }) => effort > 0 && effort >= capacity)
    .map((load): Line => {
      const { halfYear } = load;
      const href = `/roadmap?${new URLSearchParams({ department: department.id })}`;
      const told = { title: todayLines.full(load), text: todayLines.fullText(load) };
      return { id: halfYear, group: 'full', day: halfYear, ...told, href };
    });
  return [...(stored ? leadLines(call, stored.record) : []), ...full];
}

function leadLines(call: TodayCall, bundle: Bundle): Line[] {
  const { now, today } = call.moment;
  // The message to leads leaves out what can still be taken back; a page that is looked at tells it.
  const justPressed = waitingSteps(bundle, undefined).filter(({ step }) => canUndo(step, now));
  const content = leadContent(bundle, undefined, now, today);
  const { asks, stepIds, thanks } = content.kind === 'card' ? content.shown : { asks: [], stepIds: [], thanks: [] };
  const found = (id: string) => findStep(bundle, id) ?? [];
  return [
    ...asks.flatMap(({ stepId }) => found(stepId)).map((one) => askedLine(call, bundle, one)),
    ...[...stepIds.flatMap(found), ...justPressed].map((one) => stuckLine(call, bundle, one)),
    ...bundle.tasks
      .filter(({ id }) => thanks.includes(id))
      .map((task): Line => ({ id: task.id, group: 'finished', title: task.title, text: task.effect })),
  ];
}
