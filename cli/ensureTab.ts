import { existsSync, globSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds the tab when its build is missing or older than its source; `npm start` calls this first. */
const root = fileURLToPath(new URL('..', import.meta.url));
const built = `${root}dist/tab/index.html`;
const sources = globSync(['tab/**/*.*', 'core/**/*.ts', 'package-lock.json'], { cwd: root });

const newest = Math.max(...sources.map((path) => statSync(`${root}${path}`).mtimeMs));
if (!existsSync(built) || statSync(built).mtimeMs < newest) {
  console.log('Building the tab …');
  await build({ configFile: `${root}tab/vite.config.ts`, logLevel: 'warn' });
}
