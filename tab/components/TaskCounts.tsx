import type { TaskState } from '../../core/bundle/progress.ts';
import { useTab } from '../context.ts';
import { StateMark } from './StateMark.tsx';

const order: TaskState[] = ['done', 'inWork', 'waiting', 'open'];

/** Tasks by state, as figures with words; a state without tasks keeps its place empty. */
export function TaskCounts({ tasks }: { tasks: Record<TaskState, number> }) {
  const { words } = useTab();
  return (
    <ul className="task-counts">
      {order.map(
        (state) =>
          tasks[state] > 0 && (
            <li key={state} className={state}>
              <StateMark state={state} />
              {words.department.taskStates[state](tasks[state])}
            </li>
          ),
      )}
    </ul>
  );
}
