import fc from 'fast-check';
import type { Department, Unit } from '../../../core/department/department.ts';
import { findPlace, placeName, places, type Town } from '../../../core/town/town.ts';

const department = (id: string, code: string, name: string): Department => ({
  id,
  code,
  name,
  order: Number(code),
  staff: 20,
  withTeams: 20,
  capacity: 30,
  loadWeeks: [],
});
const unit = (id: string, departmentId: string, code: string, name: string): Unit => ({
  id,
  departmentId,
  code,
  name,
  order: 0,
  staff: 6,
  phone: '0571 1234-0',
  mailbox: 'stelle@eichenfurt.example',
});
const town: Pick<Town, 'departments' | 'units'> = {
  departments: [department('BO', '3', 'Bürgerdienste und Ordnung'), department('FIN', '2', 'Finanzen')],
  units: [
    unit('BO-BB', 'BO', '3.1', 'Bürgerbüro'),
    unit('BO-FIN', 'BO', '3.2', 'Finanzen'),
    unit('FIN-K', 'FIN', '2.1', 'Stadtkasse'),
  ],
};
const inTown = town as Town;

test('a department is found by its id, its code or its name, however it is typed', () => {
  const found = { departmentId: 'BO', name: 'Bürgerdienste und Ordnung' };
  for (const text of ['BO', 'bo', ' Bo ', '3', 'Bürgerdienste und Ordnung', 'BÜRGERDIENSTE  und\tordnung']) {
    expect(findPlace(inTown, text)).toEqual(found);
  }
});

test('a unit is found with its department', () => {
  for (const text of ['bo-bb', '3.1', 'bürgerbüro']) {
    expect(findPlace(inTown, text)).toEqual({ departmentId: 'BO', unitId: 'BO-BB', name: 'Bürgerbüro' });
  }
});

test('a department goes before a unit of the same name', () => {
  expect(findPlace(inTown, 'Finanzen')).toEqual({ departmentId: 'FIN', name: 'Finanzen' });
});

test('what does not exist is not guessed', () => {
  for (const text of ['', '  ', 'Quatsch', 'B', '3.', 'BO-']) expect(findPlace(inTown, text)).toBeUndefined();
  fc.assert(
    fc.property(fc.string(), (text) => {
      const known = places(inTown).some((p) =>
        [p.id, p.code, p.name].some((n) => n.toLowerCase() === text.trim().toLowerCase()),
      );
      expect(findPlace(inTown, text) !== undefined).toBe(known);
    }),
  );
});

test('the list has every department, each followed by its units, and whatever it names is found', () => {
  expect(places(inTown).map((p) => p.id)).toEqual(['BO', 'BO-BB', 'BO-FIN', 'FIN', 'FIN-K']);
  for (const { id, isUnit } of places(inTown)) {
    expect(findPlace(inTown, id)).toMatchObject(isUnit ? { unitId: id } : { departmentId: id });
  }
});

test('a chat is called by its unit, else by its department, and by nothing that no longer exists', () => {
  expect(placeName(inTown, 'BO', 'BO-BB')).toBe('Bürgerbüro');
  expect(placeName(inTown, 'BO', undefined)).toBe('Bürgerdienste und Ordnung');
  expect(placeName(inTown, 'BO', 'BO-XX')).toBe('Bürgerdienste und Ordnung');
  expect(placeName(inTown, 'XX', undefined)).toBeUndefined();
});
