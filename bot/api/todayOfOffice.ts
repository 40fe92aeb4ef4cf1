import { may } from '../../core/access.ts';
import type { Article } from '../../core/article/article.ts';
import { isStale } from '../../core/article/freshness.ts';
import { missingValues } from '../../core/article/missingValues.ts';
import { isoWeek, weeksBefore } from '../../core/calendar/week.ts';
import { needsAttention } from '../../core/delivery/attention.ts';
import { partitions } from '../../core/model.ts';
import { deliveryKindWords, unboundChat } from '../../core/words/deliveryNames.ts';
import { todayLines, type WrongCounts, wrongKinds } from '../../core/words/todayWords.ts';
import { ledgerOf, type Row, readable, rowOf } from './deliveryRows.ts';
import { teamsWithout } from './rowless.ts';
import type { Line, TodayCall } from './todayLine.ts';
import { inTab } from './todayLines.ts';

/** What was marked on an article is told for so many weeks, or until it is confirmed anew. */
const toldForWeeks = 8;

/** Messages of the running week that need somebody to look at them, and chats that nobody has bound. */
export async function deliveriesToday(call: TodayCall): Promise<Line[]> {
  const week = isoWeek(call.moment.today);
  const departments = readable(call);
  const ledger = await ledgerOf(call, departments);
  const sent = ledger.filter(({ slot }) => slot.week === week).map((one) => rowOf(one, call));
  const rows = [...sent, ...(await teamsWithout(call, departments, ledger))];
  return rows.filter(needsAttention).map((row) => deliveryLine(row, week));
}

function deliveryLine({ kind, slot, conversationId, place, code, what, toDo, due }: Row, week: string): Line {
  return {
    id: `${slot} ${conversationId}`,
    group: code === 'notBound' ? 'unbound' : 'deliveries',
    day: due,
    title: todayLines.delivery(place || unboundChat, deliveryKindWords[kind]),
    text: toDo ? `${what} ${toDo}` : what,
    href: `/deliveries?${new URLSearchParams({ week, team: conversationId })}`,
  };
}

async function articlesOf({ tenant, moment }: TodayCall): Promise<Article[]> {
  return [...(await tenant.library.current(moment.town, moment.words)).articles()];
}

const unitName = ({ moment }: TodayCall, id: string): string => moment.town.units.find((u) => u.id === id)?.name ?? id;

/** Values that articles ask for and the town's table lacks; what more articles wait for goes first. Who may enter one is led there. */
export async function valuesToday(call: TodayCall): Promise<Line[]> {
  const [articles, values] = await Promise.all([articlesOf(call), call.tenant.store.list('townValue', partitions.kb)]);
  const titles = new Map(articles.map(({ id, title }) => [id, title]));
  const canEnter = may(call.actor, 'settings.change');
  return missingValues(articles, new Set(values.map(({ id }) => id))).map(({ key, ownerUnitIds, articleIds }): Line => {
    const [first] = articleIds;
    const needing = articleIds.map((id) => titles.get(id) ?? id);
    const text = todayLines.valueText(
      needing,
      ownerUnitIds.map((id) => unitName(call, id)),
    );
    return {
      ...{ id: key, group: 'values', weight: articleIds.length, title: todayLines.value(key), text },
      ...(canEnter ? { href: '/administration/values' } : first ? { href: inTab.article(first) } : {}),
    };
  });
}

/** Articles on which *Stimmt nicht mehr* was pressed since they were last confirmed; what was pressed more often goes first. */
export async function wrongToday(call: TodayCall): Promise<Line[]> {
  const { tenant, moment } = call;
  const oldest = weeksBefore(isoWeek(moment.today), toldForWeeks);
  const [articles, feedback] = await Promise.all([
    articlesOf(call),
    tenant.store.list('feedback', partitions.feedback, oldest),
  ]);
  const byArticle = Map.groupBy(feedback, ({ record }) => record.articleId);
  return articles.flatMap(({ id, title, confirmed }): Line[] => {
    const since = confirmed ? isoWeek(confirmed) : '';
    const told = (byArticle.get(id) ?? []).map(({ record }) => record).filter(({ week }) => week >= since);
    const countOf = (kind: (typeof wrongKinds)[number]) => told.reduce((sum, record) => sum + (record[kind] ?? 0), 0);
    const counts: WrongCounts = Object.fromEntries(wrongKinds.map((kind) => [kind, countOf(kind)]));
    const weight = wrongKinds.reduce((sum, kind) => sum + countOf(kind), 0);
    if (weight === 0) return [];
    return [{ id, group: 'wrong', weight, title, text: todayLines.wrong(counts), href: inTab.article(id) }];
  });
}

/** Articles whose review interval has run out; what was never confirmed goes first, then what was confirmed longest ago. */
export async function staleToday(call: TodayCall): Promise<Line[]> {
  const articles = await articlesOf(call);
  return articles
    .filter((article) => isStale(article, call.moment.today))
    .map(({ id, title, confirmed, ownerUnitId }): Line => {
      const text = todayLines.stale(confirmed, unitName(call, ownerUnitId));
      return { id, group: 'stale', day: confirmed ?? '', title, text, href: inTab.article(id) };
    });
}
