import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = process.env.TEST_DATA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));

/** Something to measure with that is not on this machine. */
export class Missing extends Error {}

/** The path of a file or folder of the test data. @throws Missing */
export function givenPath(name: string): string {
  const path = join(folder, name);
  if (!existsSync(path)) throw new Missing(`${name} is not in the test data: set TEST_DATA to the folder that has it.`);
  return path;
}

/** A JSON file of the test data; its form is the caller's word. @throws Missing */
export function givenJson(name: string): unknown {
  return JSON.parse(readFileSync(givenPath(name), 'utf8'));
}
