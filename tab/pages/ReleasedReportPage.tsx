import { Button } from '@fluentui/react-components';
import { reportPageWords } from '../../core/words/tabReportWords.ts';
import { paths } from '../api.ts';
import { Answered } from '../components/Answered.tsx';
import { ReportHead, ReportText } from '../components/ReportText.tsx';
import { SaveReport } from '../components/SaveReport.tsx';
import { useTab } from '../context.ts';
import { reportHref } from '../route.ts';
import { OwnLink } from '../router.tsx';
import { useAnswer } from '../useAnswer.ts';

/** A frozen report: as it was released, to be read and printed. */
export function ReleasedReportPage({ id }: { id: string }) {
  const words = reportPageWords(useTab().me.address);
  const answer = useAnswer(paths.releasedReport(id));
  return (
    <Answered answer={answer}>
      {({ content, released, halfYear, departmentId }) => (
        <div className="report">
          <ReportHead content={content} released={released} />
          <div className="buttons on-screen">
            <Button appearance="primary" onClick={() => window.print()}>
              {words.print}
            </Button>
            <SaveReport id={id} />
          </div>
          <ReportText content={content} />
          <p className="small on-screen">
            {words.released.hint}{' '}
            <OwnLink inline href={reportHref(halfYear, departmentId)}>
              {words.released.toNow}
            </OwnLink>
          </p>
        </div>
      )}
    </Answered>
  );
}
