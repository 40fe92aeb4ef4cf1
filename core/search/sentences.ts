// A full stop after these ends no sentence: single letters, ordinals and sections, Roman numerals, abbreviations of office
// prose, days and months, names and amounts.
const ABBREVIATIONS =
  /(?:^|[\s(„"])(?:\p{L}|\d{1,2}|[ivx]+|abs|abb|art|anm|nr|nrn|ca|bzw|gem|ggf|vgl|inkl|evtl|max|mind|min|std|str|tel|usw|etc|ziff|lit|kap|sog|engl|mo|di|mi|do|fr|sa|jan|feb|aug|sept|okt|nov|dez|dr|prof|dipl|st|hl|hr|mr|mrs|jr|geb|gest|inc|vs|mio|mill|mrd|chr|z\.\s?b|d\.\s?h|u\.\s?a|i\.\s?d\.\s?r|i\.\s?v\.\s?m)\.$/iu;

/** Longer than every abbreviation, so that only the end of a sentence is looked at. */
const WINDOW = 16;

/** A sentence's place in a text: from, and to without. */
export interface Span {
  from: number;
  to: number;
}

/** The sentences of a text in order, without the blanks between them; abbreviations and ordinals (`24. November`) end none. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const end of text.matchAll(/[.!?…][)“"»]?(?=\s+[\p{Lu}\p{N}„"»(§])|$/gu)) {
    const to = end.index + end[0].length;
    if (to < text.length && ABBREVIATIONS.test(text.slice(Math.max(from, to - WINDOW), to))) continue;
    const start = from + (text.slice(from, to).match(/^\s*/)?.[0].length ?? 0);
    if (start < to) spans.push({ from: start, to });
    from = to;
  }
  return spans;
}
