import type { DeliveriesAnswer } from '../../core/api.ts';
import { partitions } from '../../core/model.ts';
import { as, type Chat } from './client.ts';
import { until } from './processes.ts';
import type { World } from './world.ts';

type Row = DeliveriesAnswer['rows'][number];

/** Asks for the deliveries of a week as somebody sees them. */
export async function deliveriesOf(world: World, identity = 'admin', week?: string): Promise<DeliveriesAnswer> {
  const { status, body } = await world.client.get(`/api/deliveries${week ? `?week=${week}` : ''}`, identity);
  if (status !== 200) throw new Error(`The deliveries are refused to ${identity}: ${status}.`);
  return body as DeliveriesAnswer;
}

/** Waits until a row is there as wanted, and returns it. */
export async function rowOnce(world: World, isWanted: (row: Row) => boolean): Promise<Row> {
  let found: Row | undefined;
  await until('a row of the ledger', async () => {
    found = (await deliveriesOf(world)).rows.find(isWanted);
    return found !== undefined;
  });
  if (!found) throw new Error('There is no such row.');
  return found;
}

/** Ends the server and starts it again at another instant; with its scheduler it then does by itself what is due. */
export async function liveAt(world: World, asOf: string, scheduler: 'on' | 'off'): Promise<void> {
  await world.server.stop();
  await world.server.start({ AS_OF: asOf, SCHEDULER: scheduler });
}

/** A department's open steps of the second half of 2026, with their tokens. */
export async function openSteps(world: World, department: string): Promise<{ token: string; bundle: string }[]> {
  const bundle = `${department}-2026-H2`;
  const stored = await (await world.stored()).get('bundle', partitions.plan, bundle);
  const steps = stored?.record.tasks.flatMap((task) => task.steps) ?? [];
  return steps
    .filter(({ state }) => state === 'open')
    .map(({ id, revision }) => ({ token: `${id}.${revision}`, bundle }));
}

/** A team presses that it does not get on with a step. */
export async function getStuck(world: World, team: Chat, step: object, cause: string): Promise<void> {
  const { status } = await world.client.press(as('admin', team), { verb: 'step.stuck', data: { ...step, cause } });
  if (status !== 200) throw new Error(`The press was refused: ${status}.`);
}
