import type { Bundle } from '../core/bundle/bundle.ts';
import type { SentCard } from '../core/delivery/sentCard.ts';
import type { CardMessage } from '../core/messenger.ts';
import type { Conversation } from '../core/place/conversation.ts';
import { placeName } from '../core/town/town.ts';
import { tasksCard } from './cards/tasks.ts';
import { weeklyCard } from './cards/weekly.ts';
import type { ShownSteps, Turn } from './turn.ts';

type Surroundings = Pick<Turn, 'town' | 'words' | 'links' | 'now' | 'today'>;

/** The id under which a sent card is remembered. */
export const sentCardId = (conversationId: string, activityId: string): string => `${conversationId}|${activityId}`;

/** The record that remembers which steps a sent card shows. */
export function sentCardOf(
  shows: ShownSteps,
  { id: conversationId, personId }: Pick<Conversation, 'id' | 'personId'>,
  activityId: string,
  now: number,
): SentCard {
  const { card, departmentId, unitId, canPress } = shows;
  return {
    id: sentCardId(conversationId, activityId),
    departmentId,
    conversationId,
    ...(personId ? { personId } : {}),
    canPress,
    activityId,
    card,
    ...(unitId ? { unitId } : {}),
    stepIds: [...shows.stepIds],
    thanks: [...shows.thanks],
    sentAt: new Date(now).toISOString(),
  };
}

/** A card that shows steps, drawn anew from the bundle as it stands now; undefined when none of its steps exists any more. */
export function stepsCard(around: Surroundings, bundle: Bundle, shows: ShownSteps): CardMessage | undefined {
  const { town, words, links, now, today } = around;
  const { departmentId, unitId, stepIds, thanks, canPress } = shows;
  const base = {
    bundle,
    name: placeName(town, departmentId, unitId) ?? departmentId,
    link: links.department(departmentId),
    now,
    today,
  };
  if (shows.card === 'weekly') return weeklyCard({ ...base, stepIds, thanks }, words);
  return tasksCard({ ...base, ...(unitId ? { unitId } : {}), canPress, shown: stepIds }, words);
}
