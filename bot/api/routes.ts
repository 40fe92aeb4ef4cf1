import { authorize, requireActions } from '../../core/access.ts';
import type {
  ArticleAnswer,
  DashboardAnswer,
  DepartmentAnswer,
  FieldsAnswer,
  IdentitiesAnswer,
  MeAnswer,
} from '../../core/api.ts';
import { isStale } from '../../core/article/freshness.ts';
import { boardFor } from '../../core/bundle/board.ts';
import { daysFor } from '../../core/bundle/daysFor.ts';
import { count, taskState } from '../../core/bundle/progress.ts';
import { halfYearOf } from '../../core/calendar/halfYear.ts';
import { outsideOf } from '../../core/department/smallUnits.ts';
import { Refusal } from '../../core/errors.ts';
import { fieldList } from '../../core/fieldList.ts';
import { partitions } from '../../core/model.ts';
import { progressText, waitingFor } from '../../core/words/format.ts';
import { smallUnitWords } from '../../core/words/smallUnitWords.ts';
import { whoHelpsTexts } from '../../core/words/whoHelpsWords.ts';
import { localIdentities } from '../identities.ts';
import { administrationRoutes } from './administration.ts';
import {
  articleAnswer,
  dashboardAnswer,
  departmentAnswer,
  fieldsAnswer,
  identitiesAnswer,
  meAnswer,
} from './answers.ts';
import { assignmentRoutes } from './assignments.ts';
import { deliveryRoutes } from './deliveries.ts';
import { departmentAround } from './departmentAround.ts';
import { departmentHistory, type HalfYearQuery, halfYearQuery } from './departmentHistory.ts';
import { feedbackRoute } from './feedback.ts';
import { knowledgeRoutes } from './knowledge.ts';
import { planSheetRoutes } from './planSheets.ts';
import { pressStep } from './pressStep.ts';
import { reportRoutes } from './reports.ts';
import { roadmapRoutes } from './roadmap.ts';
import type { ApiCall, Route } from './route.ts';
import { buttonsFor } from './stepButtons.ts';
import { stuckState } from './stuckSteps.ts';
import { todayRoute } from './today.ts';
import { waitingRoute } from './waiting.ts';

/** Every endpoint of the tab. */
export const routes: readonly Route[] = [
  {
    name: 'identities',
    method: 'get',
    path: '/api/identities',
    action: 'public.read',
    summary: 'The local identities to choose from; 404 where people sign in.',
    answer: identitiesAnswer,
    run: async ({ moment }): Promise<IdentitiesAnswer> => ({ identities: localIdentities(moment.town) }),
  },
  {
    name: 'me',
    method: 'get',
    path: '/api/me',
    action: 'identity.read',
    summary: 'Who is signed in, and what the town calls things.',
    answer: meAnswer,
    run: me,
  },
  {
    name: 'dashboard',
    method: 'get',
    path: '/api/dashboard',
    action: 'town.read',
    summary: 'How far the departments are in the running half-year, in neutral order.',
    answer: dashboardAnswer,
    run: dashboard,
  },
  todayRoute,
  pressStep,
  departmentHistory,
  {
    name: 'department',
    method: 'get',
    path: '/api/departments/:id',
    action: 'identity.read',
    within: { action: 'department.read', at: 'asked' },
    summary: "A department's bundle of a half-year with its tasks and steps, what waits there and who helps.",
    query: halfYearQuery,
    answer: departmentAnswer,
    run: department,
  },
  ...knowledgeRoutes,
  ...deliveryRoutes,
  waitingRoute,
  feedbackRoute,
  ...assignmentRoutes,
  ...administrationRoutes,
  ...roadmapRoutes,
  ...reportRoutes,
  ...planSheetRoutes,
  {
    name: 'article',
    method: 'get',
    path: '/api/articles/:id',
    action: 'article.read',
    summary: 'An article as it is read, town values filled in.',
    answer: articleAnswer,
    run: article,
  },
  {
    name: 'fields',
    method: 'get',
    path: '/api/fields',
    action: 'fields.read',
    summary: 'Every stored field with its purpose, retention and evaluation.',
    answer: fieldsAnswer,
    run: async (): Promise<FieldsAnswer> => ({ kinds: fieldList() }),
  },
];

requireActions('Routes', routes);

