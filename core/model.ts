import type * as z from 'zod/v4';
import { article } from './article/article.ts';
import { type Feedback, feedback, type PressedCard, pressedCard } from './article/feedback.ts';
import { synonyms } from './article/synonyms.ts';
import { townValue } from './article/townValue.ts';
import { bundle } from './bundle/bundle.ts';
import { dashboard } from './bundle/dashboard.ts';
import { event } from './bundle/event.ts';
import { mondayOf } from './calendar/week.ts';
import { type Change, change } from './change/change.ts';
import { type Delivery, delivery } from './delivery/delivery.ts';
import { lease } from './delivery/lease.ts';
import { type SentCard, sentCard } from './delivery/sentCard.ts';
import { department, unit } from './department/department.ts';
import { type Conversation, conversation } from './place/conversation.ts';
import { type Heard, heard } from './place/heard.ts';
import { type LeadChat, leadChat } from './place/leadChat.ts';
import { type TurnState, turnState } from './place/turnState.ts';
import { weeklySchedule } from './place/weeklySchedule.ts';
import { measure } from './plan/measure.ts';
import { report } from './report/report.ts';
import { type Assignment, assignment } from './role/assignment.ts';
import { settings } from './town/settings.ts';

/** Partitions inside a tenant. What changes together stands together, and what is a person's stands in that person's own. */
export const partitions = {
  plan: 'plan',
  kb: 'kb',
  feedback: 'feedback',
  places: 'places',
  person: (personId: string) => `person/${personId}`,
  cards: (departmentId: string) => `cards/${departmentId}`,
  out: (departmentId: string) => `out/${departmentId}`,
  jobs: 'jobs',
  leads: 'leads',
  reports: 'reports',
  roles: 'roles',
  talk: (conversationId: string) => `talk/${conversationId}`,
} as const;

const forever = { text: 'solange der Plan besteht', until: undefined };
const lifeOf = (text: string) => ({ text, until: undefined });
const days = (count: number, from: string) => Date.parse(from) + count * 86_400_000;

/** Half a year of deliveries and card addresses is kept: as long as a bundle runs. */
const halfYearDays = 183;

const personal = (c: Conversation) => c.scope === 'personal' && c.personId !== undefined;

/**
 * Every stored kind: its schema, its partition inside the tenant, and how long it is kept (`until` gives the instant of
 * deletion in epoch milliseconds, honoured by the store). Adapters and infrastructure read this table and nothing else.
 */
