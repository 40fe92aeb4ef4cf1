import fc from 'fast-check';
import { causes } from '../../../core/bundle/causes.ts';
import {
  findStep,
  nextMonday,
  parseToken,
  press,
  type StepPress,
  tokenOf,
  undoMinutes,
} from '../../../core/bundle/press.ts';
import { count } from '../../../core/bundle/progress.ts';
import { stepVerbs, teamVerbs, waitingVerbs } from '../../../core/bundle/stepVerbs.ts';
import { validate } from '../../../core/model.ts';
import { aBundle, anyBundle, anyPress, aStep, aTask, minutes, now, stepAt, today } from './bundles.ts';

const forward = teamVerbs.filter((verb) => verb !== 'step.undo');
const bundle = aBundle(aTask('A', [aStep('A-1'), aStep('A-2')]), aTask('B', [aStep('B-1')]));
const pressed = (what: StepPress, on = bundle, at = now) => {
  const outcome = press(on, what, at, today);
  if (outcome.kind !== 'changed') throw new Error(`The press was ${outcome.kind}.`);
  return outcome;
};
const done = pressed({ verb: 'step.done', token: 'A-1.0' });

test('„Ist erledigt“ makes the step done today and leaves everything else as it was', () => {
  expect(findStep(done.bundle, 'A-1')?.step).toMatchObject({ state: 'done', since: today, revision: 1 });
  expect(findStep(done.bundle, 'A-2')).toMatchObject({ step: aStep('A-2') });
  expect(done.bundle.tasks[1]).toBe(bundle.tasks[1]);
  expect(findStep(bundle, 'A-1')?.step.state).toBe('open');
});

test('„Wir kommen nicht weiter“ needs a cause from the list, and the step then waits for it', () => {
  expect(press(bundle, { verb: 'step.stuck', token: 'A-1.0' }, now, today).kind).toBe('incomplete');
  const stuck = pressed({ verb: 'step.stuck', token: 'A-1.0', cause: 'vendor' });
  expect(findStep(stuck.bundle, 'A-1')?.step).toMatchObject({ state: 'waiting', cause: 'vendor', since: today });
  expect(stuck.event).toMatchObject({ verb: 'step.stuck', cause: 'vendor', finished: false });
});

test('„Später“ brings the step back on the next Monday and changes no count', () => {
  const later = pressed({ verb: 'step.later', token: 'A-1.0' });
  expect(findStep(later.bundle, 'A-1')?.step).toMatchObject({ state: 'open', laterUntil: '2026-11-30' });
  expect(count(later.bundle.tasks)).toEqual(count(bundle.tasks));
});

test('the next Monday is always later than today, within a week, and a Monday', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2025-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }), (date) => {
      const from = date.toISOString().slice(0, 10);
      const monday = nextMonday(from);
      expect(new Date(monday).getUTCDay()).toBe(1);
      const away = (Date.parse(monday) - Date.parse(from)) / 86_400_000;
      expect(away).toBeGreaterThan(0);
      expect(away).toBeLessThanOrEqual(7);
    }),
  );
});

test('the last step of a task finishes it, and only that press says so', () => {
  const first = pressed({ verb: 'step.done', token: 'A-1.0' });
  const last = pressed({ verb: 'step.done', token: 'A-2.0' }, first.bundle);
  expect([first.event.finished, last.event.finished]).toEqual([false, true]);
});

test('an event tells what happened to which step, and nothing about who pressed', () => {
  expect(Object.keys(done.event).sort()).toEqual(
    ['at', 'bundleId', 'departmentId', 'finished', 'id', 'stepId', 'taskId', 'verb'].sort(),
  );
  expect(done.event.id).toBe('A-1.0');
});

test('a finished step is only taken back, not pressed again', () => {
  for (const verb of forward) {
    expect(press(done.bundle, { verb, token: 'A-1.1', cause: 'it' }, now, today).kind).toBe('outdated');
  }
});

test('a press of an older card changes nothing', () => {
  for (const verb of stepVerbs) {
    expect(press(done.bundle, { verb, token: 'A-1.0', cause: 'it' }, now, today)).toEqual({ kind: 'outdated' });
  }
});

test('a step that the bundle does not have, and a token that is none, are unknown', () => {
  for (const token of ['C-1.0', 'A-1', 'A-1.', '.0', '', 'A-1.x', 'A-1.-1', 'A-1.0.5', 'A-1.9999999999']) {
    expect(press(bundle, { verb: 'step.done', token }, now, today)).toEqual({ kind: 'unknown' });
  }
});

test('„Rückgängig“ works up to ten minutes after the press and no longer', () => {
  const undo = { verb: 'step.undo', token: 'A-1.1' } as const;
  expect(press(done.bundle, undo, now + minutes(undoMinutes), today).kind).toBe('changed');
  expect(press(done.bundle, undo, now + minutes(undoMinutes) + 1, today).kind).toBe('tooLate');
});

test('where nothing was pressed there is nothing to take back', () => {
  expect(press(bundle, { verb: 'step.undo', token: 'A-1.0' }, now, today).kind).toBe('tooLate');
});

