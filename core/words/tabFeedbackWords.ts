import type { FeedbackCounts } from '../article/feedbackByArticle.ts';
import { feedbackNames } from './feedbackNames.ts';
import { countWord } from './format.ts';
import { asSentence } from './tabWords.ts';

const { wrong, reasons, notHelped, helped, none } = feedbackNames;

/** „einmal“, „zweimal“, „14-mal“: how often something was pressed. */
const times = (count: number): string => (count > 12 ? `${count}-mal` : `${countWord(count, 'ein')}mal`);

/** „KW 48/2026“ for `2026-W48`. */
const germanWeek = (week: string): string => `KW ${Number(week.slice(6))}/${week.slice(0, 4)}`;

/** „Dreimal „Es fehlt etwas“, einmal „Hat geholfen“.“: what was never pressed is left out. */
function told(counts: FeedbackCounts): string {
  const named: [string, number][] = [
    [reasons.outdated, counts.outdated],
    [reasons.contact, counts.contact],
    [reasons.broken, counts.broken],
    [reasons.incomplete, counts.incomplete],
    [notHelped, counts.notHelped],
    [none, counts.notMeant],
    [helped, counts.helped],
  ];
  return asSentence(named.flatMap(([name, count]) => (count > 0 ? [`${times(count)} „${name}“`] : [])).join(', '));
}

/** The Sie set of the page *Rückmeldungen*, and the shape of both. A file of its own, since only that page loads it. */
const sie = {
  title: 'Rückmeldungen zu Anleitungen',
  intro: 'Gezählt ist, was unter Antworten gedrückt wurde, je Anleitung und Woche. Wer es war, ist nirgends vermerkt.',
  period: 'Zeitraum',
  periods: { 12: 'die letzten zwölf Wochen', 53: 'das letzte Jahr' },
  groups: {
    wrong: { title: wrong, hint: 'Diese Anleitungen brauchen zuerst einen Blick.' },
    notHelped: {
      title: notHelped,
      hint: `Hier fehlt vielleicht etwas, oder der Titel führt in die Irre. Mitgezählt ist „${none}“, wenn der Titel zur Auswahl stand.`,
    },
    helped: { title: helped, hint: 'Hier ist nichts zu tun.' },
  },
  owner: (unit: string) => `Zuständig: ${unit}`,
  counts: told,
  weeks: 'Nach Wochen',
  weeksOf: (title: string) => `zu „${title}“`,
  week: germanWeek,
  empty: 'In diesem Zeitraum hat niemand etwas zu einer Anleitung gedrückt.',
  emptyHint: 'Sobald jemand unter einer Antwort etwas drückt, sehen Sie es hier.',
  forbidden:
    'Die Rückmeldungen sehen Redaktion und Digitalbüro, im eigenen Bereich auch Digitallotsin oder Digitallotse.',
  back: 'Zu Wissen',
};

/** Every sentence of the page. */
export type FeedbackPageWords = typeof sie;

const du: FeedbackPageWords = {
  ...sie,
  emptyHint: 'Sobald jemand unter einer Antwort etwas drückt, siehst du es hier.',
};

/** The page's sentences in a town's form of address. */
export function feedbackPageWords(address: 'sie' | 'du'): FeedbackPageWords {
  return address === 'du' ? du : sie;
}
