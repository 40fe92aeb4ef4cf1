import { tabWords } from '../../core/words/tabWords.ts';
import { chatNames, chatsWith, countsOf, type DeliveryRow, rowKey, untilSettled } from '../../tab/deliveryRows.ts';

const row = (conversationId: string, place: string, state: DeliveryRow['state'] = 'sent'): DeliveryRow => ({
  kind: 'weekly',
  slot: 'weekly-2026-W48',
  conversationId,
  departmentId: 'BO',
  place,
  state,
  code: 'sent',
  what: '',
  moved: false,
  canResend: false,
});
const words = tabWords('sie').deliveries;

test('a team’s only chat has its name; several are told apart by their number', () => {
  const names = chatNames([row('x', ''), row('a', 'Bürgerbüro'), row('b', 'Bürgerbüro'), row('c', 'Personal')], words);
  expect([...names]).toEqual([
    ['x', 'Chat ohne Zuordnung'],
    ['a', 'Bürgerbüro, Chat 1 von 2'],
    ['b', 'Bürgerbüro, Chat 2 von 2'],
    ['c', 'Personal'],
  ]);
});

const request = (day: string, state?: DeliveryRow['state']): DeliveryRow => ({
  ...row('a', 'Bürgerbüro', state),
  kind: 'help',
  slot: `help-${day}`,
});

test('one chat that gets several messages is one chat with several rows', () => {
  const rows = [row('a', 'Bürgerbüro'), request('2026-11-24'), request('2026-11-25')];
  expect([...chatNames(rows, words).values()]).toEqual(['Bürgerbüro']);
  expect(new Set(rows.map(rowKey)).size).toBe(3);
  expect(chatsWith([...rows, row('b', 'B')], ({ state }) => state === 'sent')).toBe(2);
});

test('rows are counted by kind and state, what asks for attention first', () => {
  const rows = [
    request('2026-11-24', 'planned'),
    row('a', 'A'),
    row('b', 'B', 'none'),
    row('c', 'C', 'unclear'),
    row('d', 'D'),
    row('e', 'E', 'refused'),
  ];
  expect(countsOf(rows)).toEqual([
    {
      kind: 'weekly',
      counts: [
        { state: 'refused', count: 1 },
        { state: 'unclear', count: 1 },
        { state: 'sent', count: 2 },
        { state: 'none', count: 1 },
      ],
    },
    { kind: 'help', counts: [{ state: 'planned', count: 1 }] },
  ]);
  expect(countsOf([])).toEqual([]);
});

/** Looks that come one after the other, and how long was waited in all. */
function looks(...seen: (DeliveryRow | undefined | false)[]) {
  const told = { count: 0, waited: 0 };
  const look = async () => seen[Math.min(told.count++, seen.length - 1)];
  const sleep = async (ms: number) => {
    told.waited += ms;
  };
  return { told, look, sleep };
}

test('a row is looked at until it is settled, also when one look finds nothing', async () => {
  const { told, look, sleep } = looks(row('a', 'A', 'planned'), undefined, row('a', 'A', 'sending'), row('a', 'A'));
  expect((await untilSettled(look, sleep))?.state).toBe('sent');
  expect(told.count).toBe(4);
});

test('after a minute nobody looks any more', async () => {
  const { told, look, sleep } = looks(row('a', 'A', 'sending'));
  expect(await untilSettled(look, sleep)).toBeUndefined();
  expect(told.waited).toBe(60_000);
  expect(told.count).toBeLessThan(20);
});

test('where nobody waits for it any more, it is looked at once', async () => {
  const { told, look, sleep } = looks(false);
  expect(await untilSettled(look, sleep)).toBeUndefined();
  expect(told.count).toBe(1);
});
