import type { ReactNode } from 'react';
import type { TaskState } from '../../core/bundle/progress.ts';

/** Each state has a shape of its own: full with a tick, half, two bars, empty. */
const shapes: Record<TaskState, ReactNode> = {
  done: (
    <>
      <circle cx="8" cy="8" r="7" className="fill" />
      <path d="m4.8 8.2 2.2 2.2 4.2-4.6" className="tick" />
    </>
  ),
  inWork: (
    <>
      <circle cx="8" cy="8" r="6.25" className="line" />
      <path d="M8 3.5a4.5 4.5 0 0 1 0 9z" className="fill" />
    </>
  ),
  waiting: (
    <>
      <circle cx="8" cy="8" r="6.25" className="line" />
      <path d="M6.3 5.2v5.6M9.7 5.2v5.6" className="bars" />
    </>
  ),
  open: <circle cx="8" cy="8" r="6.25" className="line" />,
};

/** The sign of a state; the word stands beside it. */
export function StateMark({ state }: { state: TaskState }) {
  return (
    <svg className={`mark ${state}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[state]}
    </svg>
  );
}
