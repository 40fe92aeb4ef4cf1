import { may } from '../../core/access.ts';
import type { Bundle, Step } from '../../core/bundle/bundle.ts';
import { tokenOf } from '../../core/bundle/press.ts';
import { offeredVerbs } from '../../core/bundle/stepView.ts';
import type { StepButtons } from '../../core/today/api.ts';
import type { Settings } from '../../core/town/settings.ts';
import type { ApiCall } from './route.ts';

/** What this person may press on a step; nothing where the table says no, or nothing leads on. */
export function buttonsFor(
  { actor, moment }: Pick<ApiCall, 'actor' | 'moment'>,
  bundle: Pick<Bundle, 'id' | 'departmentId'>,
  step: Step,
): { buttons?: StepButtons } {
  if (!may(actor, 'step.press', { departmentId: bundle.departmentId })) return {};
  const verbs = offeredVerbs(step, moment.now, moment.today);
  return verbs.length > 0 ? { buttons: { bundle: bundle.id, token: tokenOf(step), verbs } } : {};
}

/** The town's systems by name, for the choice beside a cause. */
export function systemsOf({ systems = {} }: Settings): { id: string; name: string }[] {
  return Object.entries(systems)
    .map(([id, name]) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'de'));
}
