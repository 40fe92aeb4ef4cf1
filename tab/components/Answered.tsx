import type { ReactNode } from 'react';
import type { Answer } from '../useAnswer.ts';
import { Loading } from './Loading.tsx';
import { Problem } from './Problem.tsx';

/** A page's content once it is there; until then its shape, or why it does not come. */
export function Answered<T>({ answer, children }: { answer: Answer<T>; children: (data: T) => ReactNode }) {
  if (answer.data !== undefined) return children(answer.data);
  if (answer.refusal) return <Problem refusal={answer.refusal} retry={answer.retry} />;
  return <Loading />;
}
