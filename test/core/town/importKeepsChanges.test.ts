import { partitions } from '../../../core/model.ts';
import { changedSetting } from '../../../core/town/changeSettings.ts';
import { importTown } from '../../../core/town/importTown.ts';
import type { Settings } from '../../../core/town/settings.ts';
import { exampleTown } from './exampleFolder.ts';
import { emptyStore, everything, today, watched } from './townStore.ts';

type Store = ReturnType<typeof emptyStore>;

async function settingsIn(store: Store) {
  const stored = await store.get('settings', partitions.plan, 'settings');
  if (!stored) throw new Error('The town is not set up.');
  return stored;
}

/** A change as the page does it. */
async function sayDu(store: Store): Promise<void> {
  const { record, version } = await settingsIn(store);
  const judged = changedSetting(record, 'address', { before: 'sie', after: 'du' });
  if (judged.kind !== 'fine') throw new Error(judged.kind);
  await store.write(partitions.plan, [{ op: 'replace', kind: 'settings', record: judged.record, version }]);
}

const addressIn = async (store: Store): Promise<[Settings['address'], Settings['changedHere']]> => {
  const { record } = await settingsIn(store);
  return [record.address, record.changedHere];
};

test('reading the folder again leaves what was changed in Verwaltung, says so, and changes nothing the next time', async () => {
  const store = emptyStore();
  expect((await importTown(store, exampleTown(), { today })).changedHere).toBeUndefined();
  await sayDu(store);
  expect((await importTown(store, exampleTown(), { today })).changedHere).toEqual(['address']);
  expect(await addressIn(store)).toEqual(['du', ['address']]);
  const before = await everything(store, 'versions');
  await importTown(store, exampleTown(), { today });
  expect(await everything(store, 'versions')).toEqual(before);
});

test('a folder that says the same takes the setting back, and then decides again', async () => {
  const store = emptyStore();
  const folder = exampleTown();
  await importTown(store, folder, { today });
  await sayDu(store);
  await importTown(store, { ...folder, town: { ...folder.town, address: 'du' } }, { today });
  expect(await addressIn(store)).toEqual(['du', undefined]);
  await importTown(store, folder, { today });
  expect(await addressIn(store)).toEqual(['sie', undefined]);
});

test('what is changed while the folder is being read stays, too', async () => {
  const store = emptyStore();
  const folder = exampleTown();
  await importTown(store, folder, { today });
  const renamed = { ...folder, town: { ...folder.town, name: 'Neustadt' } };
  const report = await importTown(
    watched(store, async (_count, operations) => {
      const writesSettings = operations.some(({ kind }) => kind === 'settings');
      if (writesSettings && (await addressIn(store))[0] === 'sie') await sayDu(store);
    }),
    renamed,
    { today },
  );
  expect(report.changedHere).toEqual(['address']);
  expect((await settingsIn(store)).record).toMatchObject({ name: 'Neustadt', address: 'du' });
});
