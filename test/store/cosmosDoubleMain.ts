import { startCosmosDouble } from './cosmosDouble.ts';

/** Runs the double by itself until it is ended; prints its endpoint and a key. Argument: the port (default: a free one). */
const { endpoint, key } = await startCosmosDouble(Number(process.argv[2] ?? 0));
process.stdout.write(`COSMOS_ENDPOINT=${endpoint}\nCOSMOS_KEY=${key}\n`);
