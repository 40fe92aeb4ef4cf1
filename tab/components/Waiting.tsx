import { germanMonth } from '../../core/words/tabWords.ts';
import { paths } from '../api.ts';
import { useTab } from '../context.ts';
import { sentenceFor } from '../sentenceFor.ts';
import { useAnswer } from '../useAnswer.ts';

/** *Worauf gewartet wird*, for the digital office: month by month in sentences, without team or person. */
export function Waiting() {
  const { words } = useTab();
  const { waiting } = words.deliveries;
  const { data, refusal } = useAnswer(paths.waiting);
  return (
    <section className="got-stuck" aria-labelledby="waiting">
      <h2 id="waiting">{waiting.title}</h2>
      <p>{waiting.intro}</p>
      {refusal && <p role="alert">{sentenceFor(refusal, words)}</p>}
      {data?.months.length === 0 && <p className="surface empty">{waiting.none}</p>}
      {data?.months.map(({ month, lines }) => (
        <div key={month} className="surface month">
          <h3>{germanMonth(month)}</h3>
          <ul>
            {lines.map(({ cause, system = '', text }) => (
              <li key={`${cause} ${system}`}>{text}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
