import { shiftHalfYear } from '../calendar/halfYear.ts';
import type { Measure } from '../plan/measure.ts';
import { byField, reportWords as words } from '../words/reportWords.ts';
import { chartsOf } from './charts.ts';
import { type Findings, findingsOf, type ReportSource } from './findings.ts';
import type { ReportContent, ReportSection } from './report.ts';

export interface ReportAround {
  /** ISO day. */
  today: string;
  /** The half-year that today lies in. */
  running: string;
  /** How somebody is called who was asked for help. */
  nameOf(helper: string): string;
}

type Group = ReportSection['groups'][number];

/** Writes a half-year out, of a department or of the town (product.md, Roles: of the town in words and totals). */
export function composeReport(source: ReportSource, around: ReportAround): ReportContent {
  const { town, department, halfYear } = source;
  const found = findingsOf(source, around.running);
  const isTown = department === undefined;
  const then = shiftHalfYear(halfYear, 1);
  const { figures, done, going } = found;
  return {
    title: words.title(halfYear),
    place: [
      words.town(town.settings.name),
      ...(department ? [words.department(department.code, department.name)] : []),
    ].join(', '),
    asOf: around.today,
    lead: [
      words.leadDone(done.length, done.length + going.length, halfYear >= around.running),
      ...(figures ? [words.leadSteps(figures), words.leadStuck(figures)] : []),
      ...words.changed.some(found),
      ...(halfYear >= around.running ? [words.leadNext(found.next.length, then)] : []),
    ],
    sections: [
      doneSection(found, source),
      isTown ? stuckInTown(found) : stuckSection(found, around),
      nextSection(found, source, { then, past: then < around.running }),
      changedSection(found, isTown),
    ],
    charts: chartsOf(found, town.settings),
    notes: [...(found.isSmall || found.departments.some(({ steps }) => !steps) ? [words.small] : []), words.persons],
  };
}

/** One group for each field of action, in the town's order. */
function perField(
  all: readonly Measure[],
  { town }: ReportSource,
  itemsOf: (own: Measure[]) => Group['items'],
): Group[] {
  const names = town.settings.fieldsOfAction;
  return byField(all).map(({ field, measures }) => ({ title: names[field] ?? field, items: itemsOf(measures) }));
}

const withEffect = (measures: readonly Measure[]) => measures.map(({ title, easier }) => ({ title, text: easier }));

function doneSection({ done, finishedTasks, isSmall }: Findings, source: ReportSource): ReportSection {
  const isTown = source.department === undefined;
  const tasks = finishedTasks.map(({ title, effect }) => ({ title, text: effect }));
  const inTown = isTown && !isSmall && tasks.length > 0 ? [words.done.tasksOfTown(tasks.length)] : [];
  return {
    id: 'done',
    title: words.done.title,
    text: [done.length === 0 ? words.done.none : words.done.some(done.length), ...(done.length === 0 ? inTown : [])],
    groups: [
      ...(isTown ? perField(done, source, withEffect) : done.length > 0 ? [{ items: withEffect(done) }] : []),
      ...(!isTown && tasks.length > 0 ? [{ title: words.done.tasks, items: tasks }] : []),
    ],
  };
}

function stuckInTown({ figures }: Findings): ReportSection {
  const text = figures
    ? figures.waitingFor.length === 0
      ? words.stuck.none
      : words.stuck.steps(figures.waitingFor)
    : words.stuck.unknown;
  return { id: 'stuck', title: words.stuck.title, text: [text], groups: [] };
}

function stuckSection({ stuck, figures, isSmall }: Findings, { nameOf }: ReportAround): ReportSection {
  const none = figures || isSmall ? words.stuck.none : words.stuck.unknown;
  const items = stuck.map(({ task, measure, step }) => ({
    title: words.stuck.item(measure, task.title),
    text: step.cause
      ? words.stuck.waits(step.cause, step.help && nameOf(step.help.helper), step.help?.promisedFor)
      : '',
  }));
  return {
    id: 'stuck',
    title: words.stuck.title,
    text: [items.length > 0 ? words.stuck.some : none],
    groups: items.length > 0 ? [{ items }] : [],
  };
}

function nextSection(
  { next }: Findings,
  source: ReportSource,
  { then, past }: { then: string; past: boolean },
): ReportSection {
  const isTown = source.department === undefined;
  const names = source.town.settings.fieldsOfAction;
  const totals = byField(next).map(({ field, measures }) => ({
    title: names[field] ?? field,
    text: words.next.perField(measures.length),
  }));
  const items = isTown ? totals : withEffect(next);
  return {
    id: 'next',
    title: words.next.title,
    text: [next.length === 0 ? words.next.none(then) : words.next.some(next.length, then, past)],
    groups: items.length > 0 ? [{ items }] : [],
  };
}

/** Reasons in free words are a department's own: the town's report leaves them out. */
function changedSection(found: Findings, isTown: boolean): ReportSection {
  const items = [
    ...found.moved.map((one) => ({ title: one.measure.title, text: words.changed.moved(one, !isTown) })),
    ...found.dropped.map((one) => ({ title: one.measure.title, text: words.changed.dropped(one, !isTown) })),
  ];
  return {
    id: 'changed',
    title: words.changed.title,
    text: items.length === 0 ? [words.changed.none] : words.changed.some(found),
    groups: items.length > 0 ? [{ items }] : [],
  };
}
