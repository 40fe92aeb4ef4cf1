import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { type CredentialsFactory, createTeams, type TeamsHandlers } from '../../bot/teams.ts';
import { type Connector, startConnector } from '../teams/connector.ts';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const card = { card: { type: 'AdaptiveCard', version: '1.5', body: [] }, summary: 'x' };

let connector: Connector;
beforeEach(async () => {
  connector = await startConnector();
});
afterEach(() => connector.close());

/** A stand-in for Entra that counts how often it is asked for a token. */
async function startEntra(status = 200) {
  let asked = 0;
  const server = createServer((_req, res) => {
    asked += 1;
    const body = JSON.stringify({ access_token: `token-${asked}`, expires_in: 3_600 });
    // As long as Entra takes, so that others come meanwhile.
    setTimeout(() => res.writeHead(status, { 'content-type': 'application/json' }).end(body), 30);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked: () => asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

interface Token {
  accessToken: string;
  expiresOn: Date;
}
/** As much as is needed here of what the framework signs with; its package is no dependency of ours. */
type AppCredentials = abstract new (appId: string) => { refreshToken(): Promise<Token> };
const framework: { AppCredentials: AppCredentials } = createRequire(import.meta.url)('botframework-connector');

/** The framework's own credentials with its own cache; only the address of the token is another. */
function credentialsAt(url: string): CredentialsFactory {
  class Credentials extends framework.AppCredentials {
    override async refreshToken(): Promise<Token> {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`no token: ${response.status}`);
      const { access_token, expires_in } = (await response.json()) as { access_token: string; expires_in: number };
      return { accessToken: access_token, expiresOn: new Date(Date.now() + expires_in * 1_000) };
    }
  }
  const factory = {
    isValidAppId: async () => true,
    isAuthenticationDisabled: async () => false,
    createCredentials: async (appId: string) => new Credentials(appId),
  };
  return factory as unknown as CredentialsFactory;
}

function sending(appId: string, url: string) {
  const bot = { id: appId, password: 'secret', type: 'MultiTenant', tenantId: '' };
  const { messenger } = createTeams(bot, {} as TeamsHandlers, log, credentialsAt(url));
  return (n: number) =>
    messenger.send(
      { id: `19:${n}`, scope: 'channel', serviceUrl: connector.url, botId: '28:bot', lastContact: '' },
      card,
    );
}

test('many messages share a few connections, and the bot’s token is fetched once for all of them', async () => {
  const entra = await startEntra();
  try {
    const send = sending('bot-with-token', entra.url);
    // Eight at once, then one after the other, as a fan-out and as answers.
    const results = await Promise.all(Array.from({ length: 8 }, (_, n) => send(n)));
    for (let n = 8; n < 40; n += 1) results.push(await send(n));
    expect(results.every(({ state }) => state === 'sent')).toBe(true);
    expect(new Set(connector.arrivals.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer token-1']));
    expect(entra.asked()).toBe(1);
    expect(new Set(connector.arrivals.map(({ connection }) => connection)).size).toBeLessThanOrEqual(8);
  } finally {
    await entra.close();
  }
});

test('without a token no message has left: it may be sent again once there is one', async () => {
  const entra = await startEntra(503);
  try {
    expect(await sending('bot-without-token', entra.url)(1)).toEqual({
      state: 'notAccepted',
      reason: 'noToken',
      retryAfterMs: undefined,
    });
    expect(connector.arrivals).toEqual([]);
  } finally {
    await entra.close();
  }
});

test('a bot without credentials, as it runs on one machine, sends as many messages as it likes', async () => {
  const { messenger } = createTeams(undefined, {} as TeamsHandlers, log);
  const to = { scope: 'channel', serviceUrl: connector.url, botId: '28:bot', lastContact: '' } as const;
  for (let n = 0; n < 3; n += 1)
    expect(await messenger.send({ ...to, id: `19:${n}` }, card)).toMatchObject({ state: 'sent' });
});
