import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ApiRefusal } from '../api.ts';
import { useTab } from '../context.ts';
import { sentenceFor } from '../sentenceFor.ts';
import type { Asked } from '../useAsking.ts';
import { useDrawnCard } from '../useDrawnCard.ts';

interface AnswerPartProps {
  asked: Asked;
  onPress: (verb: string, data: object) => void;
  onRetry: () => void;
}

/** The answer to a question. It takes the focus when it comes, and again when a press has replaced its card. */
export function AnswerPart({ asked, onPress, onRetry }: AnswerPartProps) {
  const { words } = useTab();
  const { question, answer, refusal, pressRefused } = asked;
  const place = useRef<HTMLElement>(null);
  const card = useDrawnCard(answer?.card, onPress);
  const failure = refusal ?? card.refusal;
  const there = failure ?? (card.drawn && answer);
  useEffect(() => {
    if (there) place.current?.focus();
  }, [there]);
  return (
    <section ref={place} className="answer" tabIndex={-1} aria-labelledby="answer" aria-live="polite">
      <h2 id="answer">{words.knowledge.answerTo(question)}</h2>
      {pressRefused && <p className="notice">{sentenceFor(pressRefused, words)}</p>}
      {failure && <Failed refusal={failure} onRetry={onRetry} />}
      {!there && <p className="waiting">{words.knowledge.answering}</p>}
      <div ref={card.place} className={there && !failure ? 'surface card' : ''} />
    </section>
  );
}

function Failed({ refusal, onRetry }: { refusal: ApiRefusal; onRetry: () => void }) {
  const { words } = useTab();
  return (
    <div className="surface problem">
      <p>{sentenceFor(refusal, words)}</p>
      <Button onClick={onRetry}>{words.problem.retry}</Button>
    </div>
  );
}
