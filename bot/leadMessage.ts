import type { Bundle } from '../core/bundle/bundle.ts';
import { findStep } from '../core/bundle/press.ts';
import type { Delivery } from '../core/delivery/delivery.ts';
import type { CardMessage } from '../core/messenger.ts';
import { placeName } from '../core/town/town.ts';
import type { WaitingStep } from '../core/words/words.ts';
import { leadCard } from './cards/lead.ts';
import type { Links } from './links.ts';
import type { Moment } from './tenant.ts';

/** The card with a lead's three lines. */
export function leadMessage(
  { town, words, links }: Pick<Moment, 'town' | 'words'> & { links: Links },
  { departmentId, asks = [], stepIds, thanks }: Pick<Delivery, 'departmentId' | 'asks' | 'stepIds' | 'thanks'>,
  bundle: Bundle,
): CardMessage {
  const waiting = (stepId: string): WaitingStep[] => {
    const found = findStep(bundle, stepId);
    if (!found?.step.cause) return [];
    const team = placeName(town, departmentId, found.task.unitId) ?? departmentId;
    return [{ step: found.step.title, team, cause: found.step.cause }];
  };
  return leadCard(
    {
      departmentId,
      mine: asks.flatMap(({ stepId }) => waiting(stepId)),
      stuck: stepIds.flatMap(waiting),
      finished: bundle.tasks.filter(({ id }) => thanks.includes(id)),
      link: links.department(departmentId),
    },
    words,
  );
}
