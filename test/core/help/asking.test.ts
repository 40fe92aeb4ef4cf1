import fc from 'fast-check';
import type { Help } from '../../../core/bundle/bundle.ts';
import { causes } from '../../../core/bundle/causes.ts';
import { daysAfter, daysBetween } from '../../../core/calendar/clock.ts';
import { workingDaysAfter } from '../../../core/calendar/workingDays.ts';
import { requestsReached } from '../../../core/delivery/caps.ts';
import { helpSlotId } from '../../../core/delivery/delivery.ts';
import { isDue, requestFor, waitingForHelp } from '../../../core/help/asking.ts';
import { isAskingHour } from '../../../core/help/askingHours.ts';
import { helperChat } from '../../../core/help/helperChat.ts';
import { helperFor } from '../../../core/help/whoHelps.ts';
import type { Conversation } from '../../../core/place/conversation.ts';
import { aBundle, anyBundle, aStep, aTask, now } from '../bundle/bundles.ts';
import { settings, town } from '../town/aTown.ts';

const help: Help = { helper: 'ZD-IT', answerBy: '2026-12-01' };
const waits = (id: string, since: string, more: Partial<Help> = {}) =>
  aStep(id, { state: 'waiting', cause: 'it', since, help: { ...help, ...more } });
const day = fc.integer({ min: 0, max: 400 }).map((count) => daysAfter('2026-01-01', count));

test('who is asked about what: money and decisions lie with the lead, no time with nobody, the rest with the digital office', () => {
  expect(causes.map((cause) => [cause, helperFor(cause, settings)])).toEqual([
    ['it', 'ZD-IT'],
    ['vendor', 'ZD-IT'],
    ['department', 'ZD-IT'],
    ['money', 'lead'],
    ['decision', 'lead'],
    ['legal', 'ZD-IT'],
    ['time', undefined],
  ]);
  expect(helperFor('money', { ...settings, helpers: { money: 'FIN-KAE' } })).toBe('FIN-KAE');
});

test('while a promise stands nobody is asked; the day after it the helper is', () => {
  const [step] = waitingForHelp(aBundle(aTask('A', [waits('A-1', '2026-11-24', { promisedFor: '2026-12-04' })])), now);
  if (!step) throw new Error('The step waits.');
  expect(['2026-12-03', '2026-12-04', '2026-12-05'].map((today) => isDue(step.step, '2026-11-24', today))).toEqual([
    false,
    false,
    true,
  ]);
});

test('between two requests for the same step lies a week, or a promise that has passed', () => {
  fc.assert(
    fc.property(day, fc.option(day, { nil: undefined }), day, day, (since, promisedFor, askedOn, today) => {
      const step = { ...aStep('A'), since, help: { ...help, ...(promisedFor ? { promisedFor } : {}) } };
      if (!isDue(step, askedOn, today)) return;
      const passed = promisedFor !== undefined && promisedFor < today && askedOn <= promisedFor;
      expect(passed || askedOn < since || (daysBetween(askedOn, today) ?? 0) >= 7).toBe(true);
    }),
  );
});

test('only what waits and can be taken back no more is asked for, whatever the bundle', () => {
  fc.assert(
    fc.property(anyBundle, (bundle) => {
      for (const { step } of waitingForHelp(bundle, now)) {
        expect(step.state).toBe('waiting');
        expect(step.undo === undefined || Date.parse(step.undo.until) < now).toBe(true);
      }
    }),
  );
});

test('what is due stands first on the card, then what else waits, five at most', () => {
  const steps = ['1', '2', '3', '4', '5', '6'].map((n) => waits(`A-${n}`, `2026-11-0${n}`));
  const waiting = waitingForHelp(aBundle(aTask('A', steps)), now);
  const rows = [
    {
      slot: helpSlotId('2026-11-23'),
      state: 'sent' as const,
      asks: [{ bundleId: 'b', stepId: 'A-1', helper: 'ZD-IT' }],
    },
  ];
  const asked = requestFor(waiting, rows, { today: '2026-11-24', lastContact: '2026-11-24' });
  expect(asked?.map(({ step }) => step.id)).toEqual(['A-2', 'A-3', 'A-4', 'A-5', 'A-6']);
});