test('„Rückgängig“ restores the step exactly, whatever stood there and whatever was pressed', () => {
  fc.assert(
    fc.property(
      anyBundle,
      fc.constantFrom(...forward),
      fc.constantFrom(...causes),
      fc.nat(),
      (any, verb, cause, pick) => {
        const step = stepAt(any, pick);
        const there = press(any, { verb, cause, token: tokenOf(step) }, now, today);
        if (there.kind !== 'changed') return void expect(step.state).toBe('done');
        const token = tokenOf({ ...step, revision: step.revision + 1 });
        const back = pressed({ verb: 'step.undo', token }, there.bundle, now + minutes(9)).bundle;
        const { undo: _, ...before } = step;
        expect(findStep(back, step.id)?.step).toEqual({ ...before, revision: step.revision + 2 });
        expect(count(back.tasks)).toEqual(count(any.tasks));
      },
    ),
  );
});

test('whatever is pressed, the bundle fits its schema, loses no step, and changes at most the pressed one', () => {
  fc.assert(
    fc.property(anyBundle, anyPress, (any, { pick, revision, ...what }) => {
      const step = stepAt(any, pick);
      const stale = revision !== undefined && revision !== step.revision;
      const outcome = press(any, { ...what, token: `${step.id}.${revision ?? step.revision}` }, now, today);
      if (outcome.kind !== 'changed') return;
      expect(stale).toBe(false);
      validate('bundle', outcome.bundle);
      validate('event', outcome.event);
      expect(count(outcome.bundle.tasks).steps.total).toBe(count(any.tasks).steps.total);
      const untouched = (b: typeof any) => b.tasks.flatMap((t) => t.steps).filter((s) => s.id !== step.id);
      expect(untouched(outcome.bundle)).toEqual(untouched(any));
      expect(findStep(outcome.bundle, step.id)?.step.revision).toBe(step.revision + 1);
    }),
  );
});

const help = { helper: 'ZD-IT', answerBy: '2026-12-01' };
const stuck = pressed({ verb: 'step.stuck', token: 'A-1.0', cause: 'vendor', system: 'dms', help }).bundle;

test('who is stuck waits for somebody who can help, and an event says what for and which system', () => {
  expect(findStep(stuck, 'A-1')?.step).toMatchObject({ state: 'waiting', cause: 'vendor', system: 'dms', help });
  const { event } = pressed({ verb: 'step.stuck', token: 'A-1.0', cause: 'vendor', system: 'dms', help });
  expect(event).toMatchObject({ cause: 'vendor', system: 'dms' });
});

test('a helper promises a date, and again another one; the step goes on waiting', () => {
  const first = pressed({ verb: 'step.promise', token: 'A-1.1', until: '2026-12-04' }, stuck).bundle;
  const second = pressed({ verb: 'step.promise', token: 'A-1.2', until: '2026-12-11' }, first).bundle;
  expect(findStep(first, 'A-1')?.step).toMatchObject({
    state: 'waiting',
    help: { ...help, promisedFor: '2026-12-04' },
  });
  expect(findStep(second, 'A-1')?.step.help?.promisedFor).toBe('2026-12-11');
  expect(press(stuck, { verb: 'step.promise', token: 'A-1.1' }, now, today).kind).toBe('incomplete');
});

test('a request is passed on to others, and what was promised before is theirs no more', () => {
  const promised = pressed({ verb: 'step.promise', token: 'A-1.1', until: '2026-12-04' }, stuck).bundle;
  const other = { helper: 'FIN-KAE', answerBy: '2026-12-02' };
  const passed = pressed({ verb: 'step.elsewhere', token: 'A-1.2', help: other }, promised).bundle;
  expect(findStep(passed, 'A-1')?.step.help).toEqual(other);
});

test('when the way is free the step is open again and says what it waited for, until it goes on', () => {
  const free = pressed({ verb: 'step.free', token: 'A-1.1' }, stuck);
  expect(findStep(free.bundle, 'A-1')?.step).toEqual({
    ...aStep('A-1'),
    revision: 2,
    freed: { cause: 'vendor', on: today },
  });
  expect(free.event).toMatchObject({ verb: 'step.free', cause: 'vendor' });
  const finished = pressed({ verb: 'step.done', token: 'A-1.2' }, free.bundle).bundle;
  expect(findStep(finished, 'A-1')?.step.freed).toBeUndefined();
});

test('only a step that waits is promised, passed on or freed', () => {
  for (const verb of waitingVerbs)
    expect(press(bundle, { verb, token: 'B-1.0', until: today, help }, now, today).kind).toBe('outdated');
});

test('what a helper says is not taken back by the team', () => {
  const free = pressed({ verb: 'step.free', token: 'A-1.1' }, stuck).bundle;
  expect(press(free, { verb: 'step.undo', token: 'A-1.2' }, now, today).kind).toBe('tooLate');
});

test('a token is read back as the step and the revision it was made of', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(999_999_999), (id, revision) => {
      fc.pre(!/[\n\r\u2028\u2029]/.test(id));
      expect(parseToken(tokenOf({ id, revision }))).toEqual({ stepId: id, revision });
    }),
  );
});
