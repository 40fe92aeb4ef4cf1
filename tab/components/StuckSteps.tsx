import type { DepartmentAnswer } from '../../core/api.ts';
import { todayWords } from '../../core/words/tabTodayWords.ts';
import { useTab } from '../context.ts';
import type { StepPressing } from '../useStepPress.ts';
import { StateMark } from './StateMark.tsx';
import { StepActions } from './StepActions.tsx';

interface StuckStepsProps extends Pick<DepartmentAnswer, 'stuck' | 'systems'> {
  pressing: StepPressing;
}

/** What waits in a department, why, and who helps by when. Nothing where nothing waits. */
export function StuckSteps({ stuck, systems, pressing }: StuckStepsProps) {
  const words = todayWords(useTab().me.address).department;
  if (stuck.length === 0) return null;
  return (
    <section className="today-group" aria-labelledby="stuck">
      <h2 id="stuck">{words.stuck}</h2>
      <ul className="surface">
        {stuck.map(({ id, step, task, unit, waits, helps, buttons }) => (
          <li key={id} className="today-line">
            <h3>
              <StateMark state="waiting" />
              {step}
            </h3>
            <p className="small">{words.ofTask(task, unit)}</p>
            <p>
              {waits} {helps}
            </p>
            <StepActions id={id} title={step} buttons={buttons} systems={systems} pressing={pressing} />
          </li>
        ))}
      </ul>
    </section>
  );
}
