import { Application, TeamsAdapter, TurnState } from '@microsoft/teams-ai';
import {
  type Activity,
  ActivityTypes,
  CardFactory,
  ConfigurationServiceClientCredentialFactory,
  type ConversationReference,
  TeamsInfo,
  type TurnContext,
} from 'botbuilder';
import type { Request, Response } from 'restify';
import type { MemberList } from '../core/members.ts';
import type { CardMessage, Messenger, SendResult } from '../core/messenger.ts';
import type { Conversation } from '../core/place/conversation.ts';
import type { Config } from './config.ts';
import type { Sender } from './conversations.ts';
import { conversationIdOf, type InboundActivity, personOf, textOf } from './inbound.ts';
import { inTime, type Pipeline, withinTime } from './inTime.ts';
import type { Log } from './log.ts';
import { createMemberList } from './members.ts';
import { pressIn, recordOf } from './pressIn.ts';
import { answered, classify } from './sendResult.ts';
import { type BotIssuer, sovereign } from './signIn/botToken.ts';
import { signInTurn } from './signing.ts';
import type { PressData } from './turn.ts';

/** What Teams hears back for a press: the card to stand in its place, or a sentence shown once beside it. */
export type PressAnswer = { card: CardMessage } | { sentence: string; code: string; card: CardMessage };

/** What happens in Teams, without a word of its framework. `sent` is told the message id of a card once it has one. */
export interface TeamsHandlers {
  installed(tenantId: string, sender: Sender): Promise<Answer | undefined>;
  removed(tenantId: string, sender: Sender): Promise<void>;
  /** Runs what a message asks for, once however often it is delivered. */
  once(tenantId: string, message: { id: string; conversationId: string }, run: () => Promise<void>): Promise<void>;
  said(tenantId: string, sender: Sender, text: string): Promise<Answer>;
  pressed(
    tenantId: string,
    sender: Sender,
    verb: string,
    data: PressData,
    messageId: string | undefined,
  ): Promise<PressAnswer>;
  /** @param value what the invoke carries. @returns the body of its answer (bot/composeExtension.ts) */
  searched(tenantId: string, sender: Sender, value: unknown): Promise<unknown>;
}

export interface Answer {
  message: CardMessage;
  sent?(activityId: string): Promise<void>;
}

export interface Teams {
  /** Serves one POST to /api/messages whose body was checked (bot/inbound.ts). */
  receive(req: Request, res: Response, activity: InboundActivity): Promise<void>;
  messenger: Messenger;
  members: MemberList;
}

/** Makes what the bot signs its requests with. */
export type CredentialsFactory = NonNullable<ConstructorParameters<typeof TeamsAdapter>[1]>;

/**
 * The Bot Framework edge: the only file that knows botbuilder and teams-ai.
 * @param credentials in the place of those of Entra, for a test; @param issuer in the place of the public Bot Framework
 */
export function createTeams(
  bot: Config['bot'],
  handlers: TeamsHandlers,
  log: Log,
  credentials?: CredentialsFactory,
  issuer?: BotIssuer,
): Teams {
  const auth = bot
    ? {
        MicrosoftAppId: bot.id,
        MicrosoftAppPassword: bot.password,
        MicrosoftAppType: bot.type,
        MicrosoftAppTenantId: bot.tenantId,
        ...(issuer ? sovereign(issuer) : {}),
      }
    : {};
  const adapter = new TeamsAdapter(
    auth,
    signInTurn(credentials ?? new ConfigurationServiceClientCredentialFactory(auth)),
  );
  adapter.use(async (context, next) => {
    sendOnceInTime(context, adapter);
    await next();
  });
  adapter.onTurnError = async (_context, error) => log.error({ err: error }, 'activity failed');
  const app = new Application<TurnState>({
    adapter,
    startTypingTimer: false,
    removeRecipientMention: false,
    turnStateFactory: () => new TurnState(),
  });
  addRoutes(app, handlers);
  return {
    async receive(req, res, activity) {
      Object.assign(req, { body: activity });
      await adapter.process(req, res as Parameters<typeof adapter.process>[1] & Response, (context) =>
        app.run(context).then(() => undefined),
      );
    },
    messenger: createMessenger(adapter, bot?.id ?? ''),
    members: createMemberList((of, run) =>
      adapter.continueConversationAsync(bot?.id ?? '', referenceTo(of), (context) =>
        run((atOnce, after) => TeamsInfo.getPagedMembers(context, atOnce, after)),
      ),
    ),
  };
}

