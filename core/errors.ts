/**
 * The closed set of expected refusals. The code is for programs and stays; the sentence for the person comes from core/words.
 * HTTP status per code stands here because the meaning decides it, not the transport that happens to carry it.
 */
export const refusals = {
  unauthenticated: 401,
  forbidden: 403,
  /** Signed in, and nobody has given the person a role. */
  noRole: 403,
  foreignOrigin: 403,
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
  tooMany: 429,
  overCapacity: 409,
  prerequisite: 409,
  notMovable: 409,
  movedMeanwhile: 409,
  /** What is to be released is not what was read. */
  reportChanged: 409,
  releasedMeanwhile: 409,
  /** What was previewed is not what would be written now. */
  previewOutdated: 409,
  /** A table in which cells are refused. */
  refusedCells: 409,
  /** A file that cannot be read at all. */
  badFile: 400,
  tooLarge: 413,
  /** A setting is no longer as the person saw it. */
  changedMeanwhile: 409,
  busy: 503,
  /** Who signed in cannot be checked right now. */
  signInDown: 503,
} as const;

export type RefusalCode = keyof typeof refusals;

/** An expected refusal: mapped once to HTTP (`{ code, message }`) and once to a card. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** What the person is told in the place of the code's own sentence, where it can be said more exactly. */
  readonly sentence: string | undefined;

  constructor(code: RefusalCode, detail?: string, sentence?: string) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'Refusal';
    this.code = code;
    this.sentence = sentence;
  }
}
