import { Button, Field, Select } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { causes } from '../../core/bundle/causes.ts';
import { todayWords } from '../../core/words/tabTodayWords.ts';
import { useTab } from '../context.ts';
import type { StuckBecause } from '../useStepPress.ts';

interface CausePickerProps {
  systems: readonly { id: string; name: string }[];
  busy: boolean;
  onChosen: (because: StuckBecause) => void;
  onCancel: () => void;
}

/** What a step waits for: one press on a cause, as on the card; which system it is about may be left open. */
export function CausePicker({ systems, busy, onChosen, onCancel }: CausePickerProps) {
  const words = todayWords(useTab().me.address).step;
  const [system, setSystem] = useState('');
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    group.current?.querySelector<HTMLElement>('select, button')?.focus();
  }, []);
  return (
    <fieldset
      ref={group}
      className="causes"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <legend>{words.chooseCause}</legend>
      {systems.length > 0 && (
        <Field label={words.system} size="small" className="field">
          <Select size="small" value={system} onChange={(_, { value }) => setSystem(value)}>
            <option value="">{words.noSystem}</option>
            {systems.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className="buttons">
        {causes.map((cause) => (
          <Button
            key={cause}
            size="small"
            disabledFocusable={busy}
            onClick={() => onChosen({ cause, ...(system ? { system } : {}) })}
          >
            {words.causes[cause]}
          </Button>
        ))}
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </fieldset>
  );
}
