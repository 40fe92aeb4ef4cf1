import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { administrationWords } from '../../core/words/tabAdministrationWords.ts';
import { useTab } from '../context.ts';
import type { Outcome } from '../useSettingChange.ts';

interface EditDialogProps {
  title: string;
  /** What the change means, before it is saved. */
  hint?: string;
  outcome: Outcome;
  /** @returns whether it was done; the dialog then closes */
  onSave: () => Promise<boolean>;
  onClose: () => void;
  children: ReactNode;
}

/** The browser's own dialog around the fields of one change; a refusal is told in it, and nothing that was typed is lost. */
export function EditDialog({ title, hint, outcome, onSave, onClose, children }: EditDialogProps) {
  const words = administrationWords(useTab().me.address);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const { saving, problem, inDialog } = outcome;
  useEffect(() => {
    dialog.current?.showModal();
    inDialog.current = true;
    return () => {
      inDialog.current = false;
    };
  }, [inDialog]);
  const save = async () => {
    if (await onSave()) onClose();
  };
  return (
    <dialog ref={dialog} className="surface confirmation" aria-labelledby={id} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // A form inside of a dialog of React may bubble to the one around it.
          event.stopPropagation();
          void save();
        }}
      >
        <h2 id={id}>{title}</h2>
        {hint && <p className="small">{hint}</p>}
        {children}
        <p role="alert">{problem?.inDialog ? problem.sentence : ''}</p>
        <div className="buttons">
          <Button type="submit" appearance="primary" disabledFocusable={saving}>
            {saving ? words.saving : words.save}
          </Button>
          <Button onClick={() => dialog.current?.close()}>{words.cancel}</Button>
        </div>
      </form>
    </dialog>
  );
}
