import { z } from 'zod/v4';

/** The tenant that the Agents Playground always sends; the demo town lives in it. */
export const localTenant = '00000000-0000-0000-0000-0000000000001';

const loopbackNames = ['localhost', '127.0.0.1', '::1', '[::1]'];
const text = z.string().min(1);

/** Every environment variable that is read, here and nowhere else; README and .env.sample list the same names (docs.test.ts). */
const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  HOST: text.default('127.0.0.1'),
  DATA_DIR: text.default('.data'),
  SEED: z.enum(['demo', 'none']).default('demo'),
  AS_OF: z.iso.datetime({ offset: true }).optional(),
  SCHEDULER: z.enum(['on', 'off']).optional(),
  NODE_ENV: text.default('development'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  BOT_ID: text.optional(),
  BOT_PASSWORD: text.optional(),
  BOT_TYPE: z.enum(['MultiTenant', 'SingleTenant', 'UserAssignedMSI']).default('SingleTenant'),
  BOT_TENANT_ID: text.optional(),
  SIGN_IN_ID: text.optional(),
  ENTRA_URL: z.url({ protocol: /^https?$/ }).default('https://login.microsoftonline.com'),
  COSMOS_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  COSMOS_KEY: text.optional(),
  COSMOS_DATABASE: text.default('buendel'),
  AZURE_CLIENT_ID: text.optional(),
  TENANTS: z
    .string()
    .transform((list) =>
      list
        .split(',')
        .map((t) => t.trim())
        .filter(Boolean),
    )
    .optional(),
});

export const environmentNames = Object.keys(environment.shape);

export interface Config {
  port: number;
  host: string;
  dataDir: string;
  seed: boolean;
  /** Epoch milliseconds that stand for now at the start of the process. */
  asOf: number | undefined;
  /** Whether the process delivers by itself what is due; with a clock of its own (AS_OF) only where that was asked for. */
  scheduler: boolean;
  publicUrl: string;
  /** Local identities and activities without a token are accepted (architecture.md, Interfaces that stay). */
  local: boolean;
  bot: { id: string; password: string | undefined; type: string; tenantId: string | undefined } | undefined;
  /** How people sign in to the tab; undefined where nobody can, or local identities stand in for it. */
  signIn: { clientId: string; authority: string } | undefined;
  /** Without a key an identity opens the account: the managed one with this client id, or the one that is signed in. */
  cosmos: { endpoint: string; key: string | undefined; identity: string | undefined; database: string } | undefined;
  tenants: readonly string[];
}

export type ConfigResult = { ok: true; config: Config } | { ok: false; problems: string[] };

/** Reads the environment and names every problem at once, one short line each. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const given = Object.fromEntries(environmentNames.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map(
        (i) => `${i.path.join('.')}: ${i.message} (found "${given[String(i.path[0])] ?? ''}")`,
      ),
    };
  }
  const e = parsed.data;
  const local = e.BOT_ID === undefined && isLoopback(e.HOST) && e.NODE_ENV !== 'production';
  const problems = contradictions(e, local);
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    config: {
      port: e.PORT,
      host: e.HOST,
      dataDir: e.DATA_DIR,
      seed: e.SEED === 'demo',
      asOf: e.AS_OF === undefined ? undefined : Date.parse(e.AS_OF),
      scheduler: (e.SCHEDULER ?? (e.AS_OF === undefined ? 'on' : 'off')) === 'on',
      publicUrl:
        e.PUBLIC_URL ?? `http://${e.HOST.includes(':') ? `[${e.HOST.replace(/[[\]]/g, '')}]` : e.HOST}:${e.PORT}`,
      local,
      bot:
        e.BOT_ID === undefined
          ? undefined
          : { id: e.BOT_ID, password: e.BOT_PASSWORD, type: e.BOT_TYPE, tenantId: e.BOT_TENANT_ID },
      signIn:
        e.BOT_ID === undefined
          ? undefined
          : { clientId: e.SIGN_IN_ID ?? e.BOT_ID, authority: e.ENTRA_URL.replace(/\/+$/, '') },
      cosmos:
        e.COSMOS_ENDPOINT === undefined
          ? undefined
          : {
              endpoint: e.COSMOS_ENDPOINT,
              key: e.COSMOS_KEY,
              identity: e.AZURE_CLIENT_ID,
              database: e.COSMOS_DATABASE,
            },
      tenants: e.TENANTS ?? [localTenant],
    },
  };
}

/** Whether a host name or a Host header (port included) names this machine itself. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  return loopbackNames.includes(name) || host === '::1';
}

function contradictions(e: z.infer<typeof environment>, local: boolean): string[] {
  const problems: string[] = [];
  if (e.AS_OF !== undefined && !local) problems.push('AS_OF: only for local use, without BOT_ID, on a loopback HOST');
  if (e.COSMOS_ENDPOINT?.startsWith('http:') && !e.COSMOS_KEY)
    problems.push('COSMOS_KEY: required where COSMOS_ENDPOINT has no https; an identity gives its token by TLS only');
  if (e.BOT_ID !== undefined && !e.TENANTS?.length)
    problems.push('TENANTS: names the tenants that may use the bot; required with BOT_ID');
  if (e.BOT_ID !== undefined && !e.PUBLIC_URL)
    problems.push('PUBLIC_URL: the address people reach the tab at; required with BOT_ID');
  if (e.BOT_ID !== undefined && e.BOT_TYPE !== 'MultiTenant' && !e.BOT_TENANT_ID) {
    problems.push(`BOT_TENANT_ID: required with BOT_TYPE ${e.BOT_TYPE}`);
  }
  if (e.BOT_ID !== undefined && e.BOT_TYPE !== 'UserAssignedMSI' && !e.BOT_PASSWORD) {
    problems.push(`BOT_PASSWORD: required with BOT_TYPE ${e.BOT_TYPE}`);
  }
  if (e.BOT_TYPE === 'UserAssignedMSI' && e.BOT_PASSWORD) {
    problems.push('BOT_PASSWORD: a managed identity has none; unset it, or choose another BOT_TYPE');
  }
  if (e.SIGN_IN_ID !== undefined && e.BOT_ID === undefined) problems.push('SIGN_IN_ID: only together with BOT_ID');
  const entra = new URL(e.ENTRA_URL);
  if (entra.protocol !== 'https:' && !isLoopback(entra.hostname)) {
    problems.push('ENTRA_URL: an https address; its keys decide who may come in');
  }
  return problems;
}
