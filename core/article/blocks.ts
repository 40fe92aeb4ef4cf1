/** A run of text in an article. A town value stands in its own segment, so that it can be marked. */
export interface Segment {
  text: string;
  strong?: true;
  href?: string;
  value?: { key: string; source?: string; missing?: true };
}

/** A block of an article, in order; blocks are addressed by their index (links in sent cards do so for years). */
export type Block =
  | { type: 'heading'; level: 2 | 3; segments: Segment[] }
  | { type: 'paragraph'; segments: Segment[] }
  | { type: 'list'; ordered: boolean; items: Segment[][] };

/** A range of blocks, both ends included. */
export interface BlockRange {
  from: number;
  to: number;
}
