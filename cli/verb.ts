import type { App } from '../bot/compose.ts';

/** How a command ends (architecture.md, Interfaces that stay). */
export const exitCodes = { done: 0, refused: 1, usage: 2, partly: 3 } as const;

export interface VerbCall {
  app: App;
  tenantId: string;
  /** What follows verb and noun. */
  args: readonly string[];
  options: Readonly<Record<string, string | undefined>>;
}

/** What a command prints, as lines for people and as one value for `--json`, and how it ends. */
export interface VerbResult {
  lines: readonly string[];
  json: unknown;
  exit: (typeof exitCodes)[keyof typeof exitCodes];
}

/** One command of the admin. */
export interface Verb {
  /** As it is typed: `import town`, `remind`. */
  name: string;
  usage: string;
  run(call: VerbCall): Promise<VerbResult>;
}

/** A command that was typed wrongly: its usage is printed and it ends with 2. */
export class UsageError extends Error {}
