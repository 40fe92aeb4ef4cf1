import { registerHooks } from 'node:module';

/**
 * A process of its own, since Azure's package reads where it runs from the environment. `token <client id>` prints a token for
 * an account, `ready <client id>` what the operator is told, `loaded` which of Azure's packages the store alone loads.
 */
const [what, clientId] = process.argv.slice(2);
const loaded = new Set<string>();
registerHooks({
  resolve(specifier, context, next) {
    loaded.add(specifier);
    return next(specifier, context);
  },
});
const { openCosmosStore } = await import('../../store/cosmos/cosmosStore.ts');
const { managedIdentity } = await import('../../store/cosmos/identity.ts');

if (what === 'token') {
  const token = await managedIdentity(clientId).getToken('https://buendel.documents.azure.com/.default');
  console.log(token?.token);
} else {
  // Nobody listens there.
  const options = { endpoint: 'https://127.0.0.1:9/', identity: clientId, database: 'buendel', now: () => 0 };
  const store = openCosmosStore(options);
  if (what === 'ready') await store.ready().catch((error: Error) => console.log(error.message));
  else console.log(['@azure/cosmos', '@azure/identity'].filter((name) => loaded.has(name)).join());
  await store.close();
}
