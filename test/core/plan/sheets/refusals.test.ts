import type { Cell, Table } from '../../../../core/plan/sheets/cells.ts';
import { type CellCode, cellCodes } from '../../../../core/plan/sheets/refusedCell.ts';
import { planFileTexts } from '../../../../core/words/planFileWords.ts';
import { refusedText } from '../../../../core/words/planSheetWords.ts';
import { add, aPlan, compared, number, put, tablesOf, text } from './plans.ts';

const stored = aPlan(2, 2);
const wide = 'Kapazität (Personentage je Halbjahr)';
const share = 'Bleibender Anteil (0 bis 1)';
const cell = (sheet: string, row: string | number, heading: string, said: Cell | undefined) => (tables: Table[]) =>
  put(tables, sheet, row, heading, said);
const measureRow = (id: string, department = 'D1') =>
  [id, department, 'Neu', 'OZG', '2030-H1', '5', 'M', 'Leichter.', 'Fertig.'].map((said) => text(said));

/** What is wrong with a file, by what is done to it: the code, where, and a part of the sentence. */
const wrong: Record<string, [code: CellCode, where: string, says: string, (tables: Table[]) => unknown]> = {
  'a formula': ['formula', 'Maßnahmen!C2', 'Hier steht eine Formel', cell('Maßnahmen', 'D1-1', 'Titel', { formula: true })],
  'a formula in a state': ['formula', 'Schritte!E2', 'Formel', cell('Schritte', 'D1-1-1-1', 'Stand (nur zum Lesen)', { formula: true })],
  'a formula beside the table': ['formula', 'Fachbereiche!J2', 'Formel', (t) => Object.assign(t[1]?.rows[1]?.cells ?? [], { 9: { formula: true } })],
  'a fault': ['fault', 'Maßnahmen!F2', '#REF!', cell('Maßnahmen', 'D1-1', 'Aufwand (Personentage)', { fault: '#REF!' })],
  'another town': ['otherTown', 'Hinweise!B3', '„Nebenstadt“', (t) => t.splice(0, 9, ...tablesOf(stored, { id: 'x', name: 'Nebenstadt' }))],
  'no town': ['noTown', 'Hinweise!B1', 'zu welcher Stadt', (t) => t.shift()],
  'a sheet of its own': ['unknownSheet', 'Tabelle1!A1', '„Tabelle1“', (t) => t.push({ name: 'Tabelle1', rows: [{ at: 1, cells: [text('x')] }] })],
  'a column of its own': ['unknownColumn', 'Schritte!F1', '„Wer?“', (t) => t[6]?.rows[0]?.cells.push(text('Wer?'))],
  'a column twice': ['doubleColumn', 'Schritte!F1', 'zweimal', (t) => t[6]?.rows[0]?.cells.push(text('Titel'))],
  'no ids': ['missingColumn', 'Schritte!A1', '„Kennung“', (t) => t[6]?.rows[0]?.cells.shift()],
  'an empty cell': ['missing', 'Aufgaben!D2', '„Titel“ fehlt', cell('Aufgaben', 'D1-1-1', 'Titel', undefined)],
  'a new row without its texts': ['missing', 'Maßnahmen!D10', 'fehlt', (t) => add(t, 'Maßnahmen', measureRow('D1-9').with(3, text('')))],
  'a yes for a text': ['noText', 'Maßnahmen!C2', 'Text', cell('Maßnahmen', 'D1-1', 'Titel', { truth: true })],
  'a number that became a day': ['becameDate', 'Einheiten!C2', 'Datum', cell('Einheiten', 'D1-U', 'Nummer', { day: '2026-01-03' })],
  'too long a text': ['tooLong', 'Maßnahmen!C2', '4000', cell('Maßnahmen', 'D1-1', 'Titel', text('x'.repeat(4_001)))],
  'a word for a number': ['noNumber', 'Maßnahmen!F2', 'Zahl', cell('Maßnahmen', 'D1-1', 'Aufwand (Personentage)', text('zwei'))],
  'a number of two meanings': ['unclearNumber', 'Maßnahmen!K2', '„1.250“', cell('Maßnahmen', 'D1-1', 'Kosten (EUR)', text('1.250'))],
  'half a person': ['noWhole', 'Fachbereiche!E2', 'ganze Zahl', cell('Fachbereiche', 'D1', 'Beschäftigte', number(9.5))],
  'a number out of range': ['range', 'Schritte!D2', 'ab 5 bis 120', cell('Schritte', 'D1-1-1-1', 'Minuten', number(240))],
  'no effort': ['range', 'Maßnahmen!F2', 'über 0', cell('Maßnahmen', 'D1-1', 'Aufwand (Personentage)', number(0))],
  'a share in percent': ['range', 'Belastungszeiten!E2', 'ab 0 bis 1', cell('Belastungszeiten', 2, share, number(50))],
  'a day that is none': ['noDay', 'Belastungszeiten!C2', '31.12.2026', cell('Belastungszeiten', 2, 'Von', text('31.02.2026'))],
  'a number for a day': ['noDay', 'Belastungszeiten!C2', 'Tag', cell('Belastungszeiten', 2, 'Von', number(46_023))],
  'a day of two meanings': ['unclearDay', 'Belastungszeiten!C2', '„3/4/2026“', cell('Belastungszeiten', 2, 'Von', text('3/4/2026'))],
  'a year of two digits': ['unclearDay', 'Belastungszeiten!C2', 'zweierlei', cell('Belastungszeiten', 2, 'Von', text('01.02.26'))],
  'a month that is none': ['noMonth', 'Aufgaben!G2', '2026-10', cell('Aufgaben', 'D1-1-1', 'Monat', text('Herbst'))],
  'a year for a half-year': ['noHalfYear', 'Maßnahmen!E2', '2026-H2', cell('Maßnahmen', 'D1-1', 'Halbjahr', number(2026))],
  'a size that is none': ['noSize', 'Maßnahmen!G2', 'S, M, L oder XL', cell('Maßnahmen', 'D1-1', 'Größe', text('XXL'))],
  'an id that is none': ['badPlanId', 'Maßnahmen!A10', '„D1 9“', (t) => add(t, 'Maßnahmen', measureRow('D1 9'))],
  'a code that is none': ['badPlaceId', 'Aufgaben!C2', '„d1“', cell('Aufgaben', 'D1-1-1', 'Einheit', text('d1'))],
  'an id twice': ['doubleId', 'Maßnahmen!A10', 'Maßnahmen!A2', (t) => add(t, 'Maßnahmen', measureRow('D1-1'))],
  'a code of a department for a unit': ['takenId', 'Einheiten!A4', '„D2“', (t) => add(t, 'Einheiten', ['D2', 'D1', 'x', 'x', '1', '1', 'x', 'x'].map((s) => text(s)))],
  'a department of nowhere': ['unknownDepartment', 'Maßnahmen!B10', '„ZZ“', (t) => add(t, 'Maßnahmen', measureRow('ZZ-1', 'ZZ'))],
  'a load week of nowhere': ['unknownDepartment', 'Belastungszeiten!A4', '„ZZ“', (t) => add(t, 'Belastungszeiten', [text('ZZ'), undefined, text('2026-01-01'), text('2026-01-02'), number(0), text('x')])],
  'a unit of nowhere': ['unknownUnit', 'Aufgaben!C2', '„ZZ-U“', cell('Aufgaben', 'D1-1-1', 'Einheit', text('ZZ-U'))],
  'a measure of nowhere': ['unknownMeasure', 'Maßnahmen!J4', '„ZZ-1“', cell('Maßnahmen', 'D1-3', 'Voraussetzungen', text('D1-1, ZZ-1'))],
  'a task of nowhere': ['unknownTask', 'Schritte!B14', '„ZZ-1-1“', (t) => add(t, 'Schritte', [text('ZZ-1-1-1'), text('ZZ-1-1'), text('x'), number(30)])],
  'a field of action of nowhere': ['unknownField', 'Maßnahmen!D2', 'Möglich sind OZG, AKTE', cell('Maßnahmen', 'D1-1', 'Handlungsfeld', text('XX'))],
  'a load week with a number of nowhere': ['unknownNumber', 'Belastungszeiten!B2', 'Nr. 7', cell('Belastungszeiten', 2, 'Nr.', number(7))],
  'a unit of another department': ['foreignUnit', 'Aufgaben!C2', '„D2“', cell('Aufgaben', 'D1-1-1', 'Einheit', text('D2-U'))],
  'a task that changes its measure': ['staysIn', 'Aufgaben!B2', '„D1-1“', cell('Aufgaben', 'D1-1-1', 'Maßnahme', text('D1-2'))],
  'costs without a year': ['costAndYear', 'Maßnahmen!L2', 'gehören zusammen', cell('Maßnahmen', 'D1-1', 'Haushaltsjahr', undefined)],
  'people that do not add up': ['staffSum', 'Fachbereiche!E2', '10 Beschäftigte', cell('Fachbereiche', 'D1', 'Beschäftigte', number(10))],
  'a department without a unit': ['noUnit', 'Fachbereiche!A4', 'mindestens eine Einheit', (t) => add(t, 'Fachbereiche', ['D3', 'x', 'x', '3', '5', '5', '5'].map((s) => text(s)))],
  'an end before its beginning': ['backward', 'Belastungszeiten!D2', '01.10.2026', cell('Belastungszeiten', 2, 'Bis', text('2026-09-30'))],
  'a measure that requires itself': ['itself', 'Maßnahmen!J2', 'eigene Voraussetzung', cell('Maßnahmen', 'D1-1', 'Voraussetzungen', text('D1-1'))],
  'a move out of the running half-year': ['running', 'Maßnahmen!E3', 'laufende Halbjahr', cell('Maßnahmen', 'D1-2', 'Halbjahr', text('2027-H1'))],
  'a move before what it requires': ['tooEarly', 'Maßnahmen!E4', 'fertig sein', cell('Maßnahmen', 'D1-3', 'Voraussetzungen', text('D1-4'))],
  'a move behind what requires it': ['tooLate', 'Maßnahmen!E5', 'baut', (t) => { put(t, 'Maßnahmen', 'D1-4', 'Halbjahr', text('2030-H1')); put(t, 'Maßnahmen', 'D1-3', 'Voraussetzungen', text('D1-1')); add(t, 'Maßnahmen', [...measureRow('D1-9').with(4, text('2029-H2')), text('D1-4')]); }],
  'effort above the capacity': ['overCapacity', 'Maßnahmen!F2', '62,5 Personentage verplant, vorhanden sind 50,5', cell('Maßnahmen', 'D1-1', 'Aufwand (Personentage)', number(50))],
  'a capacity below the effort': ['overCapacity', 'Fachbereiche!G2', '25 Personentage verplant, vorhanden sind 20', cell('Fachbereiche', 'D1', wide, number(20))],
  'a load week that takes too much': ['overCapacity', 'Belastungszeiten!E2', 'verplant', (t) => { put(t, 'Belastungszeiten', 2, share, number(0)); put(t, 'Belastungszeiten', 2, 'Von', text('2026-09-01')); }],
  'tasks above the capacity': ['overCapacity', 'Aufgaben!F2', '„D1“ hätte im 2. Halbjahr 2026', cell('Aufgaben', 'D1-1-1', 'Personentage', number(60))],
  'a task without a step': ['noSteps', 'Aufgaben!A6', 'mindestens einen Schritt', (t) => add(t, 'Aufgaben', ['D1-2-1', 'D1-2', 'D1-U', 'x', 'x', '1', '2026-10'].map((s) => text(s)))],
  'a code that is too long': ['misfit', 'Fachbereiche!A4', 'passt hier nicht', (t) => add(t, 'Fachbereiche', ['D3-ABCDEFGHIJKL', 'x', 'x', '3', '5', '5', '5'].map((s) => text(s)))],
}; // biome-ignore format: a table

