import { lazy, Suspense } from 'react';
import type { ReportContent, ReportSection } from '../../core/report/report.ts';
import { reportPageWords } from '../../core/words/tabReportWords.ts';
import { useTab } from '../context.ts';
import { PageTitle } from './PageTitle.tsx';

// Text first: the charts come in a file of their own while it is read.
const ReportCharts = lazy(() => import('./ReportCharts.tsx').then((m) => ({ default: m.ReportCharts })));

/** A report's title, whose it is and as of which day; of a frozen one who released it. */
export function ReportHead({ content, released }: { content: ReportContent; released?: string }) {
  const words = reportPageWords(useTab().me.address);
  return (
    <>
      <PageTitle title={content.title} above={content.place} />
      <p className="small">{released ?? `${words.asOf(content.asOf)}.`}</p>
    </>
  );
}

/** A report's content: the sentences, then the same in figures. */
export function ReportText({ content }: { content: ReportContent }) {
  const words = reportPageWords(useTab().me.address);
  return (
    <>
      <p className="lead report-lead">{content.lead.join(' ')}</p>
      {content.sections.map((section) => (
        <Section key={section.id} section={section} />
      ))}
      {content.charts.length > 0 && (
        <section className="report-charts" aria-labelledby="report-charts">
          <h2 id="report-charts">{words.charts}</h2>
          <Suspense fallback={<div className="bone row" aria-hidden="true" />}>
            <ReportCharts charts={content.charts} />
          </Suspense>
        </section>
      )}
      <p className="small">{content.notes.join(' ')}</p>
    </>
  );
}

function Section({ section }: { section: ReportSection }) {
  const id = `report-${section.id}`;
  return (
    <section className="surface report-part" aria-labelledby={id}>
      <h2 id={id}>{section.title}</h2>
      <p>{section.text.join(' ')}</p>
      {section.groups.map((group) => (
        <div key={group.title ?? section.id} className="report-group">
          {group.title && <h3>{group.title}</h3>}
          <ul>
            {group.items.map((item) => (
              <li key={item.title}>
                <strong>{item.title}</strong>
                {item.text && <span>{item.text}</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
