import { useTab } from '../context.ts';
import { type DeliveryRow, rowKey } from '../deliveryRows.ts';
import { deliveryHref } from '../route.ts';
import { OwnLink } from '../router.tsx';
import type { Resending } from '../useResend.ts';
import { DeliveryDue, DeliveryState } from './DeliveryParts.tsx';
import { ResendButton } from './ResendButton.tsx';
import { CellLabel, StackedTable } from './StackedTable.tsx';
import { tableRoles } from './tableRoles.ts';

interface DeliveryTableProps {
  week: string;
  timeZone: string;
  rows: readonly DeliveryRow[];
  nameOf: (row: DeliveryRow) => string;
  resending: Resending;
  labelledBy: string;
}

/** What became of the week's messages, a row for each. The chat's name leads to its explanation. */
export function DeliveryTable({ labelledBy, rows, ...rest }: DeliveryTableProps) {
  const { why, table: words } = useTab().words.deliveries;
  return (
    <StackedTable
      className="delivery-table"
      labelledBy={labelledBy}
      columns={[why.team, words.state, words.due, words.reason, words.toDo]}
    >
      {rows.map((delivery) => (
        <Row key={rowKey(delivery)} delivery={delivery} {...rest} />
      ))}
    </StackedTable>
  );
}

interface RowProps extends Omit<DeliveryTableProps, 'rows' | 'labelledBy'> {
  delivery: DeliveryRow;
}

function Row({ delivery, week, timeZone, nameOf, resending }: RowProps) {
  const { kinds, table: words } = useTab().words.deliveries;
  const { row, rowHeader, cell } = tableRoles;
  const { conversationId, kind, what, toDo } = delivery;
  const name = nameOf(delivery);
  return (
    <tr {...row}>
      <th scope="row" {...rowHeader}>
        <OwnLink href={deliveryHref(week, conversationId)} className="name">
          {name}
        </OwnLink>
        <span className="kind-name">{kinds[kind]}</span>
      </th>
      <td {...cell}>
        <DeliveryState row={delivery} />
      </td>
      <td {...cell}>
        <CellLabel text={words.due} />
        <DeliveryDue row={delivery} timeZone={timeZone} />
      </td>
      <td {...cell}>{what}</td>
      <td {...cell}>
        {toDo && <CellLabel text={words.toDo} />}
        {toDo ?? <span className="unseen">{words.nothingToDo}</span>}
        <ResendButton row={delivery} name={name} resending={resending} />
      </td>
    </tr>
  );
}
