import { findStep } from '../core/bundle/press.ts';
import type { Delivery } from '../core/delivery/delivery.ts';
import type { CardMessage } from '../core/messenger.ts';
import { partitions } from '../core/model.ts';
import type { TenantStore } from '../core/store.ts';
import { placeName } from '../core/town/town.ts';
import { type AskedStep, requestCard } from './cards/request.ts';
import { helperNames } from './helpChats.ts';
import type { Moment } from './tenant.ts';

type Row = Pick<Delivery, 'slot' | 'departmentId' | 'asks'>;

/** The card of a request for help as the steps stand now; undefined when none of them exists any more. */
export async function helperMessage(
  store: TenantStore,
  { town, words, today }: Pick<Moment, 'town' | 'words' | 'today'>,
  { slot, departmentId, asks = [] }: Row,
): Promise<CardMessage | undefined> {
  const ids = [...new Set(asks.map(({ bundleId }) => bundleId))];
  const stored = await Promise.all(ids.map((id) => store.get('bundle', partitions.plan, id)));
  const bundles = new Map(stored.flatMap((each) => (each ? [[each.id, each.record]] : [])));
  const asked = asks.flatMap(({ bundleId, stepId, helper }): AskedStep[] => {
    const bundle = bundles.get(bundleId);
    const found = bundle && findStep(bundle, stepId);
    if (!found) return [];
    const team = placeName(town, bundle.departmentId, found.task.unitId) ?? bundle.departmentId;
    return [{ bundleId, step: found.step, team, helper }];
  });
  if (asked.length === 0) return undefined;
  const { digitalOffice, systems } = town.settings;
  const data = { asked, slot, departmentId, digitalOffice, systems, nameOf: helperNames(town, words), today };
  return requestCard(data, words);
}
