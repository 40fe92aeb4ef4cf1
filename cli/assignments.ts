import type { App } from '../bot/compose.ts';
import { roles } from '../core/access.ts';
import { dayAt } from '../core/calendar/clock.ts';
import { Refusal, type RefusalCode } from '../core/errors.ts';
import { actorAssigned } from '../core/role/actorOf.ts';
import type { Assignment, RoleNoting } from '../core/role/assignment.ts';
import { newAssignment, personIdOf } from '../core/role/newAssignment.ts';
import type { Town } from '../core/town/town.ts';
import { roleText } from '../core/words/roleNames.ts';
import { sie } from '../core/words/sie.ts';
import { exitCodes, noArguments, oneArgument, UsageError, type Verb, type VerbCall, type VerbResult } from './verb.ts';

/** For the digital office: gives a person, named by Entra's object id, a role. */
export const assignVerb: Verb = {
  name: 'assign',
  usage: `assign <personId> <${roles.join('|')}> [department or unit] [--until <last day of a guest, as 2026-12-31>]`,
  async run(call) {
    const [personId, role, place, ...more] = call.args;
    if (!personId || !role || more.length > 0)
      throw new UsageError('assign takes a person, a role, and perhaps a place');
    return inTown(call, async ({ tenant, ...here }) => {
      const record = newAssignment({ personId, role, place, until: call.options.until }, here.town, here.today);
      await tenant.assignments.put(record, notingIn(here));
      return done([lineOf(record, here)], { assignment: record });
    });
  },
};

/** Takes a role back. */
export const unassignVerb: Verb = {
  name: 'unassign',
  usage: 'unassign <personId>',
  async run(call) {
    const personId = personIdOf(oneArgument(unassignVerb, call.args));
    return inTown(call, async ({ tenant, ...here }) => {
      if (!(await tenant.assignments.remove(personId, notingIn(here))))
        return refused('Für diese Person ist keine Rolle eingetragen.');
      return done([`removed ${personId}`], { removed: personId });
    });
  },
};

export const listAssignments: Verb = {
  name: 'list assignments',
  usage: 'list assignments',
  async run(call) {
    noArguments(listAssignments, call.args);
    return inTown(call, async ({ tenant, ...here }) => {
      const all = [...(await tenant.assignments.current()).values()];
      return done([...all.map((each) => lineOf(each, here)), `assignments ${all.length}`], { assignments: all });
    });
  },
};

/** What is wrong with what was typed, where the person's own sentences would speak of a chat. */
const sentences: Partial<Record<RefusalCode, string>> = {
  badRequest: `Rollen sind ${roles.join(', ')}. guide und lead brauchen einen Bereich, member darf einen haben, guest braucht --until. Die Kennung ist die Objekt-ID aus Entra.`,
};

interface Here {
  tenant: NonNullable<ReturnType<App['tenant']>>;
  town: Town;
  /** ISO day in the town's time zone. */
  today: string;
}

async function inTown({ app, tenantId }: VerbCall, run: (here: Here) => Promise<VerbResult>): Promise<VerbResult> {
  const tenant = app.tenant(tenantId);
  const town = await tenant?.town();
  if (!tenant || !town) return refused('Diese Stadt ist noch nicht eingerichtet: import town <Ordner>.');
  try {
    return await run({ tenant, town, today: dayAt(app.now(), town.settings.timeZone) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused(sentences[error.code] ?? sie.refusals[error.code]);
  }
}

const notingIn = ({ town, today }: Omit<Here, 'tenant'>): RoleNoting => ({
  by: 'command',
  today,
  text: (each) => roleText(town, each),
});

function lineOf(record: Assignment, { town, today }: Omit<Here, 'tenant'>): string {
  const { id, role, departmentId, unitId, until } = record;
  const ended = actorAssigned(record, town, today).expired ? ['expired'] : [];
  return [id, role, unitId ?? departmentId, ...(until ? ['until', until] : []), ...ended].filter(Boolean).join(' ');
}

const done = (lines: string[], json: object): VerbResult => ({
  lines,
  json: { ok: true, ...json },
  exit: exitCodes.done,
});

const refused = (sentence: string): VerbResult => ({ lines: [sentence], json: { ok: false }, exit: exitCodes.refused });
