import { Refusal } from './errors.ts';

export const roles = ['member', 'guide', 'lead', 'editor', 'admin', 'staffCouncil', 'guest'] as const;
export type Role = (typeof roles)[number];

/** Who acts. A person has a role, in a department where the role has one; somebody in a bound channel acts for that channel's department. */
export interface Actor {
  role: Role;
  departmentId?: string;
  unitId?: string;
  /** The department was only named by the person, in a chat of their own: good for reading, not for pressing. */
  selfDeclared?: true;
  /** A guest whose time has run out: only what is stored about them is still theirs to see. */
  expired?: true;
}

/** What is acted on. No department means the whole town. */
export interface Resource {
  departmentId?: string;
  visibility?: string;
}

/** `declared` is `own` that also holds where the department was only named by the person. */
type Reach = 'town' | 'own' | 'declared';

/**
 * Who may do what (product.md, Roles). An action that is not here does not exist; a role that is not named is refused.
 * `own`: only in the actor's own department. `anyone`: no sign-in needed.
 */
export const actions = {
  'public.read': 'anyone',
  'help.read': {
    member: 'town',
    guide: 'town',
    lead: 'town',
    editor: 'town',
    admin: 'town',
    staffCouncil: 'town',
    guest: 'town',
  },
  'identity.read': {
    member: 'town',
    guide: 'town',
    lead: 'town',
    editor: 'town',
    admin: 'town',
    staffCouncil: 'town',
    guest: 'town',
  },
  'today.read': {
    member: 'town',
    guide: 'town',
    lead: 'town',
    editor: 'town',
    admin: 'town',
    staffCouncil: 'town',
    guest: 'town',
  },
  'privacy.self': {
    member: 'town',
    guide: 'town',
    lead: 'town',
    editor: 'town',
    admin: 'town',
    staffCouncil: 'town',
    guest: 'town',
  },
  'fields.read': { member: 'town', guide: 'town', lead: 'town', editor: 'town', admin: 'town', staffCouncil: 'town' },
  'article.read': { member: 'town', guide: 'town', lead: 'town', editor: 'town', admin: 'town' },
  'feedback.read': { guide: 'own', editor: 'town', admin: 'town' },
  'town.read': { member: 'town', guide: 'town', lead: 'town', editor: 'town', admin: 'town', guest: 'town' },
  'department.read': { member: 'declared', guide: 'own', lead: 'own', admin: 'town' },
  'step.press': { member: 'own', guide: 'own', lead: 'own', admin: 'town' },
  'step.help': { member: 'own', guide: 'own', lead: 'own', admin: 'town' },
  'lead.note': { lead: 'own' },
  'measure.move': { lead: 'own', admin: 'town' },
  'report.read': { member: 'town', guide: 'town', lead: 'town', editor: 'town', admin: 'town', guest: 'town' },
  'report.release': { lead: 'own', admin: 'town' },
  'plan.export': { admin: 'town' },
  'plan.import': { admin: 'town' },
  'delivery.read': { guide: 'own', admin: 'town' },
  'delivery.resend': { guide: 'own', admin: 'town' },
  'waiting.read': { admin: 'town' },
  'reminder.set': { member: 'own', guide: 'own', lead: 'own', admin: 'town' },
  'reminder.pauseLong': { guide: 'own', lead: 'own', admin: 'town' },
  'assignment.change': { admin: 'town' },
  'settings.read': { admin: 'town', staffCouncil: 'town' },
  'settings.change': { admin: 'town' },
  'place.bind': { member: 'town', guide: 'town', lead: 'town', editor: 'town', admin: 'town' },
} as const satisfies Record<string, 'anyone' | Partial<Record<Role, Reach>>>;

export type Action = keyof typeof actions;

/** A decision that is made where it is known what is acted on: the department that is asked for, or the actor's own. */
export interface Within {
  action: Action;
  at: 'asked' | 'own';
}

/** Whether `actor` may do `action` on `resource`; visibility of an article narrows a reach that would be the whole town. */
export function may(actor: Actor | undefined, action: Action, resource: Resource = {}): boolean {
  const rule: 'anyone' | Partial<Record<Role, Reach>> = Object.hasOwn(actions, action) ? actions[action] : {};
  if (rule === 'anyone') return true;
  if (actor?.expired && action !== 'privacy.self') return false;
  const reach = actor && rule[actor.role];
  if (!reach) return false;
  if (resource.visibility && !sees(actor, resource.visibility)) return false;
  if (reach === 'town') return true;
  if (actor.selfDeclared && reach === 'own') return false;
  return resource.departmentId !== undefined && resource.departmentId === actor.departmentId;
}

/**
 * The one decision about access.
 * @throws Refusal `unauthenticated` without an actor, `noRole` for a guest whose time has run out, `forbidden` where the table says no
 */
export function authorize(actor: Actor | undefined, action: Action, resource: Resource = {}): void {
  if (may(actor, action, resource)) return;
  if (!actor) throw new Refusal('unauthenticated', action);
  throw new Refusal(actor.expired ? 'noRole' : 'forbidden', action);
}

/** Whether an article with this visibility (`all`, `department:BO`, `unit:BO-BB`) is open to the actor; admins and editors see all. */
export function sees(actor: Actor, visibility: string): boolean {
  if (visibility === 'all' || actor.role === 'admin' || actor.role === 'editor') return true;
  // Somebody without a department must not match one that happens to be called "undefined".
  const { departmentId, unitId } = actor;
  return (
    (departmentId !== undefined && visibility === `department:${departmentId}`) ||
    (unitId !== undefined && visibility === `unit:${unitId}`)
  );
}

/** @throws Error naming every entry of a registry that has no action, so that the process refuses to start */
export function requireActions(registry: string, entries: readonly { name: string; action?: unknown }[]): void {
  const without = entries.filter((e) => typeof e.action !== 'string' || !Object.hasOwn(actions, e.action));
  if (without.length > 0)
    throw new Error(`${registry} without a known action: ${without.map((e) => e.name).join(', ')}`);
}
