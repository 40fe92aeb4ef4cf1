import type { Actor } from '../../core/access.ts';
import type { TodayLine } from '../../core/today/api.ts';
import type { TodayItem } from '../../core/today/today.ts';
import type { ApiCall } from './route.ts';

/** A call of somebody who is known. */
export type TodayCall = ApiCall & { actor: Actor };

/** A line with what decides where it stands. */
export type Line = TodayItem & TodayLine;
