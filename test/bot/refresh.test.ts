import { createDispatch } from '../../bot/dispatch.ts';
import { createHandlers } from '../../bot/handlers.ts';
import { linksTo } from '../../bot/links.ts';
import type { CardMessage, Messenger } from '../../core/messenger.ts';
import { type Chats, openChats } from './chats.ts';
import { tuesdayNine } from './weekly.ts';

const home = 'http://127.0.0.1:3978';
const chat = {
  conversationId: '19:bo',
  scope: 'channel' as const,
  personId: 'anna',
  serviceUrl: 'http://127.0.0.1:1/',
  botId: '28:bot',
};

/** What Teams was told to show in place of which message, answered only when the test says so. */
interface Update {
  activityId: string;
  message: CardMessage;
  answer: () => void;
}

let chats: Chats;
let updates: Update[];
let failing: boolean;
let handlers: ReturnType<typeof createHandlers>;
beforeEach(async () => {
  chats = await openChats();
  updates = [];
  failing = false;
  const messenger: Messenger = {
    send: async () => ({ state: 'sent', activityId: '1:1' }),
    update: (_to, activityId, message) => {
      if (failing) return Promise.reject(new Error('Teams is away'));
      const { promise, resolve } = Promise.withResolvers<{ state: 'sent'; activityId: string }>();
      updates.push({ activityId, message, answer: () => resolve({ state: 'sent', activityId }) });
      return promise;
    },
  };
  const around = { now: () => tuesdayNine, log: logInto(chats.logged), links: linksTo(home) };
  const dispatch = createDispatch({ ...around, publicUrl: home, local: true });
  handlers = createHandlers({ ...around, dispatch, tenantOf: () => chats.tenant, messenger: () => messenger });
  await handlers.said('t', chat, 'bereich BO');
  const { sent } = await handlers.said('t', chat, 'aufgaben');
  await sent?.('1:7');
});

const press = (verb: string, revision: number) =>
  handlers.pressed('t', chat, verb, { token: `BO-05-3-2.${revision}`, bundle: 'BO-2026-H2' }, '1:7');
const turnOver = () => new Promise<void>((resolve) => setImmediate(resolve));
const shows = ({ message }: Update) => (JSON.stringify(message.card).includes('step.undo') ? 'answered' : 'open');

test('a slow update of an older state never comes behind that of a newer one', async () => {
  await press('step.done', 0);
  while (updates.length === 0) await turnOver();
  await press('step.undo', 1);
  for (let i = 0; i < 20; i += 1) await turnOver();
  expect(updates.map(shows)).toEqual(['answered']);
  updates[0]?.answer();
  while (updates.length < 2) await turnOver();
  updates[1]?.answer();
  await handlers.idle();
  expect(updates.map(shows)).toEqual(['answered', 'open']);
  expect(updates.map(({ activityId }) => activityId)).toEqual(['1:7', '1:7']);
});

test('who presses does not wait for the cards of others', async () => {
  const answer = await press('step.done', 0);
  expect('code' in answer).toBe(false);
  expect(JSON.stringify(answer.card.card)).toContain('step.undo');
});

test('the same press again updates nothing a second time', async () => {
  await press('step.done', 0);
  await press('step.done', 0);
  while (updates.length === 0) await turnOver();
  updates[0]?.answer();
  await handlers.idle();
  expect(updates).toHaveLength(1);
});

test('an update that fails is logged without a word of the card, and the next press is not held up by it', async () => {
  failing = true;
  await press('step.done', 0);
  await handlers.idle();
  expect(chats.logged).toHaveLength(1);
  expect(JSON.stringify(chats.logged)).not.toMatch(/Scanknopf|19:bo/);
  failing = false;
  await press('step.undo', 1);
  while (updates.length === 0) await turnOver();
  updates[0]?.answer();
  await handlers.idle();
  expect(updates.map(shows)).toEqual(['open']);
});

function logInto(lines: unknown[]) {
  const note = (...line: unknown[]) => void lines.push(line);
  return { info: note, warn: note, error: note };
}
