import { kinds } from '../../core/model.ts';
import { asSentence, germanMonth, type TabWords, tabWords } from '../../core/words/tabWords.ts';

/** Arguments that every function of the words can be called with; a text where it wants text, a count where it wants one. */
const samples: unknown[][] = [
  ['Eichenfurt', { done: 11, total: 18 }],
  ['2026-10-05', 'Bürgerbüro'],
  ['2026-H2', '2026-H2'],
  [1, 2],
  [0, 0],
  ['BO', undefined],
];

function sentences(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return samples.flatMap((args) => sentences(called(words, args)));
  if (typeof words === 'object' && words !== null) return Object.values(words).flatMap(sentences);
  return [];
}

/** A sample that is not meant for a function (a count where it wants a day) makes no sentence. */
function called(make: unknown, args: unknown[]): unknown {
  try {
    return (make as (...a: unknown[]) => unknown)(...args);
  } catch {
    return undefined;
  }
}

function keysOf(words: object): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value).map((inner) => `${key}.${inner}`) : [key],
  );
}

const sets: [string, TabWords][] = [
  ['Sie', tabWords('sie')],
  ['du', tabWords('du')],
];

const sieForms = /\b(Ihnen|Ihre?[nmrs]?)\b|\bSie\b/;
const duForms = /\b([Dd]u|[Dd]ich|[Dd]ir|[Dd]eine?[nmrs]?|[Ee]uch|[Ee]ure?[nmrs]?|ihr)\b/;

test('every stored kind has a German name on „Gespeicherte Daten“', () => {
  const { kinds: named } = tabWords('sie').fields;
  expect(Object.keys(kinds).filter((kind) => !Object.hasOwn(named, kind))).toEqual([]);
});

test('the Sie set addresses nobody with du', () => {
  expect(sentences(tabWords('sie')).filter((s) => duForms.test(s))).toEqual([]);
  expect(sentences(tabWords('sie')).some((s) => sieForms.test(s))).toBe(true);
});

test('the du set addresses nobody with Sie', () => {
  expect(sentences(tabWords('du')).filter((s) => sieForms.test(s))).toEqual([]);
  expect(sentences(tabWords('du')).some((s) => duForms.test(s))).toBe(true);
});

test.each(sets)('what is said before the sign-in addresses nobody (%s)', (_, { signIn, problem }) => {
  const early = sentences([signIn, problem.titles, problem.offline, problem.signedOut, problem.retry]);
  expect(early.filter((s) => sieForms.test(s) || duForms.test(s))).toEqual([]);
});

test.each(sets)('no star, colon or inner capital for gender, no exclamation mark, no blame (%s)', (_, words) => {
  const bad = /[a-zäöüß](\*|:|_|I)(in|innen)\b|!|überfällig|\p{Extended_Pictographic}/u;
  expect(sentences(words).filter((s) => bad.test(s))).toEqual([]);
});

test('both sets have the same sentences', () => {
  expect(keysOf(tabWords('du'))).toEqual(keysOf(tabWords('sie')));
});

test('days, months and half-years are written in German', () => {
  const words = tabWords('sie');
  expect(words.article.confirmed('2026-03-17', 'Personal')).toBe('Zuletzt bestätigt am 17.03.2026 durch Personal');
  expect(words.overview.title('2026-H2')).toBe('Digitalbündel im 2. Halbjahr 2026');
  expect(germanMonth('2026-10')).toBe('Oktober 2026');
  expect(words.department.stepWaiting('den Hersteller', '2026-11-03')).toBe(
    'wartet auf den Hersteller seit 03.11.2026',
  );
});

test('counts are words that fit their noun', () => {
  const { waiting } = tabWords('sie').overview;
  expect([0, 1, 4, 20].map(waiting)).toEqual([
    'Keine Aufgabe wartet gerade.',
    'Eine Aufgabe wartet gerade.',
    'Vier Aufgaben warten gerade.',
    '20 Aufgaben warten gerade.',
  ]);
});

test('how many chats need attention is said for a week, in its tense', () => {
  const { attention, counts, dueIn } = tabWords('sie').deliveries;
  expect([0, 1, 2, 20].map((chats) => attention('2026-W48', chats, false))).toEqual([
    'In KW 48 braucht nichts Aufmerksamkeit.',
    'In KW 48 braucht ein Chat Aufmerksamkeit.',
    'In KW 48 brauchen zwei Chats Aufmerksamkeit.',
    'In KW 48 brauchen 20 Chats Aufmerksamkeit.',
  ]);
  expect(attention('2026-W01', 1, true)).toBe('In KW 1 brauchte ein Chat Aufmerksamkeit.');
  expect(attention('2026-W01', 3, true)).toBe('In KW 1 brauchten drei Chats Aufmerksamkeit.');
  expect([counts.sending(1), counts.sending(2), counts.none(4)]).toEqual([
    '1 wird gesendet',
    '2 werden gesendet',
    '4 noch ohne Karte',
  ]);
  expect(dueIn('Europe/Berlin')('2026-11-24T08:00:00.000Z')).toBe('24.11.2026, 09:00\u00a0Uhr');
});

test('a text of the server becomes a sentence', () => {
  expect(asSentence('für dieses Halbjahr ist nichts geplant')).toBe('Für dieses Halbjahr ist nichts geplant.');
  expect(asSentence('Fertig.')).toBe('Fertig.');
  expect(asSentence('')).toBe('');
});
