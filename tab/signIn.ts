import type { SignInAnswer } from '../core/api.ts';
import { fetchJson, paths } from './api.ts';
import { signRequestsWith } from './authorization.ts';
import { readIdentity } from './identity.ts';

/** How it stands with signing in. `ask` is what a button does where one helps; it brings the next state, or leaves the page. */
export type SignIn =
  /** An identity is chosen on this machine, or will be. */
  | { kind: 'local' }
  | { kind: 'signedIn' }
  /** `none`: this server has no sign-in. */
  | { kind: 'none' }
  | { kind: 'signedOut' | 'consent' | 'failed'; ask: () => Promise<SignIn> };

/** Finds out how one signs in here, and does it where nobody has to be asked. @throws ApiRefusal when the server is out of reach */
export async function findSignIn(): Promise<SignIn> {
  if (readIdentity()) return { kind: 'local' };
  const answer = await fetchJson(paths.signIn);
  if (answer.kind !== 'entra') return { kind: answer.kind };
  return isInTeams() ? inTeams(true) : inBrowser(answer);
}

/** Whether the page stands in a frame, as Teams shows it, or on a phone in a view of Teams' own. */
export function isInTeams(): boolean {
  return window.parent !== window || 'nativeInterface' in window;
}

async function inTeams(silent: boolean): Promise<SignIn> {
  const ask = () => inTeams(false);
  try {
    const { teamsToken } = await import('./teams.ts');
    let first: string | undefined = await teamsToken(silent);
    signRequestsWith(async (fresh) => {
      const token = fresh ? undefined : first;
      first = undefined;
      return token ?? teamsToken(true);
    });
    return { kind: 'signedIn' };
  } catch (error) {
    return { kind: isConsentMissing(error) ? 'consent' : 'failed', ask };
  }
}

/** What Teams and Entra call it when nobody has agreed yet that Bündel may know who is signed in. */
function isConsentMissing(error: unknown): boolean {
  const reason = error instanceof Error ? error.message : String(error);
  return /consent|invalid_?grant|interaction_?required|UiRequired|AADSTS65001/i.test(reason);
}

async function inBrowser(entra: Extract<SignInAnswer, { kind: 'entra' }>): Promise<SignIn> {
  try {
    const { openMsal } = await import('./msal.ts');
    const msal = await openMsal(entra);
    if (msal.tokens) {
      signRequestsWith(msal.tokens);
      return { kind: 'signedIn' };
    }
    const ask = async (): Promise<SignIn> => {
      await msal.signIn();
      return { kind: 'signedOut', ask };
    };
    return { kind: 'signedOut', ask };
  } catch (error) {
    return { kind: isConsentMissing(error) ? 'consent' : 'failed', ask: () => inBrowser(entra) };
  }
}
