import type { Bundle } from '../../core/bundle/bundle.ts';
import { dashboardOf } from '../../core/bundle/progress.ts';
import { shiftDay } from '../../core/calendar/halfYear.ts';
import { partitions } from '../../core/model.ts';
import type { Operation, TenantStore } from '../../core/store.ts';
import type { Town } from '../../core/town/town.ts';
import { type Chats, channel, ownChat, type TestChat } from '../bot/chats.ts';

/** The demo town with a channel for every unit and a chat for every lead. */
export interface TownChats {
  town: Town;
  teams: (TestChat & { departmentId: string; unitId: string })[];
  leads: (TestChat & { departmentId: string; person: string })[];
}

export async function bindTown(chats: Chats): Promise<TownChats> {
  const town = await chats.tenant.town();
  if (!town) throw new Error('The demo town is missing.');
  const teams = town.units.map(({ id, departmentId }) => ({ ...channel(id), departmentId, unitId: id }));
  const leads = town.departments.map(({ id }) => ({
    ...ownChat(`lead-${id}`),
    departmentId: id,
    person: `lead-${id}`,
  }));
  for (const team of teams) await chats.say('admin', team, `bereich ${team.unitId}`);
  for (const lead of leads) await chats.say(lead.person, lead, 'hilfe');
  return { town, teams, leads };
}

/** Puts every step of the demo's half-year back to its beginning, and the same tasks once more into the half-year after it. */
export async function layBundles(store: TenantStore): Promise<void> {
  const stored = await store.list('bundle', partitions.plan);
  const running = stored.filter(({ record }) => record.halfYear === '2026-H2');
  const begun = running.map(({ record }) => unbegun(record));
  const next = begun.map(shifted);
  const departments = (await store.list('department', partitions.plan)).map(({ record }) => record);
  const board = await store.get('dashboard', partitions.plan, '2026-H2');
  const operations: Operation[] = [
    ...running.map(({ version }, i): Operation[] => {
      const record = begun[i];
      return record ? [{ op: 'replace', kind: 'bundle', record, version }] : [];
    }),
    next.map((record): Operation => ({ op: 'create', kind: 'bundle', record })),
    board
      ? [
          {
            op: 'replace' as const,
            kind: 'dashboard' as const,
            record: dashboardOf('2026-H2', departments, begun),
            version: board.version,
          },
        ]
      : [],
    [{ op: 'create' as const, kind: 'dashboard' as const, record: dashboardOf('2027-H1', departments, next) }],
  ].flat();
  const result = await store.write(partitions.plan, operations);
  if (!result.ok) throw new Error(`The bundles were not laid: ${result.reason}.`);
}

function unbegun(bundle: Bundle): Bundle {
  return {
    ...bundle,
    tasks: bundle.tasks.map((task) => ({
      ...task,
      steps: task.steps.map(({ id, title, minutes }) => ({ id, title, minutes, state: 'open', revision: 0 })),
    })),
  };
}

function shifted(bundle: Bundle): Bundle {
  return {
    ...bundle,
    id: `${bundle.departmentId}-2027-H1`,
    halfYear: '2027-H1',
    tasks: bundle.tasks.map((task) => ({
      ...task,
      id: `${task.id}-n`,
      due: shiftDay(task.due, 1),
      steps: task.steps.map((step) => ({ ...step, id: `${step.id}-n` })),
    })),
  };
}
