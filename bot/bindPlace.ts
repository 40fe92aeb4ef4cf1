import { Refusal } from '../core/errors.ts';
import { partitionOf, partitions } from '../core/model.ts';
import type { Operation } from '../core/store.ts';
import type { TownPlace } from '../core/town/town.ts';
import { boundCard } from './cards/bound.ts';
import type { Reply, Turn } from './turn.ts';

type Binding = Pick<Turn, 'store' | 'conversation' | 'town' | 'words' | 'now'>;

/**
 * Binds the turn's conversation to a department or unit. A team's chat gets its weekly schedule with it; a personal chat is
 * bound for reading only. The conversation is written and not merged: it was read in this very turn, and the last binding wins.
 */
export async function bindPlace(turn: Binding, place: TownPlace, attempt = 1): Promise<Reply> {
  const { store, conversation, town, words, now } = turn;
  const personal = conversation.scope === 'personal';
  const { unitId: _, ...unbound } = conversation;
  const record = { ...unbound, departmentId: place.departmentId, ...(place.unitId ? { unitId: place.unitId } : {}) };
  const partition = partitionOf('conversation', record);
  const [known, schedule] = await Promise.all([
    store.get('conversation', partition, record.id),
    personal ? undefined : store.get('weeklySchedule', partitions.places, record.id),
  ]);
  const operations: Operation[] = [
    known
      ? { op: 'replace', kind: 'conversation', record, version: known.version }
      : { op: 'create', kind: 'conversation', record },
  ];
  if (!personal && !schedule)
    operations.push({
      op: 'create',
      kind: 'weeklySchedule',
      record: { id: record.id, ...town.settings.weekly, boundAt: new Date(now).toISOString() },
    });
  const result = await store.write(partition, operations);
  // Somebody else wrote this chat between our read and our write: ours is done again on what stands there now.
  if (!result.ok && attempt < 5) return bindPlace(turn, place, attempt + 1);
  if (!result.ok) throw new Refusal('busy');
  const { weekday, time } = schedule?.record ?? town.settings.weekly;
  return { message: boundCard({ departmentId: place.departmentId, name: place.name, personal, weekday, time }, words) };
}
