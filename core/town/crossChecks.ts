import type { Article } from '../article/article.ts';
import type { JsonLines, JsonPath } from './jsonLines.ts';
import type { Problem } from './problem.ts';
import { leadOf } from './settings.ts';

/** What a JSON file of the folder is for. */
export type Role = 'town' | 'departments' | 'measures' | 'values' | 'synonyms';

/** A file that is JSON, whether or not its fields are right: the checks below read what is there and skip what is not. */
export interface JsonFile {
  path: string;
  role: Role;
  json: Extract<JsonLines, { ok: true }>;
}

export interface ArticleText {
  path: string;
  article: Article;
  lineOf(field: string): number;
}

/** Which roles were read completely: a file that is no JSON must not make every reference to it a problem. */
export type Complete = Record<Role, boolean>;

interface Place {
  file: JsonFile;
  path: JsonPath;
  value: unknown;
}

const departments = ['departments', '*'];
const units = [...departments, 'units', '*'];
const measures = ['measures', '*'];
const tasks = [...measures, 'tasks', '*'];
const steps = [...tasks, 'steps', '*'];

/** Everything that concerns more than one field: references, ids that must differ, sums, and states that need a cause. */
export function crossChecks(
  files: readonly JsonFile[],
  articles: readonly ArticleText[],
  complete: Complete,
): Problem[] {
  return [
    ...references(files, articles, complete),
    ...repetitions(files, articles),
    ...foreignUnits(files),
    ...staffSums(files),
    ...wrongCauses(files),
    ...backwardWeeks(files),
  ];
}

function references(files: readonly JsonFile[], articles: readonly ArticleText[], complete: Complete): Problem[] {
  const known = {
    department: idsAt(files, 'departments', [...departments, 'id']),
    unit: idsAt(files, 'departments', [...units, 'id']),
    measure: idsAt(files, 'measures', [...measures, 'id']),
    field: new Set(at(files, 'town', ['fieldsOfAction', '*']).map((place) => String(place.path.at(-1)))),
  };
  const unknown = (role: Role, path: string[], ids: ReadonlySet<string>, what: string, where: string) =>
    at(files, role, path)
      .filter(({ value }) => typeof value === 'string' && !ids.has(value))
      .map((place) => problem(place, `${what} ‚${place.value}‘ gibt es nicht in ${where}`));
  const unit = (role: Role, path: string[]) => unknown(role, path, known.unit, 'Einheit', 'departments.json');
  return [
    ...(complete.departments
      ? [
          ...unit('town', ['digitalOffice']),
          ...unit('town', ['helpers', '*']).filter(({ expected }) => !expected.includes(`‚${leadOf}‘`)),
          ...unit('measures', [...tasks, 'unit']),
          ...unit('values', ['values', '*', 'owner']),
          ...unknown('measures', ['department'], known.department, 'Fachbereich', 'departments.json'),
          ...articles.flatMap((article) => articleReferences(article, known)),
        ]
      : []),
    ...(complete.town
      ? unknown('measures', [...measures, 'fieldOfAction'], known.field, 'Handlungsfeld', 'town.json')
      : []),
    ...(complete.measures
      ? unknown('measures', [...measures, 'requires', '*'], known.measure, 'Maßnahme', 'measures/')
      : []),
  ];
}

function articleReferences(
  { path, article, lineOf }: ArticleText,
  known: { department: ReadonlySet<string>; unit: ReadonlySet<string> },
): Problem[] {
  const missing = (field: string, what: string, id: string): Problem => ({
    file: path,
    line: lineOf(field),
    expected: `${what} ‚${id}‘ gibt es nicht in departments.json`,
  });
  const [scope, id = ''] = article.visibility.split(':');
  const problems: Problem[] = [];
  if (!known.unit.has(article.ownerUnitId)) problems.push(missing('owner', 'Einheit', article.ownerUnitId));
  if (scope === 'unit' && !known.unit.has(id)) problems.push(missing('visibility', 'Einheit', id));
  if (scope === 'department' && !known.department.has(id)) problems.push(missing('visibility', 'Fachbereich', id));
  return problems;
}

/** Departments and units share one set of ids, since a channel is bound by either (`bereich BO`). */
function repetitions(files: readonly JsonFile[], articles: readonly ArticleText[]): Problem[] {
  const organisation = at(files, 'departments', [...departments, 'id']).concat(
    at(files, 'departments', [...units, 'id']),
  );
  const inFiles = [
    organisation,
    at(files, 'measures', [...measures, 'id']),
    at(files, 'measures', [...tasks, 'id']),
    at(files, 'measures', [...steps, 'id']),
    at(files, 'values', ['values', '*', 'key']),
  ].map((places) => places.map((place) => ({ file: place.file.path, line: lineOf(place), id: place.value })));
  const inArticles = articles.map(({ path, article, lineOf: line }) => ({
    file: path,
    line: line('id'),
    id: article.id,
  }));
  return [...inFiles, inArticles].flatMap(repeated);
}

