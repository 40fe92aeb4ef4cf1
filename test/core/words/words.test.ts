import { causes } from '../../../core/bundle/causes.ts';
import {
  asClause,
  asSentence,
  countWord,
  germanDay,
  germanHalfYear,
  germanInstantIn,
  germanTime,
  germanWeek,
  germanWeekWithDays,
  inUnit,
  list,
  progressText,
  quoted,
} from '../../../core/words/format.ts';
import { wordsFor } from '../../../core/words/index.ts';
import type { Words } from '../../../core/words/words.ts';
import { faultsOf } from './german.ts';

/** One call for every function of the words; a new one without a call here fails below. */
const samples: Record<string, (words: Words) => string[]> = {
  'welcome.personal': ({ welcome }) => [welcome.personal('Eichenfurt')],
  'welcome.team': ({ welcome }) => [welcome.team('Eichenfurt')],
  'bound.team': ({ bound }) => [bound.team('Bürgerbüro')],
  'bound.personal': ({ bound }) => [bound.personal('Bürgerbüro')],
  'bound.schedule': ({ bound }) => [1, 2, 3, 4, 5].map((weekday) => bound.schedule(weekday, '09:00')),
  'place.unknown': ({ place }) => [place.unknown('Bauamt')],
  'answer.summary': ({ answer }) => [answer.summary('Reisekosten abrechnen')],
  'answer.owner': ({ answer }) => [answer.owner('Personal', '05700 100-110'), answer.owner('Personal', '')],
  'answer.confirmed': ({ answer }) => [answer.confirmed('2026-03-17', 'Personal')],
  'answer.unconfirmed': ({ answer }) => [answer.unconfirmed('Personal')],
  'answer.stale': ({ answer }) => [answer.stale('Personal')],
  'answer.valueMissing': ({ answer }) => [answer.valueMissing('Personal')],
  'feedback.thanksNotHelped': ({ feedback }) => [
    feedback.thanksNotHelped('Personal', '05700 100-110'),
    feedback.thanksNotHelped('Personal', ''),
  ],
  'feedback.thanksWrong': ({ feedback }) => [feedback.thanksWrong('Personal')],
  'talk.insult': ({ talk }) => [talk.insult('IT und Digitalisierung', '05700 100-130')],
  'inTab.place': ({ inTab }) => [inTab.place('Bürgerbüro'), inTab.place(undefined)],
  'nothing.text': ({ nothing }) => [nothing.text('Personal', '05700 100-110'), nothing.text('Personal', '')],
  'steps.minutes': ({ steps }) => [steps.minutes(45)],
  'steps.waiting': ({ steps }) => causes.flatMap((c) => [steps.waiting(c, undefined), steps.waiting(c, '2026-11-24')]),
  'steps.ofTask': ({ steps }) => [steps.ofTask('Ablageregeln festlegen')],
  'steps.justDone': ({ steps }) => titles.map((title) => steps.justDone(title)),
  'steps.justStuck': ({ steps }) =>
    titles.flatMap((title) => [steps.justStuck(title, 'it'), steps.justStuck(title, 'it', helpers[0])]),
  'steps.justLater': ({ steps }) => titles.map((title) => steps.justLater(title, '2026-11-30')),
  'steps.isDone': ({ steps }) => titles.map((title) => steps.isDone(title)),
  'steps.isWaiting': ({ steps }) =>
    titles.flatMap((title) => [undefined, ...helpers].map((help) => steps.isWaiting(title, 'it', '2026-11-24', help))),
  'steps.isLater': ({ steps }) => titles.map((title) => steps.isLater(title, '2026-11-30')),
  'steps.isFree': ({ steps }) => causes.map((cause) => steps.isFree(cause)),
  'helping.summary': ({ helping }) => [helping.summary('Bürgerbüro')],
  'helping.ask': ({ helping }) =>
    causes.flatMap((cause) =>
      [undefined, 'Finanzverfahren'].map((s) => helping.ask('Bürgerbüro', 'Formular suchen', cause, s)),
    ),
  'helping.askAgain': ({ helping }) => titles.map((title) => helping.askAgain('Bürgerbüro', title, '2026-11-24')),
  'helping.line': ({ helping }) => titles.map((title) => helping.line('Bürgerbüro', title, '2026-11-24')),
  'helping.promised': ({ helping }) => titles.map((title) => helping.promised('Bürgerbüro', title, '2026-11-24')),
  'helping.freed': ({ helping }) => titles.map((title) => helping.freed('Bürgerbüro', title)),
  'helping.passedOn': ({ helping }) => titles.map((title) => helping.passedOn('Personal', title)),
  'helping.over': ({ helping }) => titles.map((title) => helping.over('Bürgerbüro', title)),
  'lead.mine': ({ lead }) => [lead.mine(waitingSteps.slice(0, 1)), lead.mine(waitingSteps)],
  'lead.stuck': ({ lead }) => [lead.stuck(waitingSteps.slice(0, 1)), lead.stuck(waitingSteps)],
  'lead.finished': ({ lead }) => [lead.finished(finished.slice(0, 1)), lead.finished(finished)],
  'lead.schedule': ({ lead }) => [1, 2, 3, 4, 5].map((weekday) => lead.schedule(weekday, '08:30')),
  'thanks.sinceLastCard': ({ thanks }) => [thanks.sinceLastCard(finished, 'Bürgerbüro')],
  'thanks.justNow': ({ thanks }) => [thanks.justNow(finished.slice(0, 1), 'Soziale Dienste')],
  'thanks.forHalfYear': ({ thanks }) => [thanks.forHalfYear('Bürgerdienste und Ordnung')],
  'tasks.summary': ({ tasks }) => [tasks.summary('Bürgerbüro')],
  'tasks.title': ({ tasks }) => [tasks.title('Bürgerbüro')],
  'tasks.noneHere': ({ tasks }) => [tasks.noneHere('2026-H2')],
  'tasks.noBundle': ({ tasks }) => [tasks.noBundle('2026-H2')],
  'weekly.summary': ({ weekly }) => titles.map((title) => weekly.summary('Bürgerbüro', title)),
  'weekly.text': ({ weekly }) => titles.map((title) => weekly.text('Bürgerbüro', title, 'etwa 45 Minuten')),
  'weekly.progress': ({ weekly }) => [weekly.progress('2026-H2', '11 von 18 Schritten geschafft')],
  'weekly.opening.title': ({ weekly }) => [weekly.opening.title('2026-H2')],
  'weekly.opening.tasks': ({ weekly }) =>
    [1, 2, 13].flatMap((count) => [weekly.opening.tasks(count, true), weekly.opening.tasks(count, false)]),
  'weekly.opening.effects': ({ weekly }) => [weekly.opening.effects(true), weekly.opening.effects(false)],
  'weekly.closing': ({ weekly }) => [weekly.closing('2026-H2', '2027-01-31')],
  'reminder.paused': ({ reminder }) => [reminder.paused('2026-12-08')],
  'reminder.justPaused': ({ reminder }) => [reminder.justPaused('2026-12-08')],
  'progress.title': ({ progress }) => [progress.title('2026-H2')],
  'progress.line': ({ progress }) => [progress.line('Finanzen', '1 von 12 Schritten geschafft')],
  'progress.tasks': ({ progress }) => [
    progress.tasks({ done: 0, inWork: 1, waiting: 1, open: 13 }),
    progress.tasks({ done: 2, inWork: 0, waiting: 2, open: 0 }),
  ],
  'privacy.stored': ({ privacy }) => [privacy.stored('a und b', true), privacy.stored('a und b', false)],
  'privacy.place': ({ privacy }) => [privacy.place('Bürgerbüro')],
  'privacy.role': ({ privacy }) => [
    privacy.role('lead', 'Finanzen', undefined),
    privacy.role('guest', undefined, '2026-12-31'),
  ],
  'privacy.cards': ({ privacy }) => [privacy.cards(1), privacy.cards(2), privacy.cards(40)],
  'privacy.question': ({ privacy }) => [privacy.question(1), privacy.question(2)],
  failed: ({ failed }) => [failed('a1b2c3d4')],
};

