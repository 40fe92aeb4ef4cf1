import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { dayFrom, yearlyFrom } from '../../../core/calendar/germanInput.ts';
import type { HolidaysAnswer } from '../../../core/town/api.ts';
import { administrationWords } from '../../../core/words/tabAdministrationWords.ts';
import { paths } from '../../api.ts';
import { Answered } from '../../components/Answered.tsx';
import { EditDialog } from '../../components/EditDialog.tsx';
import { EntryTable } from '../../components/EntryTable.tsx';
import { OutcomeNotice } from '../../components/OutcomeNotice.tsx';
import { useTab } from '../../context.ts';
import { useAnswer } from '../../useAnswer.ts';
import { type SettingChange, useSettingChange } from '../../useSettingChange.ts';

/** Feiertage und eigene Tage: when no weekly card comes. */
export function HolidaysSection() {
  const answer = useAnswer(paths.administration.holidays);
  const change = useSettingChange(answer.refresh);
  const [adding, setAdding] = useState(false);
  const words = administrationWords(useTab().me.address);
  const remove = ({ day, name }: HolidaysAnswer['own'][number]) =>
    void change.send({ part: 'customDay', before: { day, name } });
  return (
    <Answered answer={answer}>
      {(data) => (
        <>
          <p>{words.holidays.intro}</p>
          <OutcomeNotice outcome={change} />
          <h2 id="own-days">{words.holidays.own}</h2>
          <OwnDays data={data} onRemove={data.canChange ? remove : undefined} />
          {data.canChange && (
            <Button className="add" onClick={() => setAdding(true)}>
              {words.holidays.add}
            </Button>
          )}
          <h2>{words.holidays.land(data.land)}</h2>
          <div className="holiday-years">
            {data.years.map((year) => (
              <HolidayYear key={year.year} {...year} />
            ))}
          </div>
          {adding && <AddDialog change={change} onClose={() => setAdding(false)} />}
        </>
      )}
    </Answered>
  );
}

interface OwnDaysProps {
  data: HolidaysAnswer;
  /** Absent for those who only read. */
  onRemove: ((day: HolidaysAnswer['own'][number]) => void) | undefined;
}

function OwnDays({ data, onRemove }: OwnDaysProps) {
  const words = administrationWords(useTab().me.address);
  const { holidays } = words;
  if (data.own.length === 0) return <p>{holidays.noOwn}</p>;
  return (
    <EntryTable
      labelledBy="own-days"
      columns={[holidays.name, holidays.day, holidays.next]}
      entries={data.own.map((each) => ({
        key: each.day,
        cells: [each.name, holidays.when(each.day), each.next ? holidays.dayWithName(each.next) : holidays.over],
        ...(onRemove && {
          actions: (
            <Button size="small" onClick={() => onRemove(each)}>
              {words.remove} <span className="unseen">{each.name}</span>
            </Button>
          ),
        }),
      }))}
    />
  );
}

function HolidayYear({ year, days }: HolidaysAnswer['years'][number]) {
  const { holidays } = administrationWords(useTab().me.address);
  return (
    <div className="surface">
      <h3>{year}</h3>
      <ul>
        {days.map(({ day, name }) => (
          <li key={day}>
            <span>{name}</span> <span>{holidays.dayWithName(day)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function AddDialog({ change, onClose }: { change: SettingChange; onClose: () => void }) {
  const words = administrationWords(useTab().me.address);
  const { holidays } = words;
  const [kind, setKind] = useState('once');
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const dated = kind === 'once' || kind === 'yearly';
  const day = kind === 'once' ? dayFrom(date) : kind === 'yearly' ? yearlyFrom(date) : kind;
  const choose = (next: string) => {
    // A day that has a name of its own brings it along, unless another one was written.
    const given = Object.values(holidays.kinds).includes(name);
    if (name === '' || given) setName(/^easter/.test(next) ? (holidays.kinds[next] ?? '') : '');
    setKind(next);
  };
  return (
    <EditDialog
      title={holidays.addTitle}
      hint={holidays.addHint}
      outcome={change}
      onSave={() => change.send({ part: 'customDay', after: { day, name } })}
      onClose={onClose}
    >
      <Field label={holidays.kind}>
        <Select value={kind} onChange={(_, { value }) => choose(value)}>
          {Object.entries(holidays.kinds).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      </Field>
      {dated && (
        <Field label={holidays.date} hint={kind === 'once' ? words.dayHint : holidays.yearlyHint}>
          <Input value={date} onChange={(_, { value }) => setDate(value)} />
        </Field>
      )}
      <Field label={holidays.name}>
        <Input value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
    </EditDialog>
  );
}
