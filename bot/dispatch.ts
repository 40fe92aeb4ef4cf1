import { randomBytes } from 'node:crypto';
import { authorize } from '../core/access.ts';
import { Refusal } from '../core/errors.ts';
import type { Conversation } from '../core/place/conversation.ts';
import { sie } from '../core/words/sie.ts';
import { actorIn } from './actorIn.ts';
import { noticeCard } from './cards/notice.ts';
import { welcomeCard } from './cards/welcome.ts';
import { placeChoices } from './commands/bereich.ts';
import type { ComposeFound, composeSearchIn } from './composeExtension.ts';
import { forgetConversation, keepConversation, knownConversation, type Sender } from './conversations.ts';
import { keepLeadChat } from './leadChats.ts';
import { linksTo } from './links.ts';
import type { Log } from './log.ts';
import { deleteAllAbout } from './personalData.ts';
import { pressFor } from './presses/index.ts';
import { answerTo } from './said.ts';
import { searchToPost } from './searchToPost.ts';
import { type Moment, momentIn, type Tenant } from './tenant.ts';
import type { PressData, PressReply, Reply, Turn } from './turn.ts';

export interface DispatchOptions {
  publicUrl: string;
  /** Whether local identities stand in for people's roles. */
  local: boolean;
  now: () => number;
  log: Log;
}

/** What a turn led to: a card, or a refusal with its sentence and code. */
export type Outcome<R = PressReply> =
  | { ok: true; reply: R }
  | { ok: false; code: string; sentence: string; message: Reply['message'] };

/** The way from something that happened in Teams to what is answered; the same for every kind of client. */
export interface Dispatch {
  /** Bündel was installed; undefined when this conversation has been greeted already. */
  installed(tenant: Tenant, sender: Sender): Promise<Reply | undefined>;
  removed(tenant: Tenant, sender: Sender): Promise<void>;
  said(tenant: Tenant, sender: Sender, text: string): Promise<Outcome>;
  pressed(
    tenant: Tenant,
    sender: Sender,
    verb: string,
    data: PressData,
    messageId: string | undefined,
  ): Promise<Outcome>;
  /** Somebody looks for an article to post from the compose box. */
  searched(tenant: Tenant, sender: Sender, wanted: ReturnType<typeof composeSearchIn>): Promise<Outcome<ComposeFound>>;
}

export function createDispatch(options: DispatchOptions): Dispatch {
  const links = linksTo(options.publicUrl);

  async function keptTurn(tenant: Tenant, sender: Sender, moment: Moment, text: string): Promise<Turn> {
    const { conversation } = await keepConversation(tenant.store, sender, moment.today);
    const turn = await turnIn(conversation, tenant, sender, moment, text);
    await keepLeadChat(turn);
    return turn;
  }

  async function turnIn(conversation: Conversation, tenant: Tenant, sender: Sender, moment: Moment, text: string) {
    return {
      ...moment,
      store: tenant.store,
      conversation,
      personId: sender.personId,
      actor: await actorIn(conversation, tenant, sender.personId, moment, options.local),
      text,
      knowledge: () => tenant.library.current(moment.town, moment.words),
      links,
    };
  }

  /** Runs a turn; an expected refusal becomes its sentence, anything else is logged under a number that the person gets. */
  async function guarded<R>(tenant: Tenant, run: (moment: Moment) => Promise<R>): Promise<Outcome<R>> {
    let words = sie;
    try {
      const moment = await momentIn(tenant, options.now());
      if (!moment)
        return {
          ok: false,
          code: 'notSetUp',
          sentence: sie.notSetUp,
          message: noticeCard({ sentence: sie.notSetUp }, sie),
        };
      words = moment.words;
      return { ok: true, reply: await run(moment) };
    } catch (error) {
      const refusal = error instanceof Refusal ? error : undefined;
      const reference = randomBytes(4).toString('hex');
      if (!refusal) options.log.error({ err: error, reference }, 'turn failed');
      const sentence = refusal ? words.refusals[refusal.code] : words.failed(reference);
      return { ok: false, code: refusal?.code ?? 'failed', sentence, message: noticeCard({ sentence }, words) };
    }
  }

  return {
    async installed(tenant, sender) {
      const moment = await momentIn(tenant, options.now());
      if (!moment) return undefined;
      const { town, words, today } = moment;
      const { isNew } = await keepConversation(tenant.store, sender, today);
      if (!isNew) return undefined;
      const choices = sender.scope === 'personal' ? [] : placeChoices(town);
      return { message: welcomeCard({ town: town.settings.name, choices }, words) };
    },

    async removed(tenant, sender) {
      await forgetConversation(tenant.store, sender);
      if (sender.scope !== 'personal') return;
      // With a chat of one's own goes everything about its person, cards in that chat included.
      const moment = await momentIn(tenant, options.now());
      if (moment) await deleteAllAbout(tenant.store, sender.personId, moment.town);
    },

    said: (tenant, sender, text) =>
      guarded(tenant, async (moment) => {
        const said = await answerTo(await keptTurn(tenant, sender, moment, text));
        return said.reply;
      }),

    pressed: (tenant, sender, verb, data, messageId) =>
      guarded(tenant, async (moment) => {
        const press = pressFor(verb);
        if (!press) throw new Refusal('badRequest');
        // Read first: data that no card of ours carries leaves nothing behind.
        const resource = press.resource(data);
        const turn = await keptTurn(tenant, sender, moment, '');
        authorize(turn.actor, press.action, resource);
        return press.run(turn, data, messageId);
      }),

    searched: (tenant, sender, wanted) =>
      guarded(tenant, async (moment): Promise<ComposeFound> => {
        if (wanted === 'otherCommand') return { items: [] };
        if (wanted === 'unreadable') return { sentence: moment.words.search.unreadable };
        const conversation = await knownConversation(tenant.store, sender, moment.today);
        const turn = await turnIn(conversation, tenant, sender, moment, wanted.text);
        authorize(turn.actor, 'article.read');
        return searchToPost(turn, wanted);
      }),
  };
}
