import * as z from 'zod/v4';
import { authorize } from '../../core/access.ts';
import { Refusal, type RefusalCode } from '../../core/errors.ts';
import { partitions } from '../../core/model.ts';
import type { MoveAnswer } from '../../core/plan/api.ts';
import { halfYearPattern } from '../../core/plan/measure.ts';
import { moveReasons } from '../../core/plan/moveReasons.ts';
import { judgeMove, loadsOf, type MoveVerdict, moved } from '../../core/plan/moving.ts';
import { type OperationOn, type Stored, writeLimit } from '../../core/store.ts';
import { germanHalfYear, quoted } from '../../core/words/format.ts';
import { measureName, verdictText } from '../../core/words/roadmapWords.ts';
import { writeNoted } from '../noting.ts';
import { moveAnswer } from './answers.ts';
import { readPlan } from './plan.ts';
import type { ApiCall, Route } from './route.ts';

const halfYear = z.string().regex(halfYearPattern);
const moveBody = z.strictObject({
  id: z.string().max(40),
  from: halfYear.meta({ description: 'Where the person saw it; refused where it stands elsewhere by now.' }),
  to: halfYear,
  because: z.enum(moveReasons),
});
type MoveBody = z.infer<typeof moveBody>;

/** How often a move is decided anew because somebody else moved something of the same plan meanwhile. */
const attempts = 5;

/** A measure moves to another half-year; the reason and the half-year it came from stay in its history. */
export const moveMeasure: Route<unknown, MoveBody> = {
  name: 'moveMeasure',
  method: 'post',
  path: '/api/measures/move',
  action: 'identity.read',
  within: { action: 'measure.move', at: 'asked' },
  summary: 'Moves a measure of a later half-year to another one that has room for it.',
  body: moveBody,
  answer: moveAnswer,
  async run(call): Promise<MoveAnswer> {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const answer = await tryToMove(call);
      if (answer) return answer;
    }
    throw new Refusal('busy');
  },
};

/** @returns undefined where another move came first: then all is to be decided anew */
async function tryToMove({ tenant, moment, actor, body }: ApiCall<unknown, MoveBody>): Promise<MoveAnswer | undefined> {
  const { departments, settings } = moment.town;
  const { store } = tenant;
  const found = await store.get('measure', partitions.plan, body.id);
  const departmentId = found?.record.departmentId ?? actor?.departmentId;
  authorize(actor, 'measure.move', departmentId === undefined ? {} : { departmentId });
  const department = departments.find(({ id }) => id === departmentId);
  if (!found || !department) throw new Refusal('notFound');

  const { plan, own } = await readPlan(store, department, moment.today);
  const measure = own.find(({ id }) => id === body.id);
  if (!measure) throw new Refusal('notFound');
  if (measure.record.halfYear !== body.from) throw new Refusal('movedMeanwhile');
  const verdict = judgeMove(plan, body.id, body.to);
  if (verdict.kind !== 'fits') {
    const nameOf = measureName(department.id, settings.terms.department);
    throw new Refusal(codes[verdict.kind], body.id, verdictText(verdict, nameOf));
  }

  const operations = [movedRecord(measure, body), ...held(own, measure, plan.running)];
  const note = {
    what: 'move',
    subject: `${quoted(measure.record.title)} (${department.name})`,
    before: germanHalfYear(body.from),
    after: germanHalfYear(body.to),
  } as const;
  const author = { by: actor?.role ?? 'admin', today: moment.today };
  const written = await writeNoted(store, 'plan', operations, note, author);
  if (!written.ok) return undefined;
  const after = loadsOf(moved(plan, body.id, body.to));
  return {
    id: body.id,
    halfYear: body.to,
    loads: after.filter((load) => load.halfYear === body.from || load.halfYear === body.to),
  };
}

const codes: Record<Exclude<MoveVerdict['kind'], 'fits'>, RefusalCode> = {
  unknown: 'notFound',
  fixed: 'notMovable',
  outside: 'notMovable',
  tooEarly: 'prerequisite',
  tooLate: 'prerequisite',
  full: 'overCapacity',
};

function movedRecord({ record, version }: Stored<'measure'>, { from, to, because }: MoveBody): OperationOn<'measure'> {
  const history = [...record.history, { halfYear: from, result: 'moved' as const, to, because }];
  return { op: 'replace', kind: 'measure', record: { ...record, halfYear: to, history }, version };
}

/**
 * The department's other planned measures as they were read: written along unchanged, so that of two moves at once, each of
 * which would fit alone, the later one is decided anew.
 */
function held(own: readonly Stored<'measure'>[], except: Stored<'measure'>, running: string): OperationOn<'measure'>[] {
  return own
    .filter(({ id, record }) => id !== except.id && record.state === 'planned' && record.halfYear > running)
    .slice(0, writeLimit.operations - 2)
    .map(({ record, version }) => ({ op: 'replace', kind: 'measure', record, version }));
}
