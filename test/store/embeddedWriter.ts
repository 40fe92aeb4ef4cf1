import { openEmbeddedStore } from '../../store/embedded/embeddedStore.ts';
import { counter, press } from './samples.ts';

/**
 * A process that presses as often as told, each time a new event and the counter, and writes every acknowledged event to its
 * output. Arguments: file, tenant, name of the process, presses.
 */
const [file = '', tenantId = '', name = '', presses = '0'] = process.argv.slice(2);
const store = openEmbeddedStore(file, { now: Date.now });
const tenant = store.forTenant(tenantId);
for (let done = 0; done < Number(presses); ) {
  const stored = await tenant.get('department', 'plan', 'BO');
  if (!stored) throw new Error('the counter is missing');
  const id = `${name}-${done}`;
  const result = await tenant.write('plan', [
    { op: 'create', kind: 'event', record: press(id) },
    { op: 'replace', kind: 'department', record: counter(stored.record.staff + 1), version: stored.version },
  ]);
  if (result.ok) {
    done += 1;
    process.stdout.write(`${id}\n`);
  } else if (result.reason !== 'changed') throw new Error(`${id}: ${result.reason}`);
}
await store.close();
