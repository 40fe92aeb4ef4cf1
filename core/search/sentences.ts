// A full stop after these ends no sentence: abbreviations of office prose, single letters, ordinals and sections.
const ABBREVIATIONS =
  /(?:^|[\s(„"])(?:\p{L}|\d{1,2}|abs|art|nr|ca|bzw|ggf|vgl|inkl|evtl|max|mind|min|str|tel|usw|etc|dr|prof|st|hr|fr|ziff|lit|sog|z\.\s?b|d\.\s?h|u\.\s?a|i\.\s?d\.\s?r)\.$/iu;

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
