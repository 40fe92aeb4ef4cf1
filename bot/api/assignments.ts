import * as z from 'zod/v4';
import type { AssignmentsAnswer, RemovedAnswer } from '../../core/api.ts';
import { Refusal } from '../../core/errors.ts';
import { actorAssigned } from '../../core/role/actorOf.ts';
import { type Assignment, assignment, type RoleNoting } from '../../core/role/assignment.ts';
import { newAssignment, personIdOf } from '../../core/role/newAssignment.ts';
import { placeName } from '../../core/town/town.ts';
import { roleText } from '../../core/words/roleNames.ts';
import { assignmentAnswer, assignmentsAnswer, removedAnswer } from './answers.ts';
import type { ApiCall, Route } from './route.ts';

type Row = AssignmentsAnswer['assignments'][number];

/** Who has which role, for the digital office. */
const list: Route = {
  name: 'assignments',
  method: 'get',
  path: '/api/assignments',
  action: 'assignment.change',
  summary: 'The roles that the digital office has entered, by person.',
  answer: assignmentsAnswer,
  async run(call): Promise<AssignmentsAnswer> {
    const all = await call.tenant.assignments.current();
    return { assignments: [...all.values()].map((each) => rowOf(call, each)) };
  },
};

const wanted = z.strictObject({
  role: z.string().max(40),
  place: z.string().max(200).optional().meta({ description: "A department's or unit's id, code or name." }),
  until: z.string().max(10).optional().meta({ description: 'The last day of a guest, ISO.' }),
  seen: z
    .union([z.literal('none'), assignment.omit({ id: true })])
    .optional()
    .meta({ description: 'The role that the person was seen to have; refused where it is another one by now.' }),
});

const put: Route<unknown, z.infer<typeof wanted>> = {
  name: 'putAssignment',
  method: 'put',
  path: '/api/assignments/:id',
  action: 'assignment.change',
  summary: "Gives a person, named by Entra's object id, a role in the place of the one before.",
  body: wanted,
  answer: assignmentAnswer,
  async run(call): Promise<Row> {
    const { tenant, moment, params, body } = call;
    const { seen, ...entered } = body;
    const record = newAssignment({ personId: params.id ?? '', ...entered }, moment.town, moment.today);
    const role = seen === undefined || seen === 'none' ? undefined : { id: record.id, ...seen };
    await tenant.assignments.put(record, notingBy(call), seen === undefined ? undefined : { role });
    return rowOf(call, record);
  },
};

const remove: Route = {
  name: 'removeAssignment',
  method: 'delete',
  path: '/api/assignments/:id',
  action: 'assignment.change',
  summary: "Takes a person's role back.",
  answer: removedAnswer,
  async run(call): Promise<RemovedAnswer> {
    const { tenant, params } = call;
    if (!(await tenant.assignments.remove(personIdOf(params.id ?? ''), notingBy(call)))) throw new Refusal('notFound');
    return { removed: true };
  },
};

function notingBy({ actor, moment: { town, today } }: Pick<ApiCall, 'actor' | 'moment'>): RoleNoting {
  return { by: actor?.role ?? 'admin', today, text: (each) => roleText(town, each) };
}

function rowOf({ moment: { town, today } }: Pick<ApiCall, 'moment'>, record: Assignment): Row {
  const { id, ...rest } = record;
  const place = placeName(town, record.departmentId, record.unitId);
  const expired = actorAssigned(record, town, today).expired;
  return { personId: id, ...rest, ...(place ? { place } : {}), ...(expired ? { expired } : {}) };
}

export const assignmentRoutes: readonly Route[] = [list, put, remove];
