import { bodyOf, type Declared, keysOf, literal, nodesIn, stringsIn, type Template, valueAt } from './bicep.ts';

/** What holds for infra/: each rule gives a line for every place where it does not. */
export const rules: Readonly<Record<string, (templates: readonly Template[]) => string[]>> = {
  'can be read': each(({ tree }) =>
    nodesIn(tree, 'ERROR').map((node) => `line ${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`),
  ),
  'says of every parameter and output what it is': each(({ params, outputs }) =>
    [...params, ...outputs].filter((declared) => !/^'\S.*\.'$/.test(described(declared))).map(({ name }) => name),
  ),
  'uses everything it declares': each(({ params, vars, tree }) =>
    [...params, ...vars].filter(({ name, node }) => usesOf(tree, name) <= usesOf(node, name)).map(({ name }) => name),
  ),
  'gives every module what it asks for, and nothing else': modulesFit,
  'knows only API versions of the list': each(({ resources }) =>
    resources
      .filter(({ type, version }) => apiVersions[type] !== version)
      .map(({ type, version }) => `${type}@${version}`),
  ),
  'keeps everything in the European Union, in Germany first': regions,
  'lets no secret in or out': secrets,
  'is closed where Azure leaves doors open': closed,
};

/** Versions that Azure’s own types name for these resources, all stable but that of diagnostic settings, which have no other. */
const apiVersions: Readonly<Record<string, string>> = {
  'Microsoft.ManagedIdentity/userAssignedIdentities': '2023-01-31',
  'Microsoft.Web/serverfarms': '2024-04-01',
  'Microsoft.Web/sites': '2024-04-01',
  'Microsoft.Web/sites/config': '2024-04-01',
  'Microsoft.Web/sites/basicPublishingCredentialsPolicies': '2024-04-01',
  'Microsoft.BotService/botServices': '2022-09-15',
  'Microsoft.BotService/botServices/channels': '2022-09-15',
  'Microsoft.DocumentDB/databaseAccounts': '2024-11-15',
  'Microsoft.DocumentDB/databaseAccounts/sqlDatabases': '2024-11-15',
  'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers': '2024-11-15',
  'Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions': '2024-11-15',
  'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments': '2024-11-15',
  'Microsoft.OperationalInsights/workspaces': '2023-09-01',
  'Microsoft.Insights/components': '2020-02-02',
  'Microsoft.Insights/diagnosticSettings': '2021-05-01-preview',
};

/** Azure's regions in member states of the European Union (so not Switzerland, Norway, the United Kingdom). */
const european = [
  'austriaeast',
  'belgiumcentral',
  'denmarkeast',
  'francecentral',
  'germanywestcentral',
  'italynorth',
  'northeurope',
  'polandcentral',
  'spaincentral',
  'swedencentral',
  'westeurope',
];

/** What each resource must say, by the path of the property. */
const closedBy: Readonly<Record<string, Record<string, unknown>>> = {
  'Microsoft.DocumentDB/databaseAccounts': {
    'properties.disableLocalAuth': true,
    'properties.disableKeyBasedMetadataWriteAccess': true,
    'properties.minimalTlsVersion': 'Tls12',
    'properties.capabilities': [{ name: 'EnableServerless' }],
    'properties.backupPolicy.type': 'Continuous',
  },
  'Microsoft.Web/serverfarms': { 'properties.reserved': true, 'sku.capacity': 'instances' },
  'Microsoft.Web/sites': {
    'identity.type': 'UserAssigned',
    'properties.httpsOnly': true,
    'properties.clientAffinityEnabled': false,
    'properties.siteConfig.alwaysOn': true,
    'properties.siteConfig.ftpsState': 'Disabled',
    'properties.siteConfig.minTlsVersion': '1.2',
    'properties.siteConfig.scmMinTlsVersion': '1.2',
    'properties.siteConfig.remoteDebuggingEnabled': false,
    'properties.siteConfig.healthCheckPath': '/readyz',
  },
  'Microsoft.Web/sites/basicPublishingCredentialsPolicies': { 'properties.allow': false },
  'Microsoft.BotService/botServices': { 'properties.disableLocalAuth': true },
};

function each(check: (template: Template) => string[]) {
  return (templates: readonly Template[]) =>
    templates.flatMap((template) => check(template).map((problem) => `${template.file}: ${problem}`));
}

function described({ decorators }: Declared): string {
  const node = decorators.find(({ name }) => name === 'description')?.node;
  return node ? `'${stringsIn(node)[0] ?? ''}'` : '';
}

/** How often a name stands for its value; as the key of a property it does not. */
function usesOf(node: Declared['node'], name: string): number {
  const named = nodesIn(node, 'identifier').filter(({ text }) => text === name);
  return named.filter(({ id, parent }) => parent?.type !== 'object_property' || parent.namedChildren[0]?.id !== id)
    .length;
}

