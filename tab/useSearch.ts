import { useCallback, useEffect, useRef, useState } from 'react';
import type { ArticlesAnswer } from '../core/api.ts';
import { type ApiRefusal, fetchJson, paths, refusalFrom } from './api.ts';
import { readIdentity } from './identity.ts';

export type Match = ArticlesAnswer['items'][number];

/** What was found for a text; while the next text is looked for, the last matches stay. */
export interface Found {
  /** The text that these matches belong to. */
  text: string;
  items?: Match[];
  refusal?: ApiRefusal;
}

/** Somebody who types on is not answered in between. */
const quiet = 200;
const matchesAtMost = 10;
const listedAtMost = 50;

/** The last few searches, so that going back shows them at once. */
const recent = new Map<string, Match[]>();
const keyOf = (text: string) => `${readIdentity() ?? ''} ${text}`;

/** Searches for a text as it is typed; a request that nobody waits for any more is broken off. */
export function useSearch(typed: string): Found & { retry: () => void } {
  const text = typed.trim();
  const [found, setFound] = useState<Found>(() => ({ text, ...known(text) }));
  const first = useRef(true);

  const search = useCallback(
    (signal?: AbortSignal) =>
      look(text, signal).then(
        (items) => setFound({ text, items }),
        (error: unknown) => {
          if (!signal?.aborted) setFound({ text, refusal: refusalFrom(error) });
        },
      ),
    [text],
  );
  useEffect(() => {
    const stop = new AbortController();
    const begin = setTimeout(() => void search(stop.signal), first.current ? 0 : quiet);
    first.current = false;
    return () => {
      clearTimeout(begin);
      stop.abort();
    };
  }, [search]);

  const retry = useCallback(() => void search(), [search]);
  return { ...found, retry };
}

async function look(text: string, signal: AbortSignal | undefined): Promise<Match[]> {
  const path = paths.articles(text, text === '' ? listedAtMost : matchesAtMost);
  const { items } = await fetchJson(path, signal ? { signal } : {});
  recent.set(keyOf(text), items);
  const [oldest] = recent.keys();
  if (recent.size > 20 && oldest !== undefined) recent.delete(oldest);
  return items;
}

function known(text: string): { items: Match[] } | undefined {
  const items = recent.get(keyOf(text));
  return items && { items };
}
