import type * as z from 'zod/v4';
import type { TownValue } from '../article/townValue.ts';
import { type JsonPath, readJsonLines } from './jsonLines.ts';
import { findings, type Problem } from './problem.ts';
import { valuesFile } from './townFiles.ts';

export type ReadTable<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** Reads one JSON file against its schema; every problem with its line and what is expected there. @param file its name */
export function readTable<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  check: (value: z.infer<S>) => { path: JsonPath; expected: string }[] = () => [],
): ReadTable<z.infer<S>> {
  const json = readJsonLines(text);
  if (!json.ok) return { ok: false, problems: [{ file, line: json.line, expected: json.expected }] };
  const parsed = schema.safeParse(json.value);
  const found = parsed.success ? check(parsed.data) : parsed.error.issues.flatMap((issue) => findings(issue, json.has));
  if (parsed.success && found.length === 0) return { ok: true, value: parsed.data };
  const problems = found.map(({ path, expected }) => ({ file, line: json.lineOf(path), expected }));
  return { ok: false, problems: problems.sort((a, b) => a.line - b.line) };
}

/** Reads a table of town values on its own. @param units ids of the town's units; empty while the town has none */
export function readValues(file: string, text: string, units: ReadonlySet<string>): ReadTable<TownValue[]> {
  const read = readTable(file, text, valuesFile, ({ values }) =>
    values.flatMap(({ key, owner }, at) => {
      const first = values.findIndex((other) => other.key === key);
      return [
        ...(first < at
          ? [{ path: ['values', at, 'key'], expected: `Schlüssel ‚${key}‘ steht schon weiter oben` }]
          : []),
        ...(units.size > 0 && !units.has(owner)
          ? [{ path: ['values', at, 'owner'], expected: `Einheit ‚${owner}‘ gibt es in dieser Stadt nicht` }]
          : []),
      ];
    }),
  );
  if (!read.ok) return read;
  return {
    ok: true,
    value: read.value.values.map(({ key, owner, ...value }) => ({ id: key, ownerUnitId: owner, ...value })),
  };
}

/** A table of town values as readValues reads it. */
export function writeValues(values: readonly TownValue[]): string {
  const entries = values.map(({ id, value, source, validFrom, ownerUnitId, review }) => ({
    key: id,
    value,
    source,
    validFrom,
    owner: ownerUnitId,
    review,
  }));
  return `${JSON.stringify({ values: entries }, null, 2)}\n`;
}

/** Groups of synonyms as `synonyms.json` holds them, one group in a line. */
export function writeSynonyms(groups: readonly (readonly string[])[]): string {
  if (groups.length === 0) return '{ "groups": [] }\n';
  const lines = groups.map((group) => `    ${JSON.stringify(group).replaceAll('","', '", "')}`);
  return `{\n  "groups": [\n${lines.join(',\n')}\n  ]\n}\n`;
}
