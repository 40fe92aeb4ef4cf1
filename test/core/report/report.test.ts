import type { Bundle, Step, Task } from '../../../core/bundle/bundle.ts';
import type { Measure } from '../../../core/plan/measure.ts';
import { composeReport } from '../../../core/report/compose.ts';
import { release, reportContent, reportId } from '../../../core/report/report.ts';
import { reportTables } from '../../../core/report/reportTables.ts';
import { reportWords } from '../../../core/words/reportWords.ts';
import { reportPageWords } from '../../../core/words/tabReportWords.ts';
import { town as bare } from '../town/aTown.ts';
import { faultsOf } from '../words/german.ts';

const town = { ...bare, settings: { ...bare.settings, fieldsOfAction: { OZG: 'Online-Dienste', WISS: 'Wissen' } } };
const [BO] = town.departments;

function measure(id: string, change: Partial<Measure> = {}): Measure {
  return {
    id,
    departmentId: id.slice(0, id.indexOf('-')),
    title: `Maßnahme ${id}`,
    fieldOfAction: 'OZG',
    halfYear: '2026-H2',
    state: 'planned',
    effort: 4,
    size: 'S',
    easier: `Mit ${id} ist etwas leichter.`,
    acceptance: 'Es läuft.',
    requires: [],
    history: [],
    ...change,
  };
}

const step = (id: string, change: Partial<Step> = {}): Step => ({
  ...{ id, title: id, minutes: 30, state: 'open', revision: 0 },
  ...change,
});
const done = { state: 'done' as const, since: '2026-11-03' };
const waits = { state: 'waiting' as const, cause: 'vendor' as const, since: '2026-11-03' };
const task = (measureId: string, ...steps: Partial<Step>[]): Task => ({
  id: `${measureId}-${steps.length}-${JSON.stringify(steps).length}`,
  measureId,
  unitId: 'BO-BB',
  title: `Aufgabe aus ${measureId}`,
  effect: `Wirkung aus ${measureId}.`,
  personDays: 2,
  due: '2026-10',
  steps: steps.map((change, index) => step(`${measureId}-${index}`, change)),
});
const bundle = (departmentId: string, ...tasks: Task[]): Bundle => ({
  ...{ id: `${departmentId}-2026-H2`, departmentId, halfYear: '2026-H2' },
  tasks,
});

const around = { today: '2026-11-24', running: '2026-H2', nameOf: (helper: string) => `Helferin ${helper}` };
const plan = [
  measure('BO-1'),
  measure('BO-2', { fieldOfAction: 'WISS' }),
  measure('BO-3', { halfYear: '2027-H1', state: 'planned' }),
  measure('BO-4', {
    halfYear: '2027-H2',
    history: [{ halfYear: '2026-H2', result: 'moved', to: '2027-H2', because: 'money' }],
  }),
  measure('BO-5', {
    state: 'dropped',
    history: [{ halfYear: '2026-H2', result: 'dropped', reason: 'Der Kreis macht das' }],
  }),
  measure('FIN-1'),
];
const bundles = [
  bundle('BO', task('BO-1', done, done), task('BO-2', done), task('BO-2', waits, {})),
  bundle('FIN', task('FIN-1', done, {})),
];
const write = (department = BO, change: Partial<Parameters<typeof composeReport>[0]> = {}) =>
  composeReport({ town, department, halfYear: '2026-H2', measures: plan, bundles, ...change }, around);
const section = (content: ReturnType<typeof write>, id: string) => content.sections.find((one) => one.id === id);

