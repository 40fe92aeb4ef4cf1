import type { Bundle } from '../core/bundle/bundle.ts';
import { daysFor } from '../core/bundle/daysFor.ts';
import type { Delivery } from '../core/delivery/delivery.ts';
import type { SentCard } from '../core/delivery/sentCard.ts';
import type { CardMessage } from '../core/messenger.ts';
import type { Conversation } from '../core/place/conversation.ts';
import { placeName } from '../core/town/town.ts';
import { tasksCard } from './cards/tasks.ts';
import { weeklyCard } from './cards/weekly.ts';
import { helperNames } from './helpChats.ts';
import type { ShownSteps, Turn } from './turn.ts';

type Surroundings = Pick<Turn, 'town' | 'words' | 'links' | 'now' | 'today'>;

/** The id under which a sent card is remembered. */
export const sentCardId = (conversationId: string, activityId: string): string => `${conversationId}|${activityId}`;

/** What the card of a ledger row shows. */
export function shownInRow(row: Delivery): ShownSteps {
  const { slot, departmentId, unitId, stepIds, thanks, because, occasion } = row;
  const on = { slot, departmentId, ...(unitId ? { unitId } : {}) };
  return { card: 'weekly', ...on, stepIds, thanks, because, occasion, canPress: true };
}

/** The record that remembers which steps a card sent on request shows; the weekly card's is its row in the ledger. */
export function sentCardOf(
  shows: ShownSteps,
  { id: conversationId, personId }: Pick<Conversation, 'id' | 'personId'>,
  activityId: string,
  now: number,
): SentCard {
  const { departmentId, unitId, canPress } = shows;
  return {
    id: sentCardId(conversationId, activityId),
    departmentId,
    conversationId,
    ...(personId ? { personId } : {}),
    canPress,
    activityId,
    card: 'tasks',
    ...(unitId ? { unitId } : {}),
    stepIds: [...shows.stepIds],
    thanks: [...shows.thanks],
    sentAt: new Date(now).toISOString(),
  };
}

/** A card that shows steps, drawn anew from the bundle as it stands now; undefined when none of its steps exists any more. */
export function stepsCard(around: Surroundings, bundle: Bundle, shows: ShownSteps): CardMessage | undefined {
  const { town, words, links, now, today } = around;
  const { departmentId, unitId, stepIds, thanks, because, occasion, canPress } = shows;
  const base = {
    bundle: daysFor(bundle, town.units, unitId),
    ...(unitId ? { unitId } : {}),
    name: placeName(town, departmentId, unitId) ?? departmentId,
    link: links.department(departmentId),
    nameOf: helperNames(town, words),
    systems: town.settings.systems,
    now,
    today,
  };
  if (shows.card === 'weekly')
    return weeklyCard(
      { ...base, ...(shows.slot ? { slot: shows.slot } : {}), stepIds, thanks, because, occasion },
      words,
    );
  return tasksCard({ ...base, canPress, shown: stepIds }, words);
}
