import type { RecordOf } from '../../core/model.ts';

/** The instant at which the clock of the store tests stands first. */
export const start = Date.parse('2026-09-07T08:00:00Z');

/** A press on a step; lives in the partition `plan` and never expires. */
export function press(id: string, fields: Partial<RecordOf<'event'>> = {}): RecordOf<'event'> {
  return {
    id,
    at: '2026-09-07T08:00:00Z',
    departmentId: 'BO',
    bundleId: 'BO-2026-H2',
    taskId: 'aktenplan',
    stepId: 'aktenplan-1',
    verb: 'step.done',
    finished: false,
    ...fields,
  };
}

/** What somebody asked last; lives in the person's partition for ten minutes from `at`. */
export function lastQuestion(id: string, at: number, question = 'Wie beantrage ich eine Dienstreise?') {
  return { id, personId: 'p1', question, at: new Date(at).toISOString() };
}

/** An article in the partition `kb` with a text of the given length. */
export function guide(id: string, length = 20): RecordOf<'article'> {
  return {
    id,
    title: 'Dienstreise',
    ownerUnitId: 'PERS',
    tags: [],
    wordings: [],
    visibility: 'all',
    review: 12,
    source: 'DA Reisen',
    markdown: 'x'.repeat(length),
  };
}

/** A record with a number in it, to be counted up: a department's staff. */
export function counter(staff: number): RecordOf<'department'> {
  return { id: 'BO', code: '32', name: 'Bürgerdienste', order: 1, staff, withTeams: 0, capacity: 10, loadWeeks: [] };
}