function addRoutes(app: Application<TurnState>, handlers: TeamsHandlers): void {
  const on = (
    type: string,
    handler: (context: TurnContext, activity: InboundActivity) => Promise<void>,
    invoke = false,
  ) =>
    app.addRoute(
      async (context) => context.activity.type === type,
      (context) => handler(context, context.activity as unknown as InboundActivity),
      invoke,
    );
  const tenantOf = (activity: InboundActivity) => activity.channelData.tenant.id;

  on(ActivityTypes.Message, async (context, activity) => {
    const { verb, data } = pressIn(activity.value);
    // An article was posted in a chat with Bündel: it is for the people there, and no question.
    if (activity.postsCard && !verb && textOf(activity) === '') return;
    const conversationId = conversationIdOf(activity);
    const reply = () => replyTo(context, activity, { verb, data });
    // A press counts once by its token, whatever its message is called.
    if (verb || !activity.id) await reply();
    else await handlers.once(tenantOf(activity), { id: activity.id, conversationId }, reply);
  });

  on('installationUpdate', async (context, activity) => {
    if (activity.action?.startsWith('remove')) await handlers.removed(tenantOf(activity), senderOf(activity));
    else await greet(context, activity);
  });

  on('conversationUpdate', async (context, activity) => {
    const me = (members: { id: string }[] | undefined) => members?.some((m) => m.id === activity.recipient.id);
    if (me(activity.membersRemoved)) await handlers.removed(tenantOf(activity), senderOf(activity));
    else if (me(activity.membersAdded)) await greet(context, activity);
  });

  on(
    ActivityTypes.Invoke,
    async (context, activity) => {
      if (activity.name === 'composeExtension/query') {
        const found = await handlers.searched(tenantOf(activity), senderOf(activity), activity.value);
        return invokeResponse(context, found);
      }
      const action =
        activity.name === 'adaptiveCard/action'
          ? pressIn(recordOf(activity.value).action)
          : { verb: undefined, data: {} };
      if (!action.verb) return invokeResponse(context, undefined);
      const answer = await handlers.pressed(
        tenantOf(activity),
        senderOf(activity),
        action.verb,
        action.data,
        activity.replyToId,
      );
      await invokeResponse(
        context,
        'code' in answer
          ? {
              statusCode: 200,
              type: 'application/vnd.microsoft.activity.message',
              value: answer.sentence,
              code: answer.code,
            }
          : { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: answer.card.card },
      );
    },
    true,
  );

  async function replyTo(
    context: TurnContext,
    activity: InboundActivity,
    { verb, data }: ReturnType<typeof pressIn>,
  ): Promise<void> {
    const answer = verb
      ? await handlers.pressed(tenantOf(activity), senderOf(activity), verb, data, activity.replyToId)
      : await handlers.said(tenantOf(activity), senderOf(activity), textOf(activity));
    // A press by Action.Submit changes the card it came from; only without one is the answer a message of its own.
    if ('card' in answer && !('code' in answer) && activity.replyToId) {
      await context.updateActivity({ ...cardActivity(answer.card), id: activity.replyToId });
      return;
    }
    const response = await context.sendActivity(cardActivity('card' in answer ? answer.card : answer.message));
    if ('sent' in answer && response?.id) await answer.sent?.(response.id);
  }

  async function greet(context: TurnContext, activity: InboundActivity): Promise<void> {
    const answer = await handlers.installed(tenantOf(activity), senderOf(activity));
    if (answer) await context.sendActivity(cardActivity(answer.message));
  }
}

function createMessenger(adapter: TeamsAdapter, botAppId: string): Messenger {
  async function within(
    to: Conversation,
    act: (context: TurnContext) => Promise<string | undefined>,
  ): Promise<SendResult> {
    let result: SendResult = { state: 'unclear', reason: 'notSent' };
    const sending = adapter
      .continueConversationAsync(botAppId, referenceTo(to), async (context) => {
        // Caught here: the adapter gives errors of a turn to its own handler, and outside they would look like success.
        result = await act(context).then(answered, classify);
      })
      .then(() => result, classify);
    return withinTime(sending);
  }
  return {
    send: (to, message) => within(to, (context) => context.sendActivity(cardActivity(message)).then((r) => r?.id)),
    update: (to, activityId, message) =>
      within(to, async (context) => {
        await context.updateActivity({ ...cardActivity(message), id: activityId });
        return activityId;
      }),
  };
}

/**
 * botframework-connector answers a failed request by sending it again up to three times, also after a 5xx that may have been
 * accepted; a card must not be sent twice, so that policy is taken out and the ledger decides what is tried again. It also waits
 * for an answer without end, which would keep a command from ending and a turn from being answered.
 */
function sendOnceInTime(context: TurnContext, adapter: TeamsAdapter): void {
  const connector: unknown = context.turnState.get(adapter.ConnectorClientKey);
  const client = recordOf(Reflect.get(Object(connector), 'client'));
  const pipeline = client.pipeline as Pipeline | undefined;
  pipeline?.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline?.removePolicy(inTime);
  pipeline?.addPolicy(inTime);
}

function senderOf(activity: InboundActivity): Sender {
  const scopes: Record<string, Conversation['scope']> = { channel: 'channel', groupChat: 'group' };
  const scope = scopes[activity.conversation.conversationType ?? ''] ?? 'personal';
  return {
    conversationId: conversationIdOf(activity),
    scope,
    personId: personOf(activity),
    serviceUrl: activity.serviceUrl,
    botId: activity.recipient.id,
    ...(activity.recipient.name ? { botName: activity.recipient.name } : {}),
  };
}

function referenceTo(to: Conversation): Partial<ConversationReference> {
  return {
    channelId: 'msteams',
    serviceUrl: to.serviceUrl,
    bot: { id: to.botId, name: to.botName ?? '' },
    conversation: {
      id: to.id,
      isGroup: to.scope !== 'personal',
      conversationType: to.scope === 'group' ? 'groupChat' : to.scope,
      name: '',
    },
  };
}

/** A card goes alone: text beside it would be split off by Teams, and no id would come back. */
function cardActivity({ card, summary }: CardMessage): Partial<Activity> {
  return { type: ActivityTypes.Message, summary, attachments: [CardFactory.adaptiveCard({ ...card })] };
}

async function invokeResponse(context: TurnContext, body: unknown): Promise<void> {
  await context.sendActivity({
    type: 'invokeResponse',
    value: { status: 200, ...(body === undefined ? {} : { body }) },
  });
}
