import type { MoveVerdict, PlannedMeasure } from '../../../core/plan/moving.ts';
import { fixedTexts, loadText, measureName, moveReasonTexts, verdictText } from '../../../core/words/roadmapWords.ts';
import { roadmapPageWords, sizesText } from '../../../core/words/tabRoadmapWords.ts';
import { faultsOf } from './german.ts';

const measure: PlannedMeasure = {
  id: 'ZD-04',
  departmentId: 'ZD',
  title: 'Digitale Personalakte',
  halfYear: '2027-H1',
  state: 'planned',
  effort: 2.5,
  requires: [],
};
const load = { halfYear: '2027-H1', effort: 34, capacity: 30 };
const nameOf = measureName('BO', 'Fachbereich');
const verdicts: MoveVerdict[] = [
  { kind: 'unknown' },
  { kind: 'fixed', why: 'begun' },
  { kind: 'outside' },
  { kind: 'tooEarly', measure },
  { kind: 'tooLate', measure },
  { kind: 'full', load, instead: [], free: undefined },
  { kind: 'full', load, instead: [{ measure, to: '2027-H2' }], free: '2028-H1' },
];

test('capacity is said in words and person-days', () => {
  expect(loadText({ effort: 28, capacity: 30 })).toBe('28 von 30 Personentagen verplant');
  expect(loadText({ effort: 0.5, capacity: 1 })).toBe('0,5 von 1 Personentag verplant');
  expect(loadText({ effort: 34, capacity: 30 })).toBe('34 Personentage verplant, vorhanden sind 30');
});

test('years are told by the number of measures of each size', () => {
  const of = (...sizes: ('S' | 'M' | 'L' | 'XL')[]) => sizesText(sizes.map((size) => ({ size })));
  expect(of()).toBe('Noch nichts geplant.');
  expect(of('M')).toBe('Eine mittlere Maßnahme.');
  expect(of('M', 'M')).toBe('Zwei mittlere Maßnahmen.');
  expect(of('M', 'S', 'M', 'XL')).toBe('Vier Maßnahmen: eine kleine, zwei mittlere und eine sehr große.');
});

test('a full half-year is refused with the numbers and with what could move instead', () => {
  expect(verdictText({ kind: 'fits' }, nameOf)).toBeUndefined();
  expect(verdicts.map((verdict) => verdictText(verdict, nameOf)).slice(-2)).toEqual([
    'Im 1. Halbjahr 2027 wären es 34 Personentage, vorhanden sind 30. Was dort steht, kann nicht weichen.',
    'Im 1. Halbjahr 2027 wären es 34 Personentage, vorhanden sind 30. Platz wird, wenn zuerst „Digitale Personalakte“ ' +
      '(Fachbereich ZD) (2,5 Personentage) ins 2. Halbjahr 2027 wechselt. Ohne weitere Änderung passt es ins 1. Halbjahr 2028.',
  ]);
});

test.each(['sie', 'du'] as const)('every sentence of the page speaks as Bündel speaks (%s)', (address) => {
  const words = roadmapPageWords(address);
  const { dialog } = words;
  const sentences = [
    ...verdicts.map((verdict) => verdictText(verdict, nameOf) ?? ''),
    ...Object.values(fixedTexts),
    ...Object.values(moveReasonTexts),
    ...[words, dialog].flatMap((set) => Object.values(set).filter((text) => typeof text === 'string')),
    words.near([load, load, { ...load, effort: 2 }]),
    words.load(load, ['Landtagswahl']),
    words.before('2026-H1', moveReasonTexts.money),
    words.moved('Digitale Personalakte', '2028-H1'),
    dialog.now('Digitale Personalakte', '2028-H1', 8),
    dialog.after(load, { ...load, effort: 28 }),
  ];
  expect(sentences.flatMap((text) => faultsOf(text, address).map((fault) => `${text}: ${fault}`))).toEqual([]);
});
