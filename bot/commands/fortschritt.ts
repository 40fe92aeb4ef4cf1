import { halfYearOf } from '../../core/calendar/halfYear.ts';
import { partitions } from '../../core/model.ts';
import { noticeCard } from '../cards/notice.ts';
import { progressCard } from '../cards/progress.ts';
import type { Command } from '../turn.ts';

export const fortschritt: Command = {
  name: 'fortschritt',
  action: 'town.read',
  async run({ store, conversation, actor, words, links, today }) {
    const dashboard = await store.get('dashboard', partitions.plan, halfYearOf(today));
    if (!dashboard) return { message: noticeCard({ sentence: words.progress.none }, words) };
    const departmentId = conversation.departmentId ?? actor.departmentId;
    const own = departmentId ? { departmentId } : {};
    return { message: progressCard({ dashboard: dashboard.record, ...own, link: links.home }, words) };
  },
};
