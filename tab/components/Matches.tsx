import { Button } from '@fluentui/react-components';
import { useTab } from '../context.ts';
import { highlighted } from '../highlights.ts';
import { articleHref } from '../route.ts';
import { OwnLink } from '../router.tsx';
import type { Found, Match } from '../useSearch.ts';

interface MatchesProps {
  found: Found & { retry: () => void };
  /** The article that the answer above is from; it is not listed again. */
  answered: string | undefined;
}

/** The articles that fit what is written, or all of them by title where nothing is. How many is said aloud. */
export function Matches({ found, answered }: MatchesProps) {
  const { words } = useTab();
  const { text, items, refusal } = found;
  const shown = items?.filter(({ id, score }) => text === '' || (id !== answered && isNear(score, items)));
  const heading = answered ? words.knowledge.further : words.knowledge.matches;
  return (
    <section className="matches" aria-labelledby="matches" aria-busy={!items && !refusal}>
      <h2 id="matches">{text === '' ? words.knowledge.all : heading}</h2>
      <p className="unseen" role="status">
        {text !== '' && shown && shown.length > 0 && words.knowledge.found(shown.length)}
        {text !== '' && shown?.length === 0 && !answered && words.knowledge.none(text)}
      </p>
      {refusal && <Failed {...found} />}
      {!items && !refusal && <Bones />}
      {shown?.length === 0 && !answered && <None text={text} />}
      {shown && shown.length > 0 && <List items={shown} text={text} />}
    </section>
  );
}

/** What fits far less than the best match only makes the list long. */
const isNear = (score: number, [best]: readonly Match[]): boolean => score >= 0.5 * (best?.score ?? 0);

function List({ items, text }: { items: readonly Match[]; text: string }) {
  if (text === '') {
    return (
      <ul className="surface titles">
        {items.map(({ id, title }) => (
          <li key={id}>
            <OwnLink href={articleHref(id)}>{title}</OwnLink>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <ol className="surface">
      {items.map(({ id, title, passage }) => (
        <li key={id}>
          <h3>
            <OwnLink href={articleHref(id)}>
              <Marked text={title} by={text} />
            </OwnLink>
          </h3>
          <p>
            <Marked text={passage} by={text} />
          </p>
        </li>
      ))}
    </ol>
  );
}

/** A text with the words marked that are looked for. */
function Marked({ text, by }: { text: string; by: string }) {
  return highlighted(text, by).map(({ text: piece, hit }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their place
    hit ? <mark key={index}>{piece}</mark> : piece,
  );
}

function None({ text }: { text: string }) {
  const { words } = useTab();
  return (
    <div className="surface empty">
      <p className="lead">{text === '' ? words.knowledge.empty : words.knowledge.none(text)}</p>
      {text !== '' && <p>{words.knowledge.noneHint}</p>}
    </div>
  );
}

function Failed({ refusal, retry }: MatchesProps['found']) {
  const { words } = useTab();
  return (
    <div className="surface problem" role="alert">
      <p>{refusal?.message || words.knowledge.failed}</p>
      <Button onClick={retry}>{words.problem.retry}</Button>
    </div>
  );
}

function Bones() {
  const { words } = useTab();
  return (
    <div className="skeleton" role="status">
      <span className="unseen">{words.loading}</span>
      <div className="bone" aria-hidden="true" />
      <div className="bone" aria-hidden="true" />
    </div>
  );
}
