import { boardFor } from '../../core/bundle/board.ts';
import { halfYearOf } from '../../core/calendar/halfYear.ts';
import { partitions } from '../../core/model.ts';
import { noticeCard } from '../cards/notice.ts';
import { progressCard } from '../cards/progress.ts';
import type { Command } from '../turn.ts';

export const fortschritt: Command = {
  name: 'fortschritt',
  action: 'town.read',
  async run({ store, conversation, actor, town, words, links, today }) {
    const dashboard = await store.get('dashboard', partitions.plan, halfYearOf(today));
    if (!dashboard) return { message: noticeCard({ sentence: words.progress.none }, words) };
    const departmentId = conversation.departmentId ?? actor.departmentId;
    const own = departmentId ? { departmentId } : {};
    // Who only named a department in a chat of their own need not belong to it.
    const { rows } = boardFor(dashboard.record, town.departments, actor.selfDeclared ? undefined : departmentId);
    const departments = rows.flatMap(({ figures, ...row }) => (figures ? [{ ...row, ...figures }] : []));
    return {
      message: progressCard({ dashboard: { ...dashboard.record, departments }, ...own, link: links.home }, words),
    };
  },
};
