import type { Member, MemberList, MembersPage } from '../core/members.ts';
import type { Conversation } from '../core/place/conversation.ts';
import { orInTime } from './inTime.ts';
import { recordOf } from './pressIn.ts';

/** Teams gives at most 500 members at once. */
const atOnce = 500;

/** Asks the connector for a page of the members of the chat that a turn is in. */
type AskPage = (
  atOnce: number,
  after: string | undefined,
) => Promise<{ members: unknown[]; continuationToken?: string }>;

/**
 * The members of chats.
 * @param inChat has something done in a chat; what fails there may be told by a rejection or not at all
 */
export function createMemberList(
  inChat: (of: Conversation, run: (ask: AskPage) => Promise<void>) => Promise<void>,
): MemberList {
  return {
    page(of, after) {
      let page: MembersPage | undefined;
      const asking = inChat(of, async (ask) => {
        page = await ask(atOnce, after).then(pageOf, () => undefined);
      });
      const told = () => page;
      return orInTime(asking.then(told, told), undefined);
    },
  };
}

function pageOf({ members, continuationToken }: { members: unknown[]; continuationToken?: string }): MembersPage {
  return { members: members.flatMap(memberOf), ...(continuationToken ? { next: continuationToken } : {}) };
}

/** A person of the directory: bots have no object id. Teams says it by either name. */
function memberOf(account: unknown): Member[] {
  const { aadObjectId, objectId, name, userPrincipalName } = recordOf(account);
  const personId = typeof aadObjectId === 'string' && aadObjectId !== '' ? aadObjectId : objectId;
  if (typeof personId !== 'string' || personId === '' || typeof name !== 'string') return [];
  return [{ personId, name, ...(typeof userPrincipalName === 'string' ? { account: userPrincipalName } : {}) }];
}
