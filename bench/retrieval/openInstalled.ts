import { NotInstalled, type OpenPeer, type Peer, type PeerArticle } from '../peers/peer.ts';

/** Opens the peers one after the other, each when it is asked for; `notes` then names those that this machine lacks. */
export function openInstalled(peers: readonly Peer[], articles: readonly PeerArticle[]) {
  const notes: string[] = [];
  async function* opened(): AsyncGenerator<{ name: string; engine: OpenPeer }> {
    for (const { name, open } of peers) {
      try {
        yield { name, engine: await open(articles) };
      } catch (error) {
        if (!(error instanceof NotInstalled)) throw error;
        notes.push(`  ${name}: ${error.message}`);
      }
    }
  }
  return { opened: opened(), notes };
}
