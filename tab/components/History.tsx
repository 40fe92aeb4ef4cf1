import { useEffect, useRef } from 'react';
import type { DepartmentAnswer } from '../../core/api.ts';
import { todayWords } from '../../core/words/tabTodayWords.ts';
import { paths } from '../api.ts';
import { useTab } from '../context.ts';
import { departmentHref, roadmapHref } from '../route.ts';
import { OwnLink } from '../router.tsx';
import { sentenceFor } from '../sentenceFor.ts';
import { useAnswer } from '../useAnswer.ts';

/** What happened in a department's half-year. It is read after the page, and anew when something changed there. */
export function History({ department }: { department: DepartmentAnswer }) {
  const { me, words: tabWords } = useTab();
  const words = todayWords(me.address).department;
  const { id, halfYear, text, stuck } = department;
  const { data, refusal, refresh } = useAnswer(paths.history(id, halfYear));
  const state = `${text} ${stuck.map((one) => `${one.id} ${one.waits}`).join(' ')}`;
  const known = useRef(state);
  useEffect(() => {
    if (known.current !== state) void refresh();
    known.current = state;
  }, [state, refresh]);
  return (
    <section className="history" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      {refusal && <p role="alert">{sentenceFor(refusal, tabWords)}</p>}
      {data?.entries.length === 0 && <p>{words.historyEmpty}</p>}
      {data && data.entries.length > 0 && (
        <ol className="surface">
          {data.entries.map((entry) => (
            <li key={entry.id}>
              {entry.day && <span className="day">{words.day(entry.day)}</span>}
              <span className="what">{entry.text}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** The way to other half-years of the department, and to its plan. */
export function HalfYears({ department }: { department: DepartmentAnswer }) {
  const words = todayWords(useTab().me.address).department;
  const { id, halfYear, running, earlier } = department;
  const others = earlier.filter((one) => one !== halfYear);
  return (
    <nav className="half-years" aria-label={words.earlier}>
      {halfYear !== running && (
        <OwnLink inline href={departmentHref(id)}>
          {words.running(running)}
        </OwnLink>
      )}
      {others.length > 0 && <span>{words.earlier}:</span>}
      {others.map((one) => (
        <OwnLink inline key={one} href={departmentHref(id, one)}>
          {words.halfYear(one)}
        </OwnLink>
      ))}
      <OwnLink inline href={roadmapHref(id)}>
        {words.plan}
      </OwnLink>
    </nav>
  );
}
