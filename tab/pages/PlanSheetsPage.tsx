import { Button, ProgressBar } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { may } from '../../core/access.ts';
import type { SheetKind } from '../../core/plan/sheets/columns.ts';
import { planSheetsPageWords } from '../../core/words/tabPlanSheetsWords.ts';
import { ApiRefusal, paths, refusalFrom } from '../api.ts';
import { PageTitle } from '../components/PageTitle.tsx';
import { PlanPreview } from '../components/PlanPreview.tsx';
import type { RowState } from '../components/PlanPreviewRows.tsx';
import { Problem } from '../components/Problem.tsx';
import { useTab } from '../context.ts';
import { roadmapHref } from '../route.ts';
import { OwnLink } from '../router.tsx';
import { saveFile } from '../saveFile.ts';
import { sentenceFor } from '../sentenceFor.ts';
import { usePlanSheets } from '../usePlanSheets.ts';

interface PlanSheetsPageProps {
  /** Which rows of a preview are listed. */
  kind: SheetKind | undefined;
  state: RowState | undefined;
}

/** Plan als Tabelle: the plan as a workbook, and a workbook into the plan, with what it would change before it does. */
export function PlanSheetsPage(asked: PlanSheetsPageProps) {
  const { me } = useTab();
  const words = planSheetsPageWords(me.address);
  if (!may(me, 'plan.import'))
    return <Problem refusal={new ApiRefusal({ code: 'forbidden', message: words.forbidden })} />;
  return (
    <div className="plan-sheets">
      <PageTitle title={words.title} />
      <p>{words.intro}</p>
      <SavePlan />
      <ReadPlan asked={asked} />
    </div>
  );
}

function SavePlan() {
  const { me, words: tabWords } = useTab();
  const { save } = planSheetsPageWords(me.address);
  const [told, setTold] = useState({ saved: '', problem: '' });
  const give = (path: string) =>
    saveFile(path).then(
      () => setTold({ saved: save.saved, problem: '' }),
      (error: unknown) => setTold({ saved: '', problem: sentenceFor(refusalFrom(error), tabWords) }),
    );
  return (
    <section aria-labelledby="save">
      <h2 id="save">{save.title}</h2>
      <p className="small">{save.hint}</p>
      <div className="buttons">
        <Button onClick={() => void give(paths.planFile)}>{save.plan}</Button>
        <Button onClick={() => void give(paths.planTemplate)}>{save.template}</Button>
      </div>
      <p role="status">{told.saved}</p>
      <p role="alert">{told.problem}</p>
    </section>
  );
}

function ReadPlan({ asked }: { asked: PlanSheetsPageProps }) {
  const { me } = useTab();
  const { read, apply: words } = planSheetsPageWords(me.address);
  const sheets = usePlanSheets();
  const { phase, preview, applied } = sheets;
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const busy = phase === 'reading' || phase === 'applying';
  return (
    <>
      <section aria-labelledby="read">
        <h2 id="read">{read.title}</h2>
        <input
          ref={input}
          type="file"
          accept=".xlsx"
          hidden
          aria-label={read.file}
          onChange={({ target }) => {
            sheets.choose(target.files?.[0]);
            // So that the same file can be chosen again after it was changed.
            target.value = '';
          }}
        />
        <Button
          appearance={preview ? 'secondary' : 'primary'}
          disabledFocusable={busy}
          aria-describedby={hint}
          onClick={() => input.current?.click()}
        >
          {read.file}
        </Button>
        <p id={hint} className="small">
          {read.hint}
        </p>
        <p role="status">{phase === 'reading' ? read.reading : phase === 'applying' ? words.applying : ''}</p>
        {busy && <ProgressBar aria-label={phase === 'reading' ? read.reading : words.button} />}
        <p role="alert" className={sheets.problem ? 'notice' : 'unseen'}>
          {sheets.problem}
        </p>
      </section>
      {applied && <Applied applied={applied} onAgain={sheets.again} />}
      {preview && !applied && phase !== 'reading' && (
        <PlanPreview
          key={preview.fingerprint}
          preview={preview}
          fileName={sheets.fileName}
          asked={asked}
          applying={phase === 'applying'}
          onApply={sheets.apply}
        />
      )}
    </>
  );
}

interface AppliedProps {
  applied: { new: number; changed: number };
  onAgain: () => void;
}

/** What was written, and where one sees it. */
function Applied({ applied, onAgain }: AppliedProps) {
  const { me } = useTab();
  const { apply: words } = planSheetsPageWords(me.address);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="surface applied" aria-labelledby="applied">
      <h2 id="applied" ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p className="lead">{words.done({ added: applied.new, changed: applied.changed })}</p>
      <p>{words.next}</p>
      <ul className="ways">
        <li>
          <OwnLink inline href={roadmapHref()}>
            {words.toRoadmap}
          </OwnLink>
        </li>
        <li>
          <OwnLink inline href="/">
            {words.toOverview}
          </OwnLink>
        </li>
      </ul>
      <Button onClick={onAgain}>{words.another}</Button>
    </section>
  );
}
