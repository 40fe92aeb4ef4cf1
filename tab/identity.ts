const KEY = 'buendel.identity';

/** Kept here as well, because a frame may be denied its storage. */
let current: string | undefined;

/** The local identity that was chosen in this window, if any. */
export function readIdentity(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? current;
  } catch {
    return current;
  }
}

/** Keeps the chosen identity until the window is closed; undefined forgets it. */
export function keepIdentity(id: string | undefined): void {
  current = id;
  try {
    if (id === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, id);
  } catch {
    // The variable above is enough for this page view.
  }
}
