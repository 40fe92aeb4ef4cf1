import { startCosmosDouble } from '../store/cosmosDouble.ts';
import { teamsContract, teamsParts } from './teamsContract.ts';

/** What was promised first holds on Cosmos too: proved against our own double, which is no Cosmos. */
const {
  'an installation': _installing,
  'an endpoint of the tab': _api,
  'what a browser keeps': _keeping,
  ...first
} = teamsParts;

let double: Awaited<ReturnType<typeof startCosmosDouble>>;
beforeAll(async () => {
  double = await startCosmosDouble();
});
afterAll(() => double?.close());

teamsContract('Bündel in Teams, its town on our double of Cosmos', async () => ({ store: double }), first);
