import type { ReactNode } from 'react';
import { useWords } from '../context.ts';

/** What stands around a page that nobody is signed in to: only whose it is. */
export function Bare({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="bar">
        <span className="brand">{useWords().product}</span>
      </header>
      <main className="content narrow">{children}</main>
    </>
  );
}
