/** A part of a compound has at least so many letters; shorter ones turn up by chance. */
const SHORTEST = 4;
/** Longer runs of letters are no words; the time to cut one grows with the square of its length. */
const LONGEST = 60;

/** Share of the letters that known words must cover. */
const LEAST = 0.4;

interface Split {
  parts: string[];
  /** Letters that known parts cover. */
  covered: number;
}

/**
 * The parts of a compound that no text has as a whole, cut where known words meet: `passwortrucksetzung` becomes
 * passwort and rucksetzung. Linking letters (Urlaub-s-antrag) fall to the stemmer, so `isKnown` should compare stems.
 * Undefined where known words cover too little of it.
 */
export function partsOf(form: string, isKnown: (part: string) => boolean): string[] | undefined {
  if (form.length > LONGEST) return undefined;
  const splitFrom = new Map<number, Split>();
  for (let from = form.length - SHORTEST; from >= 0; from -= 1) {
    let best: Split = { parts: [form.slice(from)], covered: isKnown(form.slice(from)) ? form.length - from : 0 };
    for (let to = from + SHORTEST; to <= form.length - SHORTEST; to += 1) {
      const rest = splitFrom.get(to);
      const part = form.slice(from, to);
      const covered = (isKnown(part) ? part.length : 0) + (rest?.covered ?? 0);
      if (!rest || covered < best.covered) continue;
      if (covered > best.covered || rest.parts.length + 1 < best.parts.length) {
        best = { parts: [part, ...rest.parts], covered };
      }
    }
    splitFrom.set(from, best);
  }
  const split = splitFrom.get(0);
  return split && split.parts.length > 1 && split.covered >= LEAST * form.length ? split.parts : undefined;
}
