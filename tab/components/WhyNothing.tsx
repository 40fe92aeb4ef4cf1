import { Field, Select } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useTab } from '../context.ts';
import { type DeliveryRow, rowKey } from '../deliveryRows.ts';
import type { Resending } from '../useResend.ts';
import { DeliveryDue, DeliveryState } from './DeliveryParts.tsx';
import { ResendButton } from './ResendButton.tsx';

interface WhyNothingProps {
  rows: readonly DeliveryRow[];
  timeZone: string;
  /** The chat that is explained. */
  team: string | undefined;
  /** The name of every chat by its id. */
  names: ReadonlyMap<string, string>;
  onTeam: (team: string | undefined) => void;
  /** Whether the explanation takes the focus, because a link has led to it. */
  takesFocus: boolean;
  resending: Resending;
}

/** *Warum kam nichts an?*: what became of all that one chat should have got, why, and what helps. */
export function WhyNothing({ rows, timeZone, team, names, onTeam, takesFocus, resending }: WhyNothingProps) {
  const { why } = useTab().words.deliveries;
  const explained = rows.filter(({ conversationId }) => conversationId === team);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) place.current?.focus();
  }, [takesFocus]);
  return (
    <section className="why" aria-labelledby="why">
      <h2 id="why">{why.title}</h2>
      <Field label={why.team}>
        <Select value={team ?? ''} onChange={(_, { value }) => onTeam(value || undefined)}>
          <option value="">{why.choose}</option>
          {[...names].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {team !== undefined && (
        <section ref={place} tabIndex={-1} className="explanations" aria-label={names.get(team) ?? why.title}>
          {explained.length === 0 && <p className="surface explanation">{why.missing}</p>}
          {explained.map((row) => (
            <Explanation
              key={rowKey(row)}
              row={row}
              name={names.get(row.conversationId) ?? ''}
              timeZone={timeZone}
              resending={resending}
            />
          ))}
        </section>
      )}
    </section>
  );
}

interface ExplanationProps {
  row: DeliveryRow;
  name: string;
  timeZone: string;
  resending: Resending;
}

function Explanation({ row, name, timeZone, resending }: ExplanationProps) {
  const { kinds, table } = useTab().words.deliveries;
  const { kind, what, toDo, canResend } = row;
  return (
    <div className="surface explanation">
      <h3>{`${name}, ${kinds[kind]}`}</h3>
      <p className="lead">{what}</p>
      {toDo && <p>{toDo}</p>}
      {(canResend || resending.touched(row)) && (
        <div className="again">
          <ResendButton row={row} name={name} resending={resending} />
        </div>
      )}
      <p className="facts-line">
        <DeliveryState row={row} />
        <span>
          {table.due}: <DeliveryDue row={row} timeZone={timeZone} />
        </span>
      </p>
    </div>
  );
}
