import type { BlockRange } from '../core/article/blocks.ts';

/** Addresses of the tab. They stand in sent cards for years, so they never change. */
export interface Links {
  home: string;
  department(id: string): string;
  /** With a range, the quoted place is marked. */
  article(id: string, range?: BlockRange): string;
}

export function linksTo(publicUrl: string): Links {
  const home = publicUrl.replace(/\/+$/, '');
  return {
    home,
    department: (id) => `${home}/departments/${encodeURIComponent(id)}`,
    article: (id, range) => `${home}/articles/${encodeURIComponent(id)}${range ? `?b=${range.from}-${range.to}` : ''}`,
  };
}
