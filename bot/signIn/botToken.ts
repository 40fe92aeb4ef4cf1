import * as z from 'zod/v4';
import { fetchJson, fetchKeys } from './fetchKeys.ts';
import { type KeyRing, openKeyRing } from './keyRing.ts';
import { refuseToken, verifyToken } from './verifyToken.ts';

/** Who signs what Teams sends (Bot Framework, *Authenticate requests from the Bot Connector service*). */
export interface BotIssuer {
  issuer: string;
  metadata: string;
}

export const botFramework: BotIssuer = {
  issuer: 'https://api.botframework.com',
  metadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
};

/** The Bot Framework's own settings for that issuer. It takes all of them or none, so those that are not used name it, too. */
export function sovereign({ issuer, metadata }: BotIssuer): Record<string, string> {
  return {
    ToBotFromChannelTokenIssuer: issuer,
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromEmulatorOpenIdMetadataUrl: metadata,
    ToChannelFromBotLoginUrl: issuer,
    ToChannelFromBotOAuthScope: issuer,
    OAuthUrl: issuer,
    CallerId: 'urn:botframework:azure',
  };
}

export interface BotTokens {
  /**
   * The Bot Framework checks the same afterwards. It is checked here first because its own answer to a broken signature is 500
   * with a reason, and because it takes a token of the Emulator, too.
   * @param serviceUrl the one that the activity names. @throws Refusal `unauthenticated`, `signInDown`
   */
  check(token: string, serviceUrl: string, now: number): Promise<void>;
}

const metadata = z.object({ jwks_uri: z.url() });

/** @param clock monotonic milliseconds */
export function createBotTokens(botId: string, { issuer, metadata: at }: BotIssuer, clock?: () => number): BotTokens {
  const ring: KeyRing = openKeyRing(async () => {
    const { jwks_uri } = metadata.parse(await fetchJson(at));
    const keys = await fetchKeys(jwks_uri);
    // Each key names the channels that it may sign for, where it names any.
    return keys.filter(({ endorsements }) => !Array.isArray(endorsements) || endorsements.includes('msteams'));
  }, clock);
  return {
    async check(token, serviceUrl, now) {
      const expected = { issuers: [issuer], audiences: [botId], keyFor: ring.keyFor, now };
      const { serviceurl } = await verifyToken(token, expected);
      if (serviceurl !== serviceUrl) refuseToken('serviceUrl');
    },
  };
}