test('a department reads what is finished, what waits, what comes and what was left', () => {
  const content = reportContent.parse(write());
  expect(content.lead).toEqual([
    'Von zwei Maßnahmen ist eine fertig.',
    'Geschafft sind 3 von 5 Schritten.',
    'Eine Aufgabe wartet auf den Hersteller.',
    'Verschoben ist eine Maßnahme.',
    'Eine Maßnahme entfällt.',
    'Im 1. Halbjahr 2027 folgt eine Maßnahme.',
  ]);
  expect(section(content, 'done')).toMatchObject({
    text: ['Fertig ist eine Maßnahme. Das ist jetzt leichter:'],
    groups: [
      { items: [{ title: 'Maßnahme BO-1', text: 'Mit BO-1 ist etwas leichter.' }] },
      { title: expect.stringMatching(/noch laufen$/), items: [{ title: 'Aufgabe aus BO-2' }] },
    ],
  });
  expect(section(content, 'stuck')?.groups[0]?.items).toEqual([
    { title: 'Maßnahme BO-2: Aufgabe aus BO-2', text: 'Wartet auf den Hersteller.' },
  ]);
  expect(section(content, 'next')?.groups[0]?.items.map(({ title }) => title)).toEqual(['Maßnahme BO-3']);
  expect(section(content, 'changed')?.groups[0]?.items.map(({ text }) => text)).toEqual([
    'Jetzt geplant für das 2. Halbjahr 2027. Geld oder Vergabe.',
    'Das lassen wir bewusst. Der Kreis macht das.',
  ]);
});

test('what left the next half-year is told while that is still to come, and not by the report of an earlier one', () => {
  const left = measure('BO-6', {
    ...{ halfYear: '2027-H2', state: 'planned' as const },
    history: [{ halfYear: '2027-H1', result: 'moved', to: '2027-H2', because: 'urgent' }],
  });
  const content = write(BO, { measures: [...plan, left] });
  expect(section(content, 'changed')?.groups[0]?.items.map(({ title }) => title)).toContain('Maßnahme BO-6');
  const before = composeReport(
    { town, department: BO, halfYear: '2026-H2', measures: [...plan, left], bundles },
    { ...around, running: '2027-H1' },
  );
  expect(section(before, 'changed')?.groups[0]?.items.map(({ title }) => title)).not.toContain('Maßnahme BO-6');
});

test('who was asked for help and what was promised stands with what waits', () => {
  const help = { helper: 'ZD-IT', answerBy: '2026-11-20', promisedFor: '2026-12-04' };
  const content = write(BO, { bundles: [bundle('BO', task('BO-1', { ...waits, help }))] });
  expect(section(content, 'stuck')?.groups[0]?.items[0]?.text).toBe(
    'Wartet auf den Hersteller. Gefragt ist Helferin ZD-IT. Zugesagt ist Hilfe bis 04.12.2026.',
  );
});

test('the town reads words and totals: no task, no reason in free words, what waits only by cause', () => {
  const content = composeReport({ town, halfYear: '2026-H2', measures: plan, bundles }, around);
  expect(content.place).toBe('Stadt Eichenfurt');
  expect(JSON.stringify(content)).not.toMatch(/Aufgabe aus|Der Kreis|Geld oder Vergabe/);
  expect(section(content, 'stuck')).toMatchObject({ text: ['Ein Schritt wartet auf den Hersteller.'], groups: [] });
  expect(section(content, 'done')?.groups).toEqual([
    { title: 'Online-Dienste', items: [{ title: 'Maßnahme BO-1', text: 'Mit BO-1 ist etwas leichter.' }] },
  ]);
});

test('every chart has a sentence, and a table whose rows fit its columns; departments stand in their order', () => {
  const { charts } = composeReport({ town, halfYear: '2026-H2', measures: plan, bundles }, around);
  expect(charts.map(({ id }) => id)).toEqual(['tasks', 'departments', 'fields', 'waiting']);
  for (const { sentence, columns, rows } of charts) {
    expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
    for (const { values } of rows) expect([0, columns.length - 1]).toContain(values.length);
  }
  expect(charts[1]?.rows.map(({ name, values }) => [name, ...values])).toEqual([
    ['FB 1, Fachbereich BO', 3, 2],
    ['FB 2, Fachbereich ZD', 0, 0],
    ['FB 3, Fachbereich FIN', 1, 1],
  ]);
});

test('about fewer than five people there is no number and no chart, and the reader is told why', () => {
  const small = { ...town, departments: town.departments.map((d) => (d.id === 'BO' ? { ...d, staff: 4 } : d)) };
  const own = write(small.departments[0], { town: small });
  expect(own.charts).toEqual([]);
  expect(own.lead.join(' ')).not.toContain('Schritten');
  expect(own.notes[0]).toContain('weniger als fünf Menschen');
  const all = composeReport({ town: small, halfYear: '2026-H2', measures: plan, bundles }, around);
  expect(all.charts.find(({ id }) => id === 'departments')?.rows.map(({ values }) => values.length)).toEqual([0, 0, 0]);
  expect(all.lead.join(' ')).toContain('Geschafft sind 4 von 7 Schritten.');
});

