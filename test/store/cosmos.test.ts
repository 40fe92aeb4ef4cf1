import { randomUUID } from 'node:crypto';
import { openCosmosStore } from '../../store/cosmos/cosmosStore.ts';
import { startCosmosDouble } from './cosmosDouble.ts';
import { storeContract } from './storeContract.ts';

storeContract('the Cosmos store, against our own double', async (now) => {
  const double = await startCosmosDouble();
  const open = () => openCosmosStore({ endpoint: double.endpoint, key: double.key, database: 'buendel', now });
  const store = open();
  return {
    store,
    again: open,
    close: async () => {
      await store.close();
      await double.close();
    },
  };
});

/** A real account, where one is given: the contract creates a database of its own name in it, and leaves it there. */
const { COSMOS_TEST_ENDPOINT: endpoint, COSMOS_TEST_KEY: key } = process.env;
if (endpoint) {
  storeContract('the Cosmos store, against a real account', async (now) => {
    const database = `buendel-test-${randomUUID()}`;
    const open = () => openCosmosStore({ endpoint, key, database, create: true, now });
    const store = open();
    return { store, again: open, close: () => store.close() };
  });
}
