/** An article as every peer gets it: its head, and its whole text. */
export interface PeerArticle {
  id: string;
  /** Title, wordings and tags, one line each; empty for a bare passage. */
  head: string;
  body: string;
}

/** A search engine with these articles in it. */
export interface OpenPeer {
  /** For each question the ids of the articles found, best first, at most ten. */
  rank(questions: readonly string[]): Promise<string[][]>;
  close(): Promise<void>;
}

/** A search engine that ours is measured against, with German analysis and OR between the words of a question. */
export interface Peer {
  name: string;
  /** @throws NotInstalled when this machine lacks what it needs */
  open(articles: readonly PeerArticle[]): Promise<OpenPeer>;
}

/** What a peer needs and this machine lacks; the message names the command that installs it. */
export class NotInstalled extends Error {}

/** Articles that an engine returns at most. */
export const LIMIT = 10;

/** All that an engine without fields gets to read of an article. */
export const wholeText = ({ head, body }: PeerArticle): string => (head === '' ? body : `${head}\n${body}`);

/** A peer inside this process, from its search for one question. */
export function inProcess(search: (question: string) => string[], close?: () => void): OpenPeer {
  return {
    rank: async (questions) => questions.map(search),
    close: async () => close?.(),
  };
}
