import type { DeliveriesAnswer } from '../api.ts';
import { csvText } from '../csv.ts';
import { deliveryKindWords, deliveryStateWords, unboundChat } from './deliveryNames.ts';
import { germanInstantIn, germanWeek } from './format.ts';

/** What the list of a week names beside the rows themselves. */
interface Around {
  /** What the town calls its upper level. */
  departmentTerm: string;
  departmentName: (id: string) => string | undefined;
}

/** The page *Zustellung* of one week as a table for Excel, in the order of the page. */
export function deliveriesCsv({ week, timeZone, rows }: DeliveriesAnswer, around: Around): string {
  const head = [
    'Woche',
    'Chat',
    around.departmentTerm,
    'Art',
    'Stand',
    'Geplant',
    'Wegen Feiertag verschoben',
    'Grund',
    'Was zu tun ist',
    'Kennung des Chats',
  ];
  const instant = germanInstantIn(timeZone);
  const lines = rows.map(({ place, departmentId, kind, state, due, moved, what, toDo, conversationId }) => [
    `${germanWeek(week)}/${week.slice(0, 4)}`,
    place || unboundChat,
    around.departmentName(departmentId) ?? departmentId,
    deliveryKindWords[kind],
    deliveryStateWords[state],
    // Without the comma Excel reads it as a date with its time.
    due ? instant(due).replace(',', '') : '',
    moved ? 'ja' : 'nein',
    what,
    toDo ?? '',
    conversationId,
  ]);
  return csvText([head, ...lines]);
}
