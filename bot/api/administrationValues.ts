import { may } from '../../core/access.ts';
import { enteredIn } from '../../core/article/changeValue.ts';
import { missingValues } from '../../core/article/missingValues.ts';
import { partitions } from '../../core/model.ts';
import type { ValuesAnswer } from '../../core/town/api.ts';
import { valuesAnswer } from './administrationAnswers.ts';
import type { ApiCall, Route } from './route.ts';

/** The town's values, those that are missing apart. */
export const listValues: Route = {
  name: 'administrationValues',
  method: 'get',
  path: '/api/administration/values',
  action: 'settings.read',
  summary: 'Town values with source, owner and review, and the keys that articles ask for in vain.',
  answer: valuesAnswer,
  async run({ tenant, moment, actor }: ApiCall): Promise<ValuesAnswer> {
    const { town, words, today } = moment;
    const [stored, knowledge] = await Promise.all([
      tenant.store.list('townValue', partitions.kb),
      tenant.library.current(town, words),
    ]);
    const articles = [...knowledge.articles()];
    const titles = new Map(articles.map(({ id, title }) => [id, title]));
    const nameOf = (id: string) => town.units.find((unit) => unit.id === id)?.name ?? id;
    const readsAll = may(actor, 'article.read');
    return {
      canChange: may(actor, 'settings.change'),
      today,
      missing: missingValues(articles, new Set(stored.map(({ id }) => id))).map((each) => ({
        key: each.key,
        owners: each.ownerUnitIds.map((id) => ({ id, name: nameOf(id) })),
        articles: readsAll ? each.articleIds.map((id) => ({ id, title: titles.get(id) ?? id })) : [],
      })),
      values: stored.map(({ id, record }) => ({
        key: id,
        ...enteredIn(record),
        ownerName: nameOf(record.ownerUnitId),
      })),
      units: town.units.map(({ id, name }) => ({ id, name })),
    };
  },
};
