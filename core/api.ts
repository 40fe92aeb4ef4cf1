import type { Role } from './access.ts';
import type { Block } from './article/blocks.ts';
import type { ArticleFeedback } from './article/feedbackByArticle.ts';
import type { Cause } from './bundle/causes.ts';
import type { DashboardRow } from './bundle/dashboard.ts';
import type { TaskState } from './bundle/progress.ts';
import type { DeliveryKind, DeliveryState } from './delivery/delivery.ts';
import type { WhyCode } from './delivery/why.ts';
import type { Report, ReportContent } from './report/report.ts';
import type { StepButtons } from './today/api.ts';

/** What the tab's endpoints return: one shape per route, shared by bot/api and tab/api.ts. */

/** GET /api/identities: only where the local identities are accepted. */
export interface IdentitiesAnswer {
  identities: { id: string; role: Role; departmentId?: string; departmentName?: string }[];
}

/** GET /api/sign-in: how one signs in here, for the tab before anybody has. `none`: not at all. */
export type SignInAnswer =
  | { kind: 'local' | 'none' }
  | {
      kind: 'entra';
      /** The app registration that people sign in to. */
      clientId: string;
      /** Where: with the tenant's id, or `organizations` where several may. */
      authority: string;
      /** What the tab asks for, as Entra names it. */
      scope: string;
    };

/** GET /api/me */
export interface MeAnswer {
  id: string;
  role: Role;
  departmentId?: string;
  town: string;
  /** Where the tab is reached from everywhere, `https://buendel.example`: for what leaves the screen. */
  home: string;
  address: 'sie' | 'du';
  terms: { department: string; unit: string };
  /** The day the product takes for today, `2026-11-24`. */
  today: string;
}

/** GET /api/dashboard */
export interface DashboardAnswer {
  halfYear: string;
  /** Tasks and steps are absent where a department is too small for figures, or where such a one's could be worked out. */
  departments: (Pick<DashboardRow, 'id' | 'code' | 'name'> &
    Partial<Pick<DashboardRow, 'tasks' | 'steps'>> & {
      text: string;
      /** Who helps with what waits there, each sentence once. */
      whoHelps: string[];
    })[];
  /** The whole town's, those departments included; absent where it would tell about fewer than five people. */
  total?: Pick<DashboardRow, 'tasks' | 'steps'>;
}

/** GET /api/departments/:id */
export interface DepartmentAnswer {
  id: string;
  code: string;
  name: string;
  halfYear: string;
  text: string;
  /** Absent for somebody of another department where this one is too small for figures. */
  steps?: { done: number; total: number };
  tasks: {
    id: string;
    title: string;
    effect: string;
    unit: { id: string; name: string };
    measure: { id: string; title: string; easier: string };
    state: TaskState;
    /** `2026-10` */
    due: string;
    steps: {
      id: string;
      title: string;
      minutes: number;
      state: 'open' | 'waiting' | 'done';
      waitingFor?: string;
      /** Absent outside of a unit that is too small for durations. */
      since?: string;
      /** Where this person may press it. */
      buttons?: StepButtons;
    }[];
  }[];
  /** The running half-year; `halfYear` may be an earlier one. */
  running: string;
  /** Earlier half-years of which something is known, the newest first. */
  earlier: string[];
  /** What waits and who helps, what has waited longest first. */
  stuck: {
    id: string;
    step: string;
    task: string;
    unit: string;
    waits: string;
    helps: string;
    buttons?: StepButtons;
  }[];
  /** The town's systems that a cause can name. */
  systems: { id: string; name: string }[];
}

/** GET /api/articles/:id */
export interface ArticleAnswer {
  id: string;
  title: string;
  owner: { id: string; name: string; phone: string; mailbox: string };
  confirmed?: string;
  /** True when the review interval has run out. */
  stale: boolean;
  source: string;
  blocks: Block[];
}

/** GET /api/articles?q=&limit=: the articles that fit, best first; without a question all of them by title. */
export interface ArticlesAnswer {
  items: {
    id: string;
    title: string;
    /** The sentences that fit best, at most 300 characters. */
    passage: string;
    /** Share (0 to 1) of what the question could reach. */
    score: number;
  }[];
}

/** An Adaptive Card as JSON. */
export type CardJson = Readonly<Record<string, unknown>>;

