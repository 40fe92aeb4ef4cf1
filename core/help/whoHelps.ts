import type { Help, Step } from '../bundle/bundle.ts';
import type { Cause } from '../bundle/causes.ts';
import { workingDaysAfter } from '../calendar/workingDays.ts';
import { leadOf, type Settings } from '../town/settings.ts';
import { placeName, type Town, type TownPlace } from '../town/town.ts';

/** An answer is expected within so many working days. */
const answerDays = 5;

/**
 * Who is asked where the town has not said otherwise (product.md §8): money and decisions lie with the department's lead, the
 * rest is known best by the digital office. Who has no time right now is not helped by being asked.
 */
const usual: Record<Cause, 'office' | 'lead' | 'nobody'> = {
  it: 'office',
  vendor: 'office',
  department: 'office',
  money: 'lead',
  decision: 'lead',
  legal: 'office',
  time: 'nobody',
};

/** The unit that helps with a cause, or `lead`; undefined where nobody is asked. */
export function helperFor(cause: Cause, { helpers = {}, digitalOffice }: Settings): string | undefined {
  const chosen = helpers[cause];
  if (chosen) return chosen;
  if (usual[cause] === 'nobody') return undefined;
  return usual[cause] === 'lead' ? leadOf : digitalOffice;
}

/** The request to a helper as it begins today. @param today ISO day */
export function askedFrom(helper: string, today: string, settings: Settings): Help {
  return { helper, answerBy: workingDaysAfter(today, answerDays, settings) };
}

/** Where a helper sits: its unit, or for a lead the department that waits. undefined for a unit that no longer exists. */
export function helperPlace(helper: string, departmentId: string, town: Town): TownPlace | undefined {
  if (helper === leadOf) {
    const name = placeName(town, departmentId, undefined);
    return name === undefined ? undefined : { departmentId, name };
  }
  const unit = town.units.find(({ id }) => id === helper);
  return unit && { departmentId: unit.departmentId, unitId: unit.id, name: unit.name };
}

/**
 * Who helps with a step that waits: whoever was asked, else whoever would be asked; undefined where nobody is, since time is
 * what lacks.
 */
export function helperOf({ help, cause }: Pick<Step, 'help' | 'cause'>, settings: Settings): string | undefined {
  return help?.helper ?? (cause && helperFor(cause, settings));
}
