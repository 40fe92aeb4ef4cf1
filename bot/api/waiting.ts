import type { WaitingAnswer } from '../../core/api.ts';
import type { WaitingCount } from '../../core/help/waitingCounts.ts';
import { waitingIn } from '../../core/help/waitingIn.ts';
import { waitingText } from '../../core/words/waitingWords.ts';
import { waitingAnswer } from './answers.ts';
import type { ApiCall, Route } from './route.ts';

/** So many months are shown; `admin list waiting` has all. */
const monthsAtMost = 12;

/** For the digital office: how often steps got stuck, and at what. */
export const waitingRoute: Route = {
  name: 'waiting',
  method: 'get',
  path: '/api/waiting',
  action: 'waiting.read',
  summary: 'How often steps got stuck, by month, cause and system; without team or person.',
  answer: waitingAnswer,
  run: waiting,
};

async function waiting({ tenant, moment }: ApiCall): Promise<WaitingAnswer> {
  const { timeZone, systems } = moment.town.settings;
  const byMonth = Map.groupBy(await waitingIn(tenant.store, timeZone), ({ month }) => month);
  // A system that the town no longer names is called by its id.
  const nameOf = (system: string | undefined) => system && (systems?.[system] ?? system);
  const lineOf = ({ month: _, ...line }: WaitingCount) => ({ ...line, text: waitingText(line, nameOf(line.system)) });
  return {
    months: [...byMonth].slice(0, monthsAtMost).map(([month, counts]) => ({ month, lines: counts.map(lineOf) })),
  };
}
