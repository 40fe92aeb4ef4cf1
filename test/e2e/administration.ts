import { as, channel } from '../teams/client.ts';
import { demoMorning } from '../teams/processes.ts';
import { startWorld } from '../teams/world.ts';

/** Somebody whom the search among the members of the chats finds. */
export const anna = {
  id: '0b6d5f0a-3c61-4f0e-9d11-6a4f6e1c2b37',
  name: 'Beispiel, A.',
  account: 'a.beispiel@eichenfurt.example',
};

/** The demo town with two teams, in one of which Teams names its members. */
export async function startAdministration() {
  const world = await startWorld({ store: 'embedded', env: { AS_OF: demoMorning } });
  const teams = { 'BO-BB': channel('bo-bb'), FIN: channel('fin') };
  for (const [place, chat] of Object.entries(teams)) await world.client.say(as('admin', chat), `bereich ${place}`);
  world.connector.members.set(teams['BO-BB'].id, [
    { id: '29:a', name: anna.name, aadObjectId: anna.id, userPrincipalName: anna.account },
  ]);
  return { url: world.home, stop: world.close, world };
}
