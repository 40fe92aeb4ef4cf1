import { type StepPressing, toldId } from '../useStepPress.ts';

/** What the last press led to; on show only where the step itself does not say it. */
export function Told({ pressing, shown }: { pressing: StepPressing; shown: boolean }) {
  const { told } = pressing;
  return (
    <p id={toldId} className={told && shown ? 'notice' : 'unseen'} role="status" tabIndex={-1}>
      {told?.sentence}
    </p>
  );
}