const titles = [
  'Regeln am Drucker aushängen',
  'Regeln aushängen.',
  'Welche Formulare fehlen?',
  'Formular „Reisekosten“ suchen',
];
const helpers = [
  { name: 'IT und Digitalisierung', answerBy: '2026-12-01' },
  { name: 'Die Leitung', answerBy: '2026-12-01', promisedFor: '2026-12-04' },
];
const waitingSteps = titles.map((step) => ({ step, team: 'Bürgerbüro', cause: 'vendor' as const }));
const finished = [
  { title: 'Ablageregeln festlegen', effect: 'Wer eine Akte sucht, findet sie am selben Ort.' },
  { title: 'Was darf weg?', effect: 'im Keller ist Platz' },
];

/** „steps.done“ → its text, „steps.minutes“ → its function. */
function leavesOf(value: object, path = ''): [string, unknown][] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' ? leavesOf(inner, `${path}${key}.`) : [[path + key, inner]],
  );
}

const shapeOf = (words: Words) => leavesOf(words).map(([path, leaf]) => `${path} ${typeof leaf}`);

function sentencesOf(words: Words): [string, string][] {
  return leavesOf(words).flatMap(([path, leaf]) => {
    const texts = typeof leaf === 'function' ? (samples[path]?.(words) ?? []) : [String(leaf)];
    return texts.map((text): [string, string] => [path, text]);
  });
}

