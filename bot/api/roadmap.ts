import * as z from 'zod/v4';
import { authorize, may } from '../../core/access.ts';
import { taskState } from '../../core/bundle/progress.ts';
import type { Department } from '../../core/department/department.ts';
import { Refusal } from '../../core/errors.ts';
import type { RoadmapAnswer } from '../../core/plan/api.ts';
import { lessBecause } from '../../core/plan/capacity.ts';
import type { Measure } from '../../core/plan/measure.ts';
import { fixedBy, loadsOf } from '../../core/plan/moving.ts';
import { roadmapAnswer } from './answers.ts';
import { moveMeasure } from './moveMeasure.ts';
import { readPlan, type StoredPlan } from './plan.ts';
import type { ApiCall, Route } from './route.ts';

const query = z.object({
  department: z
    .string()
    .max(40)
    .optional()
    .meta({ description: "Whose plan; one's own where it is missing, else the first." }),
});
type Query = z.infer<typeof query>;

/** Fahrplan: measures are as open as the department's page. */
const roadmap: Route<Query> = {
  name: 'roadmap',
  method: 'get',
  path: '/api/roadmap',
  action: 'identity.read',
  within: { action: 'department.read', at: 'own' },
  summary: "Ten years of a department's plan, with each half-year's effort beside its capacity.",
  query,
  answer: roadmapAnswer,
  async run(call): Promise<RoadmapAnswer> {
    const { tenant, moment, actor } = call;
    const { town, today } = moment;
    const open = town.departments.filter(({ id }) => may(actor, 'department.read', { departmentId: id }));
    const department = askedFor(call, open);
    authorize(actor, 'department.read', { departmentId: department.id });
    const stored = await readPlan(tenant.store, department, today);
    return {
      department: namesOf(department),
      departments: open.map(namesOf),
      halfYear: stored.plan.running,
      canMove: may(actor, 'measure.move', { departmentId: department.id }),
      fieldsOfAction: Object.entries(town.settings.fieldsOfAction).map(([id, name]) => ({ id, name })),
      loads: loadsOf(stored.plan).map((load) => ({ ...load, less: lessBecause(department, load.halfYear) })),
      measures: stored.own.map(({ record }) => rowOf(record, stored)),
      linked: stored.plan.measures
        .filter(({ departmentId }) => departmentId !== department.id)
        .map(({ id, departmentId, title, halfYear, state, requires }) => {
          return { id, departmentId, title, halfYear, state, requires };
        }),
    };
  },
};

function askedFor({ query: { department }, moment, actor }: ApiCall<Query>, open: readonly Department[]): Department {
  if (department === undefined) {
    const first = open.find(({ id }) => id === actor?.departmentId) ?? open[0];
    if (!first) throw new Refusal('forbidden');
    return first;
  }
  const found = moment.town.departments.find(({ id }) => id === department);
  if (!found) throw new Refusal('notFound');
  return found;
}

function namesOf({ id, code, name }: Department): RoadmapAnswer['department'] {
  return { id, code, name };
}

function rowOf(record: Measure, { plan, bundles }: StoredPlan): RoadmapAnswer['measures'][number] {
  const { id, title, easier, fieldOfAction, halfYear, state, effort, size, requires, cost, history } = record;
  const tasks = bundles.flatMap((bundle) => bundle.tasks.filter(({ measureId }) => measureId === id));
  const fixed = fixedBy(plan, record);
  const last = history.findLast(({ result, to }) => result === 'moved' && to === halfYear);
  return {
    ...{ id, title, easier, fieldOfAction, halfYear, state, effort, size, requires },
    ...(cost ? { cost } : {}),
    // All steps together are as far as the tasks are: done, waiting, begun or open.
    ...(tasks.length > 0 ? { tasks: taskState({ steps: tasks.flatMap(({ steps }) => steps) }) } : {}),
    ...(fixed ? { fixed } : {}),
    ...(last ? { before: beforeOf(last) } : {}),
  };
}

function beforeOf({ halfYear, because, reason }: Measure['history'][number]) {
  return { halfYear, ...(because ? { because } : {}), ...(reason ? { reason } : {}) };
}

export const roadmapRoutes: readonly Route[] = [roadmap, moveMeasure];
