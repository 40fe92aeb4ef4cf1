import { causes } from '../bundle/causes.ts';
import type { Settings } from '../town/settings.ts';
import { byField, reportWords, stateNames } from '../words/reportWords.ts';
import type { Findings } from './findings.ts';
import type { ReportChart } from './report.ts';

const words = reportWords.charts;
const states = ['done', 'inWork', 'waiting', 'open'] as const;

/** The charts of a report, each with its sentence and its table; where there are no figures there is none. */
export function chartsOf(found: Findings, { terms, fieldsOfAction }: Settings): ReportChart[] {
  const { figures, isSmall } = found;
  if (isSmall) return [];
  return [
    ...(figures ? [tasksChart(figures)] : []),
    ...(found.departments.length > 0 ? [departmentsChart(found, terms.department)] : []),
    ...(found.done.length + found.going.length > 0 ? [fieldsChart(found, fieldsOfAction)] : []),
    ...(figures && figures.waitingFor.length > 0 ? [waitingChart(figures)] : []),
  ];
}

type Figures = NonNullable<Findings['figures']>;

function tasksChart(figures: Figures): ReportChart {
  return {
    id: 'tasks',
    title: words.tasks.title,
    sentence: words.tasks.sentence(figures),
    columns: [...words.tasks.columns],
    rows: states.map((state) => ({ name: stateNames[state], values: [figures.tasks[state]] })),
  };
}

function departmentsChart({ departments, figures }: Findings, term: string): ReportChart {
  return {
    id: 'departments',
    title: words.departments.title(term),
    sentence: words.departments.sentence(figures?.steps),
    columns: words.departments.columns(term),
    rows: departments.map(({ code, name, steps }) => ({
      name: reportWords.department(code, name),
      values: steps ? [steps.done, steps.total - steps.done] : [],
    })),
  };
}

function fieldsChart({ done, going }: Findings, names: Settings['fieldsOfAction']): ReportChart {
  const fields = byField(
    [...done, ...going].sort((a, b) => orderOf(names, a.fieldOfAction) - orderOf(names, b.fieldOfAction)),
  );
  return {
    id: 'fields',
    title: words.fields.title,
    sentence: words.fields.sentence(done.length, done.length + going.length, fields.length),
    columns: [...words.fields.columns],
    rows: fields.map(({ field, measures }) => {
      const finished = measures.filter((measure) => done.includes(measure)).length;
      return { name: names[field] ?? field, values: [finished, measures.length - finished] };
    }),
  };
}

const orderOf = (names: Settings['fieldsOfAction'], field: string): number => Object.keys(names).indexOf(field);

function waitingChart({ waitingFor: waiting }: Figures): ReportChart {
  const counts = causes.map((cause) => ({ cause, count: waiting.filter((one) => one === cause).length }));
  return {
    id: 'waiting',
    title: words.waiting.title,
    sentence: reportWords.stuck.steps(waiting),
    columns: [...words.waiting.columns],
    rows: counts
      .filter(({ count }) => count > 0)
      .map(({ cause, count }) => ({
        name: words.waiting.causes[cause],
        values: [count],
      })),
  };
}
