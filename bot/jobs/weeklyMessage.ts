import type { Bundle } from '../../core/bundle/bundle.ts';
import type { Delivery } from '../../core/delivery/delivery.ts';
import type { CardMessage } from '../../core/messenger.ts';
import { shownInRow, stepsCard } from '../shownCard.ts';
import type { RemindAround } from './remindAround.ts';

/** The card of a row as the bundle stands now; undefined when none of its steps exists any more. */
export function drawWeekly(
  { moment, now, links }: RemindAround,
  row: Delivery,
  bundle: Bundle,
): CardMessage | undefined {
  return stepsCard({ ...moment, now: now(), links }, bundle, shownInRow(row));
}
