import type { Note } from './change.ts';

/** What the page *Verwaltung* changes, each as a whole: a setting, or one entry of a list. */
export const settingParts = [
  'address',
  'terms',
  'weekly',
  'customDay',
  'capacity',
  'loadWeek',
  'reminder',
  'value',
  'synonyms',
] as const;
export type SettingPart = (typeof settingParts)[number];

/**
 * A change as somebody wants it: how they saw it, and how it is to be. Of a list's entry `before` alone takes it away and `after`
 * alone adds it. Undoing is the same the other way round, and may bring back what nobody would enter today.
 */
export interface WantedChange {
  before?: unknown;
  after?: unknown;
  undo?: true | undefined;
}

/** Why a setting is not taken. */
export const settingProblems = [
  'unreadable',
  'termMissing',
  'termTooLong',
  'termsAlike',
  'weekday',
  'time',
  'timeAtNight',
  'capacityNumber',
  'capacityHalves',
  'capacityTooMuch',
  'loadDays',
  'loadBackwards',
  'loadTooLong',
  'loadPast',
  'loadFactor',
  'loadReason',
  'loadThere',
  'dayForm',
  'dayPast',
  'dayName',
  'dayThere',
  'pauseDay',
  'pausePast',
  'pauseTooLong',
  'synonymsOne',
  'synonymsMany',
  'synonymLength',
  'synonymTwice',
  'synonymsThere',
  'synonymsFull',
  'valueKey',
  'valueText',
  'valueBraces',
  'valueSource',
  'valueFrom',
  'valueUnit',
  'valueReview',
  'valueReviewPast',
] as const;
export type SettingProblem = (typeof settingProblems)[number];

/** A change as it was judged. `same`: it is so already; `meanwhile`: somebody else was there first. */
export type Judged<R> =
  | { kind: 'fine'; record: R; note: Note }
  | { kind: 'same' }
  | { kind: 'meanwhile' }
  | { kind: 'refused'; why: SettingProblem };

export const refusedFor = (why: SettingProblem) => ({ kind: 'refused', why }) as const;

/** Hours between which a weekly card may come by a setting of the office. */
const earliest = '05:00';
const latest = '20:00';

/** What is wrong with a weekday (1 = Monday) and a time of day (`09:00`). */
export function weeklyProblem({ weekday, time }: { weekday: number; time: string }): SettingProblem | undefined {
  if (![1, 2, 3, 4, 5].includes(weekday)) return 'weekday';
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return 'time';
  return time < earliest || time > latest ? 'timeAtNight' : undefined;
}
