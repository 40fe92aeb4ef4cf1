import { useEffect, useRef, useState } from 'react';
import type { DeliveriesAnswer } from '../core/api.ts';
import { fetchJson, paths, refusalFrom } from './api.ts';
import { useTab } from './context.ts';
import { type DeliveryRow, rowKey, untilSettled } from './deliveryRows.ts';
import { sentenceFor } from './sentenceFor.ts';

/** What *Erneut senden* does to a row. */
export interface Resending {
  send: (row: DeliveryRow) => void;
  /** Whether the row was sent once more on this page; it stays on show then. */
  touched: (row: DeliveryRow) => boolean;
  underWay: (row: DeliveryRow) => boolean;
  /** Why sending the row did not work, or that it takes long. */
  notice: (row: DeliveryRow) => string | undefined;
}

interface Sending {
  underWay: boolean;
  notice?: string;
}

interface ResendWith {
  /** Reads the week's rows anew. */
  refresh: () => Promise<DeliveriesAnswer | undefined>;
  nameOf: (row: DeliveryRow) => string;
  /** Says a sentence to a screen reader. */
  say: (sentence: string) => void;
}

/** Sends cards once more, and looks at their rows until they are settled or a minute is over. */
export function useResend({ refresh, nameOf, say }: ResendWith): Resending {
  const { words } = useTab();
  const { about, resend } = words.deliveries;
  const [sendings, setSendings] = useState<ReadonlyMap<string, Sending>>(new Map());
  const gone = useRef(false);
  useEffect(
    () => () => {
      gone.current = true;
    },
    [],
  );

  async function send(row: DeliveryRow): Promise<void> {
    const key = rowKey(row);
    const tell = (sending: Sending, sentence: string) => {
      if (gone.current) return;
      setSendings((now) => new Map(now).set(key, sending));
      say(about(nameOf(row), sentence));
    };
    tell({ underWay: true }, resend.underWay);
    const { departmentId, conversationId, slot } = row;
    const refusal = await fetchJson(paths.resend, { body: { departmentId, conversationId, slot } }).then(
      () => undefined,
      (error: unknown) => refusalFrom(error),
    );
    // Outdated: somebody else was faster, and the card is on its way all the same.
    if (refusal && refusal.code !== 'outdated') {
      const notice = sentenceFor(refusal, words);
      tell({ underWay: false, notice }, notice);
      await refresh();
      return;
    }
    const look = async () => !gone.current && (await refresh())?.rows.find((now) => rowKey(now) === key);
    const settled = await untilSettled(look, (ms) => new Promise((resolve) => setTimeout(resolve, ms)));
    if (settled) tell({ underWay: false }, settled.what);
    else tell({ underWay: false, notice: resend.takesLonger }, resend.takesLonger);
  }

  const of = (row: DeliveryRow) => sendings.get(rowKey(row));
  return {
    send: (row) => void send(row),
    touched: (row) => of(row) !== undefined,
    underWay: (row) => of(row)?.underWay === true,
    notice: (row) => of(row)?.notice,
  };
}
