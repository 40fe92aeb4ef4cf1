/** The tenant that the Agents Playground sends and the demo town lives in. */
export const tenant = '00000000-0000-0000-0000-0000000000001';

/** A second tenant of the same server, in which no town has been set up. */
export const otherTenant = 'f0000000-0000-0000-0000-000000000002';

export interface Chat {
  id: string;
  scope: 'personal' | 'channel' | 'groupChat';
  /** Who speaks; without it, somebody whom the product does not know. */
  person?: string;
}

export const personalChat = (person: string): Chat => ({ id: `a:${person}`, scope: 'personal', person });
export const channel = (name: string): Chat => ({ id: `19:${name}@thread.tacv2`, scope: 'channel' });
export const groupChat = (name: string): Chat => ({ id: `19:${name}@thread.v2`, scope: 'groupChat' });

/** The same chat, with this person speaking in it. */
export const as = (person: string, chat: Chat): Chat => ({ ...chat, person });

export interface Button {
  title: string;
  verb: string;
  data: Record<string, unknown>;
}

/** An HTTP answer; its body as JSON where it is some. */
export interface Answered {
  status: number;
  body: unknown;
}

export type Client = ReturnType<typeof createClient>;

let counter = 0;

/** Speaks to the bot as Teams does: Bot Framework activities by POST to /api/messages, answered at `serviceUrl`. */
export function createClient(home: string, serviceUrl: string) {
  /** An activity with what Teams always sends; `extra` replaces or, with undefined, leaves out fields. */
  function activity(chat: Chat, extra: Record<string, unknown>): Record<string, unknown> {
    counter += 1;
    const person = chat.person ?? 'someone';
    return {
      id: `in-${process.pid}-${counter}`,
      timestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl,
      conversation: { id: chat.id, conversationType: chat.scope, tenantId: tenant },
      from: { id: `29:${person}`, name: 'x', aadObjectId: person },
      recipient: { id: '28:bot', name: 'Bündel' },
      channelData: { tenant: { id: tenant } },
      locale: 'en-US',
      ...extra,
    };
  }

  const post = async (body: unknown, headers: Record<string, string> = {}): Promise<Answered> =>
    answered(
      await fetch(`${home}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: isRaw(body) ? body : JSON.stringify(body),
      }),
    );

  return {
    activity,
    post,
    /** Asks one of the tab's endpoints, by a local identity where one is given. */
    async get(path: string, identity?: string, headers: Record<string, string> = {}): Promise<Answered> {
      const signedIn: Record<string, string> = identity ? { authorization: `Local ${identity}` } : {};
      return answered(await fetch(`${home}${path}`, { headers: { ...signedIn, ...headers } }));
    },
    /** Sends something to one of the tab's endpoints. */
    async send(
      path: string,
      body: unknown,
      identity?: string,
      headers: Record<string, string> = {},
      method = 'POST',
    ): Promise<Answered> {
      const signedIn: Record<string, string> = identity ? { authorization: `Local ${identity}` } : {};
      return answered(
        await fetch(`${home}${path}`, {
          method,
          headers: { 'content-type': 'application/json', ...signedIn, ...headers },
          body: isRaw(body) ? body : JSON.stringify(body),
        }),
      );
    },
    say: (chat: Chat, text: string) => post(activity(chat, { type: 'message', text })),
    install: (chat: Chat) => post(activity(chat, { type: 'installationUpdate', action: 'add' })),
    /** What Teams sends beside the installation. */
    addBot: (chat: Chat) => post(activity(chat, { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] })),
    uninstall: (chat: Chat) => post(activity(chat, { type: 'installationUpdate', action: 'remove' })),
    removeBot: (chat: Chat) => post(activity(chat, { type: 'conversationUpdate', membersRemoved: [{ id: '28:bot' }] })),
    /** Presses a button by Action.Execute; the card or sentence that comes back stands in `body`. */
    press: (chat: Chat, button: Pick<Button, 'verb' | 'data'>, messageId?: string) =>
      post(
        activity(chat, {
          type: 'invoke',
          name: 'adaptiveCard/action',
          ...(messageId ? { replyToId: messageId } : {}),
          value: { action: { type: 'Action.Execute', verb: button.verb, data: button.data }, trigger: 'manual' },
        }),
      ),
    /** Looks for something from the compose box; without a text as Teams does when the search is opened. */
    compose: (chat: Chat, text?: string, options: { skip: number; count: number } = { skip: 0, count: 25 }) =>
      post(
        activity(chat, {
          type: 'invoke',
          name: 'composeExtension/query',
          value: {
            commandId: 'searchArticles',
            parameters: [text === undefined ? { name: 'initialRun', value: 'true' } : { name: 'q', value: text }],
            queryOptions: options,
          },
        }),
      ),
    /** Presses a button in a client that only knows Action.Submit. */
    submit: (chat: Chat, button: Pick<Button, 'data'>, messageId?: string) =>
      post(activity(chat, { type: 'message', value: button.data, ...(messageId ? { replyToId: messageId } : {}) })),
  };
}

/** Text and bytes go out as they are, everything else as JSON. */
const isRaw = (body: unknown): body is string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' || ArrayBuffer.isView(body);

async function answered(response: Response): Promise<Answered> {
  const text = await response.text();
  const json = (response.headers.get('content-type') ?? '').includes('json') && text !== '';
  return { status: response.status, body: json ? JSON.parse(text) : text };
}
