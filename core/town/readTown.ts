import { parseArticleFile } from '../article/frontMatter.ts';
import { synonymsFile } from '../article/synonyms.ts';
import { type ArticleText, type Complete, crossChecks, type JsonFile, type Role } from './crossChecks.ts';
import { readJsonLines } from './jsonLines.ts';
import { findings, type Problem } from './problem.ts';
import { departmentsFile, measuresFile, type TownFolder, townFile, valuesFile } from './townFiles.ts';

/** A file of the folder: its path below the folder with `/`, and its text. */
export interface FolderFile {
  path: string;
  text: string;
}

export type ReadTown = { ok: true; town: TownFolder } | { ok: false; problems: Problem[] };

/** More problems than this are not shown at once: nobody corrects more in one go, and they fit on two screens. */
const mostProblems = 50;

const required = ['town.json', 'departments.json'];
const allowed = 'town.json, departments.json, values.json, synonyms.json, measures/*.json und articles/*.md';

/**
 * Reads a town folder (docs/town-folder.md). Either everything in it is right, or every problem is named with file, line and
 * what is expected: those of one file by line, the files in the order given, a missing file first.
 */
export function readTown(files: readonly FolderFile[]): ReadTown {
  const problems: Problem[] = [];
  const jsonFiles: JsonFile[] = [];
  const articles: ArticleText[] = [];
  const complete: Complete = {
    town: has(files, 'town.json'),
    departments: has(files, 'departments.json'),
    measures: true,
    values: true,
    synonyms: true,
  };
  for (const file of files) {
    const role = roleOf(file.path);
    if (role === 'ignored') continue;
    if (role === 'article') problems.push(...readArticle(file, articles));
    else if (role === undefined)
      problems.push({ file: file.path, line: 1, expected: `erwartet werden nur ${allowed}` });
    else problems.push(...readJson(file, role, jsonFiles, complete));
  }
  problems.push(...crossChecks(jsonFiles, articles, complete));
  for (const file of required) {
    if (!has(files, file)) problems.push({ file, line: 1, expected: 'diese Datei fehlt im Ordner' });
  }
  if (problems.length > 0) return { ok: false, problems: inOrder(problems, files).slice(0, mostProblems) };
  return { ok: true, town: townOf(jsonFiles, articles) };
}

function has(files: readonly FolderFile[], path: string): boolean {
  return files.some((file) => file.path === path);
}

function roleOf(path: string): Role | 'article' | 'ignored' | undefined {
  if (path === 'town.json') return 'town';
  if (path === 'departments.json') return 'departments';
  if (path === 'values.json') return 'values';
  if (path === 'synonyms.json') return 'synonyms';
  if (/^measures\/[^/]+\.json$/.test(path)) return 'measures';
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/^(README|LICENSE)|^\.|\.txt$/i.test(name)) return 'ignored';
  return /^articles\/[^/]+\.md$/.test(path) ? 'article' : undefined;
}

const schemas = {
  town: townFile,
  departments: departmentsFile,
  measures: measuresFile,
  values: valuesFile,
  synonyms: synonymsFile,
};

function readJson(file: FolderFile, role: Role, into: JsonFile[], complete: Complete): Problem[] {
  const json = readJsonLines(file.text);
  if (!json.ok) {
    complete[role] = false;
    return [{ file: file.path, line: json.line, expected: json.expected }];
  }
  into.push({ path: file.path, role, json });
  const issues = schemas[role].safeParse(json.value).error?.issues ?? [];
  return issues
    .flatMap((issue) => findings(issue, json.has))
    .map(({ path, expected }) => ({ file: file.path, line: json.lineOf(path), expected }));
}

function readArticle(file: FolderFile, into: ArticleText[]): Problem[] {
  const parsed = parseArticleFile(file.text);
  if (!parsed.ok)
    return parsed.problems.map(({ line, expected }) => ({
      file: file.path,
      line,
      expected: `erwartet wird ${expected}`,
    }));
  const lines = file.text.split(/\r\n|\r|\n/);
  const lineOf = (field: string) =>
    lines.findIndex((line) => new RegExp(`^["']?${field}["']?\\s*:`).test(line)) + 1 || 1;
  into.push({ path: file.path, article: parsed.article, lineOf });
  return [];
}

function inOrder(problems: readonly Problem[], files: readonly FolderFile[]): Problem[] {
  const position = new Map(files.map((file, index) => [file.path, index]));
  const place = (problem: Problem) => position.get(problem.file) ?? -1;
  return [...problems].sort((a, b) => place(a) - place(b) || a.line - b.line);
}

/** The folder's content, parsed once more now that nothing in it can be wrong. */
function townOf(files: readonly JsonFile[], articles: readonly ArticleText[]): TownFolder {
  const valuesOf = (role: Role) => files.filter((file) => file.role === role).map((file) => file.json.value);
  const [synonyms] = valuesOf('synonyms');
  return {
    town: townFile.parse(valuesOf('town')[0]),
    departments: valuesOf('departments').flatMap((value) => departmentsFile.parse(value).departments),
    measures: valuesOf('measures')
      .map((value) => measuresFile.parse(value))
      .flatMap(({ department, measures }) => measures.map((measure) => ({ department, ...measure }))),
    values: valuesOf('values').flatMap((value) => valuesFile.parse(value).values),
    articles: articles.map(({ article }) => article),
    ...(synonyms === undefined ? {} : { synonyms: synonymsFile.parse(synonyms).groups }),
  };
}
