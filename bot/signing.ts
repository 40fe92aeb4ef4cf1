/** As much of the Bot Framework's credentials as is needed here: they sign a request with the bot's token. */
interface Credentials<R> {
  signRequest(request: R): Promise<R>;
}

/**
 * Lets requests be signed one after the other. The Bot Framework keeps a token for an hour, but many messages that leave
 * together would each fetch one first. A request that cannot be signed has surely not been sent, and its error says so.
 * @param factory makes the credentials of a bot; it stays as it is in everything else
 */
export function signInTurn<R, F extends { createCredentials(...about: never[]): Promise<Credentials<R>> }>(
  factory: F,
): F {
  let last: Promise<unknown> = Promise.resolve();
  // The framework gives the same credentials again where a bot has none.
  const known = new WeakSet<Credentials<R>>();
  const create = factory.createCredentials.bind(factory) as F['createCredentials'];
  factory.createCredentials = async (...about: never[]) => {
    const credentials = await create(...about);
    if (known.has(credentials)) return credentials;
    known.add(credentials);
    const sign = credentials.signRequest.bind(credentials);
    credentials.signRequest = (request) => {
      const signed = last.then(() => sign(request));
      last = signed.catch(() => undefined);
      return signed.catch((cause: unknown) => {
        throw Object.assign(new Error('The bot got no token.', { cause }), { code: 'noToken' });
      });
    };
    return credentials;
  };
  return factory;
}
