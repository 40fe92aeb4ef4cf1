import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { PlanPreviewAnswer } from '../../core/plan/api.ts';
import type { SheetKind } from '../../core/plan/sheets/columns.ts';
import { planSheetsPageWords } from '../../core/words/tabPlanSheetsWords.ts';
import { useTab } from '../context.ts';
import { useSome } from '../useSome.ts';
import { PlanPreviewRows, type RowState } from './PlanPreviewRows.tsx';
import { CellLabel, StackedTable } from './StackedTable.tsx';
import { tableRoles } from './tableRoles.ts';

interface PlanPreviewProps {
  preview: PlanPreviewAnswer;
  fileName: string;
  asked: { kind: SheetKind | undefined; state: RowState | undefined };
  applying: boolean;
  onApply: () => void;
}

/** What a file would change: counts first, then what is refused, then row by row; and the way to write it. */
export function PlanPreview({ preview, fileName, asked, applying, onApply }: PlanPreviewProps) {
  const { me } = useTab();
  const { preview: words, apply } = planSheetsPageWords(me.address);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { kinds, more } = preview;
  const refused = new Set(preview.refused.map(({ cell }) => cell)).size + more.refused;
  const added = kinds.reduce((sum, kind) => sum + kind.new, 0);
  const changed = kinds.reduce((sum, kind) => sum + kind.changed, 0);
  const kept = kinds.reduce((sum, kind) => sum + kind.kept, 0);
  return (
    <section className="preview" aria-labelledby="preview">
      <h2 id="preview" ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p className="small">{words.of(fileName)}</p>
      <p className="lead">{refused > 0 ? words.refused(refused) : words.changes({ added, changed })}</p>
      <div className="apply">
        <Button appearance="primary" disabledFocusable={!preview.canApply || applying} onClick={onApply}>
          {apply.button}
        </Button>
        {!preview.canApply && <span>{refused > 0 ? apply.cannot : words.nothing}</span>}
      </div>
      {refused > 0 && <Refused refused={preview.refused} hidden={more.refused} />}
      <Counts kinds={kinds} />
      {kept > 0 && <p className="small">{words.keptHint}</p>}
      {added + changed + kept > 0 && <PlanPreviewRows preview={preview} asked={asked} />}
    </section>
  );
}

function Refused({ refused, hidden }: { refused: PlanPreviewAnswer['refused']; hidden: number }) {
  const { me } = useTab();
  const { preview: words } = planSheetsPageWords(me.address);
  const { row, rowHeader, cell } = tableRoles;
  const { shown, rest, showMore } = useSome(refused);
  return (
    <>
      <h3 id="refused">{words.refusedTitle}</h3>
      <StackedTable className="plan-table" labelledBy="refused" columns={[words.cell, words.reason]}>
        {shown.map(({ cell: where, code, reason }) => (
          <tr key={`${where} ${code} ${reason}`} {...row}>
            <th scope="row" {...rowHeader}>
              {where}
            </th>
            <td {...cell}>{reason}</td>
          </tr>
        ))}
      </StackedTable>
      {rest > 0 && <Button onClick={showMore}>{words.more(rest)}</Button>}
      {rest === 0 && hidden > 0 && <p className="small">{words.hidden(hidden)}</p>}
    </>
  );
}

const columns = ['new', 'changed', 'unchanged', 'kept'] as const;

function Counts({ kinds }: Pick<PlanPreviewAnswer, 'kinds'>) {
  const { me } = useTab();
  const { preview: words } = planSheetsPageWords(me.address);
  const { row, rowHeader, cell } = tableRoles;
  return (
    <>
      <h3 id="counts">{words.counts}</h3>
      <StackedTable
        className="plan-table plan-counts"
        labelledBy="counts"
        columns={[words.sheet, ...columns.map((name) => words.countColumns[name])]}
      >
        {kinds.map((kind) => (
          <tr key={kind.kind} {...row}>
            <th scope="row" {...rowHeader}>
              {words.kinds[kind.kind]}
            </th>
            {columns.map((name) => (
              <td key={name} className={kind[name] > 0 && name !== 'unchanged' ? 'counted' : ''} {...cell}>
                <CellLabel text={words.countColumns[name]} />
                {kind[name]}
              </td>
            ))}
          </tr>
        ))}
      </StackedTable>
    </>
  );
}
