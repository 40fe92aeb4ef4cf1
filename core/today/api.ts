import type { HistoryKind } from '../bundle/history.ts';
import type { StepPageVerb } from '../bundle/stepVerbs.ts';
import type { TodayGroup } from './today.ts';

/** What the endpoints behind *Heute*, a department's history and the buttons of steps answer; beside core/api.ts. */

/** What can be pressed on a step, and with what it is pressed; the same as on the team's card. */
export interface StepButtons {
  bundle: string;
  token: string;
  /** In the order in which they stand. */
  verbs: StepPageVerb[];
}

/** POST /api/steps/press: whether the press has changed something, and how the step stands now, in words. */
export interface StepPressAnswer {
  changed: boolean;
  sentence: string;
}

/** One line of *Heute*. */
export interface TodayLine {
  id: string;
  group: TodayGroup;
  title: string;
  text: string;
  /** Where the line leads: an address of the tab. */
  href?: string;
  buttons?: StepButtons;
}

/** GET /api/today: what waits for this person, in the order in which it is read. */
export interface TodayAnswer {
  now: TodayLine[];
  /** What has time until another day. */
  later: TodayLine[];
  /** About how many minutes the lines of `now` take, for the digital office and the editors. */
  minutes?: number;
  /** The town's systems that a cause can name. */
  systems: { id: string; name: string }[];
}

/** GET /api/departments/:id/history?halfYear=: what happened in a half-year, the newest first, without a person. */
export interface HistoryAnswer {
  halfYear: string;
  entries: {
    id: string;
    kind: HistoryKind;
    /** Absent where none is known, and outside of a unit that is too small for days. */
    day?: string;
    text: string;
  }[];
}