async function me({ actor, identity, links, moment: { town, today } }: ApiCall): Promise<MeAnswer> {
  if (!actor || !identity) throw new Refusal('unauthenticated');
  const { name, address, terms } = town.settings;
  return {
    id: identity,
    role: actor.role,
    ...(actor.departmentId ? { departmentId: actor.departmentId } : {}),
    town: name,
    home: links.home,
    address,
    terms,
    today,
  };
}

async function dashboard({ tenant, moment, actor }: ApiCall): Promise<DashboardAnswer> {
  const halfYear = halfYearOf(moment.today);
  const stored = await tenant.store.get('dashboard', partitions.plan, halfYear);
  const { rows, total } = boardFor(stored?.record ?? { departments: [] }, moment.town.departments, actor?.departmentId);
  const departments = rows.map(({ figures, ...row }) => {
    if (!figures) return { ...row, text: smallUnitWords.row(total !== undefined), whoHelps: [] };
    const { tasks, steps, waitingFor: causes, stuck = [] } = figures;
    const standing = stuck.map((one) => stuckState(one, moment));
    return { ...row, tasks, steps, text: progressText(steps, causes), whoHelps: whoHelpsTexts(standing, moment.today) };
  });
  return { halfYear, departments, ...(total ? { total: { tasks: total.tasks, steps: total.steps } } : {}) };
}

async function department(call: ApiCall<HalfYearQuery>): Promise<DepartmentAnswer> {
  const { tenant, moment, actor, params, query } = call;
  const { town, today } = moment;
  const found = town.departments.find((d) => d.id === params.id);
  if (!found) throw new Refusal('notFound');
  authorize(actor, 'department.read', { departmentId: found.id });
  const halfYear = query.halfYear ?? halfYearOf(today);
  const [bundle, measures] = await Promise.all([
    tenant.store.get('bundle', partitions.plan, `${found.id}-${halfYear}`),
    tenant.store.list('measure', partitions.plan),
  ]);
  const tasks = bundle ? daysFor(bundle.record, town.units, actor?.unitId).tasks : [];
  const { steps, waitingFor: causes } = count(tasks);
  const showsFigures = actor?.departmentId === found.id || !outsideOf(town.departments).hidden.has(found.id);
  return {
    id: found.id,
    code: found.code,
    name: found.name,
    halfYear,
    ...(showsFigures ? { text: progressText(steps, causes), steps } : { text: smallUnitWords.place }),
    tasks: tasks.map((task) => {
      const measure = measures.find((m) => m.id === task.measureId)?.record;
      return {
        id: task.id,
        title: task.title,
        effect: task.effect,
        unit: { id: task.unitId, name: town.units.find((u) => u.id === task.unitId)?.name ?? task.unitId },
        measure: { id: task.measureId, title: measure?.title ?? task.measureId, easier: measure?.easier ?? '' },
        state: taskState(task),
        due: task.due,
        steps: task.steps.map((step) => {
          const { id, title, minutes, state, cause, since } = step;
          return {
            id,
            title,
            minutes,
            state,
            ...(cause ? { waitingFor: waitingFor[cause] } : {}),
            ...(since ? { since } : {}),
            ...(bundle && halfYear === halfYearOf(today) ? buttonsFor(call, bundle.record, step) : {}),
          };
        }),
      };
    }),
    ...departmentAround(call, found.id, { bundle: bundle?.record, measures: measures.map(({ record }) => record) }),
  };
}

async function article({ tenant, moment, actor, params }: ApiCall): Promise<ArticleAnswer> {
  const { town, words, today } = moment;
  const knowledge = await tenant.library.current(town, words);
  const read = knowledge.read(params.id ?? '');
  if (!read) throw new Refusal('notFound');
  authorize(actor, 'article.read', { visibility: read.article.visibility });
  const { id, title, ownerUnitId, confirmed, source } = read.article;
  const owner = town.units.find((u) => u.id === ownerUnitId);
  return {
    id,
    title,
    owner: {
      id: ownerUnitId,
      name: owner?.name ?? ownerUnitId,
      phone: owner?.phone ?? '',
      mailbox: owner?.mailbox ?? '',
    },
    ...(confirmed ? { confirmed } : {}),
    stale: isStale(read.article, today),
    source,
    blocks: read.blocks,
  };
}
