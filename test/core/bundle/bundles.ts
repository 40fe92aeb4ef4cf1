import fc from 'fast-check';
import type { Bundle, Step, Task } from '../../../core/bundle/bundle.ts';
import { causes } from '../../../core/bundle/causes.ts';
import type { StepPress } from '../../../core/bundle/press.ts';
import { stepVerbs } from '../../../core/bundle/stepVerbs.ts';
import { validate } from '../../../core/model.ts';

export const today = '2026-11-24';
export const now = Date.parse('2026-11-24T09:00:00Z');
const bundleId = 'BO-2026-H2';

export const minutes = (count: number) => count * 60_000;

/** A step as an import creates it, with what matters to a test. */
export const aStep = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  title: `Schritt ${id}`,
  minutes: 30,
  state: 'open',
  revision: 0,
  ...more,
});

export const aTask = (id: string, steps: Step[], more: Partial<Task> = {}): Task => ({
  id,
  measureId: 'BO-05',
  unitId: 'BO-BB',
  title: `Aufgabe ${id}`,
  effect: 'Das ist danach leichter.',
  personDays: 2.5,
  due: '2026-10',
  steps,
  ...more,
});

export const aBundle = (...tasks: Task[]): Bundle => ({
  id: bundleId,
  departmentId: 'BO',
  halfYear: '2026-H2',
  tasks,
});

const day = fc.constantFrom('2026-11-02', '2026-11-17', '2026-11-24', '2026-11-30', '2026-12-07');

const where = fc.oneof(
  fc.record({ state: fc.constantFrom('open' as const, 'done' as const) }),
  fc.record(
    {
      state: fc.constant('waiting' as const),
      cause: fc.constantFrom(...causes),
      system: fc.constantFrom('dms', 'finanzen'),
      help: fc.record(
        { helper: fc.constantFrom('ZD-IT', 'lead'), answerBy: day, promisedFor: day },
        { requiredKeys: ['helper', 'answerBy'] },
      ),
    },
    { requiredKeys: ['state', 'cause'] },
  ),
  fc.record({ state: fc.constant('open' as const), freed: fc.record({ cause: fc.constantFrom(...causes), on: day }) }),
);

const dates = fc.record({ since: day, laterUntil: day }, { requiredKeys: [] });

const undo = fc
  .tuple(where, dates, fc.integer({ min: -20, max: 10 }))
  .map(([before, at, away]) => ({ ...before, ...at, until: new Date(now + minutes(away)).toISOString() }));

/** Any step that the schema allows, from before a press, in the middle of ten minutes, or long after. */
const anyStep = fc
  .tuple(where, dates, fc.nat(3), fc.option(undo, { nil: undefined }), fc.constantFrom(10, 30, 60, 120))
  .map(([at, on, revision, back, long]) => ({
    ...at,
    ...on,
    revision,
    minutes: long,
    ...(back ? { undo: back } : {}),
  }));

const measures = ['BO-05', 'BO-06', 'BO-07'] as const;

const anyTask = fc.record({
  measureId: fc.constantFrom(...measures),
  requires: fc.option(fc.subarray([...measures, 'ZD-02']), { nil: undefined }),
  unitId: fc.constantFrom('BO-BB', 'BO-SO'),
  due: fc.constantFrom('2026-08', '2026-10', '2026-12'),
  steps: fc.array(anyStep, { minLength: 1, maxLength: 4 }),
});

/** Any bundle that the schema allows; each is checked against it, so that the tests speak about real ones. */
export const anyBundle: fc.Arbitrary<Bundle> = fc.array(anyTask, { minLength: 1, maxLength: 5 }).map((tasks) =>
  validate(
    'bundle',
    aBundle(
      ...tasks.map(({ steps, ...task }, t) =>
        aTask(
          `BO-05-${t + 1}`,
          steps.map((step, s) => aStep(`BO-05-${t + 1}-${s + 1}`, step)),
          task,
        ),
      ),
    ),
  ),
);

/** Any press, a third of them on a revision that may not be the step's. */
export const anyPress: fc.Arbitrary<Omit<StepPress, 'token'> & { pick: number; revision: number | undefined }> =
  fc.record({
    verb: fc.constantFrom(...stepVerbs),
    cause: fc.constantFrom(...causes),
    until: day,
    help: fc.record({ helper: fc.constantFrom('ZD-IT', 'FIN-KAE'), answerBy: day }),
    pick: fc.nat(),
    revision: fc.option(fc.nat(6), { nil: undefined, freq: 2 }),
  });

/** The step of a bundle that a number picks. */
export function stepAt(bundle: Bundle, pick: number): Step {
  const steps = bundle.tasks.flatMap((task) => task.steps);
  const step = steps[pick % steps.length];
  if (!step) throw new Error('A bundle has at least one step.');
  return step;
}
