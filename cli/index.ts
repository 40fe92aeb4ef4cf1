import { constants, setPriority } from 'node:os';
import { parseArgs } from 'node:util';
import { type Config, readConfig } from '../bot/config.ts';
import { exportArticles, importArticles } from './articles.ts';
import { assignVerb, listAssignments, unassignVerb } from './assignments.ts';
import { listFeedback } from './feedback.ts';
import { importTown } from './importTown.ts';
import { exportPlan, importPlan } from './plan.ts';
import { remindVerb } from './remind.ts';
import { exportSynonyms, exportValues, importSynonyms, importValues, listValues } from './tables.ts';
import { exitCodes, type FileVerb, UsageError, type Verb, type VerbCall, type VerbResult } from './verb.ts';
import { combineWaiting, exportWaiting, listWaiting } from './waiting.ts';

/** Every command of the admin: `npm run admin -- <verb> [noun] [args] [--tenant id] [--json]`. */
const verbs: readonly (Verb | FileVerb)[] = [
  importTown,
  importArticles,
  exportArticles,
  importValues,
  exportValues,
  listValues,
  importSynonyms,
  exportSynonyms,
  exportPlan,
  importPlan,
  listFeedback,
  listWaiting,
  exportWaiting,
  combineWaiting,
  assignVerb,
  listAssignments,
  unassignVerb,
  remindVerb,
];

async function main(argv: readonly string[]): Promise<number> {
  const { positionals, values } = parsed(argv);
  const verb = verbs.find((v) => v.name.split(' ').every((word, i) => positionals[i] === word));
  if (!verb) throw new UsageError(`unknown command "${positionals.slice(0, 2).join(' ')}"`);
  if (verb.givesWay) setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const read = readConfig(process.env);
  if (!read.ok) {
    for (const problem of read.problems) console.error(problem);
    return exitCodes.refused;
  }
  const { tenant, json, ...options } = values;
  const tenantId = tenant ?? read.config.tenants[0] ?? '';
  if (!read.config.tenants.includes(tenantId)) throw new UsageError(`tenant ${tenantId} is not in TENANTS`);
  const args = positionals.slice(verb.name.split(' ').length);
  const call = { config: read.config, tenantId, args, options };
  const result = await ('run' in verb ? runWithBot(verb, call) : runOnFiles(verb, call));
  const told = `${json ? JSON.stringify(result.json) : result.lines.join('\n')}\n`;
  await new Promise((written) => process.stdout.write(told, written));
  return result.exit;
}

type Asked = Omit<VerbCall, 'app'> & { config: Config };

/** Both are loaded only now: the bot's packages take a second and much memory, which files need not cost. */
async function runWithBot(verb: Verb, { config, ...call }: Asked): Promise<VerbResult> {
  const { compose } = await import('../bot/compose.ts');
  const app = compose(config);
  try {
    await app.store.ready();
    return await verb.run({ app, ...call });
  } finally {
    await app.close();
  }
}

async function runOnFiles(verb: FileVerb, { config, tenantId, ...call }: Asked): Promise<VerbResult> {
  const { composeImports } = await import('../bot/composeImports.ts');
  const app = await composeImports(config);
  try {
    const imports = app.tenant(tenantId);
    if (!imports) throw new UsageError(`tenant ${tenantId} is not in TENANTS`);
    return await verb.runOnFiles({ imports, ...call });
  } finally {
    await app.close();
  }
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        tenant: { type: 'string' },
        json: { type: 'boolean' },
        at: { type: 'string' },
        owner: { type: 'string' },
        town: { type: 'string' },
        missing: { type: 'boolean' },
        until: { type: 'string' },
        apply: { type: 'boolean' },
        template: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

try {
  // Ended here and not by itself: a connection that somebody else holds open must not keep the command waiting.
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  const usage = error instanceof UsageError;
  console.error(error instanceof Error ? error.message : String(error));
  if (usage) for (const verb of verbs) console.error(`  npm run admin -- ${verb.usage}`);
  process.exitCode = usage ? exitCodes.usage : exitCodes.refused;
}