function repeated(entries: readonly { file: string; line: number; id: unknown }[]): Problem[] {
  const first = new Map<unknown, { file: string; line: number }>();
  return entries.flatMap(({ file, line, id }) => {
    const before = first.get(id);
    if (!before) first.set(id, { file, line });
    return before
      ? [{ file, line, expected: `Kennung ‚${id}‘ steht schon in ${before.file}, Zeile ${before.line}` }]
      : [];
  });
}

/** A bundle is a department's own: a unit of another one would never be shown its task. */
function foreignUnits(files: readonly JsonFile[]): Problem[] {
  const known = new Set<unknown>(idsAt(files, 'departments', [...departments, 'id']));
  const home = new Map<unknown, string>();
  for (const place of at(files, 'departments', [...units, 'id'])) {
    const id = read(place.file.json.value, [...place.path.slice(0, 2), 'id']);
    if (typeof id === 'string') home.set(place.value, id);
  }
  return at(files, 'measures', [...tasks, 'unit']).flatMap((place) => {
    const own = read(place.file.json.value, ['department']);
    const other = home.get(place.value);
    if (other === undefined || other === own || !known.has(own)) return [];
    return [problem(place, `Einheit ‚${place.value}‘ gehört zu ‚${other}‘; erwartet wird eine Einheit von ‚${own}‘`)];
  });
}

function staffSums(files: readonly JsonFile[]): Problem[] {
  return at(files, 'departments', [...departments, 'staff']).flatMap((place) => {
    const own = read(place.file.json.value, [...place.path.slice(0, -1), 'units']);
    const counts: unknown[] = Array.isArray(own) ? own.map((unit) => read(unit, ['staff'])) : [];
    if (counts.length === 0 || !counts.every((count) => typeof count === 'number')) return [];
    const sum = counts.reduce((total, count) => total + count, 0);
    return sum === place.value
      ? []
      : [problem(place, `erwartet wird ${sum}, die Summe der Beschäftigten seiner Einheiten`)];
  });
}

function wrongCauses(files: readonly JsonFile[]): Problem[] {
  return at(files, 'measures', steps).flatMap((place) => {
    const waiting = read(place.value, ['state']) === 'waiting';
    if (waiting === (read(place.value, ['cause']) !== undefined)) return [];
    const field = waiting ? 'state' : 'cause';
    const expected = waiting
      ? 'Feld ‚cause‘ fehlt; ein wartender Schritt braucht einen Grund'
      : 'ein Grund steht nur bei einem wartenden Schritt (state ‚waiting‘)';
    return [problem({ ...place, path: [...place.path, field] }, expected)];
  });
}

function backwardWeeks(files: readonly JsonFile[]): Problem[] {
  return at(files, 'departments', [...departments, 'loadWeeks', '*', 'to']).flatMap((place) => {
    const from = read(place.file.json.value, [...place.path.slice(0, -1), 'from']);
    const backward = typeof from === 'string' && typeof place.value === 'string' && place.value < from;
    return backward ? [problem(place, `erwartet wird ein Tag ab ‚${from}‘`)] : [];
  });
}

function problem(place: Place, expected: string): Problem {
  return { file: place.file.path, line: lineOf(place), expected };
}

function lineOf({ file, path }: Place): number {
  return file.json.lineOf(path);
}

function idsAt(files: readonly JsonFile[], role: Role, pattern: readonly string[]): ReadonlySet<string> {
  return new Set(at(files, role, pattern).flatMap(({ value }) => (typeof value === 'string' ? [value] : [])));
}

/** Every place of these files that fits the pattern, `*` standing for each element or field. */
function at(files: readonly JsonFile[], role: Role, pattern: readonly string[]): Place[] {
  return files
    .filter((file) => file.role === role)
    .flatMap((file) => matches(file.json.value, pattern, []).map((found) => ({ file, ...found })));
}

function matches(value: unknown, pattern: readonly string[], path: JsonPath): { path: JsonPath; value: unknown }[] {
  const [head, ...rest] = pattern;
  if (head === undefined) return [{ path, value }];
  if (typeof value !== 'object' || value === null) return [];
  const keys = head === '*' ? Object.keys(value) : Object.hasOwn(value, head) ? [head] : [];
  return keys.flatMap((key) => matches(read(value, [key]), rest, [...path, key]));
}

function read(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) return undefined;
    return (inner as Record<PropertyKey, unknown>)[key];
  }, value);
}
