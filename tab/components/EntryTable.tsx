import type { ReactNode } from 'react';
import { CellLabel, StackedTable } from './StackedTable.tsx';
import { tableRoles } from './tableRoles.ts';

export interface Entry {
  key: string;
  /** The first cell is the row's heading. */
  cells: readonly ReactNode[];
  /** What can be done with it; absent for those who only read. */
  actions?: ReactNode;
}

interface EntryTableProps {
  /** The id of its heading. */
  labelledBy: string;
  columns: readonly string[];
  entries: readonly Entry[];
}

/** A table whose rows become blocks on narrow screens, each figure then with its column's name. */
export function EntryTable({ labelledBy, columns, entries }: EntryTableProps) {
  const hasActions = entries.some(({ actions }) => actions !== undefined);
  return (
    <StackedTable className="early entries" labelledBy={labelledBy} columns={columns} hasActions={hasActions}>
      {entries.map((entry) => (
        <EntryRow key={entry.key} entry={entry} columns={columns} hasActions={hasActions} />
      ))}
    </StackedTable>
  );
}

function EntryRow({ entry, columns, hasActions }: { entry: Entry; columns: readonly string[]; hasActions: boolean }) {
  const { row, rowHeader, cell } = tableRoles;
  const [head, ...cells] = entry.cells;
  return (
    <tr {...row}>
      <th scope="row" {...rowHeader}>
        <span className="name">{head}</span>
      </th>
      {cells.map((content, index) => (
        <td key={columns[index + 1]} {...cell}>
          <CellLabel text={columns[index + 1] ?? ''} />
          {content}
        </td>
      ))}
      {hasActions && (
        <td className="actions" {...cell}>
          {entry.actions}
        </td>
      )}
    </tr>
  );
}
