import { type Change, change, newestFirst, noted } from '../../../core/change/change.ts';
import { expiryOf, partitionOf } from '../../../core/model.ts';
import { changedBy, changeText, importText } from '../../../core/words/changeWords.ts';

const at = { place: 'plan', day: '2026-11-24', by: 'admin' } as const;

test('a note is numbered by its day and place, is kept for three years beside what changed, and names nobody', () => {
  const first = noted({ what: 'address', before: 'Sie', after: 'du' }, at, ['2026-11-23-0007']);
  expect(first).toEqual({ id: '2026-11-24-0001', ...at, what: 'address', before: 'Sie', after: 'du' });
  expect(change.parse(first)).toEqual(first);
  expect(noted({ what: 'import' }, at, [first.id, '2026-11-24-0009']).id).toBe('2026-11-24-0010');
  expect(partitionOf('change', first)).toBe('plan');
  expect(new Date(expiryOf('change', first) ?? 0).toISOString().slice(0, 10)).toBe('2029-11-24');
  expect(Object.keys(change.shape).filter((name) => /person|user|name/i.test(name))).toEqual([]);
});

test('what is very long is cut', () => {
  expect(noted({ what: 'value', after: 'x'.repeat(2_000) }, at, []).after).toHaveLength(600);
});

test('the newest stands first, also after ten thousand on a day', () => {
  const ids = ['2026-11-24-0002', '2026-11-25-0001', '2026-11-24-0010'];
  const all = ids.map((id): Change => ({ ...at, id, day: id.slice(0, 10), what: 'address' }));
  expect(newestFirst(all).map(({ id }) => id)).toEqual(['2026-11-25-0001', '2026-11-24-0010', '2026-11-24-0002']);
});

test.each([
  [{ what: 'address', before: 'Sie', after: 'du' }, 'Anrede: du statt Sie.'],
  [{ what: 'customDay', after: 'Rosenmontag' }, 'Eigener freier Tag neu: Rosenmontag.'],
  [{ what: 'value', subject: 'reise.frist', before: 'sechs Monate' }, 'Stadtwert, reise.frist entfernt: sechs Monate.'],
  [
    { what: 'import', subject: 'Stadtordner', after: '3 neu, 12 geändert' },
    'Eingelesen, Stadtordner: 3 neu, 12 geändert.',
  ],
] as const)('%j reads as a sentence', (note, sentence) => {
  expect(changeText(note)).toBe(sentence);
});

test('who changed something is said by role', () => {
  expect([changedBy('admin'), changedBy('command'), changedBy('staffCouncil')]).toEqual([
    'durch das Digitalbüro',
    'durch einen Befehl auf dem Server',
    'durch die Rolle Personalrat',
  ]);
  expect(importText({ created: 0, updated: 2 })).toBe('2 geändert');
});
