import { useEffect, useRef } from 'react';
import { useWords } from '../context.ts';
import { arrival, entryState } from '../router.tsx';

interface PageTitleProps {
  title: string;
  /** A line above the title, such as the department's number. */
  above?: string;
  /** False where something else on the page takes the focus. */
  takesFocus?: boolean;
}

/** A page's h1 and the window's title. After a link or the back button it takes the focus, so that the page is announced. */
export function PageTitle({ title, above, takesFocus = true }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const words = useWords();

  useEffect(() => {
    document.title = words.documentTitle(title);
  }, [title, words]);

  useEffect(() => {
    const how = arrival();
    if (!takesFocus || how === 'load') return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, how === 'back' ? (entryState().scrollY ?? 0) : 0);
  }, [takesFocus]);

  return (
    <div className="page-title">
      {above && <p className="above">{above}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
    </div>
  );
}
