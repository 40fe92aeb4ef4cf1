import { type Role, roles } from '../access.ts';
import { daysBetween } from '../calendar/clock.ts';
import { Refusal } from '../errors.ts';
import { findPlace, type Town } from '../town/town.ts';
import { type Assignment, assignment } from './assignment.ts';

/** What the digital office enters: a person, a role, and the id, code or name of a department or unit where the role has one. */
export interface WantedRole {
  personId: string;
  role: string;
  place?: string | undefined;
  /** Last day, ISO; a guest needs one and nobody else has one. */
  until?: string | undefined;
}

const inDepartment: readonly Role[] = ['guide', 'lead'];
const maybeInDepartment: readonly Role[] = ['member', ...inDepartment];

/** A guest's time is looked at anew every half-year. */
const longestGuestDays = 183;

/**
 * The record for what was entered.
 * @param today ISO day  @throws Refusal `badRequest` for what is no role, person or day, `unknownPlace`, `dayPast`, `tooFar`
 */
export function newAssignment(wanted: WantedRole, town: Town, today: string): Assignment {
  const role = roles.find((each) => each === wanted.role);
  if (!role) throw new Refusal('badRequest', 'role');
  const place = wanted.place === undefined ? undefined : findPlace(town, wanted.place);
  if (wanted.place !== undefined && !place) throw new Refusal('unknownPlace');
  if (place ? !maybeInDepartment.includes(role) : inDepartment.includes(role)) throw new Refusal('badRequest', 'place');
  if ((role === 'guest') !== (wanted.until !== undefined)) throw new Refusal('badRequest', 'until');
  if (wanted.until !== undefined) checkEnd(wanted.until, today);
  const id = personIdOf(wanted.personId);
  if (!isPersonId(id)) throw new Refusal('badRequest', 'person');
  const read = assignment.safeParse({
    id,
    role,
    ...(place ? { departmentId: place.departmentId } : {}),
    ...(place?.unitId ? { unitId: place.unitId } : {}),
    ...(wanted.until === undefined ? {} : { until: wanted.until }),
  });
  if (!read.success) throw new Refusal('badRequest', 'person');
  return read.data;
}

const entraId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** As Teams and the tokens name a person: Entra's ids come in small letters, and are copied in any. */
export function personIdOf(text: string): string {
  return entraId.test(text) ? text.toLowerCase() : text;
}

/** Whether a text is an id of Entra, or the one that Teams gives to who has none there. A name is neither, and is kept nowhere. */
const isPersonId = (text: string): boolean => entraId.test(text) || text.startsWith('29:');

function checkEnd(until: string, today: string): void {
  const days = daysBetween(today, until);
  if (days === undefined) throw new Refusal('badRequest', 'until');
  if (days < 0) throw new Refusal('dayPast');
  if (days > longestGuestDays) throw new Refusal('tooFar');
}