const sie = wordsFor('sie');
const du = wordsFor('du');

test('Sie and du have the same texts and functions', () => {
  expect(shapeOf(du).sort()).toEqual(shapeOf(sie).sort());
});

test('every function has a sample call, and every sample a function', () => {
  const functions = leavesOf(sie).filter(([, leaf]) => typeof leaf === 'function');
  expect(Object.keys(samples).sort()).toEqual(functions.map(([path]) => path).sort());
});

test.each(['sie', 'du'] as const)('every sentence in %s speaks as voice.md wants it', (address) => {
  const faults = sentencesOf(wordsFor(address))
    .filter(([path]) => path !== 'address')
    .flatMap(([path, text]) => faultsOf(text, address).map((fault) => `${path}: ${fault}: ${text}`));
  expect(faults).toEqual([]);
});

test('the check of the form of address finds the other one', () => {
  expect(faultsOf('Frag mich.', 'sie')).not.toEqual([]);
  expect(faultsOf('Das ist euer Bündel.', 'sie')).not.toEqual([]);
  expect(faultsOf('Das ist Ihr Bündel.', 'sie')).toEqual([]);
  expect(faultsOf('Das ist Ihr Bündel.', 'du')).not.toEqual([]);
  expect(faultsOf('Bürger:innen', 'sie')).not.toEqual([]);
});

test('the sentences of voice.md stand word for word', () => {
  expect(sie.weekly.text('Bürgerbüro', 'Formular suchen', sie.steps.minutes(30))).toBe(
    'Bürgerbüro, für diese Woche schlage ich einen Schritt vor: Formular suchen, etwa 30 Minuten. ' +
      'Passt es gerade nicht, drücken Sie „Später“. Das genügt.',
  );
  expect(sie.thanks.sinceLastCard(finished.slice(0, 1), 'Bürgerbüro')).toBe(
    'Seit der letzten Karte fertig geworden: Ablageregeln festlegen. Wer eine Akte sucht, findet sie am selben Ort. ' +
      'Vielen Dank an alle im Bürgerbüro, die Zeit dafür gefunden haben.',
  );
  expect(sie.weekly.progress('2026-H2', progressText({ done: 11, total: 18 }, ['vendor']))).toBe(
    '2. Halbjahr 2026: 11 von 18 Schritten geschafft, einer wartet auf den Hersteller.',
  );
  expect(sie.nothing.text('Personal', '05700 100-110')).toBe(
    'Dazu steht in unseren Anleitungen nichts, und raten möchte ich nicht. Weiterhelfen kann Personal, Telefon 05700 100-110.',
  );
});

test('who is stuck reads who knows of it and by when, later that the way is free (voice.md 6)', () => {
  expect(sie.steps.justStuck('Formular suchen', 'it', helpers[0])).toBe(
    'Danke, dass Sie es sagen. IT und Digitalisierung bekommt Bescheid und meldet sich bis zum 01.12.2026 hier. ' +
      'Bis dahin ruht der Schritt „Formular suchen“, und die anderen gehen vor.',
  );
  expect(sie.steps.isFree('vendor')).toBe(
    'Der Weg ist wieder frei: der Hersteller hat geliefert. Sie können weitermachen, wann es passt.',
  );
});

