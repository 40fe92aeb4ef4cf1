import { daysAfter } from '../calendar/clock.ts';
import { firstDayOf, halfYearOf, lastDayOf } from '../calendar/halfYear.ts';

/** What a weekly card tells besides its step: that a half-year begins, or that it ends (product.md §10). */
export const occasions = ['opening', 'closing'] as const;
export type Occasion = (typeof occasions)[number];

/** A first card that comes later than this finds the half-year under way. */
const openingDays = 21;
/** The end is told of with the first card of the last five weeks, and once more in the last two. */
const closingDays = 35;
const lastDays = 14;

/**
 * What a chat's card tells about the half-year: each stage once, with the first card in it.
 * @param today ISO day @param last ISO day of the chat's last card, if there was one
 */
export function occasionOf(halfYear: string, today: string, last: string | undefined): Occasion | undefined {
  const stage = stageOf(halfYear, today);
  if (!stage || (last !== undefined && stageOf(halfYear, last) === stage)) return undefined;
  return stage === 'opening' ? 'opening' : 'closing';
}

function stageOf(halfYear: string, day: string): 'opening' | 'closing' | 'last' | undefined {
  if (halfYearOf(day) !== halfYear) return undefined;
  if (day < daysAfter(firstDayOf(halfYear), openingDays)) return 'opening';
  if (day > daysAfter(lastDayOf(halfYear), -lastDays)) return 'last';
  return day > daysAfter(lastDayOf(halfYear), -closingDays) ? 'closing' : undefined;
}
