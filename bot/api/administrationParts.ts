import { changedSynonyms } from '../../core/article/changeSynonyms.ts';
import { changedValue } from '../../core/article/changeValue.ts';
import { missingValues } from '../../core/article/missingValues.ts';
import type { Note } from '../../core/change/change.ts';
import type { Judged, SettingProblem } from '../../core/change/settingChange.ts';
import { changedCapacity, changedLoadWeek } from '../../core/department/changeDepartment.ts';
import { Refusal } from '../../core/errors.ts';
import { partitions } from '../../core/model.ts';
import { changedSchedule } from '../../core/place/changeSchedule.ts';
import type { Operation } from '../../core/store.ts';
import { changedCustomDay, changedSetting } from '../../core/town/changeSettings.ts';
import { placeName } from '../../core/town/town.ts';
import type { ChangeCall } from './administrationBody.ts';

/** A change as it was judged by the record that is stored now, with what is to be written. */
export type JudgedPart =
  | { kind: 'fine'; operation: Operation; note: Note }
  | { kind: 'same' }
  | { kind: 'meanwhile' }
  | { kind: 'refused'; why: SettingProblem };

/** @throws Refusal `notFound` where what is to be changed is not there */
export function judgePart(call: ChangeCall): Promise<JudgedPart> {
  switch (call.body.part) {
    case 'capacity':
    case 'loadWeek':
      return inDepartment(call);
    case 'reminder':
      return inSchedule(call);
    case 'value':
      return inValue(call);
    case 'synonyms':
      return inSynonyms(call);
    default:
      return inSettings(call, call.body.part);
  }
}

async function inSettings(
  { tenant, moment, body }: ChangeCall,
  part: 'address' | 'terms' | 'weekly' | 'customDay',
): Promise<JudgedPart> {
  const stored = await tenant.store.get('settings', partitions.plan, 'settings');
  if (!stored) throw new Refusal('notFound');
  const { record, version } = stored;
  const judged =
    part === 'customDay' ? changedCustomDay(record, body, moment.today) : changedSetting(record, part, body);
  return withOperation(judged, (next) => ({ op: 'replace', kind: 'settings', record: next, version }));
}

async function inDepartment({ tenant, moment, body }: ChangeCall): Promise<JudgedPart> {
  const stored = await tenant.store.get('department', partitions.plan, body.of ?? '');
  if (!stored) throw new Refusal('notFound');
  const { record, version } = stored;
  const judged = body.part === 'capacity' ? changedCapacity(record, body) : changedLoadWeek(record, body, moment.today);
  return withOperation(judged, (next) => ({ op: 'replace', kind: 'department', record: next, version }));
}

async function inSchedule({ tenant, moment, body }: ChangeCall): Promise<JudgedPart> {
  const id = body.of ?? '';
  const [stored, chat] = await Promise.all([
    tenant.store.get('weeklySchedule', partitions.places, id),
    tenant.store.get('conversation', partitions.places, id),
  ]);
  const place = placeName(moment.town, chat?.record.departmentId, chat?.record.unitId);
  if (!stored || !place) throw new Refusal('notFound');
  const { record, version } = stored;
  const judged = changedSchedule(record, body, { place, today: moment.today });
  return withOperation(judged, (next) => ({ op: 'replace', kind: 'weeklySchedule', record: next, version }));
}

async function inValue({ tenant, moment, body }: ChangeCall): Promise<JudgedPart> {
  const key = body.of ?? '';
  const stored = await tenant.store.get('townValue', partitions.kb, key);
  if (!stored && !body.undo) await mustBeAskedFor(key);
  const units = new Set(moment.town.units.map(({ id }) => id));
  const judged = changedValue(stored?.record, key, body, { units, today: moment.today });
  return withOperation(judged, (next) => {
    if (!next) return { op: 'remove', kind: 'townValue', id: key, ...(stored ? { version: stored.version } : {}) };
    return stored
      ? { op: 'replace', kind: 'townValue', record: next, version: stored.version }
      : { op: 'create', kind: 'townValue', record: next };
  });

  /** A value that no article asks for is a slip of the pen. */
  async function mustBeAskedFor(wanted: string): Promise<void> {
    const knowledge = await tenant.library.current(moment.town, moment.words);
    const missing = missingValues([...knowledge.articles()], new Set());
    if (!missing.some((each) => each.key === wanted)) throw new Refusal('notFound', 'value');
  }
}

async function inSynonyms({ tenant, body }: ChangeCall): Promise<JudgedPart> {
  const stored = await tenant.store.get('synonyms', partitions.kb, 'synonyms');
  return withOperation(changedSynonyms(stored?.record, body), (record) =>
    stored
      ? { op: 'replace', kind: 'synonyms', record, version: stored.version }
      : { op: 'create', kind: 'synonyms', record },
  );
}

function withOperation<R>(judged: Judged<R>, operation: (record: R) => Operation): JudgedPart {
  if (judged.kind !== 'fine') return judged;
  return { kind: 'fine', operation: operation(judged.record), note: judged.note };
}
