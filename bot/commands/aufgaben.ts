import { authorize, may } from '../../core/access.ts';
import { daysFor } from '../../core/bundle/daysFor.ts';
import { halfYearOf } from '../../core/calendar/halfYear.ts';
import { Refusal } from '../../core/errors.ts';
import { placeName } from '../../core/town/town.ts';
import { noticeCard } from '../cards/notice.ts';
import { stepsOnCard, tasksCard } from '../cards/tasks.ts';
import { helperNames } from '../helpChats.ts';
import { runningBundle } from '../runningBundle.ts';
import type { Command } from '../turn.ts';

export const aufgaben: Command = {
  name: 'aufgaben',
  action: 'help.read',
  within: { action: 'department.read', at: 'asked' },
  async run({ store, conversation, actor, town, words, links, now, today }) {
    const departmentId = conversation.departmentId ?? actor.departmentId;
    const unitId = conversation.departmentId ? conversation.unitId : actor.unitId;
    if (!departmentId) throw new Refusal('notBound');
    authorize(actor, 'department.read', { departmentId });
    const bundle = await runningBundle(store, departmentId, today);
    if (!bundle) return { message: noticeCard({ sentence: words.tasks.noBundle(halfYearOf(today)) }, words) };
    const data = {
      bundle: daysFor(bundle.record, town.units, unitId),
      name: placeName(town, departmentId, unitId) ?? departmentId,
      ...(unitId ? { unitId } : {}),
      canPress: may(actor, 'step.press', { departmentId }),
      shown: [],
      link: links.department(departmentId),
      nameOf: helperNames(town, words),
      systems: town.settings.systems,
      now,
      today,
    };
    return {
      message: tasksCard(data, words),
      shows: {
        card: 'tasks',
        departmentId,
        ...(unitId ? { unitId } : {}),
        stepIds: stepsOnCard(data),
        thanks: [],
        canPress: data.canPress,
      },
    };
  },
};
