import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod/v4';
import { readDeployment } from '../../appPackage/manifest.ts';
import { environmentNames, readConfig } from '../../bot/config.ts';
import { readTemplates } from '../infra/bicep.ts';
import { placeholdersIn, toolkitFile } from './toolkitSchema.ts';

const root = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');

/** Each file with the environment that it is run with. */
const files = [
  ['teamsapp.yml', 'env/.env.dev'],
  ['teamsapp.local.yml', 'env/.env.local'],
] as const;

type File = z.infer<typeof toolkitFile>;
type Step = File['provision'][number];

/** Set by the toolkit itself, or asked for. */
const builtIn = ['TEAMSFX_ENV', 'AZURE_SUBSCRIPTION_ID', 'AZURE_RESOURCE_GROUP_NAME'];

const stepsOf = ({ provision, deploy, publish = [] }: File): Step[] => [...provision, ...deploy, ...publish];
const argumentsOf = (step: Step): [string, unknown][] => Object.entries(step.with);

/** The names in an environment file that are under the heading *To be filled in*, and under *Written by*. */
function environment(text: string): { given: string[]; written: string[]; values: Record<string, string> } {
  const [given = '', written = ''] = text.split(/^# Written by/m);
  const names = (part: string) => [...part.matchAll(/^([A-Z_]+)=/gm)].map(([, name = '']) => name);
  const values = Object.fromEntries(
    [...text.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
  return { given: names(given), written: [...names(written), ...names(text.split(/^# Written by/m)[2] ?? '')], values };
}

/** The files that a step fills placeholders of. */
function filledBy(step: Step): string {
  const paths = argumentsOf(step).flatMap(([name, value]) => (name === 'manifestPath' ? [String(value)] : []));
  const parameters = /"parameters":"([^"]+)"/.exec(JSON.stringify(step.with))?.[1];
  return [JSON.stringify(step.with), ...[...paths, ...(parameters ? [parameters] : [])].map(read)].join('\n');
}

/** Walks through the steps: which placeholders are not known when they are needed, and what is written on the way. */
function walk(steps: readonly Step[], given: readonly string[], outputs: readonly string[]) {
  const known = new Set([...builtIn, ...given]);
  const unknown: string[] = [];
  const written: string[] = [];
  for (const step of steps) {
    for (const name of placeholdersIn(filledBy(step))) if (!known.has(name)) unknown.push(`${step.uses}: ${name}`);
    const made = 'writeToEnvironmentFile' in step ? Object.values(step.writeToEnvironmentFile ?? {}).map(String) : [];
    written.push(...made, ...(step.uses === 'arm/deploy' ? outputs : []));
    for (const name of written) known.add(name);
  }
  return { unknown, written };
}

describe.each(files)('%s', (file, environmentFile) => {
  const text = read(file);
  const parsed = toolkitFile.safeParse(parse(text));
  const content = parsed.success ? parsed.data : undefined;
  const steps = content ? stepsOf(content) : [];
  const env = environment(read(environmentFile));
  let outputs: string[] = [];
  beforeAll(async () => {
    const templates = await readTemplates();
    outputs = templates
      .filter(({ file }) => file === 'main.bicep')
      .flatMap((main) => main.outputs.map(({ name }) => name));
  });

  test('is valid for the version of the schema that the editor is told, too', () => {
    expect(parsed.error && z.prettifyError(parsed.error)).toBeUndefined();
    expect(text).toContain(`/${content?.version}/yaml.schema.json`);
  });

  test.each([
    ['an action that does not exist', 'aadApp/create', 'aadApp/make'],
    ['an argument that no action has', 'manifestPath:', 'manifest:'],
    ['an audience that Entra does not know', 'AzureADMyOrg', 'MyOrg'],
    ['a variable in small letters', 'objectId: SIGN_IN_OBJECT_ID', 'objectId: signInObjectId'],
    ['a result that is kept nowhere', /writeToEnvironmentFile:\n {6}teamsAppId.*\n.*\n/, ''],
  ])('would not be valid with %s', (_, right, wrong) => {
    expect(text.replace(right, wrong)).not.toBe(text);
    expect(toolkitFile.safeParse(parse(text.replace(right, wrong))).success).toBe(false);
  });

  test('needs nothing before it is there', () => {
    expect(walk(steps, env.given, outputs).unknown).toEqual([]);
  });

  test('would miss what a later step makes', () => {
    const late = [...steps].reverse();
    expect(walk(late, env.given, outputs).unknown).toContain('aadApp/update: SIGN_IN_ID');
  });

  test('writes what its environment has a line for, and nothing else; secrets have none', () => {
    const { written } = walk(steps, env.given, outputs);
    const open = written.filter((name) => !name.startsWith('SECRET_'));
    expect([...env.written].sort()).toEqual([...new Set(open)].sort());
    expect(Object.keys(env.values).filter((name) => /SECRET|PASSWORD|KEY|TOKEN/.test(name))).toEqual([]);
    expect(env.written.map((name) => env.values[name]).join('')).toBe('');
  });

  test('uses what its environment asks for, and says of each line what it is', () => {
    const used = placeholdersIn(steps.map(filledBy).join('\n'));
    expect(env.given.filter((name) => ![...used, ...builtIn].includes(name))).toEqual([]);
    for (const block of read(environmentFile).trim().split('\n\n')) expect(block).toMatch(/^# \S.*\.$/m);
  });

  test('reads only files that exist and writes only under dist/', () => {
    for (const [name, value] of steps.flatMap(argumentsOf)) {
      if (typeof value !== 'string') continue;
      if (name.startsWith('output')) expect(value).toMatch(/^\.\/dist\//);
      else if (/^\.\//.test(value) && !value.startsWith('./dist/') && name !== 'target')
        expect([value, existsSync(new URL(value, root))]).toEqual([value, true]);
    }
  });

  test('packs and updates the same file', () => {
    const packed = steps.flatMap(argumentsOf).filter(([name]) => /^(?:outputZipPath|appPackagePath)$/.test(name));
    expect(new Set(packed.map(([, path]) => path)).size).toBe(1);
  });
});

describe('teamsapp.yml', () => {
  const { provision, deploy, publish }: Record<string, Step[]> = parse(read('teamsapp.yml'));
  const uses = (steps: Step[] | undefined) => steps?.map((step) => step.uses);

  test('goes from the registration to the published app', () => {
    expect(uses(provision)).toEqual([
      'aadApp/create',
      'teamsApp/create',
      'arm/deploy',
      'aadApp/update',
      'teamsApp/validateManifest',
      'teamsApp/zipAppPackage',
      'teamsApp/update',
    ]);
    expect(uses(deploy)).toEqual(['cli/runNpmCommand', 'cli/runNpmCommand', 'azureAppService/zipDeploy']);
    expect(uses(publish)).toEqual([
      'teamsApp/validateManifest',
      'teamsApp/zipAppPackage',
      'teamsApp/publishAppPackage',
    ]);
  });

  test('runs npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const run = [...read('teamsapp.yml').matchAll(/args: run (\S+)/g)].map(([, name]) => name);
    expect(run.length).toBeGreaterThan(0);
    expect(run.filter((name) => !Object.hasOwn(scripts, String(name)))).toEqual([]);
  });

  test('needs every output of infra/main.bicep', async () => {
    const main = (await readTemplates()).find(({ file }) => file === 'main.bicep');
    const needed = placeholdersIn(
      [read('teamsapp.yml'), read('appPackage/manifest.json'), read('aad.manifest.json')].join(),
    );
    expect(main?.outputs.filter(({ name }) => !needed.includes(name)).map(({ name }) => name)).toEqual([]);
  });

  test('names every value that the manifest’s placeholders need', () => {
    const deployment = readDeployment({});
    for (const name of Object.keys(deployment.ok ? deployment.deployment : {}))
      expect(read('teamsapp.yml')).toContain(name);
  });
});

test('teamsapp.local.yml gives the program what it needs to start as a bot', () => {
  const envs = parse(read('teamsapp.local.yml')).deploy.at(-1).with.envs as Record<string, string>;
  expect(Object.keys(envs).filter((name) => !environmentNames.includes(name))).toEqual([]);
  const filled = Object.entries(envs).map(([name, value]) => [
    name,
    value.replace(/\$\{\{.*\}\}/, 'https://a.example'),
  ]);
  expect(readConfig(Object.fromEntries(filled))).toMatchObject({ ok: true });
});

test('no secret and nothing that does not run goes to Azure', () => {
  const lines = read('.webappignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  // From the root, so that no package loses a folder of the same name.
  expect(lines.filter((line) => !line.startsWith('/'))).toEqual([]);
  expect(lines).toEqual(expect.arrayContaining(['/.env', '/.env.*', '/env/', '/.data/', '/.git/', '/test/']));
  for (const needed of ['/bot/', '/core/', '/store/', '/cli/', '/demo/', '/dist/', '/dist/tab/', '/node_modules/']) {
    expect(lines).not.toContain(needed);
  }
});
