import type { Department } from '../department/department.ts';
import { outsideOf } from '../department/smallUnits.ts';
import type { Dashboard, DashboardRow } from './dashboard.ts';

export type Figures = Pick<DashboardRow, 'tasks' | 'steps' | 'waitingFor' | 'stuck'>;

/** A department on the dashboard; without figures where it is too small for them, or another one is and could be worked out. */
export interface BoardRow extends Pick<DashboardRow, 'id' | 'code' | 'name'> {
  figures?: Figures;
}

/** The dashboard as somebody may see it; `total` is the whole town's, absent where it would give a small department away. */
export interface Board {
  rows: BoardRow[];
  total?: Figures;
}

/**
 * The town's progress as it is shown to somebody (product.md §12).
 * @param own the department that the reader belongs to: its own figures are always theirs to see
 */
export function boardFor(
  { departments: rows }: Pick<Dashboard, 'departments'>,
  departments: readonly Pick<Department, 'id' | 'staff'>[],
  own?: string,
): Board {
  // A department that the town no longer has counts as nobody's, so it is hidden.
  const groups = rows.map(({ id }) => ({ id, staff: departments.find((d) => d.id === id)?.staff ?? 0 }));
  const { hidden, total } = outsideOf(groups);
  return {
    rows: rows.map(({ id, code, name, ...figures }) =>
      hidden.has(id) && id !== own ? { id, code, name } : { id, code, name, figures },
    ),
    ...(total ? { total: sumOf(rows) } : {}),
  };
}

function sumOf(rows: readonly Figures[]): Figures {
  const sum = (count: (row: Figures) => number) => rows.reduce((all, row) => all + count(row), 0);
  return {
    tasks: {
      done: sum(({ tasks }) => tasks.done),
      inWork: sum(({ tasks }) => tasks.inWork),
      waiting: sum(({ tasks }) => tasks.waiting),
      open: sum(({ tasks }) => tasks.open),
    },
    steps: { done: sum(({ steps }) => steps.done), total: sum(({ steps }) => steps.total) },
    waitingFor: rows.flatMap(({ waitingFor }) => waitingFor),
  };
}
