import { needsAttention } from '../../../core/delivery/attention.ts';
import type { Delivery } from '../../../core/delivery/delivery.ts';
import { whyNone, whyOf } from '../../../core/delivery/why.ts';

const row = (state: Delivery['state'], reason?: string) => needsAttention(whyOf({ state, ...(reason && { reason }) }));

test.each([
  ['refused', 'http403'],
  ['refused', 'network'],
  ['unclear', 'timeout'],
  ['unclear', 'interrupted'],
  ['skipped', 'tooLate'],
  ['skipped', 'suspended'],
  ['skipped', 'notBound'],
] as const)('somebody has to look at what is %s by %s', (state, reason) => {
  expect(row(state, reason)).toBe(true);
});

test.each([
  ['sent', undefined],
  ['sending', undefined],
  ['planned', undefined],
  ['planned', 'http429'],
  ['skipped', 'paused'],
  ['skipped', 'nothingOpen'],
  ['skipped', 'noNews'],
  ['skipped', 'capReached'],
] as const)('nobody has to look at what is %s by %s', (state, reason) => {
  expect(row(state, reason)).toBe(false);
});

const usual = { bound: true, over: false, moved: false };

test('of the chats without a row, those that nobody has bound are to be looked at', () => {
  expect(needsAttention(whyNone({ ...usual, bound: false }, '2026-11-24'))).toBe(true);
  expect(needsAttention(whyNone(usual, '2026-11-24'))).toBe(false);
  expect(needsAttention(whyNone({ ...usual, pausedUntil: '2026-12-01' }, '2026-11-24'))).toBe(false);
});

test('a team without a row reads when its card comes, or that this week’s time is over', () => {
  expect(whyNone(usual, '2026-11-24').code).toBe('notYet');
  expect(whyNone({ ...usual, moved: true }, '2026-11-24').code).toBe('moved');
  expect(whyNone({ ...usual, over: true, moved: true }, '2026-11-24').code).toBe('nextWeek');
  expect(whyNone({ ...usual, over: true, pausedUntil: '2026-11-23' }, '2026-11-24').code).toBe('nextWeek');
});

test('what Teams adds to its status does not hide why it refused', () => {
  const { code } = whyOf({ state: 'refused', reason: 'http403/BotNotInConversationRoster' });
  expect(code).toBe('forbidden');
  expect(whyOf({ state: 'refused', reason: 'http404/ConversationNotFound' }).code).toBe('gone');
  expect(whyOf({ state: 'refused', reason: 'http400/BadArgument' }).code).toBe('refused');
});
