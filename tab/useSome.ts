import { useState } from 'react';

/** So many rows more are shown at once. */
const page = 100;

/** The first of many, and the way to more of them. */
export function useSome<T>(all: readonly T[]) {
  const [most, setMost] = useState(page);
  return {
    shown: all.slice(0, most),
    rest: Math.max(0, all.length - most),
    showMore: () => setMost((before) => before + page),
  };
}
