import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { commandLists, fillManifest, readDeployment, withCommandLists } from '../appPackage/manifest.ts';
import { commands } from '../bot/commands/index.ts';
import { sie } from '../core/words/sie.ts';

/**
 * Writes the Teams app package to dist/buendel.zip, and the registry's commands into the template where they changed;
 * `npm run package -- <file.zip>` writes that file only.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const templatePath = `${root}appPackage/manifest.json`;

/** The same content gives the same bytes: every entry has the first day that ZIP knows. */
const mtime = new Date(1980, 0, 1);

function packageApp(given: string | undefined): string[] {
  const file = given === undefined ? `${root}dist/buendel.zip` : resolve(given);
  const read = readDeployment(process.env);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const template = readFileSync(templatePath, 'utf8');
  const current = withCommandLists(template, commandLists(commands, sie.help.commands));
  const zip = zipSync(
    {
      'manifest.json': new TextEncoder().encode(fillManifest(current, read.deployment)),
      'color.png': readFileSync(`${root}appPackage/color.png`),
      'outline.png': readFileSync(`${root}appPackage/outline.png`),
    },
    { mtime, level: 9 },
  );
  const lines: string[] = [];
  if (given === undefined && current !== template) {
    writeFileSync(templatePath, current);
    lines.push('appPackage/manifest.json: the commands follow the registry again');
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, zip);
  if (read.local.length > 0) lines.push(`For looking at only: ${read.local.join(' and ')} not set, local values used`);
  return [...lines, relative(process.cwd(), file)];
}

try {
  for (const line of packageApp(process.argv[2])) console.log(line);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
