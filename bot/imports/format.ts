import type { Article } from '../../core/article/article.ts';

/** A file as a format's reader gets it. */
export interface ImportFile {
  /** Below the imported folder, with `/`. */
  path: string;
  bytes: Uint8Array;
}

/** What a reader finds in a file. Markdown, not yet cleaned of its title; what the file itself calls its title; its own date. */
export interface Reading {
  markdown: string;
  /** A title that the file gives besides its text, such as an HTML page's <title>; its first heading goes before it. */
  title?: string;
  /** What goes before every heading: a title block. */
  ownTitle?: string;
  /** Where it comes from; the file's name where it does not say. */
  source?: string;
  /** ISO day. */
  date?: string;
  /** Front matter. */
  head?: Partial<Article>;
}

/** A kind of file that can be imported. */
export interface Format {
  /** Reads a file. @throws FileRefusal */
  read(file: ImportFile): Promise<Reading>;
}

/** An ISO day from what documents call a date (`2025-03-12T08:00:00Z`, `D:20250312080000`, `12.03.2025`); undefined for others. */
export function dayOf(text: string | undefined): string | undefined {
  const found =
    /^\s*(?:D:)?(\d{4})-?(\d\d)-?(\d\d)/.exec(text ?? '')?.slice(1) ??
    /^\s*(\d\d)\.(\d\d)\.(\d{4})/
      .exec(text ?? '')
      ?.slice(1)
      .reverse();
  const day = found?.join('-');
  const instant = Date.parse(day ?? '');
  // A day that no calendar has (31 February) is read as a later one.
  return day && !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day) ? day : undefined;
}
