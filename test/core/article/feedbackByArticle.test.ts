import fc from 'fast-check';
import { type Feedback, feedbackId, feedbackKinds } from '../../../core/article/feedback.ts';
import { feedbackByArticle, wrongIn } from '../../../core/article/feedbackByArticle.ts';
import { feedbackPageWords } from '../../../core/words/tabFeedbackWords.ts';

const of = (articleId: string, week: string, counts: Partial<Feedback>): Feedback => ({
  ...{ id: feedbackId(articleId, week), articleId, week },
  ...counts,
});

test('what is wrong comes first, then what did not help, then what was offered in vain, then what helped', () => {
  const records = [
    of('helped', '2026-W48', { helped: 90 }),
    of('offered', '2026-W48', { notMeant: 8, helped: 1 }),
    of('unhelpful', '2026-W47', { notHelped: 2, helped: 40 }),
    of('wrong', '2026-W46', { broken: 1 }),
    of('worse', '2026-W46', { outdated: 1 }),
    of('worse', '2026-W48', { incomplete: 1, helped: 3 }),
    of('old', '2026-W30', { outdated: 9 }),
  ];
  const articles = feedbackByArticle(records, '2026-W37');
  expect(articles.map(({ articleId }) => articleId)).toEqual(['worse', 'wrong', 'unhelpful', 'offered', 'helped']);
  expect(articles[0]).toMatchObject({
    counts: { outdated: 1, incomplete: 1, helped: 3, notHelped: 0 },
    weeks: [
      { week: '2026-W48', counts: { incomplete: 1, helped: 3 } },
      { week: '2026-W46', counts: { outdated: 1 } },
    ],
  });
});

const week = fc.constantFrom('2025-W52', '2026-W01', '2026-W36', '2026-W37', '2026-W48');
const record = fc
  .tuple(fc.constantFrom('a', 'b', 'c'), week, fc.record(Object.fromEntries(feedbackKinds.map((k) => [k, fc.nat(20)]))))
  .map(([articleId, inWeek, counts]) => of(articleId, inWeek, counts));

test('nothing is lost or counted twice, whatever the order of the records', () => {
  fc.assert(
    fc.property(fc.uniqueArray(record, { selector: ({ id }) => id }), week, (records, from) => {
      const articles = feedbackByArticle(records, from);
      for (const kind of feedbackKinds) {
        const all = records.filter((one) => one.week >= from).reduce((sum, one) => sum + (one[kind] ?? 0), 0);
        expect(articles.reduce((sum, { counts }) => sum + counts[kind], 0)).toBe(all);
        for (const { counts, weeks } of articles)
          expect(weeks.reduce((sum, one) => sum + one.counts[kind], 0)).toBe(counts[kind]);
      }
      expect(feedbackByArticle([...records].reverse(), from)).toEqual(articles);
      const wrong = articles.map(({ counts }) => wrongIn(counts));
      expect(wrong).toEqual([...wrong].sort((a, b) => b - a));
    }),
  );
});

test('what was pressed is told in the words of the buttons, and what was not is left out', () => {
  const words = feedbackPageWords('sie');
  const [article] = feedbackByArticle([of('a', '2026-W48', { outdated: 2, notMeant: 1, helped: 14 })], '2026-W48');
  expect(article && words.counts(article.counts)).toBe(
    'Zweimal „Der Ablauf ist anders“, einmal „Keine davon“, 14-mal „Hat geholfen“.',
  );
  expect(words.week('2026-W02')).toBe('KW 2/2026');
  expect(feedbackPageWords('du').emptyHint).toContain('siehst du');
});
