import { readFileSync } from 'node:fs';
import * as z from 'zod/v4';
import { type FolderFile, readTown } from '../../../core/town/readTown.ts';
import { departmentsFile, measuresFile, townFile, valuesFile } from '../../../core/town/townFiles.ts';
import { changed, exampleFiles, exampleTown } from './exampleFolder.ts';

const problemsIn = (files: FolderFile[]) => {
  const read = readTown(files);
  return read.ok ? [] : read.problems.map((p) => `${p.file}:${p.line} ${p.expected}`);
};

test('reads the example of the page about the town folder', () => {
  expect(exampleFiles().map((file) => file.path)).toEqual([
    'town.json',
    'departments.json',
    'measures/BO.json',
    'values.json',
    'synonyms.json',
    'articles/urkunde-01.md',
  ]);
  const town = exampleTown();
  expect(town.town.name).toBe('Musterstadt');
  expect(town.measures.map((m) => [m.department, m.id, m.tasks.map((t) => t.steps.length)])).toEqual([
    ['BO', 'BO-05', [2]],
  ]);
  expect(town.articles.map((a) => a.ownerUnitId)).toEqual(['BO-BB']);
});

test('lists may be left out, as the page says, and so may values and articles', () => {
  const files = exampleFiles().filter((file) => /^(town|departments)\.json$|^measures/.test(file.path));
  const short = changed(changed(files, 'departments.json', '"loadWeeks"', '"x"'), 'measures/BO.json', '"tasks"', '"x"');
  expect(problemsIn(short)).toEqual([
    'departments.json:5 unbekanntes Feld ‚x‘',
    'measures/BO.json:9 unbekanntes Feld ‚x‘',
  ]);
});

const measures = 'measures/BO.json';
const article = 'articles/urkunde-01.md';

