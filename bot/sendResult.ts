import type { SendResult } from '../core/messenger.ts';

const notAccepted = new Set([412, 429]);
const ambiguous = new Set([408]);
const neverConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/**
 * The class of a failed send (quality.md, The weekly card under fire): certainly not accepted, permanent, or ambiguous.
 * What is not known is ambiguous: a card that may have arrived is never sent again by itself.
 */
export function classify(error: unknown): Exclude<SendResult, { state: 'sent' }> {
  const { statusCode, code, headers } = detailsOf(error);
  // The HTTP client gives up on a silent connector by aborting its own request.
  if (nameOf(error) === 'AbortError') return { state: 'unclear', reason: 'timeout' };
  if (statusCode !== undefined && notAccepted.has(statusCode)) {
    return { state: 'notAccepted', reason: `http${statusCode}`, retryAfterMs: retryAfter(headers) };
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500 && !ambiguous.has(statusCode)) {
    return { state: 'refused', reason: `http${statusCode}` };
  }
  if (statusCode === undefined && code && neverConnected.has(code))
    return { state: 'notAccepted', reason: code, retryAfterMs: undefined };
  return { state: 'unclear', reason: statusCode ? `http${statusCode}` : (code ?? 'unknown') };
}

const nameOf = (error: unknown): unknown => (error instanceof Error ? error.name : undefined);

interface Headers {
  get(name: string): string | undefined;
}

function detailsOf(error: unknown): { statusCode?: number; code?: string; headers?: Headers } {
  if (typeof error !== 'object' || error === null) return {};
  const e = error as { statusCode?: unknown; code?: unknown; response?: { headers?: Headers } };
  return {
    ...(typeof e.statusCode === 'number' ? { statusCode: e.statusCode } : {}),
    ...(typeof e.code === 'string' ? { code: e.code } : {}),
    ...(typeof e.response?.headers?.get === 'function' ? { headers: e.response.headers } : {}),
  };
}

/** Retry-After in seconds or as a date (RFC 9110, 10.2.3), in milliseconds from now. */
function retryAfter(headers: Headers | undefined): number | undefined {
  const value = headers?.get('retry-after');
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}