function modulesFit(templates: readonly Template[]): string[] {
  const used = templates.flatMap(({ file, modules }) => modules.map((module) => ({ file, module })));
  const misfits = used.flatMap(({ file, module }) => {
    const template = templates.find((other) => other.file === module.path);
    if (!template) return [`${file}: there is no ${module.path}`];
    const asked = template.params.map(({ name }) => name);
    const missing = template.params.filter(({ name, node }) => !hasDefault(node) && !module.params.includes(name));
    return [
      ...missing.map(({ name }) => `${file}: ${module.path} is not told ${name}`),
      ...module.params.filter((name) => !asked.includes(name)).map((name) => `${file}: ${module.path} has no ${name}`),
    ];
  });
  const paths = ['main.bicep', ...used.map(({ module }) => module.path)];
  return [
    ...misfits,
    ...templates.filter(({ file }) => !paths.includes(file)).map(({ file }) => `${file} is not used`),
  ];
}

/** Whether a parameter has a value of its own: `param a string = 'x'`. */
export const hasDefault = (parameter: Declared['node']): boolean => /^param\s+\w+\s+\S+\s*=/.test(parameter.text);

/** The values that a parameter allows. */
export function allowed(parameter: Declared | undefined): string[] {
  const node = parameter?.decorators.find(({ name }) => name === 'allowed')?.node;
  return node ? stringsIn(node) : [];
}

function regions(templates: readonly Template[]): string[] {
  const main = templates.find(({ file }) => file === 'main.bicep');
  const location = main?.params.find(({ name }) => name === 'location');
  const list = allowed(location);
  const outside = list.filter((region) => !european.includes(region));
  const fallback = location && stringsIn(location.node).at(-1);
  return [
    ...(list.length === 0 ? ['main.bicep: any region is allowed'] : []),
    ...outside.map((region) => `main.bicep: ${region}`),
    ...(list[0] === 'germanywestcentral' && fallback === list[0] ? [] : ['main.bicep: Germany does not come first']),
    ...each(placesIn)(templates),
  ];
}

/** Whatever lies elsewhere than in the region that main.bicep was told, or in one that a file names itself. */
function placesIn({ vars, resources, modules }: Template): string[] {
  const own = vars.find(({ name }) => name === 'location');
  const named = own ? stringsIn(own.node).filter((region) => !european.includes(region)) : [];
  const bodies = [...resources, ...modules].map(({ node }) => bodyOf(node));
  const told = bodies.flatMap((body) => [valueAt(body, 'location'), valueAt(body, 'params', 'location')]);
  return [...named, ...told.flatMap((node) => (node && node.text !== 'location' ? [node.text] : []))];
}

function secrets(templates: readonly Template[]): string[] {
  return each(({ tree, params, outputs }) => [
    ...nodesIn(tree, 'identifier')
      .concat(nodesIn(tree, 'property_identifier'))
      .flatMap(({ text }) => (/^list[A-Z]/.test(text) ? [`${text}()`] : [])),
    ...outputs.filter(({ node }) => secret.test(node.text)).map(({ name }) => `output ${name}`),
    ...params
      .filter(({ name, decorators }) => secret.test(name) && !name.endsWith('Uri') && !isSecure(decorators))
      .map(({ name }) => `param ${name}`),
    ...params.filter(({ node, decorators }) => isSecure(decorators) && hasDefault(node)).map(({ name }) => name),
  ])(templates);
}

const secret = /password|secret|key(?!Vault)|token|connectionString/i;
const isSecure = (decorators: Declared['decorators']) => decorators.some(({ name }) => name === 'secure');

function closed(templates: readonly Template[]): string[] {
  const found = templates.flatMap(({ file, resources }) => resources.map((resource) => ({ file, ...resource })));
  const missing = Object.keys(closedBy).filter((type) => !found.some((resource) => resource.type === type));
  const open = found.flatMap(({ file, type, existing, node }) =>
    Object.entries(existing ? {} : (closedBy[type] ?? {})).flatMap(([path, value]) => {
      const is = literal(valueAt(bodyOf(node), ...path.split('.')));
      return JSON.stringify(is) === JSON.stringify(value) ? [] : [`${file}: ${type} ${path} is ${JSON.stringify(is)}`];
    }),
  );
  return [...missing.map((type) => `there is no ${type}`), ...open];
}

/** The names of the app's settings, those that only some deployments have included. */
export function settingsIn(templates: readonly Template[]): string[] {
  const settings = templates.flatMap(({ resources }) => resources).find(({ name }) => name === 'settings');
  const properties = settings && valueAt(bodyOf(settings.node), 'properties');
  return properties ? nodesIn(properties, 'object').flatMap(keysOf) : [];
}
