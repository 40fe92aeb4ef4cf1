import type { Kind } from '../model.ts';

export interface Counts {
  created: number;
  updated: number;
  unchanged: number;
  /** Records of the store that the folder does not name; an import leaves them alone. */
  kept: number;
}

/** What an import did, in all and per kind of record. */
export interface ImportReport extends Counts {
  kinds: Partial<Record<Kind, Counts>>;
  /** What was changed in the page *Verwaltung*, stands otherwise in the folder, and stayed as it is; absent where nothing did. */
  changedHere?: string[];
}

type Outcome = keyof Counts;

/** Counts each record once, by the first thing that was done to it, however often a conflict made the import look again. */
export interface Tally {
  note(kind: Kind, id: string, outcome: Outcome): void;
  /** Something that was changed in the page *Verwaltung* stays. */
  keep(what: string): void;
  report(): ImportReport;
}

export function startTally(): Tally {
  const outcomes = new Map<Kind, Map<string, Outcome>>();
  const changedHere = new Set<string>();
  return {
    keep: (what) => void changedHere.add(what),
    note(kind, id, outcome) {
      const known = outcomes.get(kind) ?? new Map<string, Outcome>();
      outcomes.set(kind, known);
      const before = known.get(id);
      const done = before === 'created' || before === 'updated';
      if (!done) known.set(id, outcome);
    },
    report() {
      const kinds: ImportReport['kinds'] = {};
      for (const [kind, known] of outcomes) kinds[kind] = count([...known.values()]);
      const kept = changedHere.size > 0 ? { changedHere: [...changedHere] } : {};
      return { ...count([...outcomes.values()].flatMap((known) => [...known.values()])), kinds, ...kept };
    },
  };
}

function count(outcomes: readonly Outcome[]): Counts {
  const counts = { created: 0, updated: 0, unchanged: 0, kept: 0 };
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}
