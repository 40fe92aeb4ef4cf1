import type { Failure } from '../teams/connector.ts';
import type { Random } from './measure.ts';

/** What a request that met a trouble means for its card (quality.md, The weekly card under fire). */
export type Class = 'notAccepted' | 'refused' | 'unclear';

export interface Trouble {
  class: Class;
  failure: Failure;
  /** How long the connector asks to wait, in milliseconds. */
  waitMs: number;
}

type Draw = (random: Random) => { failure: Failure; waitMs?: number };

const plain =
  (as: Failure['as'], more: Partial<Failure> = {}): Draw =>
  () => ({ failure: { as, ...more } });
const html = '<!doctype html><title>Sign in</title><p>Please sign in.</p>';
const coded = (code: string) => ({ error: { code, message: 'an injected refusal' } });

/** As seconds, or as a date; the answer itself is dated by the HTTP server. */
const inSeconds: Draw = (random) => {
  const seconds = random.between(1, 2);
  return { failure: { as: 429, headers: { 'retry-after': String(seconds) } }, waitMs: seconds * 1_000 };
};
const byDate: Draw = (random) => {
  const seconds = random.between(1, 3);
  const date = new Date(Date.now() + seconds * 1_000).toUTCString();
  // A date in a header has no fractions of a second.
  return { failure: { as: 429, headers: { 'retry-after': date } }, waitMs: Math.max(0, Date.parse(date) - Date.now()) };
};
/** Longer than a run waits, so that a later one has to keep to it. */
const longer: Draw = () => ({ failure: { as: 429, headers: { 'retry-after': '7' } }, waitMs: 7_000 });

const quick: readonly [Class, Draw][] = [
  ['notAccepted', inSeconds],
  ['notAccepted', byDate],
  ['notAccepted', longer],
  ['notAccepted', plain(429)],
  ['notAccepted', plain(429, { body: html })],
  ['notAccepted', plain(412)],
  ['refused', plain(400)],
  ['refused', plain(403)],
  ['refused', plain(403, { body: coded('ConversationBlockedByUser') })],
  ['refused', plain(403, { body: html })],
  ['refused', plain(404, { body: coded('ConversationNotFound') })],
  ['refused', plain(413)],
  ['unclear', plain(408)],
  ['unclear', plain(500)],
  ['unclear', plain(502, { body: html })],
  ['unclear', plain(503, { headers: { 'retry-after': '1' } })],
  ['unclear', plain(500, { accepted: true })],
  ['unclear', plain(504, { accepted: true })],
  ['unclear', plain('reset')],
  ['unclear', plain('reset', { accepted: true })],
  ['unclear', plain(201, { accepted: true, body: {} })],
  ['unclear', plain(200, { accepted: true, body: '' })],
  ['unclear', plain(200, { body: html })],
  ['unclear', plain(200, { body: html, headers: { 'content-type': 'application/json' } })],
];
const silent: readonly [Class, Draw][] = [
  ['unclear', plain('hang')],
  ['unclear', plain('hang', { accepted: true })],
];

/** One trouble of all that the connector may make. @param withSilence whether some requests get no answer at all */
export function drawTrouble(random: Random, withSilence: boolean): Trouble {
  const [kind, draw] = random.oneOf(withSilence ? [...quick, ...silent] : quick);
  return { class: kind, waitMs: 0, ...draw(random) };
}

/** The trouble of a storm: everybody is asked for patience. */
export const storm = (random: Random): Trouble => ({ class: 'notAccepted', waitMs: 0, ...inSeconds(random) });
