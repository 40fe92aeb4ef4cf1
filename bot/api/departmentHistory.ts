import * as z from 'zod/v4';
import { authorize } from '../../core/access.ts';
import type { Bundle } from '../../core/bundle/bundle.ts';
import type { Event } from '../../core/bundle/event.ts';
import { eventIdsOf, historyOf } from '../../core/bundle/history.ts';
import { dayAt } from '../../core/calendar/clock.ts';
import { halfYearOf } from '../../core/calendar/halfYear.ts';
import { hidesDays } from '../../core/department/hidesDays.ts';
import { Refusal } from '../../core/errors.ts';
import { partitions } from '../../core/model.ts';
import { halfYearPattern } from '../../core/plan/measure.ts';
import type { TenantStore } from '../../core/store.ts';
import type { HistoryAnswer } from '../../core/today/api.ts';
import { historyText } from '../../core/words/historyWords.ts';
import type { Route } from './route.ts';
import { historyAnswer } from './todayAnswers.ts';

export const halfYearQuery = z.object({
  halfYear: z.string().regex(halfYearPattern).optional().meta({ description: 'The running one where it is missing.' }),
});

export type HalfYearQuery = z.infer<typeof halfYearQuery>;

/** What happened in a half-year of a department: finished, moved, dropped, stuck and freed; days, never persons. */
export const departmentHistory: Route<HalfYearQuery> = {
  name: 'departmentHistory',
  method: 'get',
  path: '/api/departments/:id/history',
  action: 'identity.read',
  within: { action: 'department.read', at: 'asked' },
  summary: 'What happened in a half-year of a department, the newest first; days, never persons.',
  query: halfYearQuery,
  answer: historyAnswer,
  async run({ tenant, moment, actor, params, query }): Promise<HistoryAnswer> {
    const { town, today } = moment;
    const found = town.departments.find(({ id }) => id === params.id);
    if (!found) throw new Refusal('notFound');
    authorize(actor, 'department.read', { departmentId: found.id });
    const halfYear = query.halfYear ?? halfYearOf(today);
    const [stored, measures] = await Promise.all([
      tenant.store.get('bundle', partitions.plan, `${found.id}-${halfYear}`),
      tenant.store.list('measure', partitions.plan),
    ]);
    const bundle = stored?.record;
    const entries = historyOf({
      ...{ halfYear, bundle },
      events: bundle ? await eventsOf(tenant.store, bundle) : [],
      measures: measures.map(({ record }) => record).filter(({ departmentId }) => departmentId === found.id),
      dayOf: (at) => dayAt(Date.parse(at), town.settings.timeZone),
      hidesDays: (unitId) =>
        hidesDays(
          actor,
          town.units.find(({ id }) => id === unitId),
        ),
    });
    return {
      halfYear,
      entries: entries.map((entry) => {
        const { id, kind, day } = entry;
        return { id, kind, ...(day ? { day } : {}), text: historyText(entry) };
      }),
    };
  },
};

async function eventsOf(store: TenantStore, bundle: Bundle): Promise<Event[]> {
  const read = await Promise.all(eventIdsOf(bundle).map((id) => store.get('event', partitions.plan, id)));
  return read.flatMap((one) => (one ? [one.record] : []));
}
