/**
 * Who may import whom. `npm run check` reads it, test/architecture/importRules.test.ts plants a violation of every rule.
 * Type-only imports count like all others (`tsPreCompilationDeps`): a type that crosses a border ties two rooms together, too.
 */

/** Small libraries without effects that the domain may use: schemas, time, holidays, Markdown, YAML, word stems. */
const pure = ['zod', 'temporal-polyfill', 'feiertagejs', 'marked', 'yaml', '@orama/stemmers'];
/** What runs in the browser. */
const browser = [
  'react',
  'react-dom',
  '@fluentui/[^/]+',
  '@microsoft/teams-js',
  '@azure/msal-browser',
  'adaptivecards',
  'lean-qr',
];
/** The two bot SDKs have left maintenance: a move to their successor touches one file. */
const teams = ['botbuilder[^/]*', 'botframework-[^/]*', '@microsoft/teams-ai'];

/** What reads documents that people hand in; fflate also packs the app's own package. */
const documents = ['mammoth', 'unpdf', 'fflate', 'saxes', 'unified', 'rehype-[^/]+', 'remark-[^/]+'];

/** A path inside one of these packages, wherever node_modules lies. */
const packages = (...names) => `(?:^|/)node_modules/(?:${names.join('|')})/`;
/** A room and all that it may import; what cannot be resolved is another rule's business. */
const room = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from,
  to: { pathNot: allowed, couldNotResolve: false },
});

/** A room that may use Node's own modules, too. */
const nodeRoom = (...given) => {
  const { to, ...rule } = room(...given);
  return { ...rule, to: { ...to, dependencyTypesNot: ['core'] } };
};

/** Something that only some files may import. */
const only = (name, pathNot, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { pathNot },
  to: { path: to },
});

/** Tests and measurements look at everything from outside. */
const outside = '^(?:test|bench)/';
/** Processes of their own that tests and measurements start; nobody imports them. */
const processes = ['^bench/turns/echo\\.ts$', '^bench/tab/storeCalls\\.ts$', '^test/signIn/botServerMain\\.ts$'];

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or a third one is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'The file or package does not exist.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-unlisted-package',
      comment: 'A package that only another package brings along can disappear with it: list it in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-dev-package',
      comment: '`npm ci --omit=dev && npm start` must work: what runs stands in `dependencies`.',
      severity: 'error',
      from: { pathNot: outside },
      to: { dependencyTypes: ['npm-dev'] },
    },
    room(
      'core-is-pure',
      { path: '^core/' },
      ['^core/', packages(...pure)],
      'core → core, zod and small pure libraries; no Node, no framework, no clock.',
    ),
    room(
      'store-root',
      { path: '^store/[^/]+$' },
      ['^core/', '^store/[^/]+$'],
      'What both adapters share knows neither of them.',
    ),
    nodeRoom(
      'store-embedded',
      { path: '^store/embedded/' },
      ['^core/', '^store/[^/]+$', '^store/embedded/'],
      'store/embedded → core and Node (node:sqlite is its SDK).',
    ),
    nodeRoom(
      'store-cosmos',
      { path: '^store/cosmos/' },
      ['^core/', '^store/[^/]+$', '^store/cosmos/', packages('@azure/cosmos', '@azure/identity')],
      'store/cosmos → core, @azure/cosmos, @azure/identity and Node.',
    ),
    {
      name: 'bot-knows-no-outer-room',
      comment: 'bot → core (and, in bot/compose.ts, store); cli, tab and tests stand outside.',
      severity: 'error',
      from: { path: '^bot/' },
      to: { path: ['^(?:cli|tab|appPackage|infra)/', packages(...browser, 'vite')] },
    },
    {
      name: 'only-compose-opens-stores',
      comment:
        'bot/compose.ts is the only file that knows everything, bot/composeImports.ts the same without the bot; all others get a store handed in.',
      severity: 'error',
      from: { path: '^bot/', pathNot: '^bot/compose(?:Imports)?\\.ts$' },
      to: { path: ['^store/', packages('@azure/cosmos', '@azure/identity'), '^(?:node:)?sqlite$'] },
    },
    only(
      'only-teams-knows-the-sdk',
      ['^bot/teams\\.ts$', outside],
      packages(...teams),
      'Both bot SDKs have left maintenance: handlers get a framework-free Turn and return messages.',
    ),
    only(
      'only-imports-read-documents',
      // A workbook of ours is packed anew by writeWorkbook.
      ['^bot/imports/', '^bot/writeWorkbook\\.ts$', '^cli/package\\.ts$', outside],
      packages(...documents),
      'What strangers wrote is read in one place, with its limits and in a process of its own.',
    ),
    only(
      'only-sign-in-reads-tokens',
      ['^bot/signIn/', outside],
      packages('jose'),
      'Whether a token is good is decided in one place.',
    ),
    nodeRoom(
      'cli-goes-through-compose',
      { path: '^cli/', pathNot: ['^cli/(?:package|ensureTab)\\.ts$'] },
      ['^cli/', '^core/', '^bot/(?:compose|composeImports|config)\\.ts$', packages(...pure)],
      'cli → bot/compose.ts, bot/composeImports.ts, bot/config.ts and core.',
    ),
    nodeRoom(
      'cli-package',
      { path: '^cli/package\\.ts$' },
      ['^cli/', '^core/', '^bot/(?:compose|config|commands/index)\\.ts$', '^appPackage/', packages(...pure, 'fflate')],
      'The package takes its command list from the registry, and nothing else from the bot.',
    ),
    nodeRoom(
      'cli-ensure-tab',
      { path: '^cli/ensureTab\\.ts$' },
      [packages('vite')],
      'It builds the tab and knows no more.',
    ),
    room(
      'app-package',
      { path: '^appPackage/' },
      ['^core/', '^appPackage/'],
      'The manifest is filled by pure functions; cli/package.ts hands in the registry and writes the file.',
    ),
    room(
      'tab-stays-in-the-browser',
      { path: '^tab/', pathNot: '^tab/vite\\.config\\.ts$' },
      ['^tab/', '^core/', packages(...browser)],
      'tab → types and pure functions of core; no zod, Temporal, bot, store or node: in the browser.',
    ),
    nodeRoom(
      'tab-build',
      { path: '^tab/vite\\.config\\.ts$' },
      [packages('vite', '@vitejs/[^/]+')],
      'The build knows the tools only.',
    ),
    {
      name: 'restify-in-a-process-of-its-own',
      comment:
        "restify changes Node's http where it is loaded: stand-ins in the same process break connections from then on.",
      severity: 'error',
      from: { path: outside, pathNot: processes },
      to: { path: [...processes, '^bot/(?:server|serveTab|requestGuards)\\.ts$', packages('restify')] },
    },
    only('nothing-imports-tests', outside, outside, 'What runs in a town hall does not depend on what tests it.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.cjs', '.js', '.json', '.css'],
    },
  },
};
