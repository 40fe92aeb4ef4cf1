import { useCallback, useEffect, useRef, useState } from 'react';
import { type ApiRefusal, load, type Path, refusalFrom, reload, remembered } from './api.ts';

interface State<T> {
  /** What the rest is about. */
  path: Path<T>;
  data?: T;
  refusal?: ApiRefusal;
  /** When the answer last changed by itself, epoch milliseconds. */
  updated?: number;
}

/** What is known about a path: nothing yet, its answer, or why there is none. */
export interface Answer<T> {
  data?: T;
  refusal?: ApiRefusal;
  /** When it last changed by itself while the page was on show, epoch milliseconds. */
  updated?: number;
  retry: () => void;
  /** Reads it anew while what is known stays on show. @returns the answer, undefined where none came */
  refresh: () => Promise<T | undefined>;
}

/**
 * Reads a path of the API, and again when the window comes back to the front, because steps are pressed in the chat.
 * An answer that is there stays when a later reading fails.
 * @param everyMs a page that stays up to date looks so often while it is visible; what has not changed is not drawn anew
 */
export function useAnswer<T>(path: Path<T>, everyMs?: number): Answer<T> {
  const [state, setState] = useState<State<T>>(() => known(path));
  const turn = useRef(0);

  const read = useCallback(
    async (ask: typeof load = load, byItself = false): Promise<T | undefined> => {
      turn.current += 1;
      const mine = turn.current;
      // An earlier request may be answered later than the one that was sent after it.
      const tell = (next: (before: State<T>) => State<T>) => {
        if (mine === turn.current) setState((before) => next(before.path === path ? before : known(path)));
      };
      try {
        const data = await ask(path);
        tell((before) => {
          if (before.data === undefined) return { path, data };
          if (isSame(before.data, data)) return before.refusal ? { path, data: before.data } : before;
          const updated = byItself ? Date.now() : before.updated;
          return { path, data, ...(updated === undefined ? {} : { updated }) };
        });
        return data;
      } catch (error) {
        tell((before) => afterFailure(before, error));
        return undefined;
      }
    },
    [path],
  );
  const retry = useCallback(() => {
    setState({ path });
    void read();
  }, [path, read]);
  const refresh = useCallback(() => read(reload), [read]);

  useEffect(() => {
    const before = remembered(path);
    // An answer under way may have arrived between the first rendering and now: then nobody else will bring it.
    if (before) setState((now) => (now.path === path && now.data === before.data ? now : { path, data: before.data }));
    if (!before?.fresh) void read();
    const whenVisible = () => document.visibilityState === 'visible' && read(load, true);
    document.addEventListener('visibilitychange', whenVisible);
    return () => document.removeEventListener('visibilitychange', whenVisible);
  }, [path, read]);

  useEffect(() => {
    if (everyMs === undefined) return;
    const look = () => void (document.visibilityState === 'visible' && read(load, true));
    const timer = setInterval(look, everyMs);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, [everyMs, read]);

  const { data, refusal, updated } = state.path === path ? state : known(path);
  return { data, refusal, updated, retry, refresh };
}

function known<T>(path: Path<T>): State<T> {
  return { path, data: remembered(path)?.data };
}

/** Answers are plain JSON in the order in which the server writes it. */
const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

function afterFailure<T>(before: State<T>, error: unknown): State<T> {
  const refusal = refusalFrom(error);
  const lasting = ['offline', 'failed', 'busy', 'tooMany', 'signInDown'].includes(refusal.code);
  return before.data !== undefined && lasting ? before : { path: before.path, refusal };
}
