import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readDeployment } from '../../appPackage/manifest.ts';

interface Step {
  uses: string;
  with: Record<string, string>;
}

const root = new URL('../../', import.meta.url);
const text = readFileSync(new URL('teamsapp.yml', root), 'utf8');
const file: { version: string; provision: Step[] } = parse(text);

describe('teamsapp.yml', () => {
  test('is for one version of the toolkit’s schema, which the editor is told, too', () => {
    expect(file.version).toMatch(/^v1\.\d+$/);
    expect(text).toContain(`/${file.version}/yaml.schema.json`);
    expect(Object.keys(file)).toEqual(['version', 'provision']);
  });

  test('has the steps that need no sign-in, with the arguments the schema asks for', () => {
    expect(file.provision.map(({ uses, with: given }) => [uses, Object.keys(given)])).toEqual([
      ['teamsApp/validateManifest', ['manifestPath']],
      ['teamsApp/zipAppPackage', ['manifestPath', 'outputZipPath', 'outputFolder']],
    ]);
  });

  test('reads only files that exist and writes only under dist/', () => {
    for (const [name, path] of file.provision.flatMap((step) => Object.entries(step.with))) {
      if (name.startsWith('output')) expect(path).toMatch(/^\.\/dist\//);
      else expect([path, existsSync(new URL(path, root))]).toEqual([path, true]);
    }
  });

  test('says every value that the manifest’s placeholders need', () => {
    const read = readDeployment({});
    for (const name of Object.keys(read.ok ? read.deployment : {})) expect(text).toContain(name);
  });
});
