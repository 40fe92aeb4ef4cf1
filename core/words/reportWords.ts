import type { Cause } from '../bundle/causes.ts';
import type { TaskState } from '../bundle/progress.ts';
import type { Measure } from '../plan/measure.ts';
import type { Findings, ReportFigures } from '../report/findings.ts';
import { asSentence, countWord, germanDay, germanHalfYear, list, waitingFor } from './format.ts';
import { moveReasonTexts } from './roadmapWords.ts';
import { roleNames } from './roleNames.ts';

/** What a report says (product.md §10); it addresses nobody and is read in years, so both forms of address share it. */

/** „vier Maßnahmen“, „eine Maßnahme“. */
const measures = (count: number) => `${countWord(count, 'eine')} ${count === 1 ? 'Maßnahme' : 'Maßnahmen'}`;
const tasks = (count: number) => `${countWord(count, 'eine')} ${count === 1 ? 'Aufgabe' : 'Aufgaben'}`;
/** A count as the beginning of a sentence, and what follows it. */
const sentence = (counted: string, rest: string) => asSentence(`${counted} ${rest}`);
const is = (count: number) => (count === 1 ? 'ist' : 'sind');

/** „zwei auf den Hersteller und einer auf den IT-Dienstleister“, in the order of the list of causes. */
function byCause(causes: ReportFigures['waitingFor']): string {
  const counts = [...Map.groupBy(causes, (cause) => cause)];
  return list(counts.map(([cause, all]) => `${countWord(all.length, 'einer')} auf ${waitingFor[cause]}`));
}

/** How many measures of a list lie in which field of action. @param nameOf the town's name of a field */
export function byField(all: readonly Measure[]): { field: string; measures: Measure[] }[] {
  return [...Map.groupBy(all, ({ fieldOfAction }) => fieldOfAction)].map(([field, own]) => ({ field, measures: own }));
}

export const stateNames: Record<TaskState, string> = {
  done: 'erledigt',
  inWork: 'in Arbeit',
  waiting: 'wartet',
  open: 'offen',
};

const causeNames: Record<Cause, string> = {
  it: 'IT-Dienstleister',
  vendor: 'Hersteller',
  department: 'anderer Fachbereich',
  money: 'Geld oder Vergabe',
  decision: 'Entscheidung',
  legal: 'Recht oder Mitbestimmung',
  time: 'ruhigere Zeit',
};

