import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import { timeFrom } from '../../../core/calendar/germanInput.ts';
import type { TownAnswer } from '../../../core/town/api.ts';
import { germanTime } from '../../../core/words/format.ts';
import { administrationWords } from '../../../core/words/tabAdministrationWords.ts';
import { paths } from '../../api.ts';
import { Answered } from '../../components/Answered.tsx';
import { EditDialog } from '../../components/EditDialog.tsx';
import { EntryTable } from '../../components/EntryTable.tsx';
import { OutcomeNotice } from '../../components/OutcomeNotice.tsx';
import { WeekdayField } from '../../components/WeekdayField.tsx';
import { useTab } from '../../context.ts';
import { useAnswer } from '../../useAnswer.ts';
import { type SettingChange, useSettingChange } from '../../useSettingChange.ts';

type Part = 'address' | 'terms' | 'weekly';

/** Stadt: how the town is addressed, what it calls its levels, and when its cards usually come. */
export function TownSection() {
  const answer = useAnswer(paths.administration.town);
  const change = useSettingChange(answer.refresh);
  const [editing, setEditing] = useState<Part>();
  const words = administrationWords(useTab().me.address);
  const id = useId();
  return (
    <Answered answer={answer}>
      {(town) => {
        const close = () => setEditing(undefined);
        const rows: [Part, string, string][] = [
          ['address', words.town.address, words.town.addresses[town.address]],
          ['terms', words.town.terms, words.town.termsText(town.terms)],
          ['weekly', words.town.weekly, words.weeklyText(town.weekly)],
        ];
        const edit = (part: Part, what: string): ReactNode => (
          <Button size="small" onClick={() => setEditing(part)}>
            {words.change} <span className="unseen">{what}</span>
          </Button>
        );
        return (
          <>
            <OutcomeNotice outcome={change} />
            <h2 id={id}>{words.town.settings}</h2>
            <EntryTable
              labelledBy={id}
              columns={[words.town.setting, words.town.now]}
              entries={rows.map(([part, what, now]) => ({
                key: part,
                cells: [what, now],
                ...(town.canChange ? { actions: edit(part, what) } : {}),
              }))}
            />
            <Facts town={town} />
            {editing === 'address' && <AddressDialog key={town.address} town={town} change={change} onClose={close} />}
            {editing === 'terms' && (
              <TermsDialog key={JSON.stringify(town.terms)} town={town} change={change} onClose={close} />
            )}
            {editing === 'weekly' && (
              <WeeklyDialog key={JSON.stringify(town.weekly)} town={town} change={change} onClose={close} />
            )}
          </>
        );
      }}
    </Answered>
  );
}

function Facts({ town }: { town: TownAnswer }) {
  const words = administrationWords(useTab().me.address);
  const facts = [
    [words.town.name, town.name],
    [words.town.land, words.town.landName(town.land)],
    [words.town.timeZone, town.timeZone],
    [words.town.digitalOffice, town.digitalOffice],
  ];
  return (
    <>
      <h2>{words.town.facts}</h2>
      <dl className="surface setting-facts">
        {facts.map(([name, value]) => (
          <FactLine key={name} name={name} value={value} />
        ))}
      </dl>
      <p className="small">{words.fromFolder}</p>
    </>
  );
}

function FactLine({ name, value }: { name: string | undefined; value: string | undefined }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

interface DialogProps {
  town: TownAnswer;
  change: SettingChange;
  onClose: () => void;
}

function AddressDialog({ town, change, onClose }: DialogProps) {
  const words = administrationWords(useTab().me.address);
  const [address, setAddress] = useState<string>(town.address);
  const save = () => change.send({ part: 'address', before: town.address, after: address });
  return (
    <EditDialog
      title={words.town.address}
      hint={words.town.addressHint}
      outcome={change}
      onSave={save}
      onClose={onClose}
    >
      <Field label={words.town.address}>
        <RadioGroup value={address} onChange={(_, { value }) => setAddress(value)}>
          <Radio value="sie" label={words.town.addresses.sie} />
          <Radio value="du" label={words.town.addresses.du} />
        </RadioGroup>
      </Field>
    </EditDialog>
  );
}

function TermsDialog({ town, change, onClose }: DialogProps) {
  const words = administrationWords(useTab().me.address);
  const [department, setDepartment] = useState(town.terms.department);
  const [unit, setUnit] = useState(town.terms.unit);
  const save = () => change.send({ part: 'terms', before: town.terms, after: { department, unit } });
  return (
    <EditDialog title={words.town.terms} outcome={change} onSave={save} onClose={onClose}>
      <Field label={words.town.department}>
        <Input value={department} onChange={(_, { value }) => setDepartment(value)} />
      </Field>
      <Field label={words.town.unit}>
        <Input value={unit} onChange={(_, { value }) => setUnit(value)} />
      </Field>
    </EditDialog>
  );
}

function WeeklyDialog({ town, change, onClose }: DialogProps) {
  const words = administrationWords(useTab().me.address);
  const [weekday, setWeekday] = useState(town.weekly.weekday);
  const [time, setTime] = useState(germanTime(town.weekly.time));
  const save = () => change.send({ part: 'weekly', before: town.weekly, after: { weekday, time: timeFrom(time) } });
  return (
    <EditDialog title={words.town.weekly} hint={words.town.weeklyHint} outcome={change} onSave={save} onClose={onClose}>
      <WeekdayField weekday={weekday} onWeekday={setWeekday} />
      <Field label={words.time} hint={words.timeHint}>
        <Input value={time} onChange={(_, { value }) => setTime(value)} />
      </Field>
    </EditDialog>
  );
}