test.each(Object.entries(wrong))('%s is refused, with its cell and the reason', (_, [code, where, says, change]) => {
  const tables = tablesOf(stored);
  change(tables);
  const { refused, plan } = compared(stored, tables);
  expect(refused.map((one) => [one.code, one.cell])).toContainEqual([code, where]);
  const told = refused.find((one) => one.code === code && one.cell === where);
  expect(told && refusedText(told)).toContain(says);
  expect(plan).toBe(stored);
});

test('finished and begun measures stay where they are', () => {
  const done = structuredClone(aPlan(1, 1));
  Object.assign(done.measures[3] ?? {}, { state: 'done' });
  Object.assign(done.bundles[0]?.tasks[0] ?? {}, { measureId: 'D1-3' });
  const tables = tablesOf(done);
  put(tables, 'Maßnahmen', 'D1-4', 'Halbjahr', text('2030-H1'));
  put(tables, 'Maßnahmen', 'D1-3', 'Halbjahr', text('2030-H1'));
  expect(compared(done, tables).refused.map(({ code, cell }) => [code, cell])).toEqual([
    ['begun', 'Maßnahmen!E4'],
    ['finished', 'Maßnahmen!E5'],
  ]);
});

test('a half-year that was too full before and gets no fuller is left alone', () => {
  const full = structuredClone(stored);
  Object.assign(full.departments[0] ?? {}, { capacity: 10 });
  const tables = tablesOf(full);
  put(tables, 'Maßnahmen', 'D1-1', 'Titel', text('Anders gesagt'));
  put(tables, 'Maßnahmen', 'D1-2', 'Aufwand (Personentage)', number(11));
  expect(compared(full, tables).refused).toEqual([]);
});

