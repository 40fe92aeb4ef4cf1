import type { Cause } from '../bundle/causes.ts';
import { withPhone } from './common.ts';
import { germanDay, list, waitingFor } from './format.ts';
import { helpText } from './helpWords.ts';
import { stepButtons } from './stepWords.ts';
import type { HelpState } from './words.ts';

/** A step that waits, as pages tell of it. Days are ISO dates. */
export interface StuckState {
  cause: Cause;
  /** Who was asked. */
  help?: HelpState | undefined;
  /** Who can help where nobody was asked; `phone` is a function's. */
  could?: { name: string; phone?: string | undefined } | undefined;
}

/** Who helps, and by when; where nobody was asked, who can help. It addresses nobody. @param today ISO day */
export function whoHelpsText({ cause, help, could }: StuckState, today: string): string {
  if (help) return askedText(help, today);
  if (could) return `Noch ist niemand gefragt. Weiterhelfen kann: ${could.name}${withPhone(could.phone ?? '')}.`;
  return cause === 'time'
    ? 'Sobald es ruhiger ist, geht es weiter. Nach vier Wochen wird der Schritt von selbst wieder vorgeschlagen.'
    : 'Noch ist niemand gefragt.';
}

/** What was promised stays said until its day; then, that it is still open (never that it is late). */
function askedText(help: HelpState, today: string): string {
  const { name, answerBy, promisedFor } = help;
  if ((promisedFor ?? answerBy) >= today) return helpText(help);
  return promisedFor === undefined
    ? `Gefragt ist: ${name}. Die Antwort ist noch offen seit dem ${germanDay(answerBy)}.`
    : `Zugesagt war es bis zum ${germanDay(promisedFor)}. Bündel fragt nach bei: ${name}.`;
}

/** „Wartet seit dem 12.11.2026 auf den Hersteller.“ @param since ISO day */
export function waitsText(cause: Cause, since: string | undefined, system: string | undefined): string {
  const from = since ? ` seit dem ${germanDay(since)}` : '';
  return `Wartet${from} auf ${waitingFor[cause]}${system ? `, Verfahren: ${system}` : ''}.`;
}

/**
 * The same for a whole department, each sentence once; what its steps wait for stands before it only where that differs:
 * „Entscheidung: Die Leitung weiß Bescheid …“.
 */
export function whoHelpsTexts(all: readonly StuckState[], today: string): string[] {
  const bySentence = Map.groupBy(all, (one) => whoHelpsText(one, today));
  if (bySentence.size === 1) return [...bySentence.keys()];
  return [...bySentence].map(([sentence, some]) => {
    const about = new Set(some.map(({ cause }) => stepButtons.causes[cause]));
    return `${list([...about])}: ${sentence}`;
  });
}
