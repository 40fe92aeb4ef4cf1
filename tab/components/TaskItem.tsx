import { useId } from 'react';
import type { DepartmentAnswer } from '../../core/api.ts';
import type { TaskState } from '../../core/bundle/progress.ts';
import { useTab } from '../context.ts';
import type { StepPressing } from '../useStepPress.ts';
import { StateMark } from './StateMark.tsx';
import { StepActions } from './StepActions.tsx';

type Task = DepartmentAnswer['tasks'][number];
type Step = Task['steps'][number];

interface TaskItemProps {
  task: Task;
  open: boolean;
  onToggle: () => void;
  systems: DepartmentAnswer['systems'];
  pressing: StepPressing;
}

/** A task: one line with state, unit and month, which opens to its effect and its steps. */
export function TaskItem({ task, open, onToggle, systems, pressing }: TaskItemProps) {
  const { words } = useTab();
  const panel = useId();
  const { title, state, unit, due, steps, effect } = task;
  const waiting = state === 'waiting' ? steps.find((step) => step.state === 'waiting') : undefined;
  const done = steps.filter((step) => step.state === 'done').length;
  return (
    <article className={`task ${open ? 'is-open' : ''}`}>
      <h3>
        <button type="button" aria-expanded={open} aria-controls={panel} onClick={onToggle}>
          <Chevron />
          <span className="title">{title}</span>
          <span className="meta">
            {unit.name}, {words.department.due(due)}
          </span>
          <span className="foot">
            <span className="state">
              <StateMark state={state} />
              <span>
                {waiting ? words.department.stepWaiting(waiting.waitingFor, undefined) : words.department.states[state]}
              </span>
            </span>
            <span className="count">{words.department.stepsDone(done, steps.length)}</span>
          </span>
        </button>
      </h3>
      <div id={panel} className="panel" hidden={!open}>
        <p>
          {state === 'done' ? words.department.effectNow : words.department.effect} {effect}
        </p>
        <ul aria-label={words.department.steps(title)}>
          {steps.map((step) => (
            <StepLine key={step.id} step={step} systems={systems} pressing={pressing} />
          ))}
        </ul>
      </div>
    </article>
  );
}

const markOf: Record<Step['state'], TaskState> = { done: 'done', waiting: 'waiting', open: 'open' };

function StepLine({ step, systems, pressing }: { step: Step } & Pick<TaskItemProps, 'systems' | 'pressing'>) {
  const { department } = useTab().words;
  const text = {
    done: department.stepDone,
    open: department.stepOpen,
    waiting: department.stepWaiting(step.waitingFor, step.since),
  }[step.state];
  return (
    <li className="step">
      <StateMark state={markOf[step.state]} />
      <span className="title">{step.title}</span>
      <span className="foot">
        <span className="state">{text}</span>
        <span className="minutes">{department.minutes(step.minutes)}</span>
      </span>
      {pressing.told?.id === step.id && <p className="told">{pressing.told.sentence}</p>}
      <StepActions id={step.id} title={step.title} buttons={step.buttons} systems={systems} pressing={pressing} />
    </li>
  );
}

function Chevron() {
  return (
    <svg className="chevron" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="m6 3.5 4.5 4.5L6 12.5" />
    </svg>
  );
}
