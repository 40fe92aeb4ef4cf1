import * as z from 'zod/v4';
import { isMeant, type Member } from '../../core/members.ts';
import { partitions } from '../../core/model.ts';
import type { Conversation } from '../../core/place/conversation.ts';
import { personIdOf } from '../../core/role/newAssignment.ts';
import type { PeopleAnswer } from '../../core/town/api.ts';
import { peopleAnswer } from './administrationAnswers.ts';
import type { ApiCall, Route } from './route.ts';

const peopleBody = z.union([
  z.strictObject({
    text: z.string().trim().min(2).max(80).meta({ description: 'The beginning of a name or of several.' }),
  }),
  z.strictObject({
    ids: z.array(z.string().max(100)).min(1).max(200).meta({ description: 'People whose names are asked for.' }),
  }),
]);
type PeopleBody = z.infer<typeof peopleBody>;

/** Who is looked for, and how many are enough. */
function wantedIn(body: PeopleBody): { isWanted: (member: Member) => boolean; enough: number } {
  if ('text' in body) return { isWanted: (member) => isMeant(member, body.text), enough: listed + 1 };
  const ids = new Set(body.ids.map(personIdOf));
  return { isWanted: ({ personId }) => ids.has(personIdOf(personId)), enough: ids.size };
}

/** More than fit on a page are a reason to write more of the name. */
const listed = 10;
/** Chats that are asked at the same time. */
const atOnce = 4;
/** In milliseconds: then the person reads what was found so far. */
const patience = 8_000;

/** People of the town's chats by name, to give them a role. The text comes in the body, since addresses are logged. */
export const findPeople: Route<unknown, PeopleBody> = {
  name: 'findPeople',
  method: 'post',
  path: '/api/administration/people',
  action: 'assignment.change',
  summary: 'People in the chats that Bündel is in, by name or id; nothing of it is stored.',
  body: peopleBody,
  answer: peopleAnswer,
  async run(call): Promise<PeopleAnswer> {
    const stored = await call.tenant.store.list('conversation', partitions.places);
    const chats = stored.map(({ record }) => record);
    if (chats.length === 0) return { state: 'noChats', people: [], complete: true };
    return search(call, chats);
  },
};

async function search({ members, body }: ApiCall<unknown, PeopleBody>, chats: Conversation[]): Promise<PeopleAnswer> {
  const found = new Map<string, Member>();
  const { isWanted, enough } = wantedIn(body);
  const until = performance.now() + patience;
  const waiting = [...chats];
  let reached = false;
  let cut = false;
  const isOver = () => found.size >= enough || performance.now() > until;

  async function lookInto(chat: Conversation): Promise<void> {
    let after: string | undefined;
    do {
      const page = await members.page(chat, after);
      if (!page) {
        cut = true;
        return;
      }
      reached = true;
      for (const member of page.members.filter(isWanted)) {
        // As the roles name a person, whatever Teams writes.
        const personId = personIdOf(member.personId);
        found.set(personId, { ...member, personId });
      }
      after = page.next;
    } while (after !== undefined && !isOver());
    cut ||= after !== undefined;
  }
  async function work(): Promise<void> {
    for (let chat = waiting.shift(); chat; chat = waiting.shift()) {
      if (isOver()) cut = true;
      else await lookInto(chat);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));

  if (!reached) return { state: 'unreachable', people: [], complete: false };
  const people = [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'de'));
  // All who were asked for by id, whatever chats are left.
  if ('ids' in body) return { state: 'searched', people, complete: !cut || found.size === enough };
  return { state: 'searched', people: people.slice(0, listed), complete: !cut && found.size <= listed };
}
