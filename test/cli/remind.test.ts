import type { App } from '../../bot/compose.ts';
import { remindVerb } from '../../cli/remind.ts';
import { exitCodes, UsageError } from '../../cli/verb.ts';
import { seenIn } from '../teams/cards.ts';
import { channel } from '../teams/client.ts';
import type { Fault } from '../teams/connector.ts';
import type { Ended } from '../teams/processes.ts';
import { startWorld, type World } from '../teams/world.ts';

/** Channels by what the connector does with the card for them. */
const kinds = ['arrives', 'forbidden', 'gone', 'too-large', 'busy-once', 'busy-long', 'broken', 'lost-answer'] as const;
const chatOf = (kind: (typeof kinds)[number]) => channel(kind);
const statuses: Record<string, number> = { forbidden: 403, gone: 404, 'too-large': 413, broken: 500 };
const tried: { kind: string; at: number }[] = [];
let failing = false;

const fault: Fault = (_n, { conversationId }) => {
  const kind = kinds.find((k) => chatOf(k).id === conversationId) ?? '';
  if (!failing) return undefined;
  tried.push({ kind, at: performance.now() });
  if (kind === 'busy-once' && tried.filter((t) => t.kind === kind).length === 1) {
    return { as: 429, headers: { 'retry-after': '1' } };
  }
  if (kind === 'busy-long' && tried.filter((t) => t.kind === kind).length === 1) {
    return { as: 429, headers: { 'retry-after': '60' } };
  }
  if (kind === 'lost-answer') return { as: 'reset', accepted: true };
  const status = statuses[kind];
  return status === undefined ? undefined : { as: status };
};

let world: World;
let first: Ended;
beforeAll(async () => {
  world = await startWorld({ fault });
  for (const kind of kinds) await world.client.say(chatOf(kind), 'bereich TB');
  failing = true;
  first = await world.admin('remind', '--at', '2026-11-24T09:00:00+01:00');
});
afterAll(() => world?.close());

test('every row says what became of its card and why, and rows refused or unclear end the command with 3', () => {
  expect(first).toEqual({
    code: 3,
    errors: '',
    lines: [
      'sent TB 19:arrives@thread.tacv2',
      'unclear TB 19:broken@thread.tacv2 http500',
      'planned TB 19:busy-long@thread.tacv2 http429',
      'sent TB 19:busy-once@thread.tacv2',
      'refused TB 19:forbidden@thread.tacv2 http403',
      'refused TB 19:gone@thread.tacv2 http404',
      expect.stringMatching(/^unclear TB 19:lost-answer@thread\.tacv2 \S+$/),
      'refused TB 19:too-large@thread.tacv2 http413',
      'planned 8 sent 2 refused 3 unclear 2 skipped 0 now 2',
    ],
  });
});

test('what Teams puts off is tried again, and not before the time that Teams named', () => {
  const [one, two] = tried.filter(({ kind }) => kind === 'busy-once');
  expect(two && one && two.at - one.at).toBeGreaterThanOrEqual(1000);
});

const count = (kind: string) => tried.filter((t) => t.kind === kind).length;

test('a further run sends what was only put off, and tries nothing again that may have arrived or was refused', async () => {
  expect(kinds.map(count)).toEqual([1, 1, 1, 1, 2, 1, 1, 1]);
  const again = await world.admin('remind', '--at', '2026-11-24T10:00:00+01:00', '--json');
  expect(again.code).toBe(3);
  const told = JSON.parse(again.lines[0] ?? '');
  expect(told).toMatchObject({ ok: true, planned: 8, sent: 3, refused: 3, unclear: 2, skipped: 0, now: 1 });
  expect(told.rows).toHaveLength(8);
  expect(kinds.map(count)).toEqual([1, 1, 1, 1, 2, 2, 1, 1]);
});

test('a channel that is bound after the card’s time gets it the same day', async () => {
  const late = channel('late');
  await world.client.say(late, 'bereich TB');
  const before = seenIn(world.connector, late).length;
  const more = await world.admin('remind', '--at', '2026-11-24T11:00:00+01:00');
  expect(more.lines.at(-1)).toBe('planned 9 sent 4 refused 3 unclear 2 skipped 0 now 1');
  expect(seenIn(world.connector, late)).toHaveLength(before + 1);
});

test('a run that leaves nothing but a card that was put off does not end as done', async () => {
  const app = {
    jobs: {
      remind: async () => ({ now: 0, rows: [{ id: 'x', departmentId: 'TB', state: 'planned', reason: 'http429' }] }),
    },
  };
  const call = { app: app as unknown as App, tenantId: 't', args: [], options: { at: '2026-11-24T09:00:00+01:00' } };
  expect((await remindVerb.run(call)).exit).toBe(exitCodes.partly);
});

test.each(['', 'tomorrow', '2026-11-24', '2026-11-24T09:00:00', '09:00', '2026-13-01T09:00:00Z'])(
  '„%s“ is no instant with an offset',
  async (at) => {
    const call = { app: {} as App, tenantId: 't', args: [], options: { at } };
    await expect(remindVerb.run(call)).rejects.toThrow(UsageError);
  },
);
