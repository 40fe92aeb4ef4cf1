/** Fewer people than this are never shown as a figure: it could be one person's (product.md §12). */
export const fewestPeople = 5;

/** A department of the town or a unit of a department, as far as the limit needs it. */
export interface Group {
  id: string;
  staff: number;
}

/** Which groups of a whole stand without a figure of their own where others read, and whether the whole's may stand there. */
export interface Outside {
  hidden: ReadonlySet<string>;
  total: boolean;
}

export const isSmall = ({ staff }: Pick<Group, 'staff'>): boolean => staff < fewestPeople;

/**
 * What of a whole's groups may be shown outside of them, so that no figure over fewer than five people is shown or can be had
 * by subtraction (product.md §12). Beside the small groups the next smallest ones are hidden until those that are left have
 * five people for everybody who subtracts: the reader, who takes what is shown from the whole, and somebody of a hidden
 * group, who takes away their own figure, too. Where even all of them are not enough, the whole is not shown either.
 * It hangs on the numbers of staff alone, so that two pages never hide different groups.
 */
export function outsideOf(groups: readonly Group[]): Outside {
  const bySize = [...groups].sort((a, b) => a.staff - b.staff || (a.id < b.id ? -1 : 1));
  let count = bySize.filter(isSmall).length;
  if (count === 0) return { hidden: new Set(), total: true };
  while (count < bySize.length && !holds(bySize.slice(0, count))) count += 1;
  const hidden = bySize.slice(0, count);
  return { hidden: new Set(hidden.map(({ id }) => id)), total: holds(hidden) };
}

/** Whether the groups, sorted by size, still have five people when the largest one's figure is known to its own. */
function holds(hidden: readonly Group[]): boolean {
  return hidden.slice(0, -1).reduce((sum, { staff }) => sum + staff, 0) >= fewestPeople;
}
