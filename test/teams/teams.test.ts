import { teamsContract } from './teamsContract.ts';

teamsContract('Bündel in Teams', async () => ({}));
