import type { Delivery } from '../../../core/delivery/delivery.ts';
import { isOver, isRunning, readSlot } from '../../../core/delivery/slots.ts';
import { whyOf } from '../../../core/delivery/why.ts';

const timeZone = 'Europe/Berlin';
const row = (slot: string, state: Delivery['state'], more: Partial<Delivery> = {}) => ({
  slot,
  state,
  due: '2026-11-24T08:00:00.000Z',
  changedAt: '2026-11-24T08:00:00.000Z',
  ...more,
});
const at = (instant: string) => ({ now: Date.parse(instant), today: instant.slice(0, 10), timeZone });

test('a slot says its kind and week, and a request its day; other texts say nothing', () => {
  expect(readSlot('weekly-2026-W48')).toEqual({ kind: 'weekly', week: '2026-W48' });
  expect(readSlot('lead-2026-W53')).toEqual({ kind: 'lead', week: '2026-W53' });
  expect(readSlot('help-2027-01-01')).toEqual({ kind: 'help', week: '2026-W53', day: '2027-01-01' });
  for (const none of ['help-2026-02-30', 'weekly-2025-W53', 'lead-2026-11-24', 'other-2026-W48', '', 'help-'])
    expect(readSlot(none)).toBeUndefined();
});

test('a request can be sent by hand on its day only, everything else in its week', () => {
  const running = (slot: string, today: string) => isRunning(readSlot(slot) ?? { kind: 'weekly', week: '' }, today);
  expect(running('help-2026-11-24', '2026-11-24')).toBe(true);
  expect(running('help-2026-11-24', '2026-11-25')).toBe(false);
  expect(running('lead-2026-W48', '2026-11-29')).toBe(true);
  expect(running('weekly-2026-W48', '2026-11-30')).toBe(false);
});

test('what was planned and did not go out does not read as if it were to come', () => {
  for (const slot of ['weekly-2026-W48', 'lead-2026-W48', 'help-2026-11-24']) {
    expect(isOver(row(slot, 'planned'), at('2026-11-24T15:59:00+01:00'))).toBe(false);
    expect(isOver(row(slot, 'planned'), at('2026-11-24T16:01:00+01:00'))).toBe(true);
    expect(isOver(row(slot, 'planned', { resent: true }), at('2026-11-24T18:00:00+01:00'))).toBe(false);
    expect(isOver(row(slot, 'planned', { resent: true }), at('2026-11-30T08:00:00+01:00'))).toBe(true);
    expect(isOver(row(slot, 'sent'), at('2026-12-30T08:00:00+01:00'))).toBe(false);
  }
  const { state, code, canResend } = whyOf({ state: 'planned', reason: 'http429' }, true);
  expect([state, code, canResend]).toEqual(['skipped', 'missed', false]);
});

test('what was being sent when the program ended is unclear after ten minutes, and can be sent once more', () => {
  const sending = row('help-2026-11-24', 'sending', { changedAt: '2026-11-24T08:00:00.000Z' });
  expect(isOver(sending, at('2026-11-24T09:05:00+01:00'))).toBe(false);
  expect(isOver(sending, at('2026-11-24T09:11:00+01:00'))).toBe(true);
  expect(whyOf({ state: 'sending' }, true)).toEqual({ state: 'unclear', code: 'interrupted', canResend: true });
});
