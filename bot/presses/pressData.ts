import { Refusal } from '../../core/errors.ts';
import type { PressData } from '../turn.ts';

/** The department that a card names as its own. @throws Refusal `badRequest` when the data is none that our cards carry */
export function departmentIn({ department }: PressData): string {
  if (typeof department !== 'string' || department === '' || department.length > 40) throw new Refusal('badRequest');
  return department;
}
