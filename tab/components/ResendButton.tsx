import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { useTab } from '../context.ts';
import { type DeliveryRow, isUnderWay } from '../deliveryRows.ts';
import type { Resending } from '../useResend.ts';

interface ResendButtonProps {
  row: DeliveryRow;
  name: string;
  resending: Resending;
}

/**
 * *Erneut senden*, where it is open. After that it stays in its place and says what became of it, so that whoever pressed it
 * does not lose the place. An unclear card may be there already: that is asked first.
 */
export function ResendButton({ row, name, resending }: ResendButtonProps) {
  const { resend } = useTab().words.deliveries;
  const [asking, setAsking] = useState(false);
  if (!row.canResend && !resending.touched(row)) return null;
  const underWay = resending.underWay(row) || isUnderWay(row);
  const done = row.state === 'sent' ? resend.done : resend.send;
  const notice = resending.notice(row);
  const send = () => (row.state === 'unclear' ? setAsking(true) : resending.send(row));
  return (
    <>
      <Button size="small" disabledFocusable={underWay || !row.canResend} onClick={send}>
        {underWay ? resend.underWay : done} <span className="unseen">{resend.to(name, row.kind)}</span>
      </Button>
      {notice && <p>{notice}</p>}
      {asking && (
        <Confirmation
          name={name}
          kind={row.kind}
          onAnswer={(yes) => {
            setAsking(false);
            if (yes) resending.send(row);
          }}
        />
      )}
    </>
  );
}

interface ConfirmationProps {
  name: string;
  kind: DeliveryRow['kind'];
  onAnswer: (yes: boolean) => void;
}

/** The browser's own dialog: it keeps the focus inside and gives it back to the button. */
function Confirmation({ name, kind, onAnswer }: ConfirmationProps) {
  const { about, resend } = useTab().words.deliveries;
  const dialog = useRef<HTMLDialogElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
    cancel.current?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="surface confirmation"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onClose={() => onAnswer(dialog.current?.returnValue === 'yes')}
    >
      <form method="dialog">
        <h2 id={`${id}-title`}>{resend.title}</h2>
        <p id={`${id}-text`}>{about(name, resend.twice(kind))}</p>
        <div className="buttons">
          <Button type="submit" value="yes" appearance="primary">
            {resend.send}
          </Button>
          <Button ref={cancel} type="submit" value="no">
            {resend.cancel}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