test('everything that is wrong is named at once, as it stands in the file, and one mistake only once', () => {
  const tables = tablesOf(stored);
  put(tables, 'Aufgaben', 'D1-1-1', 'Titel', { formula: true });
  put(tables, 'Maßnahmen', 'D2-1', 'Titel', { formula: true });
  put(tables, 'Maßnahmen', 'D1-1', 'Halbjahr', text('bald'));
  expect(compared(stored, tables).refused.map(({ cell: where }) => where)).toEqual([
    'Maßnahmen!E2',
    'Maßnahmen!C6',
    'Aufgaben!D2',
  ]);
});

test('every code has a sentence that addresses nobody, and a file that brings it about', () => {
  const tried = new Set(Object.values(wrong).map(([code]) => code));
  expect(cellCodes.filter((code) => !tried.has(code))).toEqual(['finished', 'begun', 'tooMuch']);
  const sentences = [
    ...cellCodes.map((code) => refusedText({ code, about: ['A', '2026-H2', '3', '4'] })),
    ...Object.values(planFileTexts),
  ];
  for (const sentence of sentences) {
    expect(sentence).toMatch(/^[A-ZÄÖÜ„].*\.$/);
    expect(sentence).not.toMatch(/\b(Sie|Ihre?[nmrs]?|du|dein)\b|!|undefined|NaN/);
  }
});
