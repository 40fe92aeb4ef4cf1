import type { HistoryEntry } from '../bundle/history.ts';
import { asClause, asSentence, germanHalfYear, quoted, waitingFor } from './format.ts';
import { freeReasons } from './helpWords.ts';
import { reasonText } from './tabRoadmapWords.ts';

/** One entry of a department's history as a sentence or two; it addresses nobody. */
export function historyText(entry: HistoryEntry): string {
  switch (entry.kind) {
    case 'finished':
      return `Fertig geworden: ${asClause(entry.task.title)}. ${asSentence(entry.task.effect)}`;
    case 'stuck':
      return `Der Schritt ${quoted(entry.step)} kam nicht weiter und wartete auf ${waitingFor[entry.cause]}.`;
    case 'freed':
      return `Der Weg ist wieder frei für ${quoted(entry.step)}: ${freeReasons[entry.cause]}.`;
    case 'done':
      return `${quoted(entry.measure.title)} ist fertig. ${asSentence(entry.measure.easier)}`;
    case 'moved':
      return `${quoted(entry.measure.title)} wurde ${into(entry.to)}verschoben.${why(entry)}`;
    case 'split':
      return `${quoted(entry.measure.title)} wurde geteilt. ${entry.to ? `Der andere Teil kam ins ${germanHalfYear(entry.to)}.` : ''}${why(entry)}`;
    case 'dropped':
      return `${quoted(entry.measure.title)} lassen wir bewusst.${why(entry)}`;
  }
}

const into = (to: string | undefined) => (to ? `ins ${germanHalfYear(to)} ` : '');

function why(entry: Parameters<typeof reasonText>[0]): string {
  const reason = reasonText(entry);
  return reason ? ` ${asSentence(reason)}` : '';
}
