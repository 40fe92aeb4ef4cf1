/**
 * Many growing lists of 32-bit numbers in one array: a list is no object of its own, and its numbers lie in a row. A list
 * has room for the next power of two; the room it leaves when it moves is used again.
 */
export interface Lists {
  pool: Uint32Array;
  /** How much of the pool has been given out. */
  used: number;
  /** By number of the list. */
  starts: Uint32Array;
  sizes: Uint32Array;
  /** By exponent of its length: the first piece that was left, from 1; each leads to the next one. */
  left: Uint32Array;
}

export function emptyLists(): Lists {
  return {
    pool: new Uint32Array(0),
    used: 0,
    starts: new Uint32Array(0),
    sizes: new Uint32Array(0),
    left: new Uint32Array(32),
  };
}

/** Adds a number at the end of a list. */
export function append(lists: Lists, list: number, value: number): void {
  if (list >= lists.sizes.length) {
    lists.starts = roomFor(lists.starts, list);
    lists.sizes = roomFor(lists.sizes, list);
  }
  const size = lists.sizes[list] ?? 0;
  // At a power of two the room is full.
  if ((size & (size - 1)) === 0) move(lists, list, size);
  lists.pool[(lists.starts[list] ?? 0) + size] = value;
  lists.sizes[list] = size + 1;
}

/** The numbers of a list; nothing for one that was never appended to. */
export function valuesOf({ pool, starts, sizes }: Lists, list: number): Uint32Array {
  const start = starts[list] ?? 0;
  return pool.subarray(start, start + (sizes[list] ?? 0));
}

function move(lists: Lists, list: number, size: number): void {
  const start = lists.starts[list] ?? 0;
  const to = taken(lists, size === 0 ? 0 : 32 - Math.clz32(size));
  lists.starts[list] = to;
  if (size === 0) return;
  lists.pool.copyWithin(to, start, start + size);
  const exponent = 31 - Math.clz32(size);
  lists.pool[start] = lists.left[exponent] ?? 0;
  lists.left[exponent] = start + 1;
}

/** A piece of the pool with room for two to the power of `exponent` numbers. */
function taken(lists: Lists, exponent: number): number {
  const left = lists.left[exponent] ?? 0;
  if (left > 0) {
    lists.left[exponent] = lists.pool[left - 1] ?? 0;
    return left - 1;
  }
  const start = lists.used;
  lists.used += 2 ** exponent;
  lists.pool = roomFor(lists.pool, lists.used - 1);
  return start;
}

/** The array, or a copy that is half as long again, so that it has this place. */
export function roomFor(array: Uint32Array, place: number): Uint32Array {
  if (place < array.length) return array;
  const longer = new Uint32Array(Math.max(16, place + 1, Math.ceil(array.length * 1.5)));
  longer.set(array);
  return longer;
}
