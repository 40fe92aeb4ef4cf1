import type { Conversation } from './place/conversation.ts';

/** Somebody who is in a chat, as Teams names them. It is shown to choose from and kept nowhere. */
export interface Member {
  /** Entra's object id. */
  personId: string;
  name: string;
  /** The name of the account, which tells people of the same name apart. */
  account?: string;
}

export interface MembersPage {
  members: Member[];
  /** What the next page is asked for with; absent where there is none. */
  next?: string;
}

/** The way to the members of a chat. */
export interface MemberList {
  /** A page of a chat's members; undefined where Teams gives none: no answer in time, an error, a chat that it does not know. */
  page(of: Conversation, after?: string): Promise<MembersPage | undefined>;
}

/** Whether a member is meant by a text: each of its words begins a word of the name or of the account. */
export function isMeant({ name, account = '' }: Member, text: string): boolean {
  const words = folded(`${name} ${account}`).split(/[\s.,@_-]+/);
  const wanted = folded(text)
    .split(/[\s.,@_-]+/)
    .filter((word) => word !== '');
  return wanted.length > 0 && wanted.every((word) => words.some((each) => each.startsWith(word)));
}

/** Without case and accents; umlauts are also found as they are written without them. */
const folded = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
