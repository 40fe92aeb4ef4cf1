import type { Department } from '../../../core/department/department.ts';
import { keepDepartment, keepSettings, keepSynonyms, keepValue } from '../../../core/town/keepChangedHere.ts';
import { newTown } from '../../../core/town/newTown.ts';

const file = newTown('Eichenfurt');
const keeping = () => {
  const kept: string[] = [];
  return { kept, keep: (what: string) => void kept.push(what) };
};

test('what was changed in Verwaltung stays, the rest is the folder’s', () => {
  const { kept, keep } = keeping();
  const stored = { ...file, name: 'Alt', address: 'du' as const, changedHere: ['address' as const] };
  expect(keepSettings(file, stored, keep)).toEqual({ ...file, address: 'du', changedHere: ['address'] });
  expect(kept).toEqual(['address']);
});

test('where the folder says the same by now it is the folder’s again', () => {
  const { kept, keep } = keeping();
  const stored = { ...file, changedHere: ['address' as const, 'customDays' as const] };
  expect(keepSettings(file, stored, keep)).toEqual(file);
  expect(kept).toEqual([]);
});

test('own days that were all taken away stay away', () => {
  const { keep } = keeping();
  const folder = { ...file, customDays: [{ day: '2027-06-18', name: 'Ausflug' }] };
  const stored = { ...file, customDays: [], changedHere: ['customDays' as const] };
  expect(keepSettings(folder, stored, keep)).toMatchObject({ customDays: [], changedHere: ['customDays'] });
});

test('a capacity of the page stays beside load weeks of the folder', () => {
  const { kept, keep } = keeping();
  const base = { id: 'BO', code: '3', name: 'B', order: 0, staff: 1, withTeams: 1 };
  const folder: Department = {
    ...base,
    capacity: 18,
    loadWeeks: [{ from: '2027-01-01', to: '2027-01-02', factor: 0, reason: 'x' }],
  };
  const stored: Department = { ...base, capacity: 20, loadWeeks: [], changedHere: ['capacity'] };
  expect(keepDepartment(folder, stored, keep)).toEqual({ ...folder, capacity: 20, changedHere: ['capacity'] });
  expect(keepDepartment(folder, undefined, keep)).toBe(folder);
  expect(kept).toEqual(['BO.capacity']);
});

test('values and synonyms stay as wholes', () => {
  const { kept, keep } = keeping();
  const value = {
    id: 'reise.frist',
    value: 'drei Monate',
    source: 's',
    validFrom: '2026-01-01',
    ownerUnitId: 'A',
    review: '2027-01-01',
  };
  const changed = { ...value, value: 'sechs Monate', changedHere: true as const };
  expect(keepValue(value, changed, keep)).toBe(changed);
  expect(keepValue(value, { ...value, changedHere: true }, keep)).toBe(value);
  expect(keepValue(value, { ...value, value: 'alt' }, keep)).toBe(value);
  const groups = { id: 'synonyms' as const, groups: [['a', 'b']], changedHere: true as const };
  expect(keepSynonyms({ id: 'synonyms', groups: [] }, groups, keep)).toBe(groups);
  expect(kept).toEqual(['reise.frist', 'synonyms']);
});
