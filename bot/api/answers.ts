import * as z from 'zod/v4';
import { roles } from '../../core/access.ts';
import type {
  ArticleAnswer,
  ArticlesAnswer,
  AskAnswer,
  AssignmentsAnswer,
  DashboardAnswer,
  DeliveriesAnswer,
  DepartmentAnswer,
  ErrorAnswer,
  FieldsAnswer,
  IdentitiesAnswer,
  MeAnswer,
  PressAnswer,
  RemovedAnswer,
  ReportAnswer,
  ReportsAnswer,
  ResendAnswer,
  WaitingAnswer,
} from '../../core/api.ts';
import { causes } from '../../core/bundle/causes.ts';
import { deliveryKinds, deliveryStates } from '../../core/delivery/delivery.ts';
import type { WhyCode } from '../../core/delivery/why.ts';
import type { MoveAnswer, RoadmapAnswer } from '../../core/plan/api.ts';
import { measure } from '../../core/plan/measure.ts';
import { moveReasons } from '../../core/plan/moveReasons.ts';
import { report, reportContent } from '../../core/report/report.ts';
import { deliveryWords } from '../../core/words/deliveryWords.ts';
import { buttons, systems } from './todayAnswers.ts';

/** The shapes of core/api.ts as schemas, for the OpenAPI document and the tests that hold real answers against it. */

const count = z.int().min(0);
const steps = z.strictObject({ done: count, total: count });
const taskCounts = z.strictObject({ done: count, inWork: count, waiting: count, open: count });
const state = z.enum(['open', 'inWork', 'waiting', 'done']);

export const errorAnswer: z.ZodType<ErrorAnswer> = z.strictObject({ code: z.string(), message: z.string() });

export const identitiesAnswer: z.ZodType<IdentitiesAnswer> = z.strictObject({
  identities: z.array(
    z.strictObject({
      id: z.string(),
      role: z.enum(roles),
      departmentId: z.string().optional(),
      departmentName: z.string().optional(),
    }),
  ),
});

export const meAnswer: z.ZodType<MeAnswer> = z.strictObject({
  id: z.string(),
  role: z.enum(roles),
  departmentId: z.string().optional(),
  town: z.string(),
  home: z.string(),
  address: z.enum(['sie', 'du']),
  terms: z.strictObject({ department: z.string(), unit: z.string() }),
  today: z.iso.date(),
});

export const assignmentAnswer: z.ZodType<AssignmentsAnswer['assignments'][number]> = z.strictObject({
  personId: z.string(),
  role: z.enum(roles),
  departmentId: z.string().optional(),
  unitId: z.string().optional(),
  place: z.string().optional(),
  until: z.iso.date().optional(),
  expired: z.literal(true).optional(),
});

export const assignmentsAnswer: z.ZodType<AssignmentsAnswer> = z.strictObject({
  assignments: z.array(assignmentAnswer),
});

export const removedAnswer: z.ZodType<RemovedAnswer> = z.strictObject({ removed: z.literal(true) });

export const dashboardAnswer: z.ZodType<DashboardAnswer> = z.strictObject({
  halfYear: z.string(),
  departments: z.array(
    z.strictObject({
      id: z.string(),
      code: z.string(),
      name: z.string(),
      tasks: taskCounts.optional(),
      steps: steps.optional(),
      text: z.string(),
      whoHelps: z.array(z.string()),
    }),
  ),
  total: z.strictObject({ tasks: taskCounts, steps }).optional(),
});

const stepAnswer = z.strictObject({
  id: z.string(),
  title: z.string(),
  minutes: z.int(),
  state: z.enum(['open', 'waiting', 'done']),
  waitingFor: z.string().optional(),
  since: z.string().optional(),
  buttons,
});

export const departmentAnswer: z.ZodType<DepartmentAnswer> = z.strictObject({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  halfYear: z.string(),
  text: z.string(),
  steps: steps.optional(),
  tasks: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      effect: z.string(),
      unit: z.strictObject({ id: z.string(), name: z.string() }),
      measure: z.strictObject({ id: z.string(), title: z.string(), easier: z.string() }),
      state,
      due: z.string(),
      steps: z.array(stepAnswer),
    }),
  ),
  running: z.string(),
  earlier: z.array(z.string()),
  stuck: z.array(
    z.strictObject({
      ...{ id: z.string(), step: z.string(), task: z.string(), unit: z.string() },
      ...{ waits: z.string(), helps: z.string(), buttons },
    }),
  ),
  systems,
});

const segment = z.strictObject({
  text: z.string(),
  strong: z.literal(true).optional(),
  href: z.string().optional(),
  value: z
    .strictObject({ key: z.string(), source: z.string().optional(), missing: z.literal(true).optional() })
    .optional(),
});

