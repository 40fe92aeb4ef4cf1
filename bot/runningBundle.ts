import type { Bundle } from '../core/bundle/bundle.ts';
import { halfYearOf } from '../core/calendar/halfYear.ts';
import { partitions } from '../core/model.ts';
import type { Stored, TenantStore } from '../core/store.ts';

/** A department's bundle of the half-year that `today` (ISO day) lies in. */
export function runningBundle(
  store: TenantStore,
  departmentId: string,
  today: string,
): Promise<Stored<'bundle'> | undefined> {
  return store.get('bundle', partitions.plan, bundleId(departmentId, halfYearOf(today)));
}

const bundleId = (departmentId: Bundle['departmentId'], halfYear: string): string => `${departmentId}-${halfYear}`;
