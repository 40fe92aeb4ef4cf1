import { administrationWords } from '../../../core/words/tabAdministrationWords.ts';
import { paths } from '../../api.ts';
import { Answered } from '../../components/Answered.tsx';
import { useTab } from '../../context.ts';
import { useAnswer } from '../../useAnswer.ts';

/** Änderungen: what was changed, on which day and in which role, never by whom. */
export function ChangesSection() {
  const answer = useAnswer(paths.administration.changes);
  const { changes } = administrationWords(useTab().me.address);
  return (
    <Answered answer={answer}>
      {({ days, older }) => (
        <>
          <p>{changes.intro}</p>
          {days.length === 0 && <p>{changes.none}</p>}
          {days.map(({ day, changes: each }) => (
            <section key={day} aria-labelledby={`day-${day}`}>
              <h2 id={`day-${day}`}>{changes.dayWithName(day)}</h2>
              <ul className="surface change-list">
                {each.map(({ id, text, by }) => (
                  <li key={id}>
                    {text} <span>{by}</span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          {older > 0 && <p className="small">{changes.older(older)}</p>}
        </>
      )}
    </Answered>
  );
}
