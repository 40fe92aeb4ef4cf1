import fc from 'fast-check';
import { type Action, type Actor, actions, authorize, may, requireActions, roles, sees } from '../../../core/access.ts';
import { Refusal } from '../../../core/errors.ts';

const names = Object.keys(actions) as Action[];
const inBO = (role: Actor['role']): Actor => ({ role, departmentId: 'BO' });
const refused = (act: () => void) => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return undefined;
};

/** product.md, Roles, as a table of its own: `+` the whole town, `o` the own department, `-` nothing. */
const table: Record<Action, string> = {
  //               member guide lead editor admin staffCouncil guest
  'public.read': '+++++++',
  'help.read': '+++++++',
  'identity.read': '+++++++',
  'today.read': '+++++++',
  'privacy.self': '+++++++',
  'fields.read': '++++++-',
  'article.read': '+++++--',
  'feedback.read': '-o-++--',
  'town.read': '+++++-+',
  'department.read': 'ooo-+--',
  'step.press': 'ooo-+--',
  'step.help': 'ooo-+--',
  'lead.note': '--o----',
  'measure.move': '--o-+--',
  'report.read': '+++++-+',
  'report.release': '--o-+--',
  'plan.export': '----+--',
  'plan.import': '----+--',
  'delivery.read': '-o--+--',
  'delivery.resend': '-o--+--',
  'waiting.read': '----+--',
  'reminder.set': 'ooo-+--',
  'reminder.pauseLong': '-oo-+--',
  'assignment.change': '----+--',
  'settings.read': '----++-',
  'settings.change': '----+--',
  'place.bind': '+++++--',
};

test.each(names)('%s is open to exactly the roles of the table, and there only as far as it says', (action) => {
  roles.forEach((role, i) => {
    const reach = table[action][i];
    expect(may(inBO(role), action, { departmentId: 'BO' })).toBe(reach !== '-');
    expect(may(inBO(role), action, { departmentId: 'FIN' })).toBe(reach === '+');
    expect(may({ role }, action, { departmentId: 'BO' })).toBe(reach === '+');
    expect(may(inBO(role), action)).toBe(reach === '+');
  });
});

test('without an identity only what is public is open, and the refusal says to sign in', () => {
  for (const action of names) {
    expect(refused(() => authorize(undefined, action))).toBe(action === 'public.read' ? undefined : 'unauthenticated');
  }
});

test('who is known and may not is refused as such', () => {
  expect(refused(() => authorize(inBO('member'), 'step.press', { departmentId: 'FIN' }))).toBe('forbidden');
  expect(refused(() => authorize(inBO('guest'), 'article.read'))).toBe('forbidden');
});

test('a department that was only named by the person opens reading to members and pressing to nobody', () => {
  for (const role of roles) {
    const named: Actor = { ...inBO(role), selfDeclared: true };
    expect(may(named, 'step.press', { departmentId: 'BO' })).toBe(role === 'admin');
    expect(may(named, 'department.read', { departmentId: 'BO' })).toBe(role === 'member' || role === 'admin');
  }
});

test('a guest whose time has run out sees what is stored about them, and nothing else', () => {
  for (const action of names) {
    const open = action === 'public.read' || action === 'privacy.self';
    expect(refused(() => authorize({ role: 'guest', expired: true }, action))).toBe(open ? undefined : 'noRole');
  }
});

test('an action that nobody declared is refused to everybody', () => {
  for (const role of roles) {
    for (const name of ['step.delete', 'toString', 'constructor', '__proto__', '']) {
      expect(may(inBO(role), name as Action, { departmentId: 'BO' })).toBe(false);
    }
  }
});

test('an article for a department or unit is open to those in it, and to editors and admins', () => {
  const member: Actor = { role: 'member', departmentId: 'BO', unitId: 'BO-BB' };
  expect(
    ['all', 'department:BO', 'unit:BO-BB', 'department:FIN', 'unit:BO-SO', ''].map((v) => sees(member, v)),
  ).toEqual([true, true, true, false, false, false]);
  expect([sees({ role: 'editor' }, 'unit:FIN-K'), sees({ role: 'admin' }, 'department:FIN')]).toEqual([true, true]);
});

test('nobody without a department sees an article for one, whatever its visibility is called', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      for (const kind of ['department', 'unit']) expect(sees({ role: 'member' }, `${kind}:${name}`)).toBe(false);
    }),
    { examples: [['undefined']] },
  );
});

test('visibility narrows an action that is open to the whole town', () => {
  expect(may(inBO('member'), 'article.read', { visibility: 'department:FIN' })).toBe(false);
  expect(may(inBO('member'), 'article.read', { visibility: 'department:BO' })).toBe(true);
});

test('a registry with an entry that declares no known action is refused by the names of those entries', () => {
  const entries = [
    { name: 'fine', action: 'help.read' },
    { name: 'without' },
    { name: 'unknown', action: 'step.delete' },
    { name: 'inherited', action: 'toString' },
  ];
  expect(() => requireActions('Commands', entries)).toThrow(
    'Commands without a known action: without, unknown, inherited',
  );
  expect(() => requireActions('Commands', entries.slice(0, 1))).not.toThrow();
});
