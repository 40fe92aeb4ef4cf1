import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AppManifestUtils, type TeamsManifestLatest } from '@microsoft/app-manifest';
import {
  commandLists,
  fillManifest,
  localDefaults,
  readDeployment,
  withCommandLists,
} from '../../appPackage/manifest.ts';
import { commandFor, commands } from '../../bot/commands/index.ts';
import { composeSearchIn } from '../../bot/composeExtension.ts';
import { appUri } from '../../bot/signIn/entra.ts';
import { sie } from '../../core/words/sie.ts';
import { routeOf } from '../../tab/routeOf.ts';

const root = new URL('../../', import.meta.url);
const template = readFileSync(new URL('appPackage/manifest.json', root), 'utf8');
const town = { BOT_ID: '0b6d5f0a-3c61-4f0e-9d11-6a4f6e1c2b37', PUBLIC_URL: 'https://buendel.eichenfurt.example/' };

function filled(env: Record<string, string>): TeamsManifestLatest {
  const read = readDeployment(env);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return JSON.parse(fillManifest(template, read.deployment));
}

/** The schema versions that come with the installed package, the newest last. */
function schemaVersions(): string[] {
  const build = createRequire(import.meta.url)
    .resolve('@microsoft/app-manifest')
    .replace(/index\.js$/, '');
  const numbered = readdirSync(`${build}json-schemas/teams`).filter((name) => /^v\d+\.\d+$/.test(name));
  return numbered.map((name) => name.slice(1)).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

describe('the app manifest', () => {
  const online = globalThis.fetch;
  beforeAll(() => {
    globalThis.fetch = () => Promise.reject(new Error('the schema was looked for on the net'));
  });
  afterAll(() => {
    globalThis.fetch = online;
  });

  test('uses the newest schema that the installed package knows', () => {
    const newest = schemaVersions().at(-1);
    const { $schema, manifestVersion } = filled({});
    expect(manifestVersion).toBe(newest);
    expect($schema).toBe(`https://developer.microsoft.com/json-schemas/teams/v${newest}/MicrosoftTeams.schema.json`);
  });

  test.each([
    ['a town', town],
    ['nothing set', {}],
  ])('is valid against its schema, without the net, with the values of %s', async (_, env) => {
    expect(await AppManifestUtils.validateAgainstSchema(filled(env))).toEqual([]);
  });

  test('would not be valid with a field Teams does not know or a text that is too long', async () => {
    const wrong = { ...filled(town), name: { short: 'Bündel '.repeat(5) }, colour: 'blue' };
    const problems = await AppManifestUtils.validateAgainstSchema(wrong);
    expect(problems).toHaveLength(2);
    expect(problems.join()).toMatch(/name\/short.*30.*additional properties.*colour|colour.*name\/short.*30/);
  });

  test('offers exactly the commands of the registry, in its order, with the help card’s sentences', () => {
    const shown = filled(town).bots?.[0]?.commandLists?.[0]?.commands;
    expect(shown).toEqual(commands.map(({ name }) => ({ title: name, description: sie.help.commands[name] })));
    for (const { title } of shown ?? []) expect(commandFor(title)?.command.name).toBe(title);
  });

  test('is written as `npm run package` writes it; if not, that command puts it right', () => {
    expect(template).toBe(withCommandLists(template, commandLists(commands, sie.help.commands)));
  });

  test('keeps the menu short enough for Teams clients of earlier schemas, too', () => {
    for (const { scopes, commands: shown } of filled(town).bots?.[0]?.commandLists ?? []) {
      expect(scopes).toEqual(filled(town).bots?.[0]?.scopes);
      expect(shown.length).toBeLessThanOrEqual(10);
      for (const { title, description } of shown) {
        expect(title.length).toBeLessThanOrEqual(32);
        expect(description?.length).toBeLessThanOrEqual(128);
      }
    }
  });

  test('offers one search for the compose box, the one that the bot answers', () => {
    const [extension, ...others] = filled(town).composeExtensions ?? [];
    expect(others).toEqual([]);
    expect(extension).toMatchObject({ botId: town.BOT_ID, canUpdateConfiguration: false });
    expect(extension?.commands).toHaveLength(1);
    const [command] = extension?.commands ?? [];
    expect(command).toMatchObject({ type: 'query', initialRun: true, context: ['compose', 'commandBox'] });
    const parameters = command?.parameters?.map(({ name }) => ({ name, value: 'Reise' }));
    expect(composeSearchIn({ commandId: command?.id, parameters })).toMatchObject({ text: 'Reise' });
  });

  test('is German, has the version of the product, and a bot for chats, channels and groups', () => {
    const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
    expect(filled(town)).toMatchObject({
      version,
      localizationInfo: { defaultLanguageTag: 'de-de' },
      name: { short: 'Bündel' },
      bots: [{ botId: town.BOT_ID, scopes: ['personal', 'team', 'groupChat'] }],
    });
    expect(template).not.toMatch(/!|\p{Extended_Pictographic}/u);
  });

  test('asks for no permission of Microsoft Graph, no device and no channel data', () => {
    expect(filled(town).permissions).toEqual(['identity']);
    for (const field of ['authorization', 'devicePermissions', 'graphConnector', 'connectors']) {
      expect(filled(town)).not.toHaveProperty(field);
    }
  });

  test('says what people sign in to where a bot is registered, under the address of its tab', () => {
    expect(filled(town)).toMatchObject({
      webApplicationInfo: {
        id: town.BOT_ID,
        resource: `api://buendel.eichenfurt.example/${town.BOT_ID}`,
      },
    });
    const own = '7d9c1c5e-58d3-4a0e-8a3e-1f1d2f0f9a11';
    expect(filled({ ...town, SIGN_IN_ID: own })).toMatchObject({
      webApplicationInfo: { id: own, resource: `api://buendel.eichenfurt.example/${own}` },
    });
    expect(filled(town).webApplicationInfo?.resource).toBe(
      appUri({ clientId: town.BOT_ID, publicUrl: town.PUBLIC_URL }),
    );
    expect(filled({})).not.toHaveProperty('webApplicationInfo');
  });

  test('names only addresses of this deployment that the tab has a page for', () => {
    const manifest = filled(town);
    const { name: _, ...developer } = manifest.developer;
    const tabs = manifest.staticTabs?.flatMap((tab) =>
      [tab.contentUrl, tab.websiteUrl].filter((url) => url !== undefined),
    );
    const set = manifest.configurableTabs?.map(({ configurationUrl }) => configurationUrl);
    const urls = [...Object.values(developer), ...(tabs ?? []), ...(set ?? [])].map((url) => new URL(String(url)));
    expect(urls).toHaveLength(8);
    for (const { origin, host, pathname, search } of urls) {
      expect(origin).toBe('https://buendel.eichenfurt.example');
      expect(manifest.validDomains).toEqual([host]);
      expect(routeOf(pathname, search).page).not.toBe('unknown');
    }
  });
});

describe('the values of a deployment', () => {
  test('are local and said to be so when nothing is set', () => {
    expect(readDeployment({})).toMatchObject({
      ok: true,
      deployment: { ...localDefaults, TEAMS_APP_ID: localDefaults.BOT_ID, PUBLIC_HOST: '127.0.0.1:3978' },
      local: ['BOT_ID', 'PUBLIC_URL'],
    });
  });

  test('are the town’s when set; the bot’s id is the app’s unless it has one of its own', () => {
    const own = '7d9c1c5e-58d3-4a0e-8a3e-1f1d2f0f9a11';
    const deployment = { TEAMS_APP_ID: town.BOT_ID, BOT_ID: town.BOT_ID, SIGN_IN_ID: town.BOT_ID };
    const address = { PUBLIC_URL: 'https://buendel.eichenfurt.example', PUBLIC_HOST: 'buendel.eichenfurt.example' };
    expect(readDeployment(town)).toEqual({ ok: true, deployment: { ...deployment, ...address }, local: [] });
    expect(readDeployment({ ...town, TEAMS_APP_ID: own })).toMatchObject({ deployment: { TEAMS_APP_ID: own } });
  });

  test.each([
    [
      { BOT_ID: 'bot', PUBLIC_URL: 'ftp://a', TEAMS_APP_ID: 'app', SIGN_IN_ID: 'in' },
      [/^BOT_ID:.*"bot"/, /^TEAMS_APP_ID:.*"app"/, /^SIGN_IN_ID:.*"in"/, /^PUBLIC_URL:.*"ftp:/],
    ],
    [{ BOT_ID: town.BOT_ID }, [/^PUBLIC_URL:.*required with BOT_ID/]],
    [{ ...town, PUBLIC_URL: 'http://buendel.eichenfurt.example' }, [/^PUBLIC_URL:.*https/]],
    [{ PUBLIC_URL: 'https://buendel.eichenfurt.example/?a=1' }, [/^PUBLIC_URL:.*query/]],
    [{ PUBLIC_URL: 'https://name:word@buendel.eichenfurt.example/' }, [/^PUBLIC_URL:/]],
  ])('%j are refused, every problem in one line', (env, lines) => {
    const read = readDeployment(env);
    const problems = read.ok ? [] : read.problems;
    expect(problems).toEqual(lines.map((line) => expect.stringMatching(line)));
    expect(problems.join('')).not.toContain('\n');
  });

  test('are known for every placeholder, or the placeholder is named', () => {
    const read = readDeployment(town);
    if (!read.ok) throw new Error(read.problems.join('\n'));
    expect(fillManifest(template, read.deployment)).not.toContain('${{');
    const stranger = template.replace('BOT_ID', 'TAB_ID');
    expect(() => fillManifest(stranger, read.deployment)).toThrow(/manifest\.json: .*\{\{TAB_ID\}\}/);
  });
});
