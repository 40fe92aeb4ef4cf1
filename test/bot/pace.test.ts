import { createPace } from '../../bot/pace.ts';

/** Steps that each fill a slice. */
async function* longSteps(count: number) {
  for (let n = 0; n < count; n += 1) {
    const end = performance.now() + 2;
    while (performance.now() < end);
    yield;
  }
}

test('work that a request waits for does not wait for that request', async () => {
  const pace = createPace();
  // Waiting for each other until patience runs out, two hundred times over, would outlast the time a test has.
  await expect(pace.during(pace.awaited(longSteps(200)))).resolves.toBeUndefined();
});

test('work behind the requests lets them go first and is done in the end, also when one never ends', async () => {
  const pace = createPace();
  const order: string[] = [];
  const request = Promise.withResolvers<void>();
  const during = pace.during(request.promise).then(() => order.push('request'));
  const work = pace.inSlices(longSteps(3)).then(() => order.push('work'));
  request.resolve();
  await Promise.all([during, work]);
  expect(order).toEqual(['request', 'work']);
  void pace.during(new Promise(() => undefined));
  await pace.inSlices(longSteps(3));
});
