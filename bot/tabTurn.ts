import type { Actor } from '../core/access.ts';
import { placeName } from '../core/town/town.ts';
import type { ApiCall } from './api/route.ts';
import type { Turn } from './turn.ts';

/** The tab's id among a person's conversations: no chat of Teams has it. */
export const tabChat = 'tab';

/**
 * What a signed-in person writes or presses in the tab, as a turn: read as in a chat of their own. The tab itself is no stored
 * conversation; only the last question in it is kept for ten minutes, with its person.
 */
export function tabTurn(call: ApiCall & { actor: Actor; identity: string }, text: string): Turn {
  const { tenant, moment, actor, identity, links } = call;
  const { departmentId, unitId } = actor;
  return {
    ...moment,
    store: tenant.store,
    conversation: {
      id: tabChat,
      scope: 'personal',
      personId: identity,
      serviceUrl: links.home,
      botId: tabChat,
      ...(departmentId ? { departmentId } : {}),
      ...(unitId ? { unitId } : {}),
      lastContact: moment.today,
    },
    personId: identity,
    actor: readingActor(actor),
    text,
    knowledge: () => tenant.library.current(moment.town, moment.words),
    links,
  };
}

/** Where one asks, a department's steps are read; they are pressed where they stand, on the pages (bot/api/pressStep.ts). */
function readingActor(actor: Actor): Actor {
  return actor.departmentId ? { ...actor, role: 'member', selfDeclared: true } : actor;
}

/** What is said to `bereich` in the tab: nothing is bound there. */
export function placeInTab({ town, words, actor }: Pick<Turn, 'town' | 'words' | 'actor'>): string {
  return words.inTab.place(placeName(town, actor.departmentId, actor.unitId));
}
