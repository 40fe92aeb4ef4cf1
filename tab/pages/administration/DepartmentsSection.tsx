import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { LoadWeek } from '../../../core/department/department.ts';
import type { DepartmentsAnswer } from '../../../core/town/api.ts';
import { administrationWords } from '../../../core/words/tabAdministrationWords.ts';
import { paths } from '../../api.ts';
import { Answered } from '../../components/Answered.tsx';
import { CapacityDialog, LoadWeekDialog } from '../../components/CapacityDialogs.tsx';
import { EntryTable } from '../../components/EntryTable.tsx';
import { OutcomeNotice } from '../../components/OutcomeNotice.tsx';
import { useTab } from '../../context.ts';
import { useAnswer } from '../../useAnswer.ts';
import { useSettingChange } from '../../useSettingChange.ts';

type Department = DepartmentsAnswer['departments'][number];

/** What is being changed: a department's capacity, or one of its load weeks, a new one where none is named. */
type Editing = { id: string; what: 'capacity' } | { id: string; what: 'load'; week?: LoadWeek };

/** Fachbereiche: capacity and the times with less of it; units and staff as the town folder has them. */
export function DepartmentsSection() {
  const answer = useAnswer(paths.administration.departments);
  const change = useSettingChange(answer.refresh);
  const [editing, setEditing] = useState<Editing>();
  const words = administrationWords(useTab().me.address);
  const close = () => setEditing(undefined);
  return (
    <Answered answer={answer}>
      {({ departments, canChange }) => {
        const edited = departments.find(({ id }) => id === editing?.id);
        return (
          <>
            <p>{words.departments.intro}</p>
            <OutcomeNotice outcome={change} />
            {departments.map((department) => (
              <DepartmentPart
                key={department.id}
                department={department}
                {...(canChange && {
                  onEdit: setEditing,
                  onRemove: (week: LoadWeek) => void change.send({ part: 'loadWeek', of: department.id, before: week }),
                })}
              />
            ))}
            {edited && editing?.what === 'capacity' && (
              <CapacityDialog key={edited.capacity} department={edited} change={change} onClose={close} />
            )}
            {edited && editing?.what === 'load' && (
              <LoadWeekDialog department={edited} week={editing.week} change={change} onClose={close} />
            )}
          </>
        );
      }}
    </Answered>
  );
}

interface PartProps {
  department: Department;
  /** Absent for those who only read. */
  onEdit?: (editing: Editing) => void;
  onRemove?: (week: LoadWeek) => void;
}

function DepartmentPart({ department, onEdit, onRemove }: PartProps) {
  const words = administrationWords(useTab().me.address);
  const { id, code, name, staff, withTeams, capacity } = department;
  return (
    <section className="surface department-settings" aria-labelledby={`settings-${id}`}>
      <h2 id={`settings-${id}`}>
        {code}, {name}
      </h2>
      <p className="setting-line">
        <span>{words.departments.capacity(capacity)}</span>
        {onEdit && (
          <Button size="small" onClick={() => onEdit({ id, what: 'capacity' })}>
            {words.change} <span className="unseen">{words.departments.capacityTitle(name)}</span>
          </Button>
        )}
      </p>
      <LoadWeeks department={department} onEdit={onEdit} onRemove={onRemove} />
      <p className="small">{words.departments.staff(staff, withTeams)}</p>
      <Units department={department} />
    </section>
  );
}

function LoadWeeks({ department: { id, name, loadWeeks }, onEdit, onRemove }: PartProps) {
  const words = administrationWords(useTab().me.address);
  return (
    <>
      <h3>{words.departments.loads}</h3>
      {loadWeeks.length === 0 && <p>{words.departments.noLoads}</p>}
      <ul>
        {loadWeeks.map((week) => {
          const text = words.departments.load(week.from, week.to, week.reason, week.factor);
          return (
            <li key={JSON.stringify(week)} className="setting-line">
              <span>{text}</span>
              {onEdit && onRemove && (
                <span className="tools">
                  <Button size="small" onClick={() => onEdit({ id, what: 'load', week })}>
                    {words.change} <span className="unseen">{text}</span>
                  </Button>
                  <Button size="small" onClick={() => onRemove(week)}>
                    {words.remove} <span className="unseen">{text}</span>
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {onEdit && (
        <Button size="small" className="add" onClick={() => onEdit({ id, what: 'load' })}>
          {words.departments.addLoad} <span className="unseen">{name}</span>
        </Button>
      )}
    </>
  );
}

function Units({ department: { units } }: { department: Department }) {
  const words = administrationWords(useTab().me.address).departments;
  const id = useId();
  return (
    <details>
      <summary id={id}>{words.units(units.length)}</summary>
      <EntryTable
        labelledBy={id}
        columns={[words.unit, words.unitStaff, words.phone, words.mailbox]}
        entries={units.map((unit) => ({
          key: unit.id,
          cells: [`${unit.code}, ${unit.name}`, unit.staff, unit.phone, unit.mailbox],
        }))}
      />
    </details>
  );
}
