/** A header of Node's takes 16 KB; tokens of Entra and of the Bot Framework stay far below this. */
const longest = 12_000;

/**
 * The one token of a request: `Bearer` and three parts of base64url.
 * @param rawHeaders names and values in turn, as they came: Node itself would silently drop a second Authorization header
 * @returns undefined where there is none, several, or another scheme
 */
export function bearerToken(rawHeaders: readonly string[]): string | undefined {
  const given = rawHeaders.filter((_, i) => i % 2 === 1 && rawHeaders[i - 1]?.toLowerCase() === 'authorization');
  const [header = '', ...more] = given;
  if (more.length > 0 || header.length > longest) return undefined;
  return /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(header)?.[1];
}
