import type { Delivery, DeliveryState } from './delivery.ts';

/** Why a team has no card, or that it has one; the closed set that the page *Zustellung* explains. */
export type WhyCode =
  | 'sent'
  | 'sending'
  | 'planned'
  | 'putOff'
  | 'notYet'
  | 'notBound'
  | 'removed'
  | 'tooLate'
  | 'paused'
  | 'suspended'
  | 'nothingOpen'
  | 'noNews'
  | 'refused'
  | 'gone'
  | 'tooBig'
  | 'forbidden'
  | 'gaveUp'
  | 'unclear'
  | 'interrupted'
  | 'capReached';

/** A team's card in one week, as the page shows it. */
export interface Why {
  state: DeliveryState | 'none';
  code: WhyCode;
  /** Whether sending it once more makes sense; a person decides that, never the program. */
  canResend: boolean;
}

/** Explains a row of the ledger by its state and reason. */
export function whyOf({ state, reason = '' }: Pick<Delivery, 'state' | 'reason'>): Why {
  return { state, code: codeOf(state, reason), canResend: state === 'refused' || state === 'unclear' };
}

/** What a team without a row gets told. @param moment where the week's instant stands, undefined in a week without a card */
export function whyNone(place: { bound: boolean; pausedUntil?: string }, today: string): Why {
  const none = { state: 'none' as const, canResend: false };
  if (!place.bound) return { ...none, code: 'notBound' };
  if (place.pausedUntil && place.pausedUntil >= today) return { ...none, code: 'paused' };
  return { ...none, code: 'notYet' };
}

const skipped: Record<string, WhyCode> = {
  tooLate: 'tooLate',
  paused: 'paused',
  suspended: 'suspended',
  nothingOpen: 'nothingOpen',
  noNews: 'noNews',
  notBound: 'removed',
  capReached: 'capReached',
};

const refusedFor: Record<string, WhyCode> = {
  http403: 'forbidden',
  http404: 'gone',
  http413: 'tooBig',
  http429: 'gaveUp',
  http412: 'gaveUp',
};

function codeOf(state: DeliveryState, reason: string): WhyCode {
  if (state === 'skipped') return skipped[reason] ?? 'nothingOpen';
  // Teams may add a code of its own: `http403/BotNotInConversationRoster`.
  const [status = ''] = reason.split('/');
  if (state === 'refused') return refusedFor[status] ?? (reason.startsWith('http') ? 'refused' : 'gaveUp');
  if (state === 'unclear') return reason === 'interrupted' ? 'interrupted' : 'unclear';
  if (state === 'planned' && reason) return 'putOff';
  return state;
}
