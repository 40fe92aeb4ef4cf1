import { weeklyProposal } from '../../core/delivery/weeklyProposal.ts';
import type { CardMessage } from '../../core/messenger.ts';
import { partitions } from '../../core/model.ts';
import type { Conversation } from '../../core/place/conversation.ts';
import { runningBundle } from '../runningBundle.ts';
import { rememberCard } from '../sentCards.ts';
import { stepsCard } from '../shownCard.ts';
import type { ShownSteps } from '../turn.ts';
import type { RemindAround } from './remindAround.ts';

export interface WeeklyMessage {
  message: CardMessage;
  shows: ShownSteps;
  /** To be called with the message's id once the card has arrived. */
  remember(activityId: string): Promise<void>;
}

/** The weekly card of one team chat as the bundle stands now; undefined when no step is open there. */
export async function weeklyMessage(
  { store, moment, links }: RemindAround,
  conversation: Conversation,
): Promise<WeeklyMessage | undefined> {
  const { departmentId, unitId } = conversation;
  if (!departmentId) return undefined;
  const [bundle, cards] = await Promise.all([
    runningBundle(store, departmentId, moment.today),
    store.list('sentCard', partitions.cards(departmentId)),
  ]);
  if (!bundle) return undefined;
  const last = cards
    .map((c) => c.record)
    .filter((c) => c.conversationId === conversation.id && c.card === 'weekly')
    .sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1))
    .at(-1);
  const since = last?.sentAt.slice(0, 10) ?? weekBefore(moment.today);
  const proposal = weeklyProposal(bundle.record, unitId, moment.today, since, last?.thanks ?? []);
  if (!proposal) return undefined;
  const shows: ShownSteps = {
    card: 'weekly',
    departmentId,
    ...(unitId ? { unitId } : {}),
    stepIds: [proposal.stepId, ...proposal.furtherIds],
    thanks: proposal.thanks,
    canPress: true,
  };
  const message = stepsCard({ ...moment, links }, bundle.record, shows);
  return message && { message, shows, remember: (id) => rememberCard(store, shows, conversation, id, moment.now) };
}

/** Without a card before, what was finished in the last seven days is thanked for; older effects are no news. */
function weekBefore(today: string): string {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 7);
  return day.toISOString().slice(0, 10);
}
