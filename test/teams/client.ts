import type { Card } from './connector.ts';

/** The tenant that the Agents Playground sends and the demo town lives in. */
const tenant = '00000000-0000-0000-0000-0000000000001';

export interface Chat {
  id: string;
  scope: 'personal' | 'channel' | 'groupChat';
  person?: string;
}

export const personalChat = (person: string): Chat => ({ id: `a:${person}`, scope: 'personal', person });
export const channel = (name: string): Chat => ({ id: `19:${name}@thread.tacv2`, scope: 'channel' });

export interface Button {
  title: string;
  verb: string;
  data: Record<string, unknown>;
}

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

  async function post(body: unknown): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`${home}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text };
  }

  return {
    activity,
    post,
    say: (chat: Chat, text: string) => post(activity(chat, { type: 'message', text })),
    install: (chat: Chat) => post(activity(chat, { type: 'installationUpdate', action: 'add' })),
    uninstall: (chat: Chat) => post(activity(chat, { type: 'installationUpdate', action: 'remove' })),
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
    /** Presses a button in a client that only knows Action.Submit. */
    submit: (chat: Chat, button: Pick<Button, 'data'>, messageId?: string) =>
      post(activity(chat, { type: 'message', value: button.data, ...(messageId ? { replyToId: messageId } : {}) })),
  };
}

/** All buttons of a card that are pressed in place, unfolded ones included, in reading order. */
export function buttonsOf(card: Card | undefined): Button[] {
  const found: Button[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      const { type, title, verb, data } = value as Record<string, unknown>;
      if (type === 'Action.Execute') found.push({ title: String(title), verb: String(verb), data: data as Record<string, unknown> });
      else Object.values(value).forEach(visit);
    }
  };
  visit(card);
  return found;
}

/** All text that a person reads on a card, one piece a line. */
export function textOf(card: Card | undefined): string {
  const lines: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      const { type, text, title, inlines, value: fact } = value as Record<string, unknown>;
      if (type === 'RichTextBlock') lines.push((inlines as { text: string }[]).map((run) => run.text).join(''));
      else {
        if (typeof text === 'string') lines.push(text);
        if (typeof title === 'string') lines.push(typeof fact === 'string' ? `${title}: ${fact}` : `[${title}]`);
        for (const [key, inner] of Object.entries(value)) if (key !== 'fallback') visit(inner);
      }
    }
  };
  visit(card);
  return lines.join('\n');
}

/** The Adaptive Card that came back for a press. */
export function cardIn(response: { body: unknown }): Card | undefined {
  const body = response.body as { type?: string; value?: Card };
  return body.type === 'application/vnd.microsoft.card.adaptive' ? body.value : undefined;
}
