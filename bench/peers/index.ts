import type { SearchDocument } from '../../core/search/searchIndex.ts';
import { flexSearch } from './flexSearch.ts';
import { fts5 } from './fts5.ts';
import { germanLunr } from './lunr.ts';
import { germanMiniSearch, miniSearch } from './miniSearch.ts';
import { orama } from './orama.ts';
import type { Peer, PeerArticle } from './peer.ts';
import { postgres } from './postgres.ts';
import { xapian } from './xapian.ts';

/** Every engine that ours is measured against. */
export const peers: readonly Peer[] = [
  miniSearch,
  orama,
  flexSearch,
  germanLunr,
  postgres,
  fts5,
  xapian,
  germanMiniSearch,
];

/** An article as the peers get it: the same texts that ours gets. */
export function peerArticle({ id, title, wordings, tags, passages }: SearchDocument): PeerArticle {
  const body = passages.map(({ heading, text }) => (heading ? `${heading}\n${text}` : text)).join('\n');
  return { id, head: [title, ...wordings, tags.join(' ')].filter(Boolean).join('\n'), body };
}

/** An article's passages, each an article of its own for peers that are to rank passages; all have its title. */
export function passageRows({ id, title, wordings, tags, passages }: SearchDocument): PeerArticle[] {
  const head = [title, ...wordings, ...tags].join('\n');
  return passages.map(({ text }, at) => ({ id: `${id}-${at}`, head: at === 0 ? head : title, body: text }));
}
