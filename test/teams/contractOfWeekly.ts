import { button, newestIn, seenIn } from './cards.ts';
import { channel } from './client.ts';
import type { World } from './world.ts';

const places = { BO: channel('weekly-bo'), 'FIN-KASSE': channel('weekly-kasse'), TB: channel('weekly-tb') };
const channels = Object.values(places);

/** The weekly card goes out once, at its time, and every row of the ledger says what became of it. */
export function describeWeekly(world: () => World): void {
  const remind = (at: string) => world().admin('remind', '--at', at);
  const cards = () => channels.map((chat) => seenIn(world().connector, chat).length);

  beforeAll(async () => {
    for (const [place, chat] of Object.entries(places)) {
      await world().client.install(chat);
      await world().client.say(chat, `bereich ${place}`);
    }
  });

  test('before the due time nothing is planned and nothing is sent', async () => {
    const before = cards();
    expect(await remind('2026-11-24T08:59:59+01:00')).toEqual({
      code: 0,
      lines: ['planned 0 sent 0 refused 0 unclear 0 skipped 0 now 0'],
      errors: '',
    });
    expect(cards()).toEqual(before);
  });

  test('three bound channels get three cards, and a second run sends none', async () => {
    const before = cards();
    const first = await remind('2026-11-24T09:00:00+01:00');
    expect(first).toMatchObject({ code: 0, errors: '' });
    expect(first.lines).toEqual([
      'sent BO 19:weekly-bo@thread.tacv2',
      'sent FIN-KASSE 19:weekly-kasse@thread.tacv2',
      'sent TB 19:weekly-tb@thread.tacv2',
      'planned 3 sent 3 refused 0 unclear 0 skipped 0 now 3',
    ]);
    expect(cards()).toEqual(before.map((count) => count + 1));
    const again = await remind('2026-11-24T15:59:00+01:00');
    expect(again.lines.at(-1)).toBe('planned 3 sent 3 refused 0 unclear 0 skipped 0 now 0');
    expect(cards()).toEqual(before.map((count) => count + 1));
  });

  test('the card proposes one small step with its three answers, and goes alone', () => {
    const { connector } = world();
    const message = connector.messagesIn(places.BO.id).at(-1);
    expect(message?.activity.text).toBeUndefined();
    expect(message?.activity.summary).toMatch(/^Bürgerdienste und Ordnung/);
    const card = newestIn(connector, places.BO);
    expect(card.text).toContain('für diese Woche schlage ich einen Schritt vor');
    expect(button(card, 'Ist erledigt').verb).toBe('step.done');
    expect(button(card, 'Später').verb).toBe('step.later');
    expect(card.text).toContain('[Wir kommen nicht weiter]');
  });

  test('after four in the afternoon the slot is recorded as skipped, and stays so', async () => {
    const before = cards();
    const late = await remind('2026-12-01T16:00:01+01:00');
    expect(late.code).toBe(0);
    expect(late.lines).toEqual([
      'skipped BO 19:weekly-bo@thread.tacv2 tooLate',
      'skipped FIN-KASSE 19:weekly-kasse@thread.tacv2 tooLate',
      'skipped TB 19:weekly-tb@thread.tacv2 tooLate',
      'planned 3 sent 0 refused 0 unclear 0 skipped 3 now 0',
    ]);
    expect(cards()).toEqual(before);
  });
}
