import type { SynonymList } from '../article/synonyms.ts';
import type { TownValue } from '../article/townValue.ts';
import type { Department } from '../department/department.ts';
import { same } from './same.ts';
import type { Settings } from './settings.ts';

/**
 * What was changed in the page *Verwaltung* stays when the town folder is read. Where the folder says the same by now, it is
 * the folder's again. `keep` is told what stands in the folder otherwise and was left alone.
 */
type Keep = (what: string) => void;

export function keepSettings(fromFile: Settings, stored: Settings | undefined, keep: Keep): Settings {
  return keepParts(fromFile, stored, keep);
}

export function keepDepartment(fromFile: Department, stored: Department | undefined, keep: Keep): Department {
  return keepParts(fromFile, stored, (part) => keep(`${fromFile.id}.${part}`));
}

export function keepValue(fromFile: TownValue, stored: TownValue | undefined, keep: Keep): TownValue {
  return keepWhole(fromFile, stored, keep);
}

export function keepSynonyms(fromFile: SynonymList, stored: SynonymList | undefined, keep: Keep): SynonymList {
  return keepWhole(fromFile, stored, keep);
}

function keepParts<R extends { changedHere?: P[] | undefined }, P extends string & keyof R>(
  fromFile: R,
  stored: R | undefined,
  keep: Keep,
): R {
  const differing = (stored?.changedHere ?? []).filter((part) => !same(fromFile[part], stored?.[part]));
  if (!stored || differing.length === 0) return fromFile;
  for (const part of differing) keep(part);
  const own = Object.fromEntries(differing.map((part) => [part, stored[part]]));
  return { ...fromFile, ...own, changedHere: differing };
}

function keepWhole<R extends { id: string; changedHere?: true | undefined }>(
  fromFile: R,
  stored: R | undefined,
  keep: Keep,
): R {
  if (!stored?.changedHere || same({ ...stored, changedHere: undefined }, fromFile)) return fromFile;
  keep(fromFile.id);
  return stored;
}
