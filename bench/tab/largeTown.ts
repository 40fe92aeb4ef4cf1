import type { Bundle } from '../../core/bundle/bundle.ts';
import { dashboardOf } from '../../core/bundle/progress.ts';
import type { Department, Unit } from '../../core/department/department.ts';
import { type Kind, partitions, type RecordOf } from '../../core/model.ts';
import type { Operation, TenantStore } from '../../core/store.ts';

const halfYear = '2026-H2';
const causes = ['vendor', 'decision', 'money'] as const;

/** Brings a town to this many departments, each with three units and a bundle of twenty tasks, some steps done and some waiting. */
export async function growTown(store: TenantStore, count: number): Promise<void> {
  const there = (await store.list('department', partitions.plan)).map(({ record }) => record);
  const bundles = (await store.list('bundle', partitions.plan)).map(({ record }) => record);
  const [pattern] = bundles.filter((bundle) => bundle.halfYear === halfYear);
  const [model] = there;
  if (!pattern || !model) throw new Error('The demo town has no bundle.');
  const added = Array.from({ length: count - there.length }, (_, at): Department => {
    const id = `D${at + 1}`;
    const name = `Fachbereich ${at + 1} mit einem Namen, wie ihn Städte haben`;
    return { ...model, id, code: String(100 + at), name, order: there.length + at };
  });
  const units = added.flatMap(({ id, name, order }) =>
    [1, 2, 3].map((n): Unit => {
      const place = { departmentId: id, code: `${order}.${n}`, order: order * 3 + n, staff: 8 };
      return {
        id: `${id}-${n}`,
        name: `${name}, Team ${n}`,
        phone: '05700 1',
        mailbox: 'team@stadt.example',
        ...place,
      };
    }),
  );
  const own = added.map((department, at) => bundleOf(department, pattern, at));
  await writeAll(store, [...creating('department', added), ...creating('unit', units), ...creating('bundle', own)]);
  const board = await store.get('dashboard', partitions.plan, halfYear);
  const record = dashboardOf(halfYear, [...there, ...added], [...bundles, ...own]);
  if (!board) throw new Error('The demo town has no dashboard.');
  await writeAll(store, [{ op: 'replace', kind: 'dashboard', record, version: board.version }]);
}

function bundleOf({ id }: Department, pattern: Bundle, at: number): Bundle {
  const [task] = pattern.tasks;
  if (!task) throw new Error('The bundle has no task.');
  const tasks = Array.from({ length: 20 }, (_, nth) => ({
    ...task,
    id: `${id}-T${nth}`,
    unitId: `${id}-${(nth % 3) + 1}`,
    steps: task.steps.map(({ title, minutes }, step) => {
      const kept = { id: `${id}-T${nth}-S${step}`, title, minutes, revision: 0 };
      if (step === 1 && (nth + at) % 9 === 0)
        return { ...kept, state: 'waiting' as const, cause: causes[(nth + at) % causes.length] ?? 'vendor' };
      return { ...kept, state: (nth + step + at) % 3 === 0 ? ('done' as const) : ('open' as const) };
    }),
  }));
  return { ...pattern, id: `${id}-${halfYear}`, departmentId: id, tasks };
}

const creating = <K extends Kind>(kind: K, records: readonly RecordOf<K>[]) =>
  records.map((record) => ({ op: 'create', kind, record }) as Operation);

async function writeAll(store: TenantStore, operations: Operation[]): Promise<void> {
  for (let at = 0; at < operations.length; at += 50) {
    const { ok } = await store.write(partitions.plan, operations.slice(at, at + 50));
    if (!ok) throw new Error('The town was not written.');
  }
}
