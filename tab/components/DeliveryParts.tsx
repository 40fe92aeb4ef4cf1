import { needsAttention } from '../../core/delivery/attention.ts';
import { useTab } from '../context.ts';
import type { DeliveryRow } from '../deliveryRows.ts';
import { StateMark } from './StateMark.tsx';

const markOf = {
  planned: 'open',
  sending: 'inWork',
  sent: 'done',
  refused: 'refused',
  unclear: 'unclear',
  skipped: 'skipped',
  none: 'open',
} as const satisfies Record<DeliveryRow['state'], string>;

/** The sign of a delivery's state; the word stands beside it. */
export function DeliveryMark({ state }: { state: DeliveryRow['state'] }) {
  return <StateMark state={markOf[state]} />;
}

/** A row's state as mark and word; stronger where somebody has to look at it. */
export function DeliveryState({ row }: { row: DeliveryRow }) {
  const { states } = useTab().words.deliveries;
  return (
    <span className={`delivery-state ${needsAttention(row) ? 'attention' : ''}`}>
      <DeliveryMark state={row.state} />
      {states[row.state]}
    </span>
  );
}

/** When a row's card is planned, and whether a holiday moved it. */
export function DeliveryDue({ row: { due, moved }, timeZone }: { row: DeliveryRow; timeZone: string }) {
  const { deliveries } = useTab().words;
  if (!due) return deliveries.noDue;
  return (
    <>
      {deliveries.dueIn(timeZone)(due)}
      {moved && `, ${deliveries.moved}`}
    </>
  );
}
