import type { Bundle } from '../../core/bundle/bundle.ts';
import { halfYearOf } from '../../core/calendar/halfYear.ts';
import type { Department } from '../../core/department/department.ts';
import { partitions } from '../../core/model.ts';
import { capacityIn } from '../../core/plan/capacity.ts';
import type { Plan } from '../../core/plan/moving.ts';
import { planOf } from '../../core/plan/roadmap.ts';
import type { Stored, TenantStore } from '../../core/store.ts';

/** A department's plan as the store has it now. */
export interface StoredPlan {
  plan: Plan;
  /** The department's own measures, with the versions to replace them by. */
  own: readonly Stored<'measure'>[];
  bundles: readonly Bundle[];
}

/** Reads a department's measures with those they hang on, and its bundles from the running half-year on. @param today ISO day */
export async function readPlan(store: TenantStore, department: Department, today: string): Promise<StoredPlan> {
  const running = halfYearOf(today);
  const halfYears = planOf(running);
  const [all, ...stored] = await Promise.all([
    store.list('measure', partitions.plan),
    ...halfYears.map((name) => store.get('bundle', partitions.plan, `${department.id}-${name}`)),
  ]);
  const bundles = stored.flatMap((one) => (one ? [one.record] : []));
  const own = all.filter(({ record }) => record.departmentId === department.id);
  const ids = new Set(own.map(({ id }) => id));
  const required = new Set(own.flatMap(({ record }) => record.requires));
  const linked = all.filter(
    ({ id, record }) => !ids.has(id) && (required.has(id) || record.requires.some((other) => ids.has(other))),
  );
  const plan = {
    departmentId: department.id,
    running,
    capacities: halfYears.map((halfYear) => ({ halfYear, capacity: capacityIn(department, halfYear) })),
    measures: [...own, ...linked].map(({ record }) => record),
    begun: new Set(bundles.flatMap(({ tasks }) => tasks.map(({ measureId }) => measureId))),
  };
  return { plan, own, bundles };
}
