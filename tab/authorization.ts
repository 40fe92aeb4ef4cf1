import { readIdentity } from './identity.ts';

/** Gives a token for the API. `fresh`: the last one was refused, so another one is needed. @throws Error when there is none */
export type TokenSource = (fresh: boolean) => Promise<string>;

let source: ((refused?: string) => Promise<string>) | undefined;

/** From now on requests carry tokens from here; undefined: what was chosen on this machine. */
export function signRequestsWith(tokens: TokenSource | undefined): void {
  source = tokens && remembering(tokens);
}

/** Whether a refused token may be replaced by another one. */
export const canRenew = (): boolean => source !== undefined;

/**
 * The Authorization header of a request; undefined where nobody is signed in. @throws Error when no token is to be had
 * @param refused the header that the server has just refused, so that another one is needed
 */
export async function authorization(refused?: string): Promise<string | undefined> {
  if (source) return source(refused);
  const identity = readIdentity();
  return identity && `Local ${identity}`;
}

/** Asks Teams or Entra once for all requests of a page, and once more for all that were refused with the same token. */
function remembering(tokens: TokenSource): (refused?: string) => Promise<string> {
  let known: Promise<string> | undefined;
  const ask = (fresh: boolean) => {
    const mine = tokens(fresh).then((token) => `Bearer ${token}`);
    known = mine;
    // What failed is asked for again.
    mine.catch(() => {
      if (known === mine) known = undefined;
    });
    return mine;
  };
  return async (refused) => {
    const before = known;
    if (!before) return ask(refused !== undefined);
    if (refused === undefined || (await before) !== refused) return before;
    return known && known !== before ? known : ask(true);
  };
}