export const reportWords = {
  title: (halfYear: string) => `Bericht zum ${germanHalfYear(halfYear)}`,
  town: (name: string) => `Stadt ${name}`,
  department: (code: string, name: string) => `${code}, ${name}`,

  /** @param running whether the half-year still runs */
  leadDone: (done: number, all: number, running: boolean) => {
    if (all === 0) return 'Für dieses Halbjahr war nichts geplant.';
    if (done === all)
      return `${all === 1 ? 'Die geplante Maßnahme ist' : all === 2 ? 'Beide Maßnahmen sind' : `Alle ${countWord(all, 'eine')} Maßnahmen sind`} fertig.`;
    if (done === 0) return `${sentence(measures(all), running ? `${is(all)} in Arbeit` : `${is(all)} noch in Arbeit`)}`;
    return `Von ${countWord(all, 'eine')} Maßnahmen ${is(done)} ${countWord(done, 'eine')} fertig.`;
  },
  leadSteps: ({ steps }: Pick<ReportFigures, 'steps'>) => `Geschafft sind ${steps.done} von ${steps.total} Schritten.`,
  leadStuck: (figures: ReportFigures) => {
    const { waiting } = figures.tasks;
    if (waiting === 0) return 'Zurzeit wartet keine Aufgabe.';
    const on = list([...new Set(figures.waitingFor)].map((cause) => `auf ${waitingFor[cause]}`));
    return sentence(tasks(waiting), `${waiting === 1 ? 'wartet' : 'warten'} ${on}`);
  },
  leadNext: (count: number, halfYear: string) =>
    count === 0
      ? `Für das ${germanHalfYear(halfYear)} ist noch nichts geplant.`
      : `Im ${germanHalfYear(halfYear)} ${count === 1 ? 'folgt' : 'folgen'} ${measures(count)}.`,

  done: {
    title: 'Was fertig ist',
    none: 'Ganz fertig ist noch keine Maßnahme.',
    some: (count: number) => `Fertig ${is(count)} ${measures(count)}. Das ist jetzt leichter:`,
    tasks: 'Fertige Aufgaben aus Maßnahmen, die noch laufen',
    tasksOfTown: (count: number) =>
      count === 1
        ? 'Dazu ist eine Aufgabe aus Maßnahmen erledigt, die noch laufen.'
        : `Dazu sind ${tasks(count)} aus Maßnahmen erledigt, die noch laufen.`,
  },
  stuck: {
    title: 'Was wartet',
    none: 'Zurzeit wartet nichts auf andere.',
    unknown: 'Zu diesem Halbjahr ist nicht festgehalten, worauf gewartet wurde.',
    some: 'Hier geht es erst weiter, wenn andere etwas getan haben. Bis dahin ruht der Schritt.',
    steps: (causes: ReportFigures['waitingFor']) => {
      const steps = `${countWord(causes.length, 'ein')} ${causes.length === 1 ? 'Schritt wartet' : 'Schritte warten'}`;
      const [first, ...others] = new Set(causes);
      if (first && others.length === 0) return sentence(steps, `auf ${waitingFor[first]}`);
      return asSentence(`${steps}: ${byCause(causes)}`);
    },
    item: (measure: string, task: string) => `${measure}: ${task}`,
    waits: (cause: Cause, helper: string | undefined, promised: string | undefined) =>
      [
        asSentence(`wartet auf ${waitingFor[cause]}`),
        helper ? asSentence(`gefragt ist ${helper}`) : '',
        promised ? `Zugesagt ist Hilfe bis ${germanDay(promised)}.` : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
  },
  next: {
    title: 'Was als Nächstes kommt',
    none: (halfYear: string) => `Für das ${germanHalfYear(halfYear)} ist noch nichts geplant.`,
    /** @param past whether that half-year is over, too */
    some: (count: number, halfYear: string, past: boolean) =>
      `Für das ${germanHalfYear(halfYear)} ${past ? (count === 1 ? 'war' : 'waren') : is(count)} ${measures(count)} geplant.`,
    perField: (count: number) => asSentence(measures(count)),
  },
  changed: {
    title: 'Was verschoben ist oder entfällt',
    none: 'Nichts ist verschoben worden, und nichts entfällt.',
    some: ({ moved, dropped }: Pick<Findings, 'moved' | 'dropped'>) => [
      ...(moved.length > 0 ? [`Verschoben ${is(moved.length)} ${measures(moved.length)}.`] : []),
      ...(dropped.length > 0
        ? [asSentence(`${measures(dropped.length)} ${dropped.length === 1 ? 'entfällt' : 'entfallen'}`)]
        : []),
    ],
    moved: ({ entry, measure }: Findings['moved'][number], withReason: boolean) =>
      [
        entry.result === 'split'
          ? `Ein Teil ist geplant für das ${germanHalfYear(entry.to ?? measure.halfYear)}.`
          : `Jetzt geplant für das ${germanHalfYear(measure.halfYear)}.`,
        ...(withReason ? reasonOf(entry) : []),
      ].join(' '),
    dropped: ({ entry }: Findings['dropped'][number], withReason: boolean) =>
      ['Das lassen wir bewusst.', ...(withReason && entry ? reasonOf(entry) : [])].join(' '),
  },

  charts: {
    tasks: {
      title: 'Aufgaben nach Stand',
      sentence: ({ tasks: by }: Pick<ReportFigures, 'tasks'>) => {
        const all = by.done + by.inWork + by.waiting + by.open;
        const parts = (['done', 'inWork', 'waiting', 'open'] as const).filter((state) => by[state] > 0);
        const said = parts.map(
          (state) =>
            `${countWord(by[state], 'eine')} ${by[state] > 1 && state === 'waiting' ? 'warten' : stateNames[state]}`,
        );
        return asSentence(`${tasks(all)}: ${list(said)}`);
      },
      columns: ['Stand', 'Aufgaben'],
    },
    departments: {
      title: (term: string) => `Schritte, ${term} für ${term}`,
      sentence: (steps: ReportFigures['steps'] | undefined) =>
        [
          steps ? `Geschafft sind ${steps.done} von ${steps.total} Schritten.` : '',
          'Die Reihenfolge ist die der Nummern und kein Vergleich: Vorgenommen war überall anderes.',
        ]
          .filter((part) => part !== '')
          .join(' '),
      columns: (term: string) => [term, 'geschafft', 'noch offen'],
    },
    fields: {
      title: 'Maßnahmen nach Handlungsfeld',
      sentence: (done: number, all: number, fields: number) => {
        const from = fields === 1 ? 'einem Handlungsfeld' : `${countWord(fields, 'ein')} Handlungsfeldern`;
        const finished =
          done === all
            ? all === 1
              ? 'sie ist fertig'
              : 'alle sind fertig'
            : done === 0
              ? 'fertig ist noch keine'
              : `fertig ${is(done)} ${countWord(done, 'eine')}`;
        return sentence(measures(all), `aus ${from}, ${finished}`);
      },
      columns: ['Handlungsfeld', 'fertig', 'in Arbeit'],
    },
    waiting: {
      title: 'Worauf Schritte warten',
      causes: causeNames,
      columns: ['Grund', 'Schritte'],
    },
  },
  /** What the sheets of a workbook are called; Excel takes 31 letters. */
  sheets: { text: 'Bericht', tasks: 'Aufgaben', departments: 'Schritte', fields: 'Maßnahmen', waiting: 'Wartet' },
  small: 'Über weniger als fünf Menschen nennt dieser Bericht keine Zahlen, auch keine, die sich ausrechnen lassen.',
  persons: 'Wer was erledigt hat, ist nicht gespeichert und steht deshalb in keinem Bericht.',
  released: (day: string, by: 'lead' | 'admin', version: number) =>
    `Festgeschrieben am ${germanDay(day)}. Freigegeben durch: ${roleNames[by]}. Fassung ${version}.`,
} as const;

function reasonOf({ because, reason }: { because?: keyof typeof moveReasonTexts; reason?: string }): string[] {
  const text = reason ?? (because && moveReasonTexts[because]);
  return text ? [asSentence(text)] : [];
}