test('a chat that has refused three requests rests until it is heard of again', () => {
  const waiting = waitingForHelp(aBundle(aTask('A', [waits('A-1', '2026-11-01')])), now);
  const rows = ['2026-11-02', '2026-11-09', '2026-11-16'].map((on) => ({
    slot: helpSlotId(on),
    state: 'refused' as const,
    asks: [],
  }));
  expect(requestFor(waiting, rows, { today: '2026-11-24', lastContact: '2026-11-10' })).toBeUndefined();
  expect(requestFor(waiting, rows, { today: '2026-11-24', lastContact: '2026-11-20' })).toHaveLength(1);
});

test('no chat ever gets two requests on a day, or more than three in a week', () => {
  fc.assert(
    fc.property(fc.array(day, { maxLength: 60 }), (days) => {
      const rows: { slot: string; state: 'sent' }[] = [];
      for (const today of [...days].sort())
        if (!requestsReached(rows, 'team', today)) rows.push({ slot: helpSlotId(today), state: 'sent' });
      expect(new Set(rows.map(({ slot }) => slot)).size).toBe(rows.length);
      const weeks = rows.map(({ slot }) => Math.floor((daysBetween('2025-12-29', slot.slice(5)) ?? 0) / 7));
      for (const week of weeks) expect(weeks.filter((each) => each === week).length).toBeLessThanOrEqual(3);
    }),
  );
});

const chat = (id: string, departmentId: string, unitId?: string): Conversation => ({
  id,
  scope: 'channel',
  serviceUrl: 'https://smba.example/',
  botId: '28:bot',
  departmentId,
  ...(unitId ? { unitId } : {}),
  lastContact: '2026-11-24',
});

test('a helper is reached in exactly one chat: the unit’s own, else its department’s, else the digital office’s', () => {
  const reach = (...conversations: Conversation[]) => {
    const found = helperChat('FIN-KAE', 'BO', { town, conversations, leads: [] });
    return found?.kind === 'team' ? [found.helper, found.conversation.id] : found;
  };
  const [own, department, office] = [
    chat('19:own', 'FIN', 'FIN-KAE'),
    chat('19:fin', 'FIN'),
    chat('19:it', 'ZD', 'ZD-IT'),
  ];
  expect(reach(office, department, own)).toEqual(['FIN-KAE', '19:own']);
  expect(reach(office, department)).toEqual(['FIN-KAE', '19:fin']);
  expect(reach(office)).toEqual(['ZD-IT', '19:it']);
  expect(reach(chat('19:bo', 'BO'))).toBeUndefined();
});

test('an answer is expected within five working days, whatever lies between', () => {
  expect(workingDaysAfter('2026-11-24', 5, { land: 'NW' })).toBe('2026-12-01');
  expect(workingDaysAfter('2026-12-23', 5, { land: 'NW' })).toBe('2027-01-05');
});

test('helpers are asked from eight until four on working days, by the town’s clock in summer and winter', () => {
  const at = (instant: string) => isAskingHour(Date.parse(instant), settings);
  expect([
    at('2026-11-24T06:59:59Z'),
    at('2026-11-24T07:00:00Z'),
    at('2026-11-24T14:59:59Z'),
    at('2026-11-24T15:00:00Z'),
  ]).toEqual([false, true, true, false]);
  expect([at('2026-07-14T05:59:59Z'), at('2026-07-14T06:00:00Z')]).toEqual([false, true]);
  expect([at('2026-12-24T09:00:00Z'), at('2026-11-29T09:00:00Z')]).toEqual([false, false]);
});
