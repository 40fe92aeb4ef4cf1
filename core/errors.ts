/**
 * The closed set of expected refusals. The code is for programs and stays; the sentence for the person comes from core/words.
 * HTTP status per code stands here because the meaning decides it, not the transport that happens to carry it.
 */
export const refusals = {
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  badRequest: 400,
  unknownPlace: 404,
  notBound: 409,
  outdated: 409,
  tooLate: 409,
  dayPast: 400,
  tooFar: 400,
  pauseTooLong: 403,
  noTeam: 409,
  busy: 503,
} as const;

export type RefusalCode = keyof typeof refusals;

/** An expected refusal: mapped once to HTTP (`{ code, message }`) and once to a card. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, detail?: string) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'Refusal';
    this.code = code;
  }
}
