import { isLoopback } from './config.ts';

/** A Bot Framework activity with only the fields that are read, each of the type it should have. */
export interface InboundActivity {
  type: string;
  id?: string;
  name?: string;
  action?: string;
  text?: string;
  value?: unknown;
  replyToId?: string;
  channelId: string;
  serviceUrl: string;
  conversation: { id: string; conversationType?: string; tenantId: string };
  from: { id: string; aadObjectId?: string };
  recipient: { id: string; name?: string };
  membersAdded?: { id: string }[];
  membersRemoved?: { id: string }[];
  channelData: { tenant: { id: string } };
  /** A card that somebody posted from the compose box. */
  postsCard?: true;
}

export type InboundResult =
  | { ok: true; activity: InboundActivity; tenantId: string }
  | { ok: false; status: 400 | 403; code: string; message: string };

const teamsHosts = [
  /\.botframework\.com$/,
  // Anybody may have another name under trafficmanager.net.
  /^smba\.trafficmanager\.net$/,
  /\.teams\.microsoft\.com$/,
  /\.botframework\.azure\.us$/,
];

/**
 * Checks what the Bot Framework itself leaves unchecked (its serviceUrl claim counts only when the body has one, and it knows
 * no tenant): channel, address of the connector, tenant. Unknown types, entities and fields pass and mean nothing.
 * @param local whether a connector on this machine is accepted
 */
export function readActivity(body: unknown, options: { local: boolean; tenants: readonly string[] }): InboundResult {
  const b = record(body);
  if (!b) return refuse(400, 'badRequest', 'Erwartet wird eine Aktivität als JSON-Objekt.');
  const type = string(b.type);
  const conversation = record(b.conversation);
  const conversationId = headerSafe(identifier(conversation?.id));
  const from = identifier(record(b.from)?.id);
  const recipient = identifier(record(b.recipient)?.id);
  if (!type || !conversationId || !from || !recipient) {
    return refuse(400, 'badRequest', 'Der Aktivität fehlt type, conversation.id, from.id oder recipient.id.');
  }
  if (b.channelId !== 'msteams')
    return refuse(403, 'foreignChannel', 'Angenommen werden nur Aktivitäten aus Microsoft Teams.');
  const serviceUrl = string(b.serviceUrl);
  if (!serviceUrl || !allowedService(serviceUrl, options.local)) {
    return refuse(403, 'foreignService', 'Diese serviceUrl gehört nicht zu Microsoft Teams.');
  }
  const tenantId = string(record(record(b.channelData)?.tenant)?.id) ?? string(conversation?.tenantId);
  if (!tenantId || !options.tenants.includes(tenantId)) {
    return refuse(403, 'foreignTenant', 'Dieser Mandant ist hier nicht eingerichtet.');
  }
  const conversationType = string(conversation?.conversationType);
  return {
    ok: true,
    tenantId,
    activity: {
      type,
      ...optional(b, ['name', 'action', 'text']),
      ...optional(b, ['id', 'replyToId'], identifier),
      ...(b.value === undefined ? {} : { value: b.value }),
      channelId: 'msteams',
      serviceUrl,
      conversation: { id: conversationId, tenantId, ...(conversationType ? { conversationType } : {}) },
      from: { id: from, ...optional(record(b.from) ?? {}, ['aadObjectId'], identifier) },
      recipient: { id: recipient, ...optional(record(b.recipient) ?? {}, ['name']) },
      ...members(b, 'membersAdded'),
      ...members(b, 'membersRemoved'),
      channelData: { tenant: { id: tenantId } },
      ...(postsCard(b.attachments) ? { postsCard: true as const } : {}),
    },
  };
}

/** The connector's address must be Teams' own, by https; on this machine a loopback connector is one too. */
function allowedService(serviceUrl: string, local: boolean): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  if (local && (url.protocol === 'http:' || url.protocol === 'https:') && isLoopback(url.hostname)) return true;
  return url.protocol === 'https:' && teamsHosts.some((host) => host.test(url.hostname));
}

/** Teams also attaches the HTML of a text; that is no card. */
function postsCard(attachments: unknown): boolean {
  const types = Array.isArray(attachments) ? attachments.map((a) => string(record(a)?.contentType)) : [];
  return types.some((type) => type?.startsWith('application/vnd.microsoft.card.'));
}

/** The person, as Entra knows them where it does; ids of one person in two chats would otherwise differ. */
export const personOf = ({ from }: InboundActivity): string => from.aadObjectId ?? from.id;

/** A channel's own id: a thread in it has the message appended, and belongs to the same channel. */
export const conversationIdOf = ({ conversation }: InboundActivity): string =>
  conversation.id.replace(/;messageid=.*$/, '');

/** Where a posted card stands in a text. */
const cardPlaces =
  /<attachment[^>]{0,300}>(?:<\/attachment>)?|<span[^>]{0,300}inline-compose-card[^>]{0,300}>.{0,300}?<\/span>\s*<\/span>/gs;

/** What was written, without mentions (names of others are no part of a question), places of cards, and markup of spaces. */
export const textOf = ({ text }: InboundActivity): string =>
  (text ?? '')
    .replace(/<at[^>]*>.*?<\/at>/gs, ' ')
    .replace(cardPlaces, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const refuse = (status: 400 | 403, code: string, message: string): InboundResult => ({
  ok: false,
  status,
  code,
  message,
});

const record = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;

const string = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= 20_000 ? value : undefined;

/** Ids of Teams are far shorter; half a surrogate pair could neither be stored nor stand in an address. */
const identifier = (value: unknown): string | undefined => {
  const id = string(value);
  return id !== undefined && id.length <= 500 && id.isWellFormed() ? id : undefined;
};

/** The framework writes a conversation's id into a header; Teams' own ids are plain ASCII without spaces. */
const headerSafe = (id: string | undefined): string | undefined =>
  id !== undefined && /^[\x21-\x7e]+$/.test(id) ? id : undefined;

function optional<N extends string>(
  source: Record<string, unknown>,
  names: readonly N[],
  read = string,
): { [K in N]?: string } {
  const pairs = names.flatMap((name) => {
    const value = read(source[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(pairs) as { [K in N]?: string };
}

function members<N extends 'membersAdded' | 'membersRemoved'>(
  source: Record<string, unknown>,
  name: N,
): { [K in N]?: { id: string }[] } {
  const list = Array.isArray(source[name]) ? source[name] : [];
  const ids = list.flatMap((m) => {
    const id = string(record(m)?.id);
    return id ? [{ id }] : [];
  });
  return (ids.length > 0 ? { [name]: ids } : {}) as { [K in N]?: { id: string }[] };
}
