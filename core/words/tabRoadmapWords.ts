import type { Measure } from '../plan/measure.ts';
import type { MoveReason } from '../plan/moveReasons.ts';
import type { Load } from '../plan/moving.ts';
import { countBySize, sizes } from '../plan/roadmap.ts';
import { asSentence, countWord, germanHalfYear, list, quoted } from './format.ts';
import { germanNumber, loadText, moveReasonTexts, personDays } from './roadmapWords.ts';

const sizeNames: Record<Measure['size'], string> = { S: 'klein', M: 'mittel', L: 'groß', XL: 'sehr groß' };
const amount = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** „Vier Maßnahmen: eine kleine, zwei mittlere und eine große.“ */
export function sizesText(measures: readonly Pick<Measure, 'size'>[]): string {
  const counts = countBySize(measures);
  const parts = sizes
    .filter((size) => counts[size] > 0)
    .map((size) => `${countWord(counts[size], 'eine')} ${sizeNames[size]}e`.replace('mittele', 'mittlere'));
  if (parts.length === 0) return 'Noch nichts geplant.';
  const noun = measures.length === 1 ? 'Maßnahme' : 'Maßnahmen';
  if (parts.length === 1) return asSentence(`${parts[0]} ${noun}`);
  return asSentence(`${countWord(measures.length, 'eine')} ${noun}: ${list(parts)}`);
}

function nearText(load: Load, index: number): string {
  const { halfYear, effort, capacity } = load;
  const over = effort > capacity;
  const text =
    index === 0 || over ? `sind ${loadText(load)}` : `sind es ${germanNumber(effort)} von ${germanNumber(capacity)}`;
  return `Im ${germanHalfYear(halfYear)} ${text}.`;
}

/** The Sie set of the page *Fahrplan*, and the shape of both. A file of its own, since only that page loads it. */
const sie = {
  title: 'Fahrplan',
  intro: 'Zehn Jahre auf einen Blick: zwei Halbjahre genau, zwei grob, danach nach Größen.',
  near: (loads: readonly Load[]) => loads.map(nearText).join(' '),
  field: 'Handlungsfeld',
  allFields: 'Alle Handlungsfelder',
  filtered: 'Zu sehen ist ein Handlungsfeld. Die Personentage zählen immer alle.',
  toBundle: (name: string) => `Digitalbündel von ${name} ansehen`,
  table: 'Der Plan nach Halbjahren und Jahren',
  columns: ['Maßnahme', 'Aufwand', 'Kosten', 'Voraussetzungen', 'Stand'],
  earlier: 'Aus früheren Halbjahren noch offen',
  period: germanHalfYear,
  /** @param rest whether its first half stands above already */
  year: (year: string, rest: boolean) => (rest ? germanHalfYear(`${year}-H2`) : year),
  load: (load: Load, less: readonly string[]) =>
    `${asSentence(loadText(load))}${less.length > 0 ? ` Weniger Zeit als sonst: ${less.join(', ')}.` : ''}`,
  nothing: 'Noch nichts geplant.',
  nothingHere: 'Aus diesem Handlungsfeld ist nichts geplant.',
  effort: personDays,
  size: (size: Measure['size']) => `Größe ${size}, ${sizeNames[size]}`,
  sizes: sizesText,
  show: (count: number) => (count === 1 ? 'Welche ist das?' : 'Welche sind das?'),
  amount: (euros: number) => `${amount.format(euros)} EUR`,
  budget: (year: number) => `Haushalt ${year}`,
  noCost: 'keine',
  noRequires: 'keine',
  required: (name: string, halfYear: string, done: boolean) =>
    done ? `${name}, erledigt` : `${name}, ${germanHalfYear(halfYear)}`,
  states: { planned: 'geplant', done: 'erledigt', dropped: 'lassen wir' },
  before: (halfYear: string, reason: string | undefined) =>
    `Zuvor geplant für das ${germanHalfYear(halfYear)}.${reason ? ` ${asSentence(reason)}` : ''}`,
  reasons: moveReasonTexts,
  move: 'Verschieben',
  moved: (title: string, halfYear: string) => `${quoted(title)} steht jetzt im ${germanHalfYear(halfYear)}.`,
  empty: 'Für diesen Bereich gibt es noch keinen Digitalisierungsplan.',
  emptyHint: 'Sobald einer angelegt ist, sehen Sie hier, was wann geplant ist.',
  forbidden: 'Den Fahrplan sehen das Digitalbüro und, für den eigenen Bereich, wer dort arbeitet.',
  dialog: {
    title: 'Maßnahme verschieben',
    now: (title: string, halfYear: string, effort: number) =>
      `${quoted(title)} braucht ${personDays(effort)} und steht im ${germanHalfYear(halfYear)}.`,
    to: 'Neues Halbjahr',
    chooseTo: 'Halbjahr wählen',
    because: 'Grund',
    chooseBecause: 'Grund wählen',
    after: (now: Load, then: Load) =>
      `${germanHalfYear(then.halfYear)}: heute ${germanNumber(now.effort)}, danach ${loadText(then)}.`,
    fits: 'Das passt.',
    missing: 'Bitte wählen Sie Halbjahr und Grund.',
    save: 'Verschieben',
    saving: 'Wird verschoben',
    cancel: 'Abbrechen',
  },
};

/** Every sentence of the page. */
export type RoadmapPageWords = typeof sie;

const du: RoadmapPageWords = {
  ...sie,
  emptyHint: 'Sobald einer angelegt ist, siehst du hier, was wann geplant ist.',
  dialog: { ...sie.dialog, missing: 'Bitte wähle Halbjahr und Grund.' },
};

/** The page's sentences in a town's form of address. */
export function roadmapPageWords(address: 'sie' | 'du'): RoadmapPageWords {
  return address === 'du' ? du : sie;
}

/** Why a measure was moved: the chosen reason, or the words that an import brought. */
export function reasonText({ because, reason }: { because?: MoveReason; reason?: string }): string | undefined {
  return reason ?? (because && moveReasonTexts[because]);
}
