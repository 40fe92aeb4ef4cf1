import { button, newestIn, pressedCard, seenIn } from './cards.ts';
import { as, channel } from './client.ts';
import { until } from './processes.ts';
import { startWorld, type World } from './world.ts';

let world: World;
afterAll(() => world?.close());

const team = channel('bo');
const office = channel('it');

/** The scheduler of a day does all that is due there, seen at how many messages the chats have got by themselves. */
async function live(asOf: string): Promise<void> {
  await world.server.stop();
  await world.server.start({ AS_OF: asOf, SCHEDULER: 'on' });
}
const counts = () => [team, office].map((chat) => seenIn(world.connector, chat).length);

/** No further message comes: the day's look is through when another look behind it would be. */
async function quiet(): Promise<void> {
  const before = counts();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(counts()).toEqual(before);
}

test('a step gets stuck, a helper promises, the date passes, the helper is asked, frees the way, and the team reads it', async () => {
  world = await startWorld({ env: { AS_OF: '2026-11-24T08:59:59+01:00', SCHEDULER: 'on' } });
  const { client, connector } = world;
  await client.say(as('member-BO', team), 'bereich BO-BB');
  await client.say(as('admin', office), 'bereich ZD-IT');
  const greeted = counts();
  await live('2026-11-24T09:00:01+01:00');
  await until('the weekly cards', () => counts().every((count, i) => count === (greeted[i] ?? 0) + 1));

  const weekly = newestIn(connector, team);
  const stuck = pressedCard(
    await client.press(as('member-BO', team), button(weekly, 'IT-Dienstleister'), weekly.messageId),
  );
  expect(stuck.text).toContain('IT und Digitalisierung bekommt Bescheid und meldet sich bis zum 01.12.2026 hier.');
  await quiet();

  await live('2026-11-24T09:15:00+01:00');
  await until('the request', () => counts()[1] === (greeted[1] ?? 0) + 2);
  const request = newestIn(connector, office);
  expect(request.text).toContain(
    'Bürgerbüro kommt bei einem Schritt nicht weiter und wartet auf den IT-Dienstleister.',
  );
  const promise = button(request, 'Datum zusagen');
  const promised = await client.press(
    as('member-ZD', office),
    { ...promise, data: { ...promise.data, until: '2026-12-03' } },
    request.messageId,
  );
  expect(pressedCard(promised).text).toContain('dass es bis zum 03.12.2026 weitergeht');
  await until('the team reads the promise on its card', () =>
    newestIn(connector, team).text.includes(
      'IT und Digitalisierung hat zugesagt, dass es bis zum 03.12.2026 weitergeht.',
    ),
  );

  // Tuesday: the team's card proposes another step, the helper is left in peace. Friday: the date has passed.
  await live('2026-12-01T09:05:00+01:00');
  await until('the card of the second week', () => counts()[0] === (greeted[0] ?? 0) + 2);
  const teamBefore = counts()[0];
  await live('2026-12-04T09:00:00+01:00');
  await until('the second request', () =>
    newestIn(connector, office).text.includes('Bis zum 03.12.2026 war Hilfe zugesagt.'),
  );
  await quiet();
  expect(counts()[0]).toBe(teamBefore);

  const again = newestIn(connector, office);
  const free = button(again, 'Der Weg ist wieder frei');
  const freed = await Promise.all([1, 2, 3].map(() => client.press(as('member-ZD', office), free, again.messageId)));
  for (const answer of freed) expect(pressedCard(answer).text).toContain('Bürgerbüro kann weitermachen.');
  await until('the team’s first card says so', () =>
    seenIn(connector, team).some(({ text }) =>
      text.includes('Der Weg ist wieder frei: der IT-Dienstleister ist fertig.'),
    ),
  );
  await live('2026-12-04T10:00:00+01:00');
  await quiet();
  expect(counts()[0]).toBe(teamBefore);
});
