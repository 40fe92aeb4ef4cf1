import type { SendResult } from '../core/messenger.ts';

const notAccepted = new Set([412, 429]);
const ambiguous = new Set([408]);
/** Tokens, names of machines, connections and TLS fail before a request leaves: these codes can mean nothing else. */
const neverConnected =
  /^(noToken|ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|ERR_INVALID_URL|CERT_\w+|ERR_TLS_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_(GET|VERIFY)_\w+)$/;
/** Other codes that come before the request leaves as well as after it; the sentence beside them tells which. */
const beforeSending = /^connect |wrong version number|handshake failure|unsupported protocol|alert protocol version/;

/**
 * The class of a failed send (quality.md, The weekly card under fire): certainly not accepted, permanent, or ambiguous.
 * What is not known is ambiguous: a card that may have arrived is never sent again by itself.
 */
export function classify(error: unknown): Exclude<SendResult, { state: 'sent' }> {
  const { statusCode, code, headers, message } = detailsOf(error);
  // The HTTP client gives up on a silent connector by aborting its own request.
  if (nameOf(error) === 'AbortError') return { state: 'unclear', reason: 'timeout' };
  if (statusCode !== undefined && notAccepted.has(statusCode)) {
    return { state: 'notAccepted', reason: `http${statusCode}`, retryAfterMs: retryAfter(headers) };
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500 && !ambiguous.has(statusCode)) {
    return { state: 'refused', reason: `http${statusCode}${subCode(code)}` };
  }
  if (statusCode === undefined && code && (neverConnected.test(code) || beforeSending.test(message)))
    return { state: 'notAccepted', reason: code, retryAfterMs: undefined };
  return { state: 'unclear', reason: statusCode ? `http${statusCode}` : (code ?? 'unknown') };
}

/**
 * What an accepted send led to. The connector always names the message; where it does not, somebody else may have answered in
 * its place (a sign-in page of a proxy, for example), so that nobody knows whether the card has arrived.
 */
export function answered(activityId: string | undefined): SendResult {
  return activityId ? { state: 'sent', activityId } : { state: 'unclear', reason: 'noId' };
}

/** Teams says more precisely why it refuses (`BotNotInConversationRoster`, `ConversationBlockedByUser`); its other texts are no codes. */
const subCode = (code: string | undefined): string => (code && /^[A-Z][A-Za-z]{2,49}$/.test(code) ? `/${code}` : '');

const nameOf = (error: unknown): unknown => (error instanceof Error ? error.name : undefined);

interface Headers {
  get(name: string): string | undefined;
}

interface Details {
  statusCode?: number;
  code?: string;
  headers?: Headers;
  message: string;
}

function detailsOf(error: unknown): Details {
  if (typeof error !== 'object' || error === null) return { message: '' };
  const e = error as { statusCode?: unknown; code?: unknown; message?: unknown; response?: { headers?: Headers } };
  return {
    message: String(e.message ?? ''),
    ...(typeof e.statusCode === 'number' ? { statusCode: e.statusCode } : {}),
    ...(typeof e.code === 'string' ? { code: e.code } : {}),
    ...(typeof e.response?.headers?.get === 'function' ? { headers: e.response.headers } : {}),
  };
}

/**
 * Retry-After in seconds or as a date (RFC 9110, 10.2.3), in milliseconds from now. A date is held against the Date of the
 * same answer where it has one, so that this machine's clock need not be right.
 */
function retryAfter(headers: Headers | undefined): number | undefined {
  const value = headers?.get('retry-after');
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  const said = Date.parse(headers?.get('date') ?? '');
  return Number.isNaN(at) ? undefined : Math.max(0, at - (Number.isNaN(said) ? Date.now() : said));
}
