import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlanPreviewAnswer } from '../../core/plan/api.ts';
import type { SheetKind } from '../../core/plan/sheets/columns.ts';
import { planSheetsPageWords } from '../../core/words/tabPlanSheetsWords.ts';
import { useTab } from '../context.ts';
import { planSheetsHref } from '../route.ts';
import { rewriteAddress } from '../router.tsx';
import { useSome } from '../useSome.ts';
import { StackedTable } from './StackedTable.tsx';
import { tableRoles } from './tableRoles.ts';

type Row = PlanPreviewAnswer['rows'][number];
export type RowState = Row['state'];

interface PlanPreviewRowsProps {
  preview: PlanPreviewAnswer;
  asked: { kind: SheetKind | undefined; state: RowState | undefined };
}

/** The rows of a preview by sheet and by what becomes of them; the filters stand in the address. */
export function PlanPreviewRows({ preview, asked }: PlanPreviewRowsProps) {
  const { me } = useTab();
  const { preview: words } = planSheetsPageWords(me.address);
  const [chosen, setChosen] = useState(asked);
  const choose = (change: Partial<typeof chosen>) => {
    const next = { ...chosen, ...change };
    setChosen(next);
    rewriteAddress(planSheetsHref(next.kind, next.state), 'replace');
  };
  const kinds = preview.kinds.map(({ kind }) => kind);
  const states: RowState[] = ['changed', 'new', 'kept'];
  const rows = preview.rows.filter(
    ({ kind, state }) =>
      (chosen.kind === undefined || kind === chosen.kind) &&
      (chosen.state === undefined ? state !== 'kept' : state === chosen.state),
  );
  const { more } = preview;
  const hidden = chosen.state === undefined ? more.new + more.changed : more[chosen.state];
  return (
    <>
      <h3 id="rows">{words.rowsTitle}</h3>
      <div className="filters">
        <Field label={words.filterState}>
          <Select
            value={chosen.state ?? ''}
            onChange={(_, { value }) => choose({ state: states.find((state) => state === value) })}
          >
            <option value="">{words.allStates}</option>
            {states.map((state) => (
              <option key={state} value={state}>
                {words.states[state]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.filterKind}>
          <Select
            value={chosen.kind ?? ''}
            onChange={(_, { value }) => choose({ kind: kinds.find((kind) => kind === value) })}
          >
            <option value="">{words.allKinds}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {rows.length === 0 ? (
        <p className="surface empty">{words.noneHere}</p>
      ) : (
        <Rows key={`${chosen.kind} ${chosen.state}`} rows={rows} />
      )}
      {hidden > 0 && <p className="small">{words.hidden(hidden)}</p>}
    </>
  );
}

function Rows({ rows }: { rows: readonly Row[] }) {
  const { me } = useTab();
  const { preview: words } = planSheetsPageWords(me.address);
  const { shown, rest, showMore } = useSome(rows);
  return (
    <>
      <StackedTable className="plan-table plan-rows" labelledBy="rows" columns={[words.row, words.cell, words.change]}>
        {shown.map((each) => (
          <RowOf key={`${each.kind} ${each.id}`} row={each} />
        ))}
      </StackedTable>
      {rest > 0 && <Button onClick={showMore}>{words.more(rest)}</Button>}
    </>
  );
}

function RowOf({ row: { state, kind, id, name, cell: where, fields } }: { row: Row }) {
  const { me } = useTab();
  const { preview: words } = planSheetsPageWords(me.address);
  const { row, rowHeader, cell } = tableRoles;
  return (
    <tr {...row}>
      <th scope="row" {...rowHeader}>
        <span className="name">{name}</span>
        <span className="kind-name">{`${words.kinds[kind]}, ${id}: ${words.states[state]}`}</span>
      </th>
      <td {...cell}>{where ?? ''}</td>
      <td {...cell}>
        <ul className="field-changes">
          {fields.map(({ name: field, before, after }) => (
            <li key={field}>
              <span className="field-name">{field}: </span>
              {before !== undefined && (
                <>
                  <span className="unseen">{words.from} </span>
                  <span className="before">{before}</span>
                  <span aria-hidden="true"> → </span>
                  <span className="unseen">, {words.to} </span>
                </>
              )}
              <span className="after">{after}</span>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