/** POST /api/ask: what the bot would answer in a chat. */
export interface AskAnswer {
  kind: 'answer' | 'choices' | 'nothing' | 'refusal' | 'command';
  /** The article that answers. */
  articleId?: string;
  /** The chat command that the text was taken for. */
  command?: string;
  card: CardJson;
}

/** POST /api/press: the card that takes the place of the pressed one. */
export interface PressAnswer {
  card: CardJson;
}

/** GET /api/fields: every stored field with why it is kept, how long, and what may be evaluated. */
export interface FieldsAnswer {
  kinds: {
    kind: string;
    retention: string;
    /** `person`: it names one person, or a chat that is one person's. */
    fields: { name: string; purpose: string; evaluation: string; person?: true }[];
  }[];
}

/** GET /api/deliveries: what Bündel sent by itself in one week, for the digital office and the guides. */
export interface DeliveriesAnswer {
  /** ISO week, `2026-W48`. */
  week: string;
  /** Weeks that have rows, newest first; the running one is always among them. */
  weeks: string[];
  /** The town's; instants are shown in it. */
  timeZone: string;
  /** Of the weekly cards. */
  counts: Record<DeliveryState, number>;
  /** Of the requests for help and of the messages to leads. */
  otherCounts: Record<'help' | 'lead', Record<DeliveryState, number>>;
  rows: {
    kind: DeliveryKind;
    /** The week, or the day of a request for help, with its kind: `weekly-2026-W48`, `help-2026-11-24`. */
    slot: string;
    /** The chat's id in Teams; a lead's own chat has another one, since it belongs to a person. */
    conversationId: string;
    departmentId: string;
    /** The unit's or department's name, for a lead's chat after a word for that; empty for a chat that is bound to none. */
    place: string;
    state: DeliveryState | 'none';
    code: WhyCode;
    what: string;
    toDo?: string;
    /** Planned instant, ISO in UTC; it tells a week's requests apart. Absent where no card is planned. */
    due?: string;
    /** True where a holiday moved the card to another day than the team's own. */
    moved: boolean;
    /** True only in the running week, for a request only on its day. */
    canResend: boolean;
  }[];
}

/** POST /api/deliveries/resend: the row as it stands afterwards. */
export interface ResendAnswer {
  state: DeliveryState;
  code: WhyCode;
  what: string;
}

/** GET /api/waiting: what steps got stuck at, by month, newest first; without team or person. */
export interface WaitingAnswer {
  months: {
    /** `2026-11` */
    month: string;
    lines: { cause: Cause; system?: string; count: number; text: string }[];
  }[];
}

/** GET /api/assignments: the roles that the digital office has entered; PUT answers with one of them. */
export interface AssignmentsAnswer {
  assignments: {
    /** Entra's object id of the person. */
    personId: string;
    role: Role;
    departmentId?: string;
    unitId?: string;
    /** The name of the unit or department; absent where neither is there any more. */
    place?: string;
    /** The last day of a guest. */
    until?: string;
    expired?: true;
  }[];
}

/** DELETE /api/assignments/:id */
export interface RemovedAnswer {
  removed: true;
}

/** A released report without its text. */
type ReleasedReport = Omit<Report, 'frozen'>;

/** GET /api/report?halfYear=&department=: a half-year as it stands now, of the town or of a department. */
export interface ReportAnswer {
  halfYear: string;
  /** Those that can be asked for, newest first. */
  halfYears: string[];
  /** Absent where the report is the town's. */
  department?: { id: string; code: string; name: string };
  /** Those whose report this person may read, in neutral order. */
  departments: { id: string; code: string; name: string }[];
  /** Whether this person may release this report. */
  canRelease: boolean;
  /** Changes with the content; sent along when it is released. */
  digest: string;
  content: ReportContent;
  /** The released versions of this report, newest first. */
  released: ReleasedReport[];
}

/** GET /api/reports: the released reports that this person may read. */
export interface ReportsAnswer {
  reports: ReleasedReport[];
}

/** Every refusal of the API. */
export interface ErrorAnswer {
  code: string;
  message: string;
}

/** GET /api/feedback */
export interface FeedbackAnswer {
  /** The first week that counts, `2026-W37`. */
  from: string;
  articles: (Omit<ArticleFeedback, 'articleId'> & { id: string; title: string; owner: string })[];
}
