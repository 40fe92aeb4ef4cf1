import { shiftDay, shiftHalfYear } from '../calendar/halfYear.ts';
import type { MeasureEntry, TownFolder } from './townFiles.ts';

/**
 * The folder with every half-year, month and day moved by half-years, so that a demo laid for one half-year is about today's.
 * Texts stay as they are. A budget year keeps its distance to the year of its measure.
 */
export function shiftTown(town: TownFolder, by: number): TownFolder {
  if (by === 0) return town;
  return {
    ...town,
    town: shiftCustomDays(town.town, by),
    departments: town.departments.map((department) => ({
      ...department,
      loadWeeks: department.loadWeeks.map((w) => ({ ...w, from: shiftDay(w.from, by), to: shiftDay(w.to, by) })),
    })),
    measures: town.measures.map((measure) => shiftMeasure(measure, by)),
    values: town.values.map((v) => ({ ...v, validFrom: shiftDay(v.validFrom, by), review: shiftDay(v.review, by) })),
    articles: town.articles.map(({ confirmed, ...article }) =>
      confirmed === undefined ? article : { ...article, confirmed: shiftDay(confirmed, by) },
    ),
  };
}

/** What comes every year, or with Easter, comes anyway. */
function shiftCustomDays({ customDays, ...town }: TownFolder['town'], by: number): TownFolder['town'] {
  if (!customDays) return town;
  const shifted = customDays.map(({ day, name }) => ({ day: /^\d/.test(day) ? shiftDay(day, by) : day, name }));
  return { ...town, customDays: shifted };
}

function shiftMeasure({ cost, ...measure }: MeasureEntry, by: number): MeasureEntry {
  const halfYear = shiftHalfYear(measure.halfYear, by);
  const years = Number(halfYear.slice(0, 4)) - Number(measure.halfYear.slice(0, 4));
  return {
    ...measure,
    halfYear,
    ...(cost ? { cost: { ...cost, budgetYear: cost.budgetYear + years } } : {}),
    history: measure.history.map(({ to, ...entry }) => ({
      ...entry,
      halfYear: shiftHalfYear(entry.halfYear, by),
      ...(to === undefined ? {} : { to: shiftHalfYear(to, by) }),
    })),
    tasks: measure.tasks.map((task) => ({ ...task, due: shiftDay(task.due, by) })),
  };
}