test.each<[path: string, from: string, to: string, ...problems: string[]]>([
  ['town.json', '"NW"', '"NRW"', 'town.json:3 erwartet wird ‚BB‘, ‚BE‘'],
  ['town.json', 'Europe/Berlin', 'Europa/Berlin', 'town.json:4 erwartet wird eine Zeitzone wie ‚Europe/Berlin‘'],
  ['town.json', '"sie"', '"Sie"', 'town.json:5 erwartet wird ‚sie‘ oder ‚du‘'],
  ['town.json', '"BO-BB"', '"IT"', 'town.json:7 Einheit ‚IT‘ gibt es nicht in departments.json'],
  ['town.json', '"OZG"', '"OZ"', 'measures/BO.json:5 Handlungsfeld ‚OZG‘ gibt es nicht in town.json'],
  ['town.json', '"09:00"', '"9 Uhr"', 'town.json:9 erwartet wird eine Uhrzeit wie ‚09:00‘'],
  ['town.json', '"name": "Musterstadt",', '', 'town.json:1 Feld ‚name‘ fehlt; erwartet wird ein Text'],
  ['town.json', '"Musterstadt"', '""', 'town.json:2 erwartet wird ein Text, der nicht leer ist'],
  [
    'town.json',
    '"weekday": 2',
    '"weekday": 6',
    'town.json:9 erwartet wird eine ganze Zahl von 1 (Montag) bis 5 (Freitag)',
  ],
  ['town.json', '"land"', '"laidFor": "2026-H2", "land"', 'town.json:3 unbekanntes Feld ‚laidFor‘'],
  [
    'town.json',
    '"2026-06-19"',
    '"2026-06-31"',
    'town.json:11 erwartet wird ein Tag wie ‚2026-06-19‘, jedes Jahr wie ‚--12-23‘ oder Tage vor und nach Ostersonntag wie ‚easter-48‘',
  ],
  ['town.json', '"easter-48"', '"Rosenmontag"', 'town.json:12 erwartet wird ein Tag wie ‚2026-06-19‘'],
  ['town.json', '"easter-48"', '20260216', 'town.json:12 erwartet wird ein Tag wie ‚2026-06-19‘'],
  ['town.json', '"name": "Rosenmontag"', '"name": ""', 'town.json:12 erwartet wird ein Text, der nicht leer ist'],
  ['town.json', ', "name": "Rosenmontag"', '', 'town.json:12 Feld ‚name‘ fehlt; erwartet wird ein Text'],
  ['town.json', '"sie",', '"sie"', 'town.json:6 erwartet wird ‚,‘ oder ‚}‘'],
  [
    'departments.json',
    '"staff": 12',
    '"staff": 13',
    'departments.json:4 erwartet wird 12, die Summe der Beschäftigten seiner Einheiten',
  ],
  [
    'departments.json',
    '"staff": 12',
    '"staff": 0.5',
    'departments.json:4 erwartet wird eine ganze Zahl ab 1',
    'departments.json:4 erwartet wird 12, die',
  ],
  ['departments.json', '"withTeams": 10', '"withTeams": -1', 'departments.json:4 erwartet wird eine ganze Zahl ab 0'],
  ['departments.json', '"factor": 0', '"factor": 1.5', 'departments.json:5 erwartet wird eine Zahl von 0 bis 1'],
  ['departments.json', '2027-04-30', '2027-02-28', 'departments.json:5 erwartet wird ein Tag ab ‚2027-03-15‘'],
  ['departments.json', '2027-04-30', '2027-04-31', 'departments.json:5 erwartet wird ein Tag wie ‚2026-10-05‘'],
  [
    'departments.json',
    '"BO-BB"',
    '"BO"',
    'town.json:7 Einheit ‚BO-BB‘',
    'departments.json:7 Kennung ‚BO‘ steht schon in departments.json, Zeile 4',
    'measures/BO.json:11 Einheit ‚BO-BB‘',
    'values.json:3 Einheit ‚BO-BB‘',
    `${article}:4 Einheit ‚BO-BB‘ gibt es nicht in departments.json`,
  ],
  [
    'departments.json',
    '"BO"',
    '"bo"',
    'departments.json:4 erwartet wird ein Kurzzeichen aus Großbuchstaben',
    'measures/BO.json:2 Fachbereich ‚BO‘ gibt es nicht in departments.json',
  ],
  [measures, '"2026-H2"', '"2026-H3"', 'measures/BO.json:5 erwartet wird ein Halbjahr wie ‚2026-H2‘'],
  [measures, '"due": "2026-10"', '"due": "2026-13"', 'measures/BO.json:11 erwartet wird ein Monat wie ‚2026-10‘'],
  [measures, '"title": "Urkunden online bestellen"', '"title": 7', 'measures/BO.json:5 erwartet wird ein Text'],
  [measures, '"cost": {', '"cost": { "jahr": 1,', 'measures/BO.json:7 unbekanntes Feld ‚jahr‘'],
  [measures, '"BO-05"', '5', 'measures/BO.json:5 erwartet wird eine Kennung'],
  [measures, '"to": "2026-H2"', '"to": "H2"', 'measures/BO.json:8 erwartet wird ein Halbjahr wie'],
  [measures, '"effort": 5', '"effort": 0', 'measures/BO.json:6 erwartet wird eine Zahl über 0'],
  [measures, '"effort": 5', '"effort": "5"', 'measures/BO.json:6 erwartet wird eine Zahl über 0'],
  [measures, '"minutes": 90', '"minutes": 121', 'measures/BO.json:14 erwartet wird eine ganze Zahl von 5 bis 120'],
  [
    measures,
    '"requires": []',
    '"requires": ["BO-04"]',
    'measures/BO.json:7 Maßnahme ‚BO-04‘ gibt es nicht in measures/',
  ],
  [measures, '"requires": []', '"requires": "BO-04"', 'measures/BO.json:7 erwartet wird eine Liste [ … ]'],
  [
    measures,
    ', "cause": "vendor"',
    '',
    'measures/BO.json:14 Feld ‚cause‘ fehlt; ein wartender Schritt braucht einen Grund',
  ],
  [
    measures,
    '"state": "done"',
    '"state": "done", "cause": "it"',
    'measures/BO.json:13 ein Grund steht nur bei einem wartenden Schritt',
  ],
  [measures, '"vendor"', '"Hersteller"', 'measures/BO.json:14 erwartet wird ‚it‘, ‚vendor‘'],
  [
    measures,
    '"BO-05-1-2"',
    '"BO-05-1-1"',
    'measures/BO.json:14 Kennung ‚BO-05-1-1‘ steht schon in measures/BO.json, Zeile 13',
  ],
  [measures, '"BO-05-1-2"', '"BO/05"', 'measures/BO.json:14 erwartet wird eine Kennung aus Buchstaben'],
  [measures, '"minutes": 60', '"minutes": 60, "revision": 3', 'measures/BO.json:13 unbekanntes Feld ‚revision‘'],
  ['values.json', '"urkunde.gebuehr"', '"Urkunde"', 'values.json:3 erwartet wird ein Schlüssel aus Kleinbuchstaben'],
  [
    'values.json',
    '"owner": "BO-BB"',
    '"owner": "ZD-IT"',
    'values.json:3 Einheit ‚ZD-IT‘ gibt es nicht in departments.json',
  ],
  [article, 'owner: BO-BB', 'owner: ZD-IT', `${article}:4 Einheit ‚ZD-IT‘ gibt es nicht in departments.json`],
  [
    article,
    'visibility: all',
    'visibility: unit:ZD-IT',
    `${article}:8 Einheit ‚ZD-IT‘ gibt es nicht in departments.json`,
  ],
  [
    article,
    'visibility: all',
    'visibility: department:ZD',
    `${article}:8 Fachbereich ‚ZD‘ gibt es nicht in departments.json`,
  ],
  [article, 'review: 12', 'review: bald', `${article}:9 erwartet wird review: ganze Monate`],
])('names the place in %s where %s became %s', (path, from, to, ...expected) => {
  const problems = problemsIn(changed(exampleFiles(), path, from, to));
  expect(problems.map((problem, i) => problem.slice(0, expected[i]?.length))).toEqual(expected);
});