test('days, times and half-years', () => {
  expect(germanDay('2026-11-02')).toBe('02.11.2026');
  expect(germanTime('09:00')).toBe('9:00');
  expect(germanTime('00:30')).toBe('0:30');
  expect(germanTime('14:05')).toBe('14:05');
  expect(germanHalfYear('2027-H1')).toBe('1. Halbjahr 2027');
});

test('weeks and instants are written in German, in the time zone of the town', () => {
  expect(germanWeek('2026-W05')).toBe('KW 5');
  expect(germanWeekWithDays('2026-W48')).toBe('KW 48, 23.11. bis 29.11.2026');
  expect(germanWeekWithDays('2026-W01')).toBe('KW 1, 29.12.2025 bis 04.01.2026');
  expect(germanInstantIn('Europe/Berlin')('2026-11-24T08:00:00.000Z')).toBe('24.11.2026, 09:00');
  expect(germanInstantIn('Europe/Berlin')('2026-07-06T22:05:00.000Z')).toBe('07.07.2026, 00:05');
});

test('counts are words up to twelve, lists end in „und“', () => {
  expect([0, 1, 2, 12, 13].map((count) => countWord(count, 'eine'))).toEqual(['keine', 'eine', 'zwei', 'zwölf', '13']);
  expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'])]).toEqual(['', 'a', 'a und b', 'a, b und c']);
});

test('progress names who is waited for, each once', () => {
  expect(progressText({ done: 0, total: 0 }, [])).toBe('für dieses Halbjahr ist nichts geplant');
  expect(progressText({ done: 3, total: 12 }, [])).toBe('3 von 12 Schritten geschafft');
  expect(progressText({ done: 3, total: 12 }, ['it'])).toBe(
    '3 von 12 Schritten geschafft, einer wartet auf den IT-Dienstleister',
  );
  expect(progressText({ done: 3, total: 12 }, ['it', 'it', 'legal', 'money'])).toBe(
    '3 von 12 Schritten geschafft, vier warten auf den IT-Dienstleister, Recht oder Mitbestimmung und Geld oder Vergabe',
  );
  expect(progressText({ done: 3, total: 30 }, Array(13).fill('time'))).toContain('13 warten auf eine ruhigere Zeit');
});

test('a title fits into a sentence whatever its final mark', () => {
  expect(titles.map((title) => sie.steps.isDone(title))).toEqual([
    'Erledigt: Regeln am Drucker aushängen.',
    'Erledigt: Regeln aushängen.',
    'Erledigt: „Welche Formulare fehlen?“.',
    'Erledigt: Formular „Reisekosten“ suchen.',
  ]);
  expect(asClause('Fertig!')).toBe('Fertig');
  expect(asClause('…')).toBe('„…“');
  expect(asClause('.')).toBe('.');
  expect(quoted('Formular „Reisekosten“ suchen')).toBe('„Formular ‚Reisekosten‘ suchen“');
  expect(['etwa so', 'So.', 'So?', '„So.“', ''].map(asSentence)).toEqual(['Etwa so.', 'So.', 'So?', '„So.“', '']);
});

test('„an alle im …“ fits the name of every unit', () => {
  expect(
    ['Bürgerbüro', 'Standesamt', 'Ratsbüro', 'Baubetriebshof', 'Amt für Soziales', 'Team Sport'].map(inUnit),
  ).toEqual([
    'im Bürgerbüro',
    'im Standesamt',
    'im Ratsbüro',
    'im Baubetriebshof',
    'im Amt für Soziales',
    'im Team Sport',
  ]);
  expect(['Soziale Dienste', 'Bürgerdienste und Ordnung', 'Kämmerei', 'Straßen'].map(inUnit)).toEqual([
    'im Team Soziale Dienste',
    'im Team Bürgerdienste und Ordnung',
    'im Team Kämmerei',
    'im Team Straßen',
  ]);
});
