import type { DeliveriesAnswer } from '../core/api.ts';
import type { DeliveryKind } from '../core/delivery/delivery.ts';

/** A row of the page *Zustellung*: one message for one chat. */
export type DeliveryRow = DeliveriesAnswer['rows'][number];

/** What tells a row from all others of its week, also after it was read anew. */
export const rowKey = ({ conversationId, slot }: DeliveryRow): string => `${slot} ${conversationId}`;

interface NameWords {
  unbound: string;
  nth: (team: string, number: number, of: number) => string;
}

/** The name of every chat by its id. Several chats of one team are told apart by their number, in the order of the rows. */
export function chatNames(rows: readonly DeliveryRow[], { unbound, nth }: NameWords): ReadonlyMap<string, string> {
  const teams = Map.groupBy(rows, ({ place }) => place || unbound);
  return new Map(
    [...teams].flatMap(([team, own]) => {
      const chats = [...new Set(own.map(({ conversationId }) => conversationId))];
      return chats.map((id, at) => [id, chats.length === 1 ? team : nth(team, at + 1, chats.length)] as const);
    }),
  );
}

const order = ['refused', 'unclear', 'sent', 'sending', 'planned', 'skipped', 'none'] as const;

const kinds: readonly DeliveryKind[] = ['weekly', 'help', 'lead'];

/** How many rows of each kind are in which state, what asks for attention first; what has no rows is left out. */
export function countsOf(
  rows: readonly DeliveryRow[],
): { kind: DeliveryKind; counts: { state: DeliveryRow['state']; count: number }[] }[] {
  const counted = (kind: DeliveryKind, state: DeliveryRow['state']) =>
    rows.filter((row) => row.kind === kind && row.state === state).length;
  return kinds
    .map((kind) => ({
      kind,
      counts: order.map((state) => ({ state, count: counted(kind, state) })).filter(({ count }) => count > 0),
    }))
    .filter(({ counts }) => counts.length > 0);
}

/** How many chats have a row that somebody has to look at. @param isMeant says of a row whether it is one */
export function chatsWith(rows: readonly DeliveryRow[], isMeant: (row: DeliveryRow) => boolean): number {
  return new Set(rows.filter(isMeant).map(({ conversationId }) => conversationId)).size;
}

/** Whether a row will change by itself in the next moments. */
export const isUnderWay = ({ state }: Pick<DeliveryRow, 'state'>): boolean =>
  state === 'planned' || state === 'sending';

/** How long to wait before each look at a row that is being sent, in milliseconds: a minute in all, as long as Teams may take. */
const waits = [300, 700, 1_000, 2_000, 3_000, 3_000, ...Array.from({ length: 10 }, () => 5_000)];

/**
 * Looks at a row until it is settled, but not for ever.
 * @param look the row as it stands, undefined where it cannot be seen now; `false` when nobody waits for it any more
 * @returns the settled row; undefined when it is still under way after a minute, or nobody waits
 */
export async function untilSettled(
  look: () => Promise<DeliveryRow | undefined | false>,
  sleep: (ms: number) => Promise<unknown>,
): Promise<DeliveryRow | undefined> {
  for (const wait of waits) {
    await sleep(wait);
    const row = await look();
    if (row === false) return undefined;
    if (row && !isUnderWay(row)) return row;
  }
  return undefined;
}
