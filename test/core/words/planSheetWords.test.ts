import { sheetKinds } from '../../../core/plan/sheets/columns.ts';
import { aboutText, planStates, sheetCount, valueText } from '../../../core/words/planSheetWords.ts';
import { planSheetsPageWords } from '../../../core/words/tabPlanSheetsWords.ts';
import { faultsOf } from './german.ts';

/** Every text in the words, functions called with counts, with a file's name, and with what changed. */
function texts(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') {
    const call = words as (argument: unknown) => string;
    return [1, 2, 40, 'plan.xlsx', { added: 1, changed: 2 }, { added: 0, changed: 1 }]
      .map((argument) => call(argument))
      .filter((text) => !/undefined|\[object|NaN/.test(text));
  }
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(texts) : [];
}

test.each(['sie', 'du'] as const)('the page speaks one language (%s)', (address) => {
  const all = texts(planSheetsPageWords(address));
  expect(all.length).toBeGreaterThan(60);
  expect(all.flatMap((text) => faultsOf(text, address).map((fault) => [text, fault]))).toEqual([]);
});

test('what changes and what is refused is said in sentences', () => {
  const { preview, apply } = planSheetsPageWords('sie');
  expect([
    preview.changes({ added: 0, changed: 1 }),
    preview.changes({ added: 3, changed: 2 }),
    preview.changes({ added: 0, changed: 0 }),
    preview.refused(1),
    apply.done({ added: 1, changed: 0 }),
  ]).toEqual([
    'Eine Zeile ändert sich.',
    'Zwei Zeilen ändern sich und drei Zeilen kommen dazu.',
    'In der Datei steht nichts Neues.',
    'Eine Zelle ist abgelehnt. Übernommen wird nur alles zusammen. Bitte ändern Sie die Datei, und wählen Sie sie noch einmal.',
    'Eine Zeile neu.',
  ]);
});

test('the file explains itself, addresses nobody, and names the fields of action', () => {
  const { lines, town, townId } = aboutText({ id: 't1', name: 'Eichenfurt' }, { OZG: 'Online-Dienste' });
  expect([town, townId, lines.at(-1)]).toEqual(['Eichenfurt', 't1', ['OZG', 'Online-Dienste']]);
  const said = [
    ...lines.flatMap((line) => (typeof line === 'string' ? [line] : [...line])),
    ...Object.values(planStates.measure),
    ...Object.values(planStates.step),
  ];
  for (const address of ['sie', 'du'] as const) expect(said.flatMap((text) => faultsOf(text, address))).toEqual([]);
});

test('values are written as they are read aloud', () => {
  const of = (form: Parameters<typeof valueText>[0]['form'], value: string | number | undefined) =>
    valueText({ form }, value);
  expect([
    of('number', 2.5),
    of('whole', 1200),
    of('day', '2026-12-31'),
    of('month', '2026-10'),
    of('halfYear', '2026-H2'),
    of('text', 'So ist es'),
    of('text', undefined),
  ]).toEqual(['2,5', '1200', '31.12.2026', '10.2026', '2. Halbjahr 2026', 'So ist es', 'leer']);
  expect(sheetKinds.map((kind) => sheetCount(kind, 1))).toContain('1 Maßnahme');
});
