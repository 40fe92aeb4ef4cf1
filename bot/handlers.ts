import type { Messenger } from '../core/messenger.ts';
import { composeAnswer, composeSearchIn } from './composeExtension.ts';
import type { Sender } from './conversations.ts';
import type { Dispatch } from './dispatch.ts';
import type { Links } from './links.ts';
import type { Log } from './log.ts';
import { once } from './once.ts';
import { refreshCards, rememberCard } from './sentCards.ts';
import type { TeamsHandlers } from './teams.ts';
import { momentIn, type Tenant } from './tenant.ts';
import type { PressReply, Reply } from './turn.ts';

export interface HandlersAround {
  dispatch: Dispatch;
  tenantOf: (id: string) => Tenant;
  links: Links;
  now: () => number;
  log: Log;
  messenger: () => Messenger;
}

export interface Handlers extends TeamsHandlers {
  /** Brings the cards that show a step up to date, one change of a bundle after the other. */
  changed(tenantId: string, changed: NonNullable<PressReply['changed']>): void;
  /** Resolves when all cards are up to date. */
  idle(): Promise<void>;
}

/** Joins the dispatch to the Teams edge: remembers cards that show steps and brings the others up to date after a press. */
export function createHandlers(around: HandlersAround): Handlers {
  const { dispatch, tenantOf, now, log } = around;
  const underWay = new Set<Promise<void>>();
  const lastOf = new Map<string, Promise<void>>();

  /** After the answer: who pressed need not wait for the other channels, and the process waits for them before it ends. */
  function afterwards(work: Promise<void>): void {
    const tracked = work
      .catch((error: unknown) => log.error({ err: error }, 'bringing sent cards up to date failed'))
      .finally(() => underWay.delete(tracked));
    underWay.add(tracked);
  }

  /** One after the other for each bundle: an older state must not reach Teams behind a newer one. */
  function inOrder(key: string, work: () => Promise<void>): Promise<void> {
    const next = (lastOf.get(key) ?? Promise.resolve()).catch(() => undefined).then(work);
    lastOf.set(key, next);
    const forget = () => void (lastOf.get(key) === next && lastOf.delete(key));
    next.then(forget, forget);
    return next;
  }

  async function refresh(tenant: Tenant, changed: NonNullable<PressReply['changed']>): Promise<void> {
    const moment = await momentIn(tenant, now());
    if (moment)
      await refreshCards(
        { store: tenant.store, moment, links: around.links, messenger: around.messenger(), log },
        changed,
      );
  }

  function bringUpToDate(tenantId: string, changed: NonNullable<PressReply['changed']>): void {
    afterwards(inOrder(`${tenantId}/${changed.bundleId}`, () => refresh(tenantOf(tenantId), changed)));
  }

  function remembering(tenant: Tenant, sender: Sender, { shows }: Reply) {
    if (!shows) return undefined;
    const { conversationId: id, personId } = sender;
    const conversation = sender.scope === 'personal' ? { id, personId } : { id };
    return (activityId: string) => rememberCard(tenant.store, shows, conversation, activityId, now());
  }

  return {
    installed: (tenantId, sender) => dispatch.installed(tenantOf(tenantId), sender),
    removed: (tenantId, sender) => dispatch.removed(tenantOf(tenantId), sender),
    once: (tenantId, message, run) => once(tenantOf(tenantId).store, message, now(), run),
    async said(tenantId, sender, text) {
      const tenant = tenantOf(tenantId);
      const outcome = await dispatch.said(tenant, sender, text);
      if (!outcome.ok) return { message: outcome.message };
      const sent = remembering(tenant, sender, outcome.reply);
      return { message: outcome.reply.message, ...(sent ? { sent } : {}) };
    },
    async pressed(tenantId, sender, verb, data, messageId) {
      const tenant = tenantOf(tenantId);
      const outcome = await dispatch.pressed(tenant, sender, verb, data, messageId);
      if (!outcome.ok) return { card: outcome.message, sentence: outcome.sentence, code: outcome.code };
      const { changed } = outcome.reply;
      if (changed) bringUpToDate(tenantId, changed);
      return { card: outcome.reply.message };
    },
    async searched(tenantId, sender, value) {
      const outcome = await dispatch.searched(tenantOf(tenantId), sender, composeSearchIn(value));
      return composeAnswer(outcome.ok ? outcome.reply : { sentence: outcome.sentence });
    },
    changed: bringUpToDate,
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
