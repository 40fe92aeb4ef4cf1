import { formula } from '../../csv.ts';

/**
 * A text as it may stand in a cell that somebody might save as CSV and open again: what would be read as a formula, or has an
 * apostrophe already, gets one before it. `plainText` takes it off again, so that any text survives both ways.
 */
export function inertText(text: string): string {
  return formula.test(text) || text.startsWith("'") ? `'${text}` : text;
}

/** The text that `inertText` was given; an apostrophe that it would not have written stays. */
export function plainText(text: string): string {
  const rest = text.slice(1);
  return text.startsWith("'") && inertText(rest) === text ? rest : text;
}
