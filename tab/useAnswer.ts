import { useCallback, useEffect, useState } from 'react';
import { type ApiRefusal, load, type Path, refusalFrom, remembered } from './api.ts';

/** What is known about a path: nothing yet, its answer, or why there is none. */
export type Answer<T> = { data?: T; refusal?: ApiRefusal; retry: () => void };

/**
 * Reads a path of the API, and again when the window comes back to the front, because steps are pressed in the chat.
 * An answer that is there stays when a later reading fails. The path must not change during a component's life (give it a key).
 */
export function useAnswer<T>(path: Path<T>): Answer<T> {
  const [state, setState] = useState<Omit<Answer<T>, 'retry'>>(() => ({ data: remembered(path)?.data }));

  const read = useCallback(
    () =>
      load(path).then(
        (data) => setState({ data }),
        (error: unknown) => setState((before) => afterFailure(before, error)),
      ),
    [path],
  );
  const retry = useCallback(() => {
    setState({});
    read();
  }, [read]);

  useEffect(() => {
    const known = remembered(path);
    // An answer under way may have arrived between the first rendering and now: then nobody else will bring it.
    if (known) setState((before) => (before.data === known.data ? before : { data: known.data }));
    if (!known?.fresh) read();
    const whenVisible = () => document.visibilityState === 'visible' && read();
    document.addEventListener('visibilitychange', whenVisible);
    return () => document.removeEventListener('visibilitychange', whenVisible);
  }, [path, read]);

  return { ...state, retry };
}

function afterFailure<S extends { data?: unknown }>(before: S, error: unknown): S | { refusal: ApiRefusal } {
  const refusal = refusalFrom(error);
  const lasting = ['offline', 'failed', 'busy'].includes(refusal.code);
  return before.data !== undefined && lasting ? before : { refusal };
}