test('of a half-year without a bundle only what its measures became is told', () => {
  const content = write(BO, { halfYear: '2025-H1', bundles: [] });
  expect(content.lead).toEqual(['Für dieses Halbjahr war nichts geplant.']);
  expect(content.charts).toEqual([]);
  expect(section(content, 'stuck')?.text).toEqual([
    'Zu diesem Halbjahr ist nicht festgehalten, worauf gewartet wurde.',
  ]);
});

test('numbers are words that fit their noun', () => {
  const of = (...states: Measure['state'][]) =>
    write(BO, { measures: states.map((state, index) => measure(`BO-${index}`, { state })), bundles: [] }).lead[0];
  expect(of('done')).toBe('Die geplante Maßnahme ist fertig.');
  expect(of('done', 'done')).toBe('Beide Maßnahmen sind fertig.');
  expect(of('done', 'done', 'done')).toBe('Alle drei Maßnahmen sind fertig.');
  expect(of('planned')).toBe('Eine Maßnahme ist in Arbeit.');
  expect(of('planned', 'planned', 'done')).toBe('Von drei Maßnahmen ist eine fertig.');
});

test('a released report holds all that is given out', () => {
  const content = write();
  const what = {
    ...{ id: reportId('BO', '2026-H2', 1), halfYear: '2026-H2', departmentId: 'BO', version: 1 },
    ...{ on: '2026-11-24', by: 'lead' as const, released: 'Festgeschrieben.', content },
  };
  const record = release(what);
  expect([record.id, reportId(undefined, '2026-H2', 3)]).toEqual(['BO-2026-H2-v1', 'town-2026-H2-v3']);
  expect(JSON.stringify(JSON.parse(record.frozen))).toBe(record.frozen);
  expect(JSON.parse(record.frozen)).toEqual(what);
});

test('as a workbook no text begins as a formula does', () => {
  const content = { ...write(), title: '=1+1', lead: ['@SUMME', '+49', 'Geschafft.'] };
  const what = {
    ...{ id: 'x', halfYear: '2026-H2', version: 1, on: '2026-11-24' },
    by: 'admin' as const,
    released: '-',
    content,
  };
  const texts = reportTables(what).flatMap(({ rows }) =>
    rows.flat().flatMap((cell) => (cell && 'text' in cell ? cell.text : [])),
  );
  expect(texts).toContain("'=1+1");
  expect(texts.filter((text) => /^[=+@-]/.test(text))).toEqual([]);
  for (const { name } of reportTables(what)) expect(name.length).toBeLessThanOrEqual(31);
});

test('what a report says addresses nobody and speaks as Bündel speaks', () => {
  const help = { helper: 'ZD-IT', answerBy: '2026-11-20', promisedFor: '2026-12-04' };
  const written = [
    write(),
    write(BO, { bundles: [bundle('BO', task('BO-1', { ...waits, help }), task('BO-2', { ...waits, cause: 'time' }))] }),
    write(BO, { halfYear: '2025-H1', bundles: [] }),
    composeReport({ town, halfYear: '2026-H2', measures: plan, bundles }, around),
    composeReport({ town, halfYear: '2025-H1', measures: [], bundles: [] }, around),
  ];
  const sentences = written.flatMap(({ lead, notes, sections, charts }) => [
    ...[...lead, ...notes, ...charts.map(({ sentence }) => sentence)],
    ...sections.flatMap(({ title, text, groups }) => [
      ...[title, ...text],
      ...groups.flatMap(({ items }) => items.flatMap((item) => [item.title, item.text ?? ''])),
    ]),
  ]);
  expect(sentences.length).toBeGreaterThan(60);
  for (const address of ['sie', 'du'] as const) {
    const { freeze, released, ...page } = reportPageWords(address);
    const own = [page, freeze, released].flatMap((set) =>
      Object.values(set).filter((text) => typeof text === 'string'),
    );
    for (const text of [...sentences, reportWords.released('2026-11-24', 'admin', 2)])
      expect([text, faultsOf(text, address)]).toEqual([text, []]);
    expect(own.flatMap((text) => faultsOf(text, address))).toEqual([]);
  }
});
