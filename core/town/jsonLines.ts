/** Where something stands in a JSON text: keys and indexes from the root. */
export type JsonPath = readonly PropertyKey[];

/** A JSON text with the line of every field and element, or the line of its first mistake with what is expected there (German). */
export type JsonLines =
  | { ok: true; value: unknown; has(path: JsonPath): boolean; lineOf(path: JsonPath): number }
  | { ok: false; line: number; expected: string };

const deepest = 100;
const space = /[ \t\n\r]*/y;
const text = /"(?:[^"\\\n\r]|\\.)*"/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const literal = /true|false|null/y;

/**
 * Reads JSON strictly, as JSON.parse does, but knows lines (JSON.parse names no place for most mistakes) and refuses a field
 * that stands twice. A byte order mark is skipped, since Windows editors write one.
 */
export function readJsonLines(source: string): JsonLines {
  const scan = scanner(source.replace(/^\uFEFF/, ''));
  try {
    const value = readValue(scan, []);
    if (!scan.atEnd()) return { ok: false, line: scan.line(), expected: 'erwartet wird das Ende der Datei' };
    return { ok: true, value, has: (path) => scan.lines.has(keyOf(path)), lineOf: (path) => nearest(scan.lines, path) };
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    return { ok: false, line: error.line, expected: error.message };
  }
}

class Mistake extends Error {
  readonly line: number;

  constructor(line: number, expected: string) {
    super(expected);
    this.line = line;
  }
}

type Scanner = ReturnType<typeof scanner>;

function scanner(source: string) {
  let at = 0;
  let line = 1;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  const skipSpace = () => {
    line += (take(space)?.match(/\n/g) ?? []).length;
  };
  const accept = (sign: string) => {
    skipSpace();
    if (source[at] !== sign) return false;
    at += 1;
    return true;
  };
  return {
    lines: new Map<string, number>(),
    take: (pattern: RegExp) => {
      skipSpace();
      return take(pattern);
    },
    accept,
    line: () => {
      skipSpace();
      return line;
    },
    atEnd: () => {
      skipSpace();
      return at >= source.length;
    },
    fail: (expected: string): never => {
      skipSpace();
      throw new Mistake(line, expected);
    },
  };
}

function readValue(scan: Scanner, path: JsonPath): unknown {
  if (path.length > deepest) scan.fail(`erwartet werden höchstens ${deepest} Ebenen`);
  scan.lines.set(keyOf(path), scan.lines.get(keyOf(path)) ?? scan.line());
  if (scan.accept('{')) return readObject(scan, path);
  if (scan.accept('[')) return readArray(scan, path);
  const token = scan.take(number) ?? scan.take(literal);
  return token === undefined ? readText(scan, 'erwartet wird ein Wert in gültigem JSON') : JSON.parse(token);
}

function readObject(scan: Scanner, path: JsonPath): unknown {
  const entries: [string, unknown][] = [];
  if (scan.accept('}')) return {};
  do {
    const line = scan.line();
    const key = readText(scan, 'erwartet wird ein Feldname in doppelten Anführungszeichen');
    const here = [...path, key];
    const before = scan.lines.get(keyOf(here));
    if (before !== undefined) scan.fail(`Feld ‚${key}‘ steht schon in Zeile ${before}`);
    if (!scan.accept(':')) scan.fail('erwartet wird ‚:‘ nach dem Feldnamen');
    scan.lines.set(keyOf(here), line);
    entries.push([key, readValue(scan, here)]);
  } while (scan.accept(','));
  if (!scan.accept('}')) scan.fail('erwartet wird ‚,‘ oder ‚}‘');
  return Object.fromEntries(entries);
}

function readText(scan: Scanner, expected: string): string {
  const line = scan.line();
  const token = scan.take(text) ?? scan.fail(expected);
  try {
    return JSON.parse(token);
  } catch {
    throw new Mistake(line, 'erwartet wird ein Text ohne Tabulator und mit gültigen Zeichen nach ‚\\‘');
  }
}

function readArray(scan: Scanner, path: JsonPath): unknown[] {
  const items: unknown[] = [];
  if (scan.accept(']')) return items;
  do items.push(readValue(scan, [...path, items.length]));
  while (scan.accept(','));
  if (!scan.accept(']')) scan.fail('erwartet wird ‚,‘ oder ‚]‘');
  return items;
}

/** The line of the path, or of the closest thing around it when it is not there itself (a missing field). */
function nearest(lines: ReadonlyMap<string, number>, path: JsonPath): number {
  const line = lines.get(keyOf(path));
  if (line !== undefined || path.length === 0) return line ?? 1;
  return nearest(lines, path.slice(0, -1));
}

function keyOf(path: JsonPath): string {
  return path.map((part) => JSON.stringify(String(part))).join();
}
