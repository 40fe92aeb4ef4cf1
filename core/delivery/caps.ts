import { daysBetween } from '../calendar/clock.ts';
import { isoWeek } from '../calendar/week.ts';
import { type Delivery, dayOfHelp } from './delivery.ts';

/**
 * How many requests for help a chat gets at most (product.md §7, caps over everything Bündel sends). The weekly card and the
 * lead's three lines have a place of their own beside them, so that a team gets at most four messages in a week and two on a
 * day, and a person three and two.
 */
const requestsAtMost = { day: 1, team: 3, person: 2 };

/**
 * Whether a chat has got as many requests as it may: then the next waits for another day.
 * @param rows of this chat @param today ISO day
 */
export function requestsReached(
  rows: readonly Pick<Delivery, 'slot' | 'state'>[],
  chat: 'team' | 'person',
  today: string,
): boolean {
  const days = rows.flatMap((row) => {
    const day = row.state === 'skipped' || row.state === 'refused' ? undefined : dayOfHelp(row.slot);
    return day !== undefined && isoWeek(day) === isoWeek(today) ? [day] : [];
  });
  return (
    days.length >= requestsAtMost[chat] ||
    days.filter((day) => daysBetween(day, today) === 0).length >= requestsAtMost.day
  );
}
