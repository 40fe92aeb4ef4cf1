import type { DepartmentAnswer } from '../../core/api.ts';
import type { Bundle } from '../../core/bundle/bundle.ts';
import { earlierHalfYears } from '../../core/bundle/history.ts';
import { waitingSteps } from '../../core/bundle/nextSteps.ts';
import { halfYearOf } from '../../core/calendar/halfYear.ts';
import type { Measure } from '../../core/plan/measure.ts';
import { whoHelpsText } from '../../core/words/whoHelpsWords.ts';
import type { ApiCall } from './route.ts';
import { buttonsFor, systemsOf } from './stepButtons.ts';
import { stuckState } from './stuckSteps.ts';
import { teamOf, waitsFor } from './todayLines.ts';

/** What stands around a department's tasks: what waits and who helps, and which earlier half-years there are. */
export function departmentAround(
  call: Pick<ApiCall, 'actor' | 'moment'>,
  departmentId: string,
  { bundle, measures }: { bundle: Bundle | undefined; measures: readonly Measure[] },
): Pick<DepartmentAnswer, 'running' | 'earlier' | 'stuck' | 'systems'> {
  const { town, today } = call.moment;
  const running = halfYearOf(today);
  const own = measures.filter((measure) => measure.departmentId === departmentId);
  return {
    running,
    earlier: earlierHalfYears(own, running),
    stuck: bundle?.halfYear === running ? stuckIn(call, bundle) : [],
    systems: systemsOf(town.settings),
  };
}

function stuckIn(call: Pick<ApiCall, 'actor' | 'moment'>, bundle: Bundle): DepartmentAnswer['stuck'] {
  return waitingSteps(bundle, undefined)
    .sort((a, b) => ((a.step.since ?? '') < (b.step.since ?? '') ? -1 : 1))
    .flatMap(({ task, step }) => {
      const { id, title, cause, help } = step;
      if (!cause) return [];
      const helps = whoHelpsText(stuckState({ cause, help }, call.moment), call.moment.today);
      return {
        ...{ id, step: title, task: task.title, unit: teamOf(call, bundle, task) },
        ...{ waits: waitsFor(call, step, task.unitId), helps },
        ...buttonsFor(call, bundle, step),
      };
    });
}
