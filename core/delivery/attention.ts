import type { Why, WhyCode } from './why.ts';

/** Reasons that do not pass by themselves, beside all for which a card was refused or is unclear. */
const lasting: ReadonlySet<WhyCode> = new Set<WhyCode>(['tooLate', 'missed', 'suspended', 'removed', 'notBound']);

/** Whether somebody has to look at it: Bündel has done what it could, or does no more by itself. */
export function needsAttention({ state, code }: Pick<Why, 'state' | 'code'>): boolean {
  return state === 'refused' || state === 'unclear' || lasting.has(code);
}
