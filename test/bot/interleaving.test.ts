import fc from 'fast-check';
import { partitions } from '../../core/model.ts';
import type { TenantStore } from '../../core/store.ts';
import { type Chats, cardText, channel, openChats, ownChat, type TestChat } from './chats.ts';

/** What one person says and presses in one chat, in order: follow-ups and choices mean nothing without the question before. */
interface Lane {
  person: string;
  chat: TestChat;
  says: readonly string[];
  /** The article that is chosen at the end. */
  picks: string;
}

const travel = ['Wie rechne ich meine Reisekosten ab?', 'Und im Ausland?', 'Und für Azubis?'];
const sick = ['Wie melde ich mich krank?', 'Und im Urlaub?', 'Gilt das auch für Azubis?'];
const leave = ['Wie beantrage ich Sonderurlaub?', 'Und für Azubis?', 'Und im Ausland?'];

/** Two people side by side, each in the team's channel and in a chat of their own, about different things. */
const lanesOf = (run: string): Lane[] => [
  { person: `anna-${run}`, chat: channel('team'), says: travel, picks: 'reise-02' },
  { person: `berta-${run}`, chat: channel('team'), says: sick, picks: 'reise-02' },
  { person: `anna-${run}`, chat: ownChat(`anna-${run}`), says: leave, picks: 'reise-01' },
  { person: `berta-${run}`, chat: ownChat(`berta-${run}`), says: travel, picks: 'reise-01' },
];

/** Decides whose call of the store comes next; without one every call is made at once. */
let scheduler: fc.Scheduler | undefined;

function scheduled(store: TenantStore): TenantStore {
  const when = async <T>(name: string, call: () => Promise<T>): Promise<T> => {
    await scheduler?.schedule(Promise.resolve(), name);
    return call();
  };
  return {
    ...store,
    get: (...args) => when('get', () => store.get(...args)),
    list: (...args) => when('list', () => store.list(...args)),
    write: (...args) => when('write', () => store.write(...args)),
    changes: (...args) => when('changes', () => store.changes(...args)),
  };
}

let chats: Chats;
beforeAll(async () => {
  chats = await openChats({ store: scheduled });
});

/** What somebody is answered, and what is remembered of it in the end. */
async function talk({ person, chat, says, picks }: Lane): Promise<(string | undefined)[]> {
  const answers: (string | undefined)[] = [];
  for (const text of says) answers.push(cardText(await chats.say(person, chat, text)));
  answers.push(cardText(await chats.press(person, chat, 'answer.pick', { articleId: picks })));
  const state = await chats.store.get('turnState', partitions.person(person), chat.id);
  return [...answers, state?.record.question];
}

test('however turns interleave, each is read with what its own asker asked before in the same chat', async () => {
  const alone: (string | undefined)[][] = [];
  for (const lane of lanesOf('alone')) alone.push(await talk(lane));
  // Without the question before it a follow-up is answered differently: else this test would prove nothing.
  expect(cardText(await chats.say('carla', channel('team'), 'Und im Ausland?'))).not.toBe(alone[0]?.[1]);

  let run = 0;
  const orders = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (order) => {
      run += 1;
      scheduler = order;
      const together = await order.waitFor(Promise.all(lanesOf(String(run)).map(talk)));
      scheduler = undefined;
      orders.add(
        order
          .report()
          .map(({ taskId }) => taskId)
          .join(),
      );
      expect(together).toEqual(alone);
    }),
    { numRuns: 40, seed: 2026, endOnFailure: true },
  );
  expect(orders.size).toBe(40);
  expect(chats.logged).toEqual([]);
});
