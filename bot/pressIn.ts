import type { PressData } from './turn.ts';

/** The verb and data of a button: Action.Execute says the verb itself, Action.Submit only in its data. */
export function pressIn(value: unknown): { verb: string | undefined; data: PressData } {
  const action = recordOf(value);
  const data = 'data' in action ? recordOf(action.data) : action;
  const verb = typeof action.verb === 'string' ? action.verb : data.verb;
  return { verb: typeof verb === 'string' && verb !== '' ? verb : undefined, data };
}

/** What was sent, as far as it is an object; else one without fields. */
export const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
