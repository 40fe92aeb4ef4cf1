import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../store/embedded/embeddedStore.ts';
import { storeContract } from './storeContract.ts';

storeContract('the embedded store', async (now) => {
  const folder = mkdtempSync(join(tmpdir(), 'buendel-store-'));
  const file = join(folder, 'data', 'buendel.db');
  const store = openEmbeddedStore(file, { now });
  return {
    store,
    again: () => openEmbeddedStore(file, { now }),
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});
