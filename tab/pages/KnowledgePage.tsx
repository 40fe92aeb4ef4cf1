import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useEffect, useState } from 'react';
import { may } from '../../core/access.ts';
import { AnswerPart } from '../components/AnswerPart.tsx';
import { Matches } from '../components/Matches.tsx';
import { PageTitle } from '../components/PageTitle.tsx';
import { Problem } from '../components/Problem.tsx';
import { useTab } from '../context.ts';
import { feedbackHref } from '../route.ts';
import { entryState, keepInEntry, OwnLink, rewriteAddress } from '../router.tsx';
import { useAsking } from '../useAsking.ts';
import { fetchDrawing } from '../useDrawnCard.ts';
import { useSearch } from '../useSearch.ts';

/** How long somebody must pause before the address follows what is written; browsers count how often it changes. */
const quiet = 300;

/** Wissen: one field. What is written is looked for at once, and asked with Enter; the answer is the card of the chat. */
export function KnowledgePage({ q }: { q: string }) {
  const { me, words } = useTab();
  const [text, setText] = useState(q);
  const search = useSearch(text);
  const { asked, ask, press } = useAsking(entryState().asked);
  useAddressOf(text);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const question = text.trim();
    if (question === '') return;
    followAddress(question);
    keepInEntry({ asked: question });
    void ask(question);
  };
  if (search.refusal?.code === 'forbidden') return <Problem refusal={search.refusal} />;
  const answered = asked?.answer?.kind === 'answer' ? asked.answer.articleId : undefined;
  return (
    <div className="knowledge">
      <PageTitle title={words.knowledge.title} />
      <search>
        <form onSubmit={submit}>
          <Field label={words.knowledge.field} hint={words.knowledge.hint}>
            <Input
              type="search"
              value={text}
              maxLength={500}
              autoComplete="off"
              onFocus={fetchDrawing}
              onChange={(_, { value }) => setText(value)}
            />
          </Field>
          <Button appearance="primary" type="submit">
            {words.knowledge.ask}
          </Button>
        </form>
      </search>
      {asked && <AnswerPart asked={asked} onPress={press} onRetry={() => void ask(asked.question)} />}
      <Matches found={search} answered={answered} />
      {may(me, 'feedback.read', me) && (
        <p>
          <OwnLink inline href={feedbackHref()}>
            {words.knowledge.toFeedback}
          </OwnLink>
        </p>
      )}
    </div>
  );
}

/** The address follows what is written, so that it can be passed on and gone back to. */
function useAddressOf(text: string): void {
  useEffect(() => {
    const late = setTimeout(() => followAddress(text.trim()), quiet);
    return () => clearTimeout(late);
  }, [text]);
}

/** Where an answer stands, what is written next gets an entry of its own in the history: going back leads to the answer. */
function followAddress(text: string): void {
  const url = new URL(window.location.href);
  if ((url.searchParams.get('q') ?? '') === text) return;
  if (text === '') url.searchParams.delete('q');
  else url.searchParams.set('q', text);
  rewriteAddress(url.pathname + url.search, entryState().asked === undefined ? 'replace' : 'push');
}
