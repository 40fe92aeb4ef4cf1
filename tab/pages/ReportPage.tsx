import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReportAnswer } from '../../core/api.ts';
import { reportPageWords } from '../../core/words/tabReportWords.ts';
import { ApiRefusal, paths } from '../api.ts';
import { FreezeDialog } from '../components/FreezeDialog.tsx';
import { Loading } from '../components/Loading.tsx';
import { Problem } from '../components/Problem.tsx';
import { ReportFilters } from '../components/ReportFilters.tsx';
import { ReportHead, ReportText } from '../components/ReportText.tsx';
import { useTab } from '../context.ts';
import { releasedHref, reportHref } from '../route.ts';
import { navigate, OwnLink, rewriteAddress } from '../router.tsx';
import { useAnswer } from '../useAnswer.ts';

/** What the address says: the running half-year where it names none, the town's report where it names no department. */
interface Asked {
  halfYear: string | undefined;
  department: string | undefined;
}

/** What is chosen; `last` is the answer before another report was chosen, so that the choice stays while that one comes. */
type Chosen = Asked & { last?: ReportAnswer };

/** Bericht: a half-year of the town or of a department, to be read, printed and frozen. */
export function ReportPage(asked: Asked) {
  const words = reportPageWords(useTab().me.address);
  const [chosen, setChosen] = useState<Chosen>(asked);
  const { data, refusal, retry, refresh } = useAnswer(paths.report(chosen.halfYear, chosen.department));
  if (refusal) {
    const told =
      refusal.code === 'forbidden' ? new ApiRefusal({ code: refusal.code, message: words.forbidden }) : refusal;
    return <Problem refusal={told} retry={retry} />;
  }
  const known = data ?? chosen.last;
  if (!known) return <Loading />;
  const choose = (change: Partial<Asked>) => {
    const next = { halfYear: chosen.halfYear, department: chosen.department, ...change };
    setChosen({ ...next, last: known });
    // An entry of its own, so that the back button leads to what was chosen before.
    rewriteAddress(reportHref(next.halfYear, next.department), 'push');
  };
  return (
    <div className="report">
      <ReportHead content={known.content} />
      <ReportFilters answer={known} chosen={chosen} onChoose={choose} />
      {data ? <Report key={data.digest} answer={data} refresh={refresh} /> : <Loading />}
    </div>
  );
}

interface ReportProps {
  answer: ReportAnswer;
  refresh: () => Promise<unknown>;
}

function Report({ answer, refresh }: ReportProps) {
  const words = reportPageWords(useTab().me.address);
  const [freezing, setFreezing] = useState(false);
  return (
    <>
      <div className="buttons on-screen">
        {answer.canRelease && (
          <Button appearance="primary" onClick={() => setFreezing(true)}>
            {words.freeze.button}
          </Button>
        )}
        <Button onClick={() => window.print()}>{words.print}</Button>
      </div>
      <ReportText content={answer.content} />
      <Released answer={answer} />
      {freezing && (
        <FreezeDialog
          answer={answer}
          refresh={refresh}
          onClose={(id) => {
            setFreezing(false);
            if (id) navigate(releasedHref(id));
          }}
        />
      )}
    </>
  );
}

function Released({ answer: { released } }: { answer: ReportAnswer }) {
  const words = reportPageWords(useTab().me.address);
  return (
    <section className="surface report-part on-screen" aria-labelledby="released">
      <h2 id="released">{words.released.title}</h2>
      <p>{released.length === 0 ? words.released.none : words.draft}</p>
      <ul className="released">
        {released.map(({ id, version, on, by }) => (
          <li key={id}>
            <OwnLink inline href={releasedHref(id)}>
              {words.released.link(version, on)}
            </OwnLink>{' '}
            <span className="small">{words.released.text(on, by, 1)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