test('names required files that are missing, first, and files at an unexpected place', () => {
  const files = [
    ...exampleFiles().filter((file) => file.path !== 'departments.json'),
    ...['README.md', 'LICENSE', 'articles/README.md', 'notes.txt', '.DS_Store'].map((path) => ({ path, text: '?' })),
    ...['plan.xlsx', 'measures/alt/BO.json', 'articles/urkunde.docx'].map((path) => ({ path, text: '?' })),
  ];
  const allowed =
    'erwartet werden nur town.json, departments.json, values.json, synonyms.json, measures/*.json und articles/*.md';
  expect(problemsIn(files)).toEqual([
    'departments.json:1 diese Datei fehlt im Ordner',
    `plan.xlsx:1 ${allowed}`,
    `measures/alt/BO.json:1 ${allowed}`,
    `articles/urkunde.docx:1 ${allowed}`,
  ]);
});

test('ids repeat across files too, and a unit of another department is no unit for a task', () => {
  const files = changed(
    exampleFiles(),
    'departments.json',
    '{\n      "id": "BO"',
    '{ "id": "ZD", "code": "FB 1", "name": "Dienste", "staff": 3, "withTeams": 3, "capacity": 9, "units": [{ "id": "ZD-IT", "code": "1", "name": "IT", "staff": 3, "phone": "1", "mailbox": "it" }] },\n    {\n      "id": "BO"',
  );
  const own = files.find((file) => file.path === measures)?.text ?? '';
  const again = {
    path: 'measures/ZD.json',
    text: own.replace('"department": "BO"', '"department": "ZD"').replaceAll('BO-05-1', 'ZD-1'),
  };
  expect(problemsIn([...files, again])).toEqual([
    'measures/ZD.json:5 Kennung ‚BO-05‘ steht schon in measures/BO.json, Zeile 5',
    'measures/ZD.json:11 Einheit ‚BO-BB‘ gehört zu ‚BO‘; erwartet wird eine Einheit von ‚ZD‘',
  ]);
});

test('a file that is no JSON makes no reference to it a problem', () => {
  const files = changed(exampleFiles(), 'departments.json', '{', '{,');
  expect(problemsIn(files)).toEqual(['departments.json:1 erwartet wird ein Feldname in doppelten Anführungszeichen']);
});

test('mistakes in one field and in what it refers to are named together, at most 50, in file order', () => {
  const steps = Array.from(
    { length: 60 },
    (_, i) => `{ "id": "x-${i}", "title": "", "minutes": 5, "state": "open" }`,
  ).join(',\n');
  const broken = changed(
    changed(exampleFiles(), measures, '"unit": "BO-BB"', '"unit": "BO-XX"'),
    measures,
    '{ "id": "BO-05-1-1"',
    `${steps},\n{ "id": "BO-05-1-1"`,
  );
  const problems = problemsIn(changed(broken, 'values.json', '12,00 EUR', ''));
  expect(problems).toHaveLength(50);
  expect(problems.slice(0, 2)).toEqual([
    'measures/BO.json:11 Einheit ‚BO-XX‘ gibt es nicht in departments.json',
    'measures/BO.json:13 erwartet wird ein Text, der nicht leer ist',
  ]);
  expect(problems.at(-1)).toMatch(/^measures\/BO\.json:61 /);
});

test('files with a byte order mark and Windows line ends are read, with the same lines', () => {
  const windows = exampleFiles().map(({ path, text }) => ({ path, text: `\uFEFF${text.replaceAll('\n', '\r\n')}` }));
  expect(problemsIn(windows)).toEqual([]);
  expect(problemsIn(changed(windows, article, 'BO-BB', 'ZD-IT'))).toEqual([
    `${article}:4 Einheit ‚ZD-IT‘ gibt es nicht in departments.json`,
  ]);
});

test('the page names every field of the files', () => {
  const page = readFileSync(new URL('../../../docs/town-folder.md', import.meta.url), 'utf8');
  const fields = [townFile, departmentsFile, measuresFile, valuesFile].flatMap((file) =>
    fieldsOf(z.toJSONSchema(file)),
  );
  expect(fields.length).toBeGreaterThan(60);
  expect(fields.filter((field) => !new RegExp(`\\b${field}\\b`).test(page))).toEqual([]);
});

function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, inner]) => [
    ...(key === 'properties' ? Object.keys(inner) : []),
    ...fieldsOf(inner),
  ]);
}
