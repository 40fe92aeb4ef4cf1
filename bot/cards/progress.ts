import type { Dashboard } from '../../core/bundle/dashboard.ts';
import type { CardMessage } from '../../core/messenger.ts';
import { asSentence, progressText } from '../../core/words/format.ts';
import type { Words } from '../../core/words/words.ts';
import { card, heading, label, open, small, text } from './card.ts';

export interface ProgressData {
  dashboard: Dashboard;
  /** The chat's own department, which comes first and with its tasks. */
  departmentId?: string;
  link: string;
}

/** How far the departments are: words in the town's neutral order, no ranking and no percentages. */
export function progressCard({ dashboard, departmentId, link }: ProgressData, words: Words): CardMessage {
  const own = dashboard.departments.find((d) => d.id === departmentId);
  const others = dashboard.departments.filter((d) => d.id !== departmentId && d.steps.total > 0);
  const line = (d: (typeof others)[number]) => words.progress.line(d.name, progressText(d.steps, d.waitingFor));
  const body = [
    heading(words.progress.title(dashboard.id)),
    ...(own ? [label(own.name), text(asSentence(progressText(own.steps, own.waitingFor)))] : []),
    own && own.steps.total > 0 ? small(words.progress.tasks(own.tasks)) : undefined,
    ...(own && others.length > 0 ? [{ ...label(words.progress.others), separator: true }] : []),
    ...others.map((d) => (own ? small(line(d)) : text(line(d)))),
  ];
  const speak = own ? line(own) : words.progress.title(dashboard.id);
  return card({ summary: words.progress.summary, speak, body, actions: [open(words.progress.link, link)] }, words);
}
