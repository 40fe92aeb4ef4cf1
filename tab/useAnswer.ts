import { useCallback, useEffect, useRef, useState } from 'react';
import { type ApiRefusal, load, type Path, refusalFrom, reload, remembered } from './api.ts';

interface State<T> {
  /** What the rest is about. */
  path: Path<T>;
  data?: T;
  refusal?: ApiRefusal;
}

/** What is known about a path: nothing yet, its answer, or why there is none. */
export interface Answer<T> {
  data?: T;
  refusal?: ApiRefusal;
  retry: () => void;
  /** Reads it anew while what is known stays on show. @returns the answer, undefined where none came */
  refresh: () => Promise<T | undefined>;
}

/**
 * Reads a path of the API, and again when the window comes back to the front, because steps are pressed in the chat.
 * An answer that is there stays when a later reading fails.
 */
export function useAnswer<T>(path: Path<T>): Answer<T> {
  const [state, setState] = useState<State<T>>(() => known(path));
  const turn = useRef(0);

  const read = useCallback(
    async (ask: typeof load = load): Promise<T | undefined> => {
      turn.current += 1;
      const mine = turn.current;
      // An earlier request may be answered later than the one that was sent after it.
      const tell = (next: (before: State<T>) => State<T>) => {
        if (mine === turn.current) setState((before) => next(before.path === path ? before : known(path)));
      };
      try {
        const data = await ask(path);
        tell(() => ({ path, data }));
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
    const whenVisible = () => document.visibilityState === 'visible' && read();
    document.addEventListener('visibilitychange', whenVisible);
    return () => document.removeEventListener('visibilitychange', whenVisible);
  }, [path, read]);

  const { data, refusal } = state.path === path ? state : known(path);
  return { data, refusal, retry, refresh };
}

function known<T>(path: Path<T>): State<T> {
  return { path, data: remembered(path)?.data };
}

function afterFailure<T>(before: State<T>, error: unknown): State<T> {
  const refusal = refusalFrom(error);
  const lasting = ['offline', 'failed', 'busy', 'tooMany', 'signInDown'].includes(refusal.code);
  return before.data !== undefined && lasting ? before : { path: before.path, refusal };
}
