import { type Actor, may } from '../../core/access.ts';
import { Refusal } from '../../core/errors.ts';
import type { TodayAnswer, TodayLine } from '../../core/today/api.ts';
import { minutesADay, minutesOf, orderToday } from '../../core/today/today.ts';
import { todayLines } from '../../core/words/todayWords.ts';
import type { Route } from './route.ts';
import { systemsOf } from './stepButtons.ts';
import { todayAnswer } from './todayAnswers.ts';
import type { Line, TodayCall } from './todayLine.ts';
import { todayOfHelper } from './todayOfHelper.ts';
import { deliveriesToday, staleToday, valuesToday, wrongToday } from './todayOfOffice.ts';
import { todayOfLead, todayOfTeam } from './todayOfTeam.ts';

/** *Heute*: what waits for somebody, by role, each line with what to do in place or where it leads. One request for all of it. */
export const todayRoute: Route = {
  name: 'today',
  method: 'get',
  path: '/api/today',
  action: 'today.read',
  summary: 'What waits for this person, in the order in which it is read.',
  answer: todayAnswer,
  async run(call): Promise<TodayAnswer> {
    const { actor, moment } = call;
    if (!actor) throw new Refusal('unauthenticated');
    const lines = once((await Promise.all(sourcesFor(actor).map((source) => source({ ...call, actor })))).flat());
    const ofOffice = actor.role === 'admin' || actor.role === 'editor';
    const { now, later } = orderToday(lines, ofOffice ? minutesADay : undefined);
    return {
      now: now.map(shown),
      later: later.map(shown),
      ...(ofOffice ? { minutes: minutesOf(now) } : {}),
      systems: systemsOf(moment.town.settings),
    };
  },
};

type Source = (call: TodayCall) => Promise<Line[]>;

const fieldsToday: Source = async () => [
  { id: 'fields', group: 'fields', title: todayLines.fields, text: todayLines.fieldsText, href: '/fields' },
];

/** Where somebody's lines come from. */
function sourcesFor(actor: Actor): Source[] {
  switch (actor.role) {
    case 'member':
      return [todayOfHelper, todayOfTeam];
    case 'guide':
      return [todayOfHelper, todayOfTeam, ...(may(actor, 'delivery.read', actor) ? [deliveriesToday] : [])];
    case 'lead':
      return [todayOfLead];
    case 'admin':
      return [todayOfHelper, deliveriesToday, valuesToday, wrongToday];
    case 'editor':
      return [wrongToday, staleToday];
    case 'staffCouncil':
      return [fieldsToday];
    case 'guest':
      return [];
  }
}

/** A step of one's own department that waits for oneself is told once. */
function once(lines: readonly Line[]): Line[] {
  const asked = new Set(lines.filter(({ group }) => group === 'asked').map(({ id }) => id));
  return lines.filter(({ group, id }) => group !== 'stuck' || !asked.has(id));
}

function shown({ id, group, title, text, href, buttons }: Line): TodayLine {
  return { id, group, title, text, ...(href ? { href } : {}), ...(buttons ? { buttons } : {}) };
}
