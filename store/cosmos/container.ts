import { type Container, CosmosClient, type CosmosClientOptions, type SqlParameter } from '@azure/cosmos';
import type { ReadDocument } from './document.ts';
import { managedIdentity, noToken, type TokenCredential } from './identity.ts';
import { failureFrom, untilAnswered } from './retries.ts';

export interface CosmosOptions {
  endpoint: string;
  /** The account's key; without it an identity opens the account. */
  key?: string | undefined;
  /** The client id of the managed identity, where it has one of its own. */
  identity?: string | undefined;
  /** What gives the tokens in the place of that identity, for a test. */
  tokenCredential?: TokenCredential;
  database: string;
  /** Whether a missing database and container are created; by default only on this machine, since an identity may not do it. */
  create?: boolean;
  /** The clock that decides about expiry, in epoch milliseconds. */
  now: () => number;
}

/**
 * The one container. TTL is on without a default, and only what queries ask for is indexed, which makes a write cheaper (`id`
 * and `_ts` always are). infra/modules/data.bicep creates the same; a test holds both to each other and to the queries.
 */
export const containerDefinition = {
  id: 'records',
  partitionKey: { paths: ['/pk'], version: 2 },
  defaultTtl: -1,
  indexingPolicy: {
    includedPaths: ['pk', 'kind', 'recordId', 'gone'].map((field) => ({ path: `/${field}/?` })),
    excludedPaths: [{ path: '/*' }, { path: '/"_etag"/?' }],
  },
};

/** A query inside a partition: what follows `c.pk = @pk`, its parameters, the fields, and until when it is tried. */
interface Query {
  where?: string;
  parameters?: SqlParameter[];
  fields?: string;
  end?: number;
}

/** Substatus of a 404 for a document whose container does not exist. */
const ownerMissing = 1003;
const requestTimeout = 10_000;
const pageSize = 500;

/** The container as the store needs it, opened with the first request. */
export type Records = ReturnType<typeof openContainer>;

/** Opens the container, without a request yet. */
export function openContainer(options: CosmosOptions) {
  const client = new CosmosClient(clientOptions(options));
  const container = client.database(options.database).container(containerDefinition.id);
  const creating = options.create ?? isLoopback(options.endpoint);
  let opening: Promise<Container> | undefined;
  const opened = (end?: number): Promise<Container> => {
    opening ??= creating ? untilAnswered(() => create(client, options.database), end) : Promise.resolve(container);
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };
  const problem = (error: unknown) => inOneSentence(error, options);
  const fail = (error: unknown): never => {
    throw problem(error);
  };
  return {
    opened,
    problem,
    fail,
    /** All documents of a partition that a query finds, page by page. */
    query: async <T = ReadDocument>(pk: string, { where = '', parameters = [], fields = '*', end }: Query = {}) => {
      const query = `SELECT ${fields} FROM c WHERE c.pk = @pk${where}`;
      const spec = { query, parameters: [{ name: '@pk', value: pk }, ...parameters] };
      const feed = { partitionKey: pk, maxItemCount: pageSize };
      const read = async () => (await opened()).items.query<T>(spec, feed).fetchAll();
      return (await untilAnswered(read, end).catch(fail)).resources;
    },
    /** One document. A missing container or a replica that lags is no missing document (404 with a substatus). */
    read: async (pk: string, id: string, end?: number) => {
      const read = async () => {
        const answer = await (await opened()).item(id, pk).read<ReadDocument>();
        if (answer.statusCode === 404 && answer.substatus) {
          throw Object.assign(new Error('not this document'), { code: answer.substatus === ownerMissing ? 404 : 449 });
        }
        return answer.resource;
      };
      return untilAnswered(read, end).catch(fail);
    },
    /** @throws when the account does not answer at once, or lacks the container */
    check: async () => {
      const atOnce = 0;
      await (await opened(atOnce).catch(fail)).read().catch(fail);
    },
    close: () => client.dispose(),
  };
}

function clientOptions({ endpoint, key, identity, tokenCredential }: CosmosOptions): CosmosClientOptions {
  return {
    endpoint,
    ...(key ? { key } : { aadCredentials: tokenCredential ?? managedIdentity(identity) }),
    connectionPolicy: {
      requestTimeout,
      useMultipleWriteLocations: false,
      // A stand-in over plain http names addresses of its own that nobody serves.
      enableEndpointDiscovery: endpoint.startsWith('https:'),
      // The adapter tries again itself (retries.ts): with jitter, and with 449, which the client never repeats.
      retryOptions: { maxRetryAttemptCount: 0 },
    },
  };
}

async function create(client: CosmosClient, name: string): Promise<Container> {
  const { database } = await client.databases.createIfNotExists({ id: name });
  return (await database.containers.createIfNotExists(containerDefinition)).container;
}

function isLoopback(endpoint: string): boolean {
  return /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(endpoint);
}

/** The error as a sentence for the operator: what the account answered is its cause, not its text, which may hold data. */
function inOneSentence(cause: unknown, { endpoint, database }: CosmosOptions): Error {
  const { code } = failureFrom(cause);
  const sentences: Record<string, string> = {
    401: `The Cosmos account ${endpoint} does not accept the key or the identity.`,
    403: `The Cosmos account ${endpoint} does not allow this to the key or the identity.`,
    404: `The Cosmos account ${endpoint} has no database ${database} with a container ${containerDefinition.id}.`,
    429: `The Cosmos account ${endpoint} has too little throughput for what is asked of it.`,
    [noToken]: `No identity gave a token for the Cosmos account ${endpoint}. AZURE_CLIENT_ID names a managed identity on Azure; elsewhere sign in to Azure, or set COSMOS_KEY.`,
  };
  const other = `The Cosmos account ${endpoint} did not answer as it should (${code ?? 'no code'}).`;
  return new Error(sentences[String(code)] ?? other, { cause });
}
