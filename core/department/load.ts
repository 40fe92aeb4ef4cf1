import type { Department } from './department.ts';

/** Whether a day lies in a load week: a time in which less than the whole capacity is left. @param today ISO day */
export function isLoadWeek({ loadWeeks }: Pick<Department, 'loadWeeks'>, today: string): boolean {
  return loadWeeks.some(({ from, to, factor }) => factor < 1 && from <= today && today <= to);
}
