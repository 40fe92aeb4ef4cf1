import type { TaskState } from '../bundle/progress.ts';
import type { Measure } from './measure.ts';
import type { MoveReason } from './moveReasons.ts';
import type { Fixed, Load, PlannedMeasure } from './moving.ts';
import type { SheetKind } from './sheets/columns.ts';
import type { CellCode } from './sheets/refusedCell.ts';

/** What the endpoints of a plan return. */

/** GET /api/roadmap?department=: ten years of one department's plan. */
export interface RoadmapAnswer {
  department: { id: string; code: string; name: string };
  /** Those whose plan this person may read, in neutral order. */
  departments: { id: string; code: string; name: string }[];
  /** The running half-year. */
  halfYear: string;
  /** Whether this person may move this department's measures. */
  canMove: boolean;
  fieldsOfAction: { id: string; name: string }[];
  /** Effort and capacity in person-days of every half-year from the running one on, and why a capacity is not the whole one. */
  loads: (Load & { less: string[] })[];
  measures: (Pick<
    Measure,
    'id' | 'title' | 'easier' | 'fieldOfAction' | 'halfYear' | 'state' | 'effort' | 'size' | 'requires' | 'cost'
  > & {
    /** How far its tasks are, where a bundle has some. */
    tasks?: TaskState;
    /** Why it cannot be moved at all. */
    fixed?: Fixed;
    /** Where it stood before it was last moved. */
    before?: { halfYear: string; because?: MoveReason; reason?: string };
  })[];
  /** Measures of other departments that one of these requires or that require one of these. */
  linked: Omit<PlannedMeasure, 'effort'>[];
}

/** POST /api/measures/move: where the measure stands now, and both half-years' effort and capacity. */
export interface MoveAnswer {
  id: string;
  halfYear: string;
  loads: Load[];
}

/** POST /api/plan/preview: what a file would change, before anything is written. */
export interface PlanPreviewAnswer {
  /** Of what was compared; an import carries it. */
  fingerprint: string;
  /** Whether it may be applied: nothing is refused, and something would change. */
  canApply: boolean;
  kinds: { kind: SheetKind; new: number; changed: number; unchanged: number; kept: number }[];
  /** New and changed rows by sheet as the file has them, then what stands in none; at most so many as `more` leaves. */
  rows: {
    kind: SheetKind;
    state: 'new' | 'changed' | 'kept';
    id: string;
    name: string;
    /** `Maßnahmen!A14`; absent for what the file does not name. */
    cell?: string;
    /** What differs, by the column's heading; of a new row what it says. */
    fields: { name: string; before?: string; after: string }[];
  }[];
  /** How many rows of each state are not listed. */
  more: { new: number; changed: number; kept: number; refused: number };
  refused: { cell: string; code: CellCode; reason: string }[];
}

/** POST /api/plan/apply: what was written. */
export interface PlanAppliedAnswer {
  new: number;
  changed: number;
}
