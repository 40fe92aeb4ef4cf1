import type { DepartmentAnswer } from '../../core/api.ts';
import { noticePageWords } from '../../core/words/tabNoticeWords.ts';
import { noticeSteps } from '../../tab/noticeSteps.ts';

type Task = DepartmentAnswer['tasks'][number];
type State = Task['steps'][number]['state'];

const task = (id: string, unit: string, due: string, ...states: State[]): Task => ({
  ...{ id, title: id, effect: '', due, state: 'open' },
  unit: { id: unit, name: unit },
  measure: { id: 'M', title: 'M', easier: '' },
  steps: states.map((state, at) => ({ id: `${id}-${at}`, title: `${id}-${at}`, minutes: 30, state })),
});

const tasks = [
  task('a', 'BB', '2026-12', 'done', 'open', 'open'),
  task('b', 'BB', '2026-10', 'waiting', 'open'),
  task('c', 'OR', '2026-10', 'done', 'done'),
  task('d', 'BB', '2026-10', 'open'),
  task('e', 'BB', '2026-11', 'open'),
];

const shown = (unit?: string) =>
  noticeSteps(tasks, unit).map(({ unit: { id }, steps, more }) => [id, steps.map(({ step }) => step.id), more]);

test('a notice has the first step that is not done of each task, at most three a team, those that rest last', () => {
  expect(shown()).toEqual([['BB', ['d-0', 'e-0', 'a-1'], true]]);
  expect(shown('BB')).toEqual(shown());
});

test('a team that has finished everything, or is none, has no step', () => {
  expect(shown('OR')).toEqual([]);
  expect(shown('nobody')).toEqual([]);
});

test('a step says how long it takes, or what it waits for', () => {
  const words = noticePageWords('sie');
  expect([words.step(40), words.waits('den Hersteller'), words.waits(undefined)]).toEqual([
    'etwa 40\u00a0Minuten',
    'wartet auf den Hersteller',
    'wartet',
  ]);
  expect(noticePageWords('du').help).toContain('Sag es im Team');
});
