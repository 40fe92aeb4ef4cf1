import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { openCosmosStore } from '../../store/cosmos/cosmosStore.ts';

const clientId = '0b6d5f0a-3c61-4f0e-9d11-6a4f6e1c2b37';
const main = fileURLToPath(new URL('identityMain.ts', import.meta.url));

/** Where App Service gives tokens to the processes that it runs (Microsoft, *REST endpoint reference* of managed identities). */
const appService = createServer((req, res) => {
  asked.push(req);
  res.writeHead(refusing ? 400 : 200, { 'content-type': 'application/json' });
  const token = { access_token: 'from-app-service', expires_on: '4102444800', token_type: 'Bearer' };
  res.end(JSON.stringify(refusing ? { message: 'a secret of the directory' } : token));
});
let asked: IncomingMessage[] = [];
let refusing = false;
let env: Record<string, string> = {};

beforeAll(async () => {
  appService.listen(0, '127.0.0.1');
  await once(appService, 'listening');
  const address = appService.address();
  if (!address || typeof address === 'string') throw new Error('The stand-in has no port.');
  env = { IDENTITY_ENDPOINT: `http://127.0.0.1:${address.port}/msi/token`, IDENTITY_HEADER: 'proof' };
});
beforeEach(() => {
  asked = [];
  refusing = false;
});
afterAll(() => appService.close());

async function printed(...args: string[]): Promise<string> {
  const child = spawn(process.execPath, [main, ...args], { env: { PATH: process.env.PATH ?? '', ...env } });
  return (await text(child.stdout)).trim();
}

describe('an account without a key', () => {
  test('is opened by the managed identity of App Service, named by its client id', async () => {
    expect(await printed('token', clientId)).toBe('from-app-service');
    const [request] = asked;
    const { searchParams } = new URL(request?.url ?? '', 'http://127.0.0.1');
    expect(searchParams.get('client_id')).toBe(clientId);
    expect(searchParams.get('resource')).toBe('https://buendel.documents.azure.com');
    expect(request?.headers).toMatchObject({ 'x-identity-header': 'proof' });
  });

  test('gets a token that is for this account', async () => {
    const scopes: unknown[] = [];
    const getToken = async (scope: unknown) => {
      scopes.push(scope);
      return { token: 'x', expiresOnTimestamp: 4_102_444_800_000 };
    };
    // Nobody listens there.
    const endpoint = 'https://127.0.0.1:9/';
    const store = openCosmosStore({ endpoint, tokenCredential: { getToken }, database: 'buendel', now: () => 0 });
    await expect(store.ready()).rejects.toThrow('(ECONNREFUSED)');
    expect(new Set(scopes.flat())).toEqual(new Set([`${endpoint}.default`]));
    await store.close();
  });

  test('tells the operator in one sentence when no identity gives a token, without the directory’s reason', async () => {
    refusing = true;
    expect(await printed('ready', clientId)).toMatch(
      /^No identity gave a token for the Cosmos account \S+\. AZURE_CLIENT_ID .* COSMOS_KEY\.$/,
    );
    expect(asked).not.toEqual([]);
  });
});

test('Azure’s package for identities is loaded with the first token, not with the store', async () => {
  expect(await printed('loaded', clientId)).toBe('@azure/cosmos');
});
