import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, stringify } from 'yaml';
import { type Article, article } from './article.ts';

/** One thing to correct in an article file: the line (from 1, in the file) and what is expected there, in German. */
interface FileProblem {
  line: number;
  expected: string;
}

export type ParsedArticleFile = { ok: true; article: Article } | { ok: false; problems: FileProblem[] };

interface FieldRule {
  name: keyof Article;
  optional?: true;
  list?: true;
  expected: string;
}

/** The fields of the front matter, in the order in which they are written; the rules themselves are the schema's. */
const FIELDS: Record<string, FieldRule> = {
  id: { name: 'id', expected: 'id: Kleinbuchstaben, Ziffern und Bindestriche, zum Beispiel reise-02' },
  title: { name: 'title', expected: 'title: ein Text ohne geschweifte Klammern' },
  owner: { name: 'ownerUnitId', expected: 'owner: die Kennung einer Einheit' },
  tags: { name: 'tags', list: true, expected: 'tags: eine Liste von Texten' },
  wordings: { name: 'wordings', list: true, expected: 'wordings: eine Liste von Texten' },
  visibility: { name: 'visibility', optional: true, expected: 'visibility: all, department:… oder unit:…' },
  review: { name: 'review', expected: 'review: ganze Monate, zum Beispiel 12' },
  confirmed: { name: 'confirmed', optional: true, expected: 'confirmed: ein Tag, zum Beispiel 2026-11-24' },
  source: { name: 'source', expected: 'source: ein Text' },
  dated: { name: 'sourceDate', optional: true, expected: 'dated: ein Tag, zum Beispiel 2026-11-24' },
};

interface Found {
  value: unknown;
  line: number;
}

/** Reads a Markdown file with YAML front matter; every problem at once, with its line. */
export function parseArticleFile(text: string): ParsedArticleFile {
  const lines = linesOf(text);
  if (lines[0]?.trimEnd() !== '---') return refused(1, '--- als erste Zeile (Beginn des Kopfes)');
  const end = endOfHead(lines);
  if (end < 0) return refused(lines.length, '--- am Ende des Kopfes');
  const head = readHead(lines.slice(1, end).join('\n'));
  const problems = head.problems.length > 0 ? head.problems : check(head.fields);
  const markdown = lines
    .slice(end + 1)
    .join('\n')
    .trim();
  if (markdown === '') problems.push({ line: end + 1, expected: 'nach dem Kopf der Text der Anleitung' });
  if (problems.length > 0) return { ok: false, problems: problems.sort((a, b) => a.line - b.line) };
  return { ok: true, article: article.parse({ visibility: 'all', ...valuesOf(head.fields), markdown }) };
}

export type LooseFile = { ok: true; head: Partial<Article>; markdown: string } | { ok: false; problems: FileProblem[] };

/**
 * Reads a Markdown file that somebody wrote for another place: front matter may be missing, and fields of others are passed
 * over; but a field of ours must be right.
 */
export function parseLooseFile(text: string): LooseFile {
  const lines = linesOf(text);
  const end = endOfHead(lines);
  const plain = { ok: true as const, head: {}, markdown: lines.join('\n').trim() };
  if (end < 0) return plain;
  const head = readHead(lines.slice(1, end).join('\n'));
  // Between two lines of a text there is no map: it is a rule, not a head.
  if (head.fields.size === 0) return head.broken ? { ok: false, problems: head.problems } : plain;
  const own = new Map([...head.fields].filter(([key]) => Object.hasOwn(FIELDS, key)));
  const problems = head.problems.length > 0 ? head.problems : wrongFields(own);
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    head: valuesOf(own),
    markdown: lines
      .slice(end + 1)
      .join('\n')
      .trim(),
  };
}

/** An article as a file that parseArticleFile reads back. */
export function writeArticleFile(from: Article): string {
  const head = Object.entries(FIELDS).flatMap(([key, { name }]) =>
    from[name] === undefined ? [] : [[key, from[name]]],
  );
  return `---\n${stringify(Object.fromEntries(head), { lineWidth: 0 })}---\n\n${from.markdown.trim()}\n`;
}

function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

/** Where the front matter ends; -1 where there is none or it has no end. */
function endOfHead(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return -1;
  return lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---');
}

function refused(line: number, expected: string): ParsedArticleFile {
  return { ok: false, problems: [{ line, expected }] };
}

/** The front matter's fields with their lines in the file (its first line is the file's second). */
function readHead(yaml: string): { fields: Map<string, Found>; problems: FileProblem[]; broken: boolean } {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset = 0) => counter.linePos(offset).line + 1;
  const fields = new Map<string, Found>();
  const problems = document.errors.map((e) => ({ line: lineAt(e.pos[0]), expected: yamlExpectation(e.code) }));
  const broken = problems.length > 0;
  if (!isMap(document.contents)) {
    return { fields, broken, problems: broken ? problems : [{ line: 2, expected: 'Felder als „name: Wert“' }] };
  }
  for (const { key, value } of document.contents.items) {
    const line = lineAt((key as Node | null)?.range?.[0]);
    fields.set(isScalar(key) ? String(key.value) : '', { value: plainValue(value), line });
  }
  return { fields, problems, broken };
}

function yamlExpectation(code: string): string {
  return code === 'DUPLICATE_KEY' ? 'jedes Feld nur einmal' : 'gültiges YAML: „name: Wert“, Listen mit „- “';
}

/** Scalars and lists of scalars as they are; anything else (maps, aliases, nested lists) is no valid value of any field. */
function plainValue(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map((item) => (isScalar(item) ? item.value : undefined));
  return undefined;
}

function check(fields: Map<string, Found>): FileProblem[] {
  const missing = Object.entries(FIELDS).filter(([key, rule]) => !rule.optional && !fields.has(key));
  return [...wrongFields(fields), ...missing.map(([, rule]) => ({ line: 1, expected: rule.expected }))];
}

function wrongFields(fields: Map<string, Found>): FileProblem[] {
  return [...fields].flatMap(([key, { value, line }]) => {
    const rule = Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined;
    if (!rule) return [{ line, expected: `eines der Felder ${Object.keys(FIELDS).join(', ')} (nicht „${key}“)` }];
    return isValid(rule, value) ? [] : [{ line, expected: rule.expected }];
  });
}

function isValid(rule: FieldRule, value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (rule.list && Array.isArray(value) && value.some((item) => typeof item === 'string' && item.trim() === ''))
    return false;
  if (typeof value === 'string' && value.trim() === '') return false;
  // Values are filled into the text only; a title stands in lists and links as it is.
  if (rule.name === 'title' && /\{\{|\}\}/.test(String(value))) return false;
  return article.shape[rule.name].safeParse(value).success;
}

/** The fields under the names of the schema; each was checked against it. */
function valuesOf(fields: Map<string, Found>): Partial<Article> {
  return Object.fromEntries([...fields].map(([key, { value }]) => [FIELDS[key]?.name ?? key, value]));
}
