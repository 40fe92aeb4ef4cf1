import type { ReactNode } from 'react';
import { tableRoles } from './tableRoles.ts';

interface StackedTableProps {
  className: string;
  columns: readonly string[];
  /** The id of its heading; else it has a caption. */
  labelledBy?: string;
  /** What only screen readers get. */
  caption?: string;
  /** Whether a last column without a heading holds what can be done with a row. */
  hasActions?: boolean;
  /** Its rows. */
  children: ReactNode;
}

/** A table whose rows become blocks on narrow screens (stacked.css). */
export function StackedTable({ className, columns, labelledBy, caption, hasActions, children }: StackedTableProps) {
  const { table, group, row, column } = tableRoles;
  return (
    <table className={`surface stacked ${className}`} aria-labelledby={labelledBy} {...table}>
      {caption !== undefined && <caption className="unseen">{caption}</caption>}
      <thead {...group}>
        <tr {...row}>
          {columns.map((name) => (
            <th key={name} scope="col" {...column}>
              {name}
            </th>
          ))}
          {hasActions && <td />}
        </tr>
      </thead>
      <tbody {...group}>{children}</tbody>
    </table>
  );
}

/** What the column's heading says, where the columns stand below each other. */
export function CellLabel({ text }: { text: string }) {
  return (
    <span className="cell-label" aria-hidden="true">
      {text}:{' '}
    </span>
  );
}