export const articleAnswer: z.ZodType<ArticleAnswer> = z.strictObject({
  id: z.string(),
  title: z.string(),
  owner: z.strictObject({ id: z.string(), name: z.string(), phone: z.string(), mailbox: z.string() }),
  confirmed: z.string().optional(),
  stale: z.boolean(),
  source: z.string(),
  blocks: z.array(
    z.union([
      z.strictObject({
        type: z.literal('heading'),
        level: z.union([z.literal(2), z.literal(3)]),
        segments: z.array(segment),
      }),
      z.strictObject({ type: z.literal('paragraph'), segments: z.array(segment) }),
      z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(z.array(segment)) }),
    ]),
  ),
});

export const articlesAnswer: z.ZodType<ArticlesAnswer> = z.strictObject({
  items: z.array(
    z.strictObject({ id: z.string(), title: z.string(), passage: z.string(), score: z.number().min(0).max(1) }),
  ),
});

const card = z.record(z.string(), z.unknown()).meta({ description: 'An Adaptive Card 1.5.' });

export const askAnswer: z.ZodType<AskAnswer> = z.strictObject({
  kind: z.enum(['answer', 'choices', 'nothing', 'refusal', 'command']),
  articleId: z.string().optional(),
  command: z.string().optional(),
  card,
});

export const pressAnswer: z.ZodType<PressAnswer> = z.strictObject({ card });

const reason = {
  code: z.enum(Object.keys(deliveryWords.weekly) as [WhyCode, ...WhyCode[]]),
  what: z.string(),
};

const counts = z.strictObject({
  planned: count,
  sending: count,
  sent: count,
  refused: count,
  unclear: count,
  skipped: count,
});

export const deliveriesAnswer: z.ZodType<DeliveriesAnswer> = z.strictObject({
  week: z.string(),
  weeks: z.array(z.string()),
  timeZone: z.string(),
  counts,
  otherCounts: z.strictObject({ help: counts, lead: counts }),
  rows: z.array(
    z.strictObject({
      kind: z.enum(deliveryKinds),
      slot: z.string(),
      conversationId: z.string(),
      departmentId: z.string(),
      place: z.string(),
      state: z.enum([...deliveryStates, 'none']),
      ...reason,
      toDo: z.string().optional(),
      due: z.string().optional(),
      moved: z.boolean(),
      canResend: z.boolean(),
    }),
  ),
});

export const resendAnswer: z.ZodType<ResendAnswer> = z.strictObject({ state: z.enum(deliveryStates), ...reason });

export const waitingAnswer: z.ZodType<WaitingAnswer> = z.strictObject({
  months: z.array(
    z.strictObject({
      month: z.string(),
      lines: z.array(z.strictObject({ cause: z.enum(causes), system: z.string().optional(), count, text: z.string() })),
    }),
  ),
});

export const fieldsAnswer: z.ZodType<FieldsAnswer> = z.strictObject({
  kinds: z.array(
    z.strictObject({
      kind: z.string(),
      retention: z.string(),
      fields: z.array(
        z.strictObject({
          name: z.string(),
          purpose: z.string(),
          evaluation: z.string(),
          person: z.literal(true).optional(),
        }),
      ),
    }),
  ),
});

const load = z.strictObject({ halfYear: z.string(), effort: z.number().min(0), capacity: z.number().min(0) });
const named = z.strictObject({ id: z.string(), code: z.string(), name: z.string() });
const planned = measure.pick({ id: true, title: true, halfYear: true, state: true, requires: true }).shape;

export const roadmapAnswer: z.ZodType<RoadmapAnswer> = z.strictObject({
  department: named,
  departments: z.array(named),
  halfYear: z.string(),
  canMove: z.boolean(),
  fieldsOfAction: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  loads: z.array(load.extend({ less: z.array(z.string()) })),
  measures: z.array(
    z.strictObject({
      ...planned,
      ...measure.pick({ easier: true, fieldOfAction: true, effort: true, size: true, cost: true }).shape,
      tasks: state.optional(),
      fixed: z.enum(['finished', 'running', 'begun']).optional(),
      before: z
        .strictObject({ halfYear: z.string(), because: z.enum(moveReasons).optional(), reason: z.string().optional() })
        .optional(),
    }),
  ),
  linked: z.array(z.strictObject({ ...planned, departmentId: z.string() })),
});

export const moveAnswer: z.ZodType<MoveAnswer> = z.strictObject({
  id: z.string(),
  halfYear: z.string(),
  loads: z.array(load),
});

const releasedReport = report.omit({ frozen: true });

export const reportAnswer: z.ZodType<ReportAnswer> = z.strictObject({
  halfYear: z.string(),
  halfYears: z.array(z.string()),
  department: named.optional(),
  departments: z.array(named),
  canRelease: z.boolean(),
  digest: z.string(),
  content: reportContent,
  released: z.array(releasedReport),
});

export const reportsAnswer: z.ZodType<ReportsAnswer> = z.strictObject({ reports: z.array(releasedReport) });
