import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReportAnswer } from '../../core/api.ts';
import { reportPageWords } from '../../core/words/tabReportWords.ts';
import { fetchJson, paths, refusalFrom } from '../api.ts';
import { useTab } from '../context.ts';
import { sentenceFor } from '../sentenceFor.ts';

interface FreezeDialogProps {
  /** The report as it was read: the server refuses where it is another one by now. */
  answer: ReportAnswer;
  refresh: () => Promise<unknown>;
  /** @param id of the frozen report; absent where none was frozen */
  onClose: (id?: string) => void;
}

/** Asks once more before a report is frozen, since it cannot be taken back. */
export function FreezeDialog({ answer, refresh, onClose }: FreezeDialogProps) {
  const { me, words: tabWords } = useTab();
  const words = reportPageWords(me.address).freeze;
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState('');
  useEffect(() => dialog.current?.showModal(), []);

  async function freeze(): Promise<void> {
    if (saving) return;
    setSaving(true);
    setProblem('');
    const { halfYear, department, digest, released } = answer;
    const body = {
      halfYear,
      ...(department ? { department: department.id } : {}),
      ...{ digest, after: released[0]?.version ?? 0 },
    };
    try {
      const { id } = await fetchJson(paths.release, { body });
      onClose(id);
    } catch (error) {
      setSaving(false);
      setProblem(sentenceFor(refusalFrom(error), tabWords));
    }
  }

  // What stands behind the dialog is brought up to date when it closes: the sentence in it must not vanish before.
  const close = () => {
    if (problem) void refresh();
    onClose();
  };
  return (
    <dialog ref={dialog} className="surface confirmation" aria-labelledby={title} onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void freeze();
        }}
      >
        <h2 id={title}>{words.title}</h2>
        <p>{words.text}</p>
        <p role="alert">{problem}</p>
        <div className="buttons">
          {!problem && (
            <Button type="submit" appearance="primary" disabledFocusable={saving}>
              {saving ? words.underWay : words.button}
            </Button>
          )}
          <Button onClick={() => dialog.current?.close()}>{words.cancel}</Button>
        </div>
      </form>
    </dialog>
  );
}
