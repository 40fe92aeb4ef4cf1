import { may } from '../core/access.ts';
import type { Bundle } from '../core/bundle/bundle.ts';
import type { SentCard } from '../core/delivery/sentCard.ts';
import type { CardMessage } from '../core/messenger.ts';
import { placeName } from '../core/town/town.ts';
import { tasksCard } from './cards/tasks.ts';
import { weeklyCard } from './cards/weekly.ts';
import type { ShownSteps, Turn } from './turn.ts';

type Surroundings = Pick<Turn, 'town' | 'words' | 'links' | 'now' | 'today'> & Partial<Pick<Turn, 'actor'>>;

/** The id under which a sent card is remembered. */
export const sentCardId = (conversationId: string, activityId: string): string => `${conversationId}|${activityId}`;

/** The record that remembers which steps a sent card shows. */
export function sentCardOf(shows: ShownSteps, conversationId: string, activityId: string, now: number): SentCard {
  const { card, departmentId, unitId } = shows;
  return {
    id: sentCardId(conversationId, activityId),
    departmentId,
    conversationId,
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
  const { town, words, links, now, today, actor } = around;
  const { departmentId, unitId, stepIds, thanks } = shows;
  const base = { bundle, name: placeName(town, departmentId, unitId) ?? departmentId, link: links.department(departmentId), now, today };
  if (shows.card === 'weekly') return weeklyCard({ ...base, stepIds, thanks }, words);
  const canPress = actor === undefined || may(actor, 'step.press', { departmentId });
  return tasksCard({ ...base, ...(unitId ? { unitId } : {}), canPress, shown: stepIds }, words);
}
