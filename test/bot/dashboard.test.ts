import { routes } from '../../bot/api/routes.ts';
import { linksTo } from '../../bot/links.ts';
import { momentIn } from '../../bot/tenant.ts';
import type { DashboardAnswer } from '../../core/api.ts';
import type { TenantStore } from '../../core/store.ts';
import { openChats } from './chats.ts';
import { tuesdayNine } from './weekly.ts';

test('the dashboard, with what waits and who helps, costs exactly one call of the store', async () => {
  const calls: string[] = [];
  const chats = await openChats({
    store: (store): TenantStore => ({
      ...store,
      get: (kind, ...rest) => {
        calls.push(`get ${kind}`);
        return store.get(kind, ...rest);
      },
      list: (kind, ...rest) => {
        calls.push(`list ${kind}`);
        return store.list(kind, ...rest);
      },
    }),
  });
  const moment = await momentIn(chats.tenant, tuesdayNine);
  const route = routes.find(({ name }) => name === 'dashboard');
  if (!moment || !route) throw new Error('The demo town or the dashboard is missing.');
  calls.length = 0;
  const nothing = () => undefined;
  const around = {
    links: linksTo(''),
    deliver: nothing,
    changed: nothing,
    members: { page: async () => undefined },
    params: {},
    query: undefined,
    body: undefined,
  };
  const answer = await route.run({ tenant: chats.tenant, moment, actor: { role: 'guest' }, identity: 'x', ...around });
  const { departments } = answer as DashboardAnswer;
  expect(calls).toEqual(['get dashboard']);
  expect(departments.find(({ id }) => id === 'JFS')?.whoHelps).toEqual([
    'Noch ist niemand gefragt. Weiterhelfen kann: IT und Digitalisierung, Telefon 05700 100-130.',
  ]);
});
