import { parseArgs } from 'node:util';
import { readConfig } from '../bot/config.ts';
import { importTown } from './importTown.ts';
import { remindVerb } from './remind.ts';
import { exitCodes, UsageError, type Verb } from './verb.ts';

/** Every command of the admin: `npm run admin -- <verb> [noun] [args] [--tenant id] [--json]`. */
const verbs: readonly Verb[] = [importTown, remindVerb];

async function main(argv: readonly string[]): Promise<number> {
  const { positionals, values } = parsed(argv);
  const verb = verbs.find((v) => v.name.split(' ').every((word, i) => positionals[i] === word));
  if (!verb) throw new UsageError(`unknown command "${positionals.slice(0, 2).join(' ')}"`);
  const read = readConfig(process.env);
  if (!read.ok) {
    for (const problem of read.problems) console.error(problem);
    return exitCodes.refused;
  }
  // Loaded only now: the bot's packages take a second, which a wrong word need not cost.
  const { compose } = await import('../bot/compose.ts');
  const app = compose(read.config);
  try {
    await app.store.ready();
    const tenantId = values.tenant ?? read.config.tenants[0] ?? '';
    if (!app.tenant(tenantId)) throw new UsageError(`tenant ${tenantId} is not in TENANTS`);
    const args = positionals.slice(verb.name.split(' ').length);
    const result = await verb.run({ app, tenantId, args, options: { at: values.at } });
    const told = `${values.json ? JSON.stringify(result.json) : result.lines.join('\n')}\n`;
    await new Promise((written) => process.stdout.write(told, written));
    return result.exit;
  } finally {
    await app.close();
  }
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { tenant: { type: 'string' }, json: { type: 'boolean' }, at: { type: 'string' } },
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
