import { openRecentHits } from '../../bot/recentHits.ts';
import { createIndex } from '../../core/search/searchIndex.ts';

const index = createIndex();
const now = { index, edit: 1, visibility: 'all' };
const hit = { documentId: 'a', passage: 0, score: 1, topic: 1, meant: 0 };

test('what was found is known only for this index, these edits and this visibility', () => {
  const recent = openRecentHits();
  recent.keep('7', now, [hit]);
  expect(recent.get('7', { ...now })).toEqual([hit]);
  expect(recent.get('8', now)).toBeUndefined();
  expect(recent.get('7', { ...now, edit: 2 })).toBeUndefined();
  expect(recent.get('7', { ...now, visibility: 'unit' })).toBeUndefined();
  expect(recent.get('7', { ...now, index: createIndex() })).toBeUndefined();
});

test('of very many the oldest is forgotten', () => {
  const recent = openRecentHits();
  for (let n = 0; n <= 200; n += 1) recent.keep(String(n), now, [hit]);
  expect([recent.get('0', now), recent.get('1', now)]).toEqual([undefined, [hit]]);
});
