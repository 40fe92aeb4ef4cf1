import type { CosmosClientOptions } from '@azure/cosmos';

/** What gives tokens for Entra, as Azure's clients take it. */
export type TokenCredential = NonNullable<CosmosClientOptions['aadCredentials']>;

/** The code of an error that says: there was no token, so nothing was asked of the account. */
export const noToken = 'noToken';

/**
 * The identity that opens a Cosmos account without a key: the managed identity with this client id; without one whatever Azure
 * finds where the process runs, such as the sign-in of `az login` on an administrator's machine. Azure's package for it is
 * loaded with the first token, so that who has a key, or no Cosmos at all, never waits for it.
 */
export function managedIdentity(clientId: string | undefined): TokenCredential {
  let credential: Promise<TokenCredential> | undefined;
  return {
    getToken: async (...asked) => {
      credential ??= openCredential(clientId);
      try {
        return await (await credential).getToken(...asked);
      } catch (cause) {
        throw Object.assign(new Error('The identity got no token.', { cause }), { code: noToken });
      }
    },
  };
}

async function openCredential(clientId: string | undefined): Promise<TokenCredential> {
  const { DefaultAzureCredential, ManagedIdentityCredential } = await import('@azure/identity');
  return clientId === undefined ? new DefaultAzureCredential() : new ManagedIdentityCredential({ clientId });
}
