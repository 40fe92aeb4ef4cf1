import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { administrationWords } from '../../core/words/tabAdministrationWords.ts';
import { useTab } from '../context.ts';
import type { Outcome } from '../useSettingChange.ts';

/**
 * What was done and what it leads to, with *Rückgängig* beside it, or why it was not done. What was done takes the focus: it is
 * read aloud, and the next press of Tab leads to the way back.
 */
export function OutcomeNotice({ outcome }: { outcome: Outcome }) {
  const words = administrationWords(useTab().me.address);
  const { done, problem } = outcome;
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (done) notice.current?.focus();
  }, [done]);
  if (problem && !problem.inDialog) {
    return (
      <p className="notice" role="alert">
        {problem.sentence}
      </p>
    );
  }
  if (!done) return null;
  return (
    <div ref={notice} className="notice done" tabIndex={-1} role="status">
      <p>{done.sentence}</p>
      {done.undo && (
        <Button size="small" onClick={done.undo}>
          {words.undo}
        </Button>
      )}
    </div>
  );
}