export const kinds = {
  settings: kind(settings, () => partitions.plan, forever),
  department: kind(department, () => partitions.plan, forever),
  unit: kind(unit, () => partitions.plan, forever),
  measure: kind(measure, () => partitions.plan, forever),
  bundle: kind(bundle, () => partitions.plan, forever),
  dashboard: kind(dashboard, () => partitions.plan, forever),
  event: kind(event, () => partitions.plan, forever),
  article: kind(article, () => partitions.kb, lifeOf('bis die Anleitung entfernt wird')),
  townValue: kind(townValue, () => partitions.kb, lifeOf('bis der Wert entfernt wird')),
  synonyms: kind(synonyms, () => partitions.kb, lifeOf('bis eine neue Liste sie ersetzt')),
  feedback: kind(feedback, () => partitions.feedback, {
    text: 'ein Jahr',
    until: (f: Feedback) => days(366, mondayOf(f.week)),
  }),
  pressedCard: kind(pressedCard, () => partitions.feedback, {
    text: 'fünf Wochen',
    until: (p: PressedCard) => days(35, mondayOf(p.week)),
  }),
  conversation: kind(conversation, conversationPartition, {
    text: 'bis Bündel entfernt wird; ein Einzelchat höchstens 90 Tage nach dem letzten Kontakt',
    until: (c) => (personal(c) ? days(90, c.lastContact) : undefined),
  }),
  turnState: kind(turnState, (t: TurnState) => partitions.person(t.personId), {
    text: 'zehn Minuten',
    until: (t) => Date.parse(t.at) + 600_000,
  }),
  heard: kind(heard, (h: Heard) => partitions.talk(h.conversationId), {
    text: 'zehn Minuten',
    until: (h) => Date.parse(h.at) + 600_000,
  }),
  weeklySchedule: kind(weeklySchedule, () => partitions.places, lifeOf('bis Bündel aus dem Kanal entfernt wird')),
  delivery: kind(
    delivery,
    (d: Delivery) => (d.personId ? partitions.person(d.personId) : partitions.out(d.departmentId)),
    {
      text: 'ein halbes Jahr',
      until: (d) => days(halfYearDays, d.changedAt),
    },
  ),
  leadChat: kind(leadChat, () => partitions.leads, {
    text: 'bis Bündel entfernt wird, höchstens 90 Tage nach dem letzten Kontakt',
    until: (l: LeadChat) => days(90, l.lastContact),
  }),
  assignment: kind(assignment, () => partitions.roles, {
    text: 'bis das Digitalbüro die Rolle zurücknimmt; bei Gästen ein Jahr nach dem letzten Tag',
    until: (a: Assignment) => (a.until ? days(366, a.until) : undefined),
  }),
  change: kind(change, (c: Change) => partitions[c.place], {
    text: 'drei Jahre',
    until: (c) => days(1_096, c.day),
  }),
  report: kind(report, () => partitions.reports, lifeOf('auf Dauer, als Unterlage der Stadt')),
  lease: kind(lease, () => partitions.jobs, lifeOf('solange Karten zugestellt werden')),
  sentCard: kind(sentCard, (s: SentCard) => partitions.cards(s.departmentId), {
    text: 'ein halbes Jahr',
    until: (s) => days(halfYearDays, s.sentAt),
  }),
} as const;

export type Kind = keyof typeof kinds;

/** Kinds that may be lost in a power cut: not waiting for the disk makes every answer faster, and a question can be asked again. */
export const fleeting: ReadonlySet<Kind> = new Set<Kind>(['turnState', 'heard']);
export type RecordOf<K extends Kind> = z.infer<(typeof kinds)[K]['schema']>;

/** The partition of a record, as its kind declares it. */
export function partitionOf<K extends Kind>(name: K, record: RecordOf<K>): string {
  const entry: KindEntry<RecordOf<K>> = entryOf(name);
  return entry.partition(record);
}

/** When a record is to be deleted, in epoch milliseconds; undefined means never. */
export function expiryOf<K extends Kind>(name: K, record: RecordOf<K>): number | undefined {
  const entry: KindEntry<RecordOf<K>> = entryOf(name);
  return entry.retention.until?.(record);
}

/** Checks a record against its kind's schema. @throws a zod error that names the field; a stored record that fails is a bug or damage */
export function validate<K extends Kind>(name: K, record: unknown): RecordOf<K> {
  const entry: KindEntry<RecordOf<K>> = entryOf(name);
  return entry.schema.parse(record);
}

interface KindEntry<R> {
  schema: z.ZodType<R>;
  partition: (record: R) => string;
  retention: { text: string; until: ((record: R) => number | undefined) | undefined };
}

function kind<S extends z.ZodType>(
  schema: S,
  partition: (record: z.infer<S>) => string,
  retention: { text: string; until: ((record: z.infer<S>) => number | undefined) | undefined },
) {
  return { schema, partition, retention };
}

/** The one place where the table is read by a type parameter: TypeScript cannot relate `kinds[K]` to `RecordOf<K>` by itself. */
function entryOf<K extends Kind>(name: K): KindEntry<RecordOf<K>> {
  return kinds[name] as unknown as KindEntry<RecordOf<K>>;
}

function conversationPartition(c: Conversation): string {
  return c.scope === 'personal' && c.personId !== undefined ? partitions.person(c.personId) : partitions.places;
}
