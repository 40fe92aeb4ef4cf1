import { useCallback, useEffect, useRef, useState } from 'react';
import type { AskAnswer } from '../core/api.ts';
import { type ApiRefusal, fetchJson, paths, refusalFrom } from './api.ts';
import { readIdentity } from './identity.ts';

/** What was asked, and what is known of the answer: nothing yet, the answer, or why there is none. */
export interface Asked {
  question: string;
  answer?: AskAnswer;
  refusal?: ApiRefusal;
  /** Why the last button did not work; the card still stands there. */
  pressRefused?: ApiRefusal;
}

/** The last few answers as they stood, so that going back to one does not ask again. */
const recent = new Map<string, AskAnswer>();
const keyOf = (question: string) => `${readIdentity() ?? ''} ${question}`;

function remember(question: string, answer: AskAnswer): void {
  recent.delete(keyOf(question));
  recent.set(keyOf(question), answer);
  const [oldest] = recent.keys();
  if (recent.size > 10 && oldest !== undefined) recent.delete(oldest);
}

/** Asks as in a chat, and presses the buttons of the answer. @param before the question that was answered on this page before */
export function useAsking(before: string | undefined) {
  const [asked, setAsked] = useState<Asked | undefined>(() => {
    const answer = before === undefined ? undefined : recent.get(keyOf(before));
    return before === undefined ? undefined : { question: before, ...(answer ? { answer } : {}) };
  });
  const latest = useRef<AbortController>(undefined);

  const ask = useCallback(async (question: string) => {
    latest.current?.abort();
    const mine = new AbortController();
    latest.current = mine;
    setAsked({ question });
    const request = fetchJson(paths.ask, { body: { text: question }, signal: mine.signal });
    const next = await request.then(
      (answer): Asked => ({ question, answer }),
      (error: unknown): Asked => ({ question, refusal: refusalFrom(error) }),
    );
    if (mine.signal.aborted) return;
    if (next.answer) remember(question, next.answer);
    setAsked(next);
  }, []);

  const press = useCallback(
    async (verb: string, data: object) => {
      if (!asked?.answer) return;
      const { question, answer } = asked;
      const next = await fetchJson(paths.press, { body: { verb, data } }).then(
        ({ card }): Asked => ({ question, answer: { ...answer, card } }),
        (error: unknown): Asked => ({ question, answer, pressRefused: refusalFrom(error) }),
      );
      if (next.answer) remember(question, next.answer);
      // An answer that was replaced meanwhile stays.
      setAsked((now) => (now?.answer === answer ? next : now));
    },
    [asked],
  );

  // After a reload the answer is gone, and asked for again.
  const missing = asked && !asked.answer && !asked.refusal ? asked.question : undefined;
  useEffect(() => {
    if (missing !== undefined && !latest.current) void ask(missing);
  }, [missing, ask]);
  useEffect(() => () => latest.current?.abort(), []);

  return { asked, ask, press };
}
