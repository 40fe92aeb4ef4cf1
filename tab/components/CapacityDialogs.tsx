import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { dayFrom, numberFrom } from '../../core/calendar/germanInput.ts';
import type { LoadWeek } from '../../core/department/department.ts';
import { germanDay } from '../../core/words/format.ts';
import { germanNumber } from '../../core/words/roadmapWords.ts';
import { administrationWords } from '../../core/words/tabAdministrationWords.ts';
import { useTab } from '../context.ts';
import type { SettingChange } from '../useSettingChange.ts';
import { EditDialog } from './EditDialog.tsx';

interface DialogProps {
  department: { id: string; name: string; capacity: number };
  change: SettingChange;
  onClose: () => void;
}

/** Person-days per half-year. */
export function CapacityDialog({ department: { id, name, capacity }, change, onClose }: DialogProps) {
  const words = administrationWords(useTab().me.address).departments;
  const [days, setDays] = useState(germanNumber(capacity));
  // What is no number is sent as it is: the answer then says what is wanted.
  const save = () => change.send({ part: 'capacity', of: id, before: capacity, after: numberFrom(days) ?? days });
  return (
    <EditDialog
      title={words.capacityTitle(name)}
      hint={words.capacityHint}
      outcome={change}
      onSave={save}
      onClose={onClose}
    >
      <Field label={words.capacityLabel}>
        <Input value={days} inputMode="decimal" onChange={(_, { value }) => setDays(value)} />
      </Field>
    </EditDialog>
  );
}

const shares = [0, 0.25, 0.5, 0.75];

/** A time with less capacity, a new one where none is given. */
export function LoadWeekDialog({ department, week, change, onClose }: DialogProps & { week: LoadWeek | undefined }) {
  const words = administrationWords(useTab().me.address);
  const { departments } = words;
  const [from, setFrom] = useState(week ? germanDay(week.from) : '');
  const [to, setTo] = useState(week ? germanDay(week.to) : '');
  const [reason, setReason] = useState(week?.reason ?? '');
  const [factor, setFactor] = useState(week?.factor ?? 0.5);
  const all = shares.includes(week?.factor ?? 0) ? shares : [...shares, week?.factor ?? 0].sort();
  const save = () =>
    change.send({
      part: 'loadWeek',
      of: department.id,
      ...(week ? { before: week } : {}),
      after: { from: dayFrom(from), to: dayFrom(to), factor, reason },
    });
  return (
    <EditDialog
      title={departments.loadTitle(department.name)}
      hint={departments.loadHint}
      outcome={change}
      onSave={save}
      onClose={onClose}
    >
      <Field label={departments.from} hint={words.dayHint}>
        <Input value={from} onChange={(_, { value }) => setFrom(value)} />
      </Field>
      <Field label={departments.to} hint={words.dayHint}>
        <Input value={to} onChange={(_, { value }) => setTo(value)} />
      </Field>
      <Field label={departments.reason}>
        <Input value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field label={departments.left}>
        <Select value={String(factor)} onChange={(_, { value }) => setFactor(Number(value))}>
          {all.map((share) => (
            <option key={share} value={share}>
              {departments.share(share)}
            </option>
          ))}
        </Select>
      </Field>
    </EditDialog>
  );
}
