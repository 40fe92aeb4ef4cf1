import type { Step } from '../../core/bundle/bundle.ts';
import { helperOf } from '../../core/help/whoHelps.ts';
import { leadOf } from '../../core/town/settings.ts';
import { leadInSentence } from '../../core/words/helpWords.ts';
import type { StuckState } from '../../core/words/whoHelpsWords.ts';
import { helperNames } from '../helpChats.ts';
import type { Moment } from '../tenant.ts';

/** What a step waits for and who helps, with the names of today. */
export function stuckState(
  { cause, help }: { cause: NonNullable<Step['cause']>; help?: Step['help'] },
  { town, words }: Pick<Moment, 'town' | 'words'>,
): StuckState {
  const nameOf = helperNames(town, words);
  if (help) return { cause, help: { ...help, name: nameOf(help.helper) } };
  const helper = helperOf({ cause, help }, town.settings);
  if (helper === undefined) return { cause };
  const phone = helper === leadOf ? undefined : town.units.find(({ id }) => id === helper)?.phone;
  return { cause, could: { name: helper === leadOf ? leadInSentence : nameOf(helper), phone } };
}

/** What the town calls the system that a step is about; one that it no longer names is called by its id. */
export function systemName(system: string | undefined, { town }: Pick<Moment, 'town'>): string | undefined {
  return system && (town.settings.systems?.[system] ?? system);
}
