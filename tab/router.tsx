import { Link } from '@fluentui/react-components';
import { type MouseEvent, type ReactNode, useSyncExternalStore } from 'react';

/** How the page on show was reached: it decides where focus and scroll position go. */
export type Arrival = 'load' | 'link' | 'back';

let arrivedBy: Arrival = 'load';
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

const addressNow = () => window.location.pathname + window.location.search;
/** A page on show: its address, and which showing this is, since the same address may be opened once more. */
interface Shown {
  address: string;
  visit: number;
}

/** What is shown, and the address that stands in the browser: a page may rewrite its own without being shown anew. */
let shown: Shown = { address: addressNow(), visit: 0 };
let standing = shown.address;

function show(how: Arrival): void {
  arrivedBy = how;
  standing = addressNow();
  shown = { address: standing, visit: shown.visit + 1 };
  tell();
}

window.addEventListener('popstate', () => {
  // A jump within the page (`#inhalt`) stays on it.
  if (addressNow() === standing) return;
  show('back');
});

export const arrival = (): Arrival => arrivedBy;

/** What is kept with an entry of the browser's history. */
interface EntryState {
  scrollY?: number;
  open?: string[];
  /** The question that was answered here. */
  asked?: string;
  /** Whether only what needs attention is listed. */
  onlyAttention?: boolean;
}

export const entryState = (): EntryState => (history.state as EntryState | null) ?? {};

/** Keeps something with the present entry, so that coming back finds it. */
export function keepInEntry(state: EntryState): void {
  history.replaceState({ ...entryState(), ...state }, '');
}

/** Goes to an own address without a new page load. */
export function navigate(href: string, how: 'push' | 'replace' = 'push'): void {
  history.scrollRestoration = 'manual';
  if (how === 'push') {
    keepInEntry({ scrollY: window.scrollY });
    history.pushState(null, '', href);
  } else {
    history.replaceState(null, '', href);
  }
  showAgain();
}

/** Gives the page on show another address, as a further entry of the history where one should lead back to what it shows now. */
export function rewriteAddress(href: string, how: 'push' | 'replace'): void {
  if (how === 'push') {
    history.scrollRestoration = 'manual';
    keepInEntry({ scrollY: window.scrollY });
    history.pushState(null, '', href);
  } else {
    history.replaceState(history.state, '', href);
  }
  standing = addressNow();
}

/** Shows the present address as if a link had led to it: the heading takes the focus. */
export function showAgain(): void {
  show('link');
}

/** The path and query on show. */
export function useShown(): Shown {
  return useSyncExternalStore(subscribe, () => shown);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

interface OwnLinkProps {
  href: string;
  children: ReactNode;
  className?: string;
  inline?: boolean;
  'aria-current'?: 'page';
}

/** A link to an own page: a real address that opens without a page load, unless the person asks for a new window. */
export function OwnLink({ href, ...rest }: OwnLinkProps) {
  return <Link {...rest} href={href} onClick={(event) => followInPlace(event, href)} />;
}

function followInPlace(event: MouseEvent, href: string): void {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!plain || event.defaultPrevented) return;
  event.preventDefault();
  navigate(href);
}
