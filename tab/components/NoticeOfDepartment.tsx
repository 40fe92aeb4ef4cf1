import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { DepartmentAnswer } from '../../core/api.ts';
import { type NoticePageWords, noticePageWords } from '../../core/words/tabNoticeWords.ts';
import { asSentence } from '../../core/words/tabWords.ts';
import { paths } from '../api.ts';
import { useTab } from '../context.ts';
import { type NoticeOfUnit, noticeSteps } from '../noticeSteps.ts';
import { departmentHref, departmentNoticeHref } from '../route.ts';
import { rewriteAddress } from '../router.tsx';
import { useAnswer } from '../useAnswer.ts';
import { Answered } from './Answered.tsx';
import { Notice } from './Notice.tsx';
import { StateMark } from './StateMark.tsx';

/** A department's current steps on the wall, or one team's. */
export function NoticeOfDepartment({ id, unit }: { id: string; unit: string | undefined }) {
  const answer = useAnswer(paths.department(id));
  return <Answered answer={answer}>{(department) => <Steps department={department} asked={unit} />}</Answered>;
}

function Steps({ department, asked }: { department: DepartmentAnswer; asked: string | undefined }) {
  const { me } = useTab();
  const words = noticePageWords(me.address);
  const [unit, setUnit] = useState(asked);
  const { id, name, halfYear, text, tasks } = department;
  const units = [...new Map(tasks.map((task) => [task.unit.id, task.unit])).values()];
  const chosen = units.find((one) => one.id === unit);
  const choose = (value: string) => {
    const next = value || undefined;
    setUnit(next);
    // An entry of its own, so that the back button leads to what was chosen before.
    rewriteAddress(departmentNoticeHref(id, next), 'push');
  };
  const choice = (
    <Field label={words.unit}>
      <Select value={chosen?.id ?? ''} onChange={(_, { value }) => choose(value)}>
        <option value="">{words.allUnits}</option>
        {units.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </Select>
    </Field>
  );
  const shown = noticeSteps(tasks, chosen?.id);
  return (
    <Notice
      title={chosen?.name ?? name}
      above={words.where(halfYear)}
      href={departmentHref(id)}
      back={words.backToDepartment}
      choice={choice}
    >
      {!chosen && <p className="sheet-lead">{asSentence(text)}</p>}
      <h3>{words.next}</h3>
      {shown.length === 0 && <p>{words.nothing}</p>}
      {shown.map((ofUnit) => (
        <StepsOfUnit key={ofUnit.unit.id} ofUnit={ofUnit} named={!chosen} words={words} />
      ))}
      {shown.some(({ more }) => more) && <p>{words.more}</p>}
      <p className="sheet-ask">{words.help}</p>
    </Notice>
  );
}

function StepsOfUnit({ ofUnit, named, words }: { ofUnit: NoticeOfUnit; named: boolean; words: NoticePageWords }) {
  return (
    <section className="sheet-unit">
      {named && <h4>{ofUnit.unit.name}</h4>}
      <ul>
        {ofUnit.steps.map(({ step, task }) => (
          <li key={step.id}>
            <StateMark state={step.state} />
            <div>
              <p className="sheet-step">{step.title}</p>
              <p>
                {task.title}, {step.state === 'waiting' ? words.waits(step.waitingFor) : words.step(step.minutes)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
