import type { App } from '../bot/compose.ts';
import type { Imports } from '../bot/composeImports.ts';
import type { Problem } from '../core/town/problem.ts';

/** How a command ends (architecture.md, Interfaces that stay). */
export const exitCodes = { done: 0, refused: 1, usage: 2, partly: 3 } as const;

/** The options of all commands; each takes those of its usage. */
export interface VerbOptions {
  at?: string | undefined;
  owner?: string | undefined;
  town?: string | undefined;
  missing?: boolean | undefined;
  until?: string | undefined;
  apply?: boolean | undefined;
  template?: boolean | undefined;
}

interface Call {
  /** What follows verb and noun. */
  args: readonly string[];
  options: Readonly<VerbOptions>;
}

export interface VerbCall extends Call {
  app: App;
  tenantId: string;
}

/** The call of a command that only reads or writes files and the store. */
export interface FileCall extends Call {
  imports: Imports;
}

/** What a command prints, as lines for people and as one value for `--json`, and how it ends. */
export interface VerbResult {
  lines: readonly string[];
  json: unknown;
  exit: (typeof exitCodes)[keyof typeof exitCodes];
}

interface Command {
  /** As it is typed: `import town`, `remind`. */
  name: string;
  usage: string;
  /** Whether it gives way to a bot on the same machine, since nobody waits for its every second as people do for answers. */
  givesWay?: true;
}

/** One command of the admin. */
export interface Verb extends Command {
  run(call: VerbCall): Promise<VerbResult>;
}

/** A command without Teams: the bot's packages are not loaded for it. */
export interface FileVerb extends Command {
  runOnFiles(call: FileCall): Promise<VerbResult>;
}

/** A command that was typed wrongly: its usage is printed and it ends with 2. */
export class UsageError extends Error {}

/** The one word that a command takes. @throws UsageError when it is missing or more follow */
export function oneArgument({ name, usage }: Command, [first, ...rest]: readonly string[]): string {
  if (!first || rest.length > 0) throw new UsageError(`${name} takes ${/<[^>]+>/.exec(usage)?.[0] ?? 'one word'}`);
  return first;
}

/** @throws UsageError when any word follows the command */
export function noArguments({ name }: Command, args: readonly string[]): void {
  if (args.length > 0) throw new UsageError(`${name} takes no further words`);
}

/** What a command says about files with mistakes, each with its line; nothing was written. */
export function refusedFile(problems: readonly Problem[]): VerbResult {
  return {
    lines: [...problems.map((p) => `${p.file}:${p.line}: ${p.expected}`), 'Nichts wurde geschrieben.'],
    json: { ok: false, problems },
    exit: exitCodes.refused,
  };
}
