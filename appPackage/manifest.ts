import type { Words } from '../core/words/words.ts';

/** The template's placeholders, written `${{NAME}}` as Microsoft 365 Agents Toolkit reads them, with one deployment's values. */
export type Deployment = Readonly<
  Record<'TEAMS_APP_ID' | 'BOT_ID' | 'SIGN_IN_ID' | 'PUBLIC_URL' | 'PUBLIC_HOST', string>
>;

/** `local` names the variables that were not set and have their local default. */
export type DeploymentResult =
  | { ok: true; deployment: Deployment; local: readonly string[] }
  | { ok: false; problems: readonly string[] };

/** What stands in for a registered bot and its address: good for looking at the package, of no use in Teams. */
export const localDefaults = { BOT_ID: '00000000-0000-0000-0000-000000000000', PUBLIC_URL: 'http://127.0.0.1:3978' };

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The values for the template, from BOT_ID, PUBLIC_URL and, where the app was registered under an id of its own, TEAMS_APP_ID
 * (else the bot's id is the app's, too). SIGN_IN_ID names the app that people sign in to, where it is not the bot's.
 * Names every problem at once, one short line each.
 */
export function readDeployment(env: Readonly<Record<string, string | undefined>>): DeploymentResult {
  const botId = env.BOT_ID || localDefaults.BOT_ID;
  const appId = env.TEAMS_APP_ID || botId;
  const signInId = env.SIGN_IN_ID || botId;
  const url = publicUrl(env.PUBLIC_URL || localDefaults.PUBLIC_URL);
  const problems: string[] = [];
  if (!guid.test(botId)) problems.push(`BOT_ID: the bot's id is a GUID (found "${botId}")`);
  if (env.TEAMS_APP_ID && !guid.test(appId)) problems.push(`TEAMS_APP_ID: the app's id is a GUID (found "${appId}")`);
  if (env.SIGN_IN_ID && !guid.test(signInId)) problems.push(`SIGN_IN_ID: the app's id is a GUID (found "${signInId}")`);
  if (!url) problems.push(`PUBLIC_URL: an http(s) address without query or fragment (found "${env.PUBLIC_URL}")`);
  if (env.BOT_ID && !env.PUBLIC_URL) {
    problems.push('PUBLIC_URL: the address people reach the tab at; required with BOT_ID');
  } else if (env.BOT_ID && url && url.protocol !== 'https:') {
    problems.push(`PUBLIC_URL: Teams shows https addresses only (found "${env.PUBLIC_URL}")`);
  }
  if (!url || problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    deployment: {
      TEAMS_APP_ID: appId,
      BOT_ID: botId,
      SIGN_IN_ID: signInId,
      PUBLIC_URL: url.href.replace(/\/+$/, ''),
      PUBLIC_HOST: url.host,
    },
    local: Object.keys(localDefaults).filter((name) => !env[name]),
  };
}

/** An address that the tab's own can be written behind; undefined when it is none. */
function publicUrl(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const plain = url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username && !url.password;
  return plain ? url : undefined;
}

/** The menu of commands that Teams shows beside the compose box (Teams app manifest, `bots.commandLists`). */
export interface CommandList {
  scopes: string[];
  commands: { title: string; description: string }[];
}

type Help = Words['help']['commands'];

/** The app's menu: every command of the registry in its order, with the sentence of the help card, in all chats the bot is in. */
export function commandLists(commands: readonly { name: keyof Help }[], help: Help): CommandList[] {
  return [
    {
      scopes: ['personal', 'team', 'groupChat'],
      commands: commands.map(({ name }) => ({ title: name, description: help[name] })),
    },
  ];
}

interface Template {
  bots: { commandLists: CommandList[] }[];
  webApplicationInfo?: object;
}

/** The template with these command lists, written as the repository's formatter keeps it: a list of words stands on one line. */
export function withCommandLists(template: string, lists: CommandList[]): string {
  const manifest: Template = JSON.parse(template);
  const bots = manifest.bots.map((bot) => ({ ...bot, commandLists: lists }));
  return written({ ...manifest, bots });
}

function written(manifest: object): string {
  const text = JSON.stringify(manifest, null, 2);
  return `${text.replace(/\[\s+("[^"]*"(?:,\s+"[^"]*")*)\s+\]/g, (_, words: string) => `[${words.replace(/\s+/g, ' ')}]`)}\n`;
}

/**
 * The template with a deployment's values; without a registered bot there is nothing to sign in to, and Teams would try.
 * @throws Error naming a placeholder that no value is known for
 */
export function fillManifest(template: string, deployment: Deployment): string {
  const values: Readonly<Record<string, string>> = deployment;
  const filled = template.replace(/\$\{\{(.*?)\}\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`appPackage/manifest.json: no value is known for ${placeholder}`);
    return value;
  });
  if (deployment.SIGN_IN_ID !== localDefaults.BOT_ID) return filled;
  const { webApplicationInfo: _, ...manifest }: Template = JSON.parse(filled);
  return written(manifest);
}
