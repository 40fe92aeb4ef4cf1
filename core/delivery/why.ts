import type { Delivery, DeliveryState } from './delivery.ts';

/** Why a team has no card, or that it has one; the closed set that the page *Zustellung* explains. */
export type WhyCode =
  | 'sent'
  | 'sending'
  | 'planned'
  | 'putOff'
  | 'notYet'
  | 'moved'
  | 'nextWeek'
  | 'notBound'
  | 'removed'
  | 'tooLate'
  | 'missed'
  | 'paused'
  | 'off'
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

/** What became of a message, as the page shows it. */
export interface Why {
  state: DeliveryState | 'none';
  code: WhyCode;
  /** Whether sending it once more makes sense; a person decides that, never the program. */
  canResend: boolean;
}

/**
 * Explains a row of the ledger by its state and reason.
 * @param over whether its time is over (`isOver`): then nothing is still to come of it
 */
export function whyOf({ state, reason = '' }: Pick<Delivery, 'state' | 'reason'>, over = false): Why {
  if (over && state === 'planned') return { state: 'skipped', code: 'missed', canResend: false };
  if (over && state === 'sending') return { state: 'unclear', code: 'interrupted', canResend: true };
  return { state, code: codeOf(state, reason), canResend: state === 'refused' || state === 'unclear' };
}

/** How a team's chat without a row stands in the running week. */
export interface Rowless {
  bound: boolean;
  /** ISO day up to which the team gets no card. */
  pausedUntil?: string | undefined;
  /** Whether the time of this week's card is over, as for a chat that was bound after it. */
  over: boolean;
  /** Whether the card comes on another day than the team's own. */
  moved: boolean;
}

/** Why a team has no card in the running week. @param today ISO day */
export function whyNone({ bound, pausedUntil, over, moved }: Rowless, today: string): Why {
  const code = (): WhyCode => {
    if (!bound) return 'notBound';
    if (pausedUntil && pausedUntil >= today) return 'paused';
    if (over) return 'nextWeek';
    return moved ? 'moved' : 'notYet';
  };
  return { state: 'none', code: code(), canResend: false };
}

const skipped: Record<string, WhyCode> = {
  tooLate: 'tooLate',
  paused: 'paused',
  off: 'off',
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
