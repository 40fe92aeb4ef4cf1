import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { dayFrom } from '../../core/calendar/germanInput.ts';
import type { ValuesAnswer } from '../../core/town/api.ts';
import { germanDay } from '../../core/words/format.ts';
import { administrationWords } from '../../core/words/tabAdministrationWords.ts';
import { useTab } from '../context.ts';
import type { SettingChange } from '../useSettingChange.ts';
import { EditDialog } from './EditDialog.tsx';

interface ValueDialogProps {
  /** The value's key. */
  of: string;
  data: ValuesAnswer;
  change: SettingChange;
  onClose: () => void;
}

/** A town value as it stands, or the fields of one that is missing, with the unit that is asked for it chosen. */
export function ValueDialog({ of, data, change, onClose }: ValueDialogProps) {
  const words = administrationWords(useTab().me.address);
  const stored = data.values.find(({ key }) => key === of);
  const asked = data.missing.find(({ key }) => key === of)?.owners[0]?.id;
  const [value, setValue] = useState(stored?.value ?? '');
  const [source, setSource] = useState(stored?.source ?? '');
  const [validFrom, setValidFrom] = useState(germanDay(stored?.validFrom ?? data.today));
  const [ownerUnitId, setOwner] = useState(stored?.ownerUnitId ?? asked ?? '');
  const [review, setReview] = useState(germanDay(stored?.review ?? inAYear(data.today)));
  const save = () => {
    const after = { value, source, validFrom: dayFrom(validFrom), ownerUnitId, review: dayFrom(review) };
    return change.send({ part: 'value', of, ...(stored ? { before: enteredOf(stored) } : {}), after });
  };
  const text = (label: string, hint: string | undefined, now: string, set: (next: string) => void) => (
    <Field label={label} {...(hint ? { hint } : {})}>
      <Input value={now} onChange={(_, { value: next }) => set(next)} />
    </Field>
  );
  return (
    <EditDialog title={words.values.title(of)} outcome={change} onSave={save} onClose={onClose}>
      {text(words.values.value, words.values.valueHint, value, setValue)}
      {text(words.values.source, words.values.sourceHint, source, setSource)}
      {text(words.values.validFrom, words.dayHint, validFrom, setValidFrom)}
      <Field label={words.values.owner}>
        <Select value={ownerUnitId} onChange={(_, { value: unit }) => setOwner(unit)}>
          <option value="">{words.values.ownerChoose}</option>
          {data.units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {text(words.values.review, words.dayHint, review, setReview)}
    </EditDialog>
  );
}

/** As the API compares it with what is stored. */
function enteredOf({ value, source, validFrom, ownerUnitId, review }: ValuesAnswer['values'][number]) {
  return { value, source, validFrom, ownerUnitId, review };
}

/** A year is the usual time between two reviews; 29 February becomes the 28th. */
function inAYear(day: string): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return next.endsWith('-02-29') ? `${next.slice(0, 8)}28` : next;
}
