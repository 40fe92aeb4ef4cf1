import { Button, Field, Select } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { RoadmapAnswer } from '../../core/plan/api.ts';
import { moveReasons } from '../../core/plan/moveReasons.ts';
import { roadmapPageWords } from '../../core/words/tabRoadmapWords.ts';
import { useTab } from '../context.ts';
import type { RoadmapMeasure } from '../roadmapPlan.ts';
import { useMove } from '../useMove.ts';

interface MoveDialogProps {
  answer: RoadmapAnswer;
  measure: RoadmapMeasure;
  refresh: () => Promise<RoadmapAnswer | undefined>;
  /** @param movedTo the new half-year; absent where nothing was moved */
  onClose: (movedTo?: string) => void;
}

/** Half-year and reason for a move, with what both half-years hold afterwards, before anything is saved. */
export function MoveDialog({ answer, measure, refresh, onClose }: MoveDialogProps) {
  const words = roadmapPageWords(useTab().me.address);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const move = useMove({ answer, measure, refresh, onMoved: onClose });
  useEffect(() => dialog.current?.showModal(), []);
  const open = answer.loads.filter(({ halfYear }) => halfYear > answer.halfYear && halfYear !== measure.halfYear);
  return (
    <dialog ref={dialog} className="surface confirmation" aria-labelledby={title} onClose={() => onClose()}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          move.save();
        }}
      >
        <h2 id={title}>{words.dialog.title}</h2>
        <p>{words.dialog.now(measure.title, measure.halfYear, measure.effort)}</p>
        <Choice
          label={words.dialog.to}
          none={words.dialog.chooseTo}
          value={move.to}
          options={open.map(({ halfYear }) => [halfYear, words.period(halfYear)])}
          onChoose={move.setTo}
        />
        <Choice
          label={words.dialog.because}
          none={words.dialog.chooseBecause}
          value={move.because}
          options={moveReasons.map((reason) => [reason, words.reasons[reason]])}
          onChoose={move.setBecause}
        />
        <Preview move={move} />
        <p role="alert">{move.problem}</p>
        <div className="buttons">
          <Button type="submit" appearance="primary" disabledFocusable={move.saving || move.against !== undefined}>
            {move.saving ? words.dialog.saving : words.dialog.save}
          </Button>
          <Button onClick={() => dialog.current?.close()}>{words.dialog.cancel}</Button>
        </div>
      </form>
    </dialog>
  );
}

interface ChoiceProps {
  label: string;
  /** What stands there while nothing is chosen. */
  none: string;
  value: string;
  /** Values with their texts. */
  options: readonly (readonly [string, string])[];
  onChoose: (value: string) => void;
}

function Choice({ label, none, value, options, onChoose }: ChoiceProps) {
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, { value: chosen }) => onChoose(chosen)}>
        <option value="">{none}</option>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Both half-years' effort against their capacity, and whether the move fits or what stands against it. */
function Preview({ move: { to, loads, against } }: { move: ReturnType<typeof useMove> }) {
  const { dialog } = roadmapPageWords(useTab().me.address);
  return (
    <div role="status" className="preview">
      {loads.map(({ now, then }) => (
        <p key={then.halfYear}>{dialog.after(now, then)}</p>
      ))}
      {to !== '' && <p className={`verdict ${against ? 'against' : ''}`}>{against ?? dialog.fits}</p>}
    </div>
  );
}
