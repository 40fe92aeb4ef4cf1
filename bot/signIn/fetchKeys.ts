import type { JWK } from 'jose';
import * as z from 'zod/v4';

const keySet = z.object({ keys: z.array(z.looseObject({})) });

/** An issuer that does not answer in this time counts as down. */
const patience = 5_000;

/** Reads JSON from an issuer, following no redirection. @throws Error when there is none */
export async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`${new URL(url).host} answered ${response.status}.`);
  return response.json();
}

/** The key set at an address, with whatever else the issuer says of its keys. @throws Error when there is none */
export async function fetchKeys(url: string): Promise<readonly (JWK & Record<string, unknown>)[]> {
  return keySet.parse(await fetchJson(url)).keys as JWK[];
}
