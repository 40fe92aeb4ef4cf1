import { createStandardPublicClientApplication, type IPublicClientApplication } from '@azure/msal-browser';
import type { SignInAnswer } from '../core/api.ts';
import type { TokenSource } from './authorization.ts';

type Entra = Extract<SignInAnswer, { kind: 'entra' }>;

/** Signing in outside of Teams, by Entra's own page. */
export interface Msal {
  /** Undefined while nobody has signed in in this window. */
  tokens: TokenSource | undefined;
  /** Leaves for Entra's page, which leads back to this address. */
  signIn(): Promise<void>;
}

/**
 * Entra's library for browsers. A file of its own, so that it is fetched outside of Teams only, and only where people sign in.
 * What it keeps goes with the window. @throws when Entra refused, or could not be reached
 */
export async function openMsal({ clientId, authority, scope }: Entra): Promise<Msal> {
  const client = await createStandardPublicClientApplication({
    auth: {
      clientId,
      authority,
      // The town's own setting says whom to ask; the list of Microsoft's clouds need not be asked for that.
      knownAuthorities: [new URL(authority).host],
      redirectUri: `${window.location.origin}/`,
    },
    cache: { cacheLocation: 'sessionStorage' },
  });
  const returned = await client.handleRedirectPromise();
  const account = returned?.account ?? client.getAllAccounts()[0];
  return {
    tokens: account && tokensOf(client, { scopes: [scope], account }),
    signIn: () => client.loginRedirect({ scopes: [scope] }),
  };
}

function tokensOf(client: IPublicClientApplication, request: { scopes: string[]; account: TokenAccount }): TokenSource {
  return async (fresh) => (await client.acquireTokenSilent({ ...request, forceRefresh: fresh })).accessToken;
}

type TokenAccount = NonNullable<ReturnType<IPublicClientApplication['getAllAccounts']>[number]>;
