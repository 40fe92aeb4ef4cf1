import { Refusal } from '../../core/errors.ts';
import { actorOf } from '../../core/role/actorOf.ts';
import { newAssignment, personIdOf } from '../../core/role/newAssignment.ts';
import { town as aTown } from './town/aTown.ts';

const names: Record<string, string> = { 'BO-BB': 'Bürgerbüro' };
const town = { ...aTown, units: aTown.units.map((unit) => ({ ...unit, name: names[unit.id] ?? unit.id })) };
const today = '2026-11-24';
const oid = '0b6d5f0a-3c61-4f0e-9d11-6a4f6e1c2b37';

const actor = (
  assigned: Parameters<typeof actorOf>[0]['assigned'],
  ...entraRoles: Parameters<typeof actorOf>[0]['entraRoles']
) => actorOf({ assigned, entraRoles }, town, today);
const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'done';
};
const enter = (role: string, place?: string, until?: string, personId = oid) =>
  newAssignment({ personId, role, place, until }, town, today);

test('who has neither a role of the directory nor one that was entered has none', () => {
  expect(actor(undefined)).toBeUndefined();
});

test('a role of the directory holds for the town, the widest of several counts, and a guest of it has no end and so no role', () => {
  expect(actor(undefined, 'member')).toEqual({ role: 'member' });
  expect(actor(undefined, 'guest', 'member', 'admin', 'lead')).toEqual({ role: 'admin' });
  expect(actor(undefined, 'guest')).toBeUndefined();
});

test('what the digital office has entered goes before the directory', () => {
  expect(actor({ id: 'p', role: 'lead', departmentId: 'BO' }, 'admin')).toEqual({ role: 'lead', departmentId: 'BO' });
  expect(actor({ id: 'p', role: 'member', departmentId: 'BO', unitId: 'BO-BB' })).toEqual({
    role: 'member',
    departmentId: 'BO',
    unitId: 'BO-BB',
  });
});

test('with its department a role goes, and its people stay members of the town', () => {
  for (const role of ['lead', 'guide', 'member'] as const)
    expect(actor({ id: 'p', role, departmentId: 'XX', unitId: 'XX-Y' }, 'admin')).toEqual({ role: 'member' });
});

test('a unit that was dissolved, or belongs to another department now, is left out', () => {
  for (const unitId of ['BO-XX', 'FIN-KAE'])
    expect(actor({ id: 'p', role: 'member', departmentId: 'BO', unitId })).toEqual({
      role: 'member',
      departmentId: 'BO',
    });
});

test('a guest is one up to and including the last day, whatever the directory says afterwards', () => {
  expect(actor({ id: 'p', role: 'guest', until: today })).toEqual({ role: 'guest' });
  expect(actor({ id: 'p', role: 'guest', until: '2026-11-23' }, 'member')).toEqual({ role: 'guest', expired: true });
  expect(actor({ id: 'p', role: 'guest' })).toEqual({ role: 'guest', expired: true });
});

test('a role is entered with a place by its id, code or name', () => {
  expect(enter('lead', 'fb 1')).toEqual({ id: oid, role: 'lead', departmentId: 'BO' });
  expect(enter('member', 'bürgerbüro')).toEqual({ id: oid, role: 'member', departmentId: 'BO', unitId: 'BO-BB' });
  expect(enter('member')).toEqual({ id: oid, role: 'member' });
  expect(enter('guest', undefined, '2026-12-31')).toEqual({ id: oid, role: 'guest', until: '2026-12-31' });
});

test('what is no role, place, day or person is not entered', () => {
  for (const role of ['', 'Admin', 'root', '__proto__']) expect(codeOf(() => enter(role))).toBe('badRequest');
  for (const role of ['lead', 'guide']) expect(codeOf(() => enter(role))).toBe('badRequest');
  for (const role of ['admin', 'editor', 'staffCouncil']) expect(codeOf(() => enter(role, 'BO'))).toBe('badRequest');
  expect(codeOf(() => enter('lead', 'XX'))).toBe('unknownPlace');
  expect(codeOf(() => enter('guest'))).toBe('badRequest');
  expect(codeOf(() => enter('admin', undefined, '2026-12-31'))).toBe('badRequest');
  expect(codeOf(() => enter('guest', undefined, '2026-11-23'))).toBe('dayPast');
  expect(codeOf(() => enter('guest', undefined, '2027-11-23'))).toBe('tooFar');
  for (const day of ['morgen', '2026-13-01', '2026-02-30'])
    expect(codeOf(() => enter('guest', undefined, day))).toBe('badRequest');
  for (const id of [
    '',
    ' ',
    'a/b',
    `29:${'x'.repeat(101)}`,
    'ä',
    'anna.beispiel',
    'a.beispiel@eichenfurt.example',
    oid.slice(1),
  ])
    expect(codeOf(() => enter('admin', undefined, undefined, id))).toBe('badRequest');
});

test('a person’s id that was copied in capitals is the same person', () => {
  expect(personIdOf(oid.toUpperCase())).toBe(oid);
  expect(personIdOf('29:Abc')).toBe('29:Abc');
});
