import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { FeedbackAnswer } from '../../core/api.ts';
import { wrongIn } from '../../core/article/feedbackByArticle.ts';
import { type FeedbackPageWords, feedbackPageWords } from '../../core/words/tabFeedbackWords.ts';
import { ApiRefusal, paths } from '../api.ts';
import { Loading } from '../components/Loading.tsx';
import { PageTitle } from '../components/PageTitle.tsx';
import { Problem } from '../components/Problem.tsx';
import { useTab } from '../context.ts';
import { articleHref, type FeedbackWeeks, feedbackHref, feedbackWeeks } from '../route.ts';
import { OwnLink, rewriteAddress } from '../router.tsx';
import { useAnswer } from '../useAnswer.ts';

type Article = FeedbackAnswer['articles'][number];

/** Rückmeldungen: what was pressed under answers, by article, first what is wrong. */
export function FeedbackPage({ weeks: asked }: { weeks: FeedbackWeeks }) {
  const { me } = useTab();
  const words = feedbackPageWords(me.address);
  const [weeks, setWeeks] = useState(asked);
  const { data, refusal, retry } = useAnswer(paths.feedback(weeks));
  if (refusal) {
    const { code } = refusal;
    const told = code === 'forbidden' ? new ApiRefusal({ code, message: words.forbidden }) : refusal;
    return <Problem refusal={told} retry={retry} />;
  }
  const choose = (value: string) => {
    const chosen = feedbackWeeks.find((count) => String(count) === value) ?? asked;
    setWeeks(chosen);
    // An entry of its own, so that the back button leads to what was chosen before.
    rewriteAddress(feedbackHref(chosen), 'push');
  };
  return (
    <div className="feedback">
      <PageTitle title={words.title} />
      <p className="small">{words.intro}</p>
      <div className="filters">
        <Field label={words.period}>
          <Select value={String(weeks)} onChange={(_, { value }) => choose(value)}>
            {feedbackWeeks.map((count) => (
              <option key={count} value={count}>
                {words.periods[count]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {data ? <Groups articles={data.articles} words={words} /> : <Loading />}
      <p>
        <OwnLink inline href="/knowledge">
          {words.back}
        </OwnLink>
      </p>
    </div>
  );
}

/** What an article needs most: it stands in one group only. */
function needOf({ counts }: Article): keyof FeedbackPageWords['groups'] {
  if (wrongIn(counts) > 0) return 'wrong';
  return counts.notHelped + counts.notMeant > 0 ? 'notHelped' : 'helped';
}

const needs = ['wrong', 'notHelped', 'helped'] as const;

function Groups({ articles, words }: { articles: readonly Article[]; words: FeedbackPageWords }) {
  if (articles.length === 0) {
    return (
      <div className="surface empty">
        <p className="lead">{words.empty}</p>
        <p>{words.emptyHint}</p>
      </div>
    );
  }
  const groups = Map.groupBy(articles, needOf);
  return needs.map((need) => {
    const own = groups.get(need);
    return (
      own && (
        <section key={need} className="feedback-group" aria-labelledby={`feedback-${need}`}>
          <h2 id={`feedback-${need}`}>{words.groups[need].title}</h2>
          <p className="small">{words.groups[need].hint}</p>
          <ul className="surface">
            {own.map((article) => (
              <Item key={article.id} article={article} words={words} />
            ))}
          </ul>
        </section>
      )
    );
  });
}

function Item({ article: { id, title, owner, counts, weeks }, words }: { article: Article; words: FeedbackPageWords }) {
  return (
    <li>
      <h3>
        <OwnLink href={articleHref(id)}>{title}</OwnLink>
      </h3>
      <p className="owner">{words.owner(owner)}</p>
      <p>{words.counts(counts)}</p>
      <details>
        <summary>
          {words.weeks}
          <span className="unseen"> {words.weeksOf(title)}</span>
        </summary>
        <dl>
          {weeks.map(({ week, counts: inWeek }) => (
            <div key={week}>
              <dt>{words.week(week)}</dt>
              <dd>{words.counts(inWeek)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  );
}
