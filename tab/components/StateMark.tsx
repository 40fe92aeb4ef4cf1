import type { ReactNode } from 'react';
import type { TaskState } from '../../core/bundle/progress.ts';

/** What a card's delivery looks like beside the shapes of tasks. */
type MarkShape = TaskState | 'refused' | 'unclear' | 'skipped';

/** Each state has a shape of its own: full with a tick, half, two bars, empty; full with a cross, a question mark, a dash. */
const shapes: Record<MarkShape, ReactNode> = {
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
  refused: (
    <>
      <circle cx="8" cy="8" r="7" className="fill" />
      <path d="m5.4 5.4 5.2 5.2M10.6 5.4l-5.2 5.2" className="tick" />
    </>
  ),
  unclear: (
    <>
      <circle cx="8" cy="8" r="6.25" className="line" />
      <path d="M6.2 6.4a1.85 1.85 0 1 1 2.7 1.65c-.6.32-.9.65-.9 1.25M8 11.2v.5" className="bars" />
    </>
  ),
  skipped: (
    <>
      <circle cx="8" cy="8" r="6.25" className="line" />
      <path d="M5 8h6" className="bars" />
    </>
  ),
};

/** The sign of a state; the word stands beside it. */
export function StateMark({ state }: { state: MarkShape }) {
  return (
    <svg className={`mark ${state}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[state]}
    </svg>
  );
}
