import { fileURLToPath } from 'node:url';
import type { Sender } from '../../bot/conversations.ts';
import { createDispatch, type Outcome } from '../../bot/dispatch.ts';
import { createPace } from '../../bot/pace.ts';
import { openTenant } from '../../bot/tenant.ts';
import { readFolder } from '../../bot/townFolder.ts';
import type { PressData } from '../../bot/turn.ts';
import type { TenantStore } from '../../core/store.ts';
import { importTown } from '../../core/town/importTown.ts';
import { readTown } from '../../core/town/readTown.ts';
import { openEmbeddedStore } from '../../store/embedded/embeddedStore.ts';

const demo = fileURLToPath(new URL('../../demo', import.meta.url));
const morning = Date.parse('2026-11-24T08:00:00+01:00');

export type Chats = Awaited<ReturnType<typeof openChats>>;

/** A chat as the dispatch knows it. */
export interface TestChat {
  id: string;
  scope: Sender['scope'];
}

export const ownChat = (person: string): TestChat => ({ id: `a:${person}`, scope: 'personal' });
export const channel = (name: string): TestChat => ({ id: `19:${name}`, scope: 'channel' });

/**
 * The demo town in memory with its dispatch and a clock that stands until it is moved: everything but Teams and HTTP.
 * @param options.store what the dispatch sees of the store, once the town is in it
 */
export async function openChats(options: { store?: (store: TenantStore) => TenantStore } = {}) {
  let now = morning;
  const store = openEmbeddedStore(':memory:', { now: () => now }).forTenant('eichenfurt');
  const read = readTown(await readFolder(demo));
  if (!read.ok) throw new Error('The demo town cannot be read.');
  await importTown(store, read.town, { today: '2026-11-24' });
  const tenant = openTenant(options.store?.(store) ?? store, { pace: createPace(), lookEvery: 0 });
  const logged: unknown[] = [];
  const note = (...line: unknown[]) => void logged.push(line);
  const log = { info: note, warn: note, error: note };
  const dispatch = createDispatch({ publicUrl: 'http://127.0.0.1:3978', local: true, now: () => now, log });
  const sender = (person: string, { id, scope }: TestChat): Sender => ({
    conversationId: id,
    scope,
    personId: person,
    serviceUrl: 'http://127.0.0.1:1/',
    botId: '28:bot',
  });
  return {
    store,
    log,
    tenant,
    /** What was logged: only what nobody expected. */
    logged,
    /** @param at epoch milliseconds */
    standAt(at: number): void {
      now = at;
    },
    passMinutes(minutes: number): void {
      now += minutes * 60_000;
    },
    say: (person: string, chat: TestChat, text: string) => dispatch.said(tenant, sender(person, chat), text),
    press: (person: string, chat: TestChat, verb: string, data: PressData = {}) =>
      dispatch.pressed(tenant, sender(person, chat), verb, data, undefined),
    /** Looks for an article from the compose box. */
    search: (person: string, chat: TestChat, text: string) =>
      dispatch.searched(tenant, sender(person, chat), { text, skip: 0, count: 25 }),
    remove: (person: string, chat: TestChat) => dispatch.removed(tenant, sender(person, chat)),
  };
}

/** `done`, or the code of the refusal. */
export const resultOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'done' : outcome.code);

/** All that stands on the answered card but its random token. */
export const cardText = (outcome: Outcome): string =>
  JSON.stringify(outcome.ok ? outcome.reply.message.card : outcome.message.card).replace(/"token":"[^"]*"/g, '"token"');

/** What the buttons of a verb on the answered card carry, in order. */
export function buttonsOf(outcome: Outcome, verb: string): PressData[] {
  const found: PressData[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const element = value as { type?: unknown; verb?: unknown; data?: PressData };
    if (element.type === 'Action.Execute' && element.verb === verb && element.data) found.push(element.data);
    else for (const inner of Object.values(value)) visit(inner);
  };
  if (outcome.ok) visit(outcome.reply.message.card);
  return found;
}
