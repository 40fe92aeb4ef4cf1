import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { DepartmentAnswer } from '../../core/api.ts';
import { todayWords } from '../../core/words/tabTodayWords.ts';
import { asSentence } from '../../core/words/tabWords.ts';
import { paths } from '../api.ts';
import { Answered } from '../components/Answered.tsx';
import { HalfYears, History } from '../components/History.tsx';
import { LiveNote } from '../components/LiveNote.tsx';
import { PageTitle } from '../components/PageTitle.tsx';
import { StepsBar } from '../components/StepsBar.tsx';
import { StuckSteps } from '../components/StuckSteps.tsx';
import { TaskItem } from '../components/TaskItem.tsx';
import { Told } from '../components/Told.tsx';
import { useTab } from '../context.ts';
import { everyMs } from '../live.ts';
import { departmentNoticeHref } from '../route.ts';
import { entryState, keepInEntry, OwnLink } from '../router.tsx';
import { useAnswer } from '../useAnswer.ts';
import { type StepPressing, useStepPress } from '../useStepPress.ts';

type Task = DepartmentAnswer['tasks'][number];

interface DepartmentPageProps {
  id: string;
  /** An earlier one; the running one without. */
  halfYear: string | undefined;
}

/** Fachbereich: a half-year's bundle, its tasks under their measures, what waits and who helps, and what happened. */
export function DepartmentPage({ id, halfYear }: DepartmentPageProps) {
  const answer = useAnswer(paths.department(id, halfYear), everyMs.page);
  return (
    <>
      <Answered answer={answer}>{(department) => <Department {...department} refresh={answer.refresh} />}</Answered>
      <LiveNote updated={answer.updated} />
    </>
  );
}

function Department({ refresh, ...department }: DepartmentAnswer & { refresh: () => Promise<unknown> }) {
  const { me, words } = useTab();
  const more = todayWords(me.address).department;
  const { code, name, halfYear, running, text, steps, tasks, stuck, systems } = department;
  const pressing = useStepPress(refresh);
  const [loud, setLoud] = useState(false);
  /** A step that waits leaves its list when it is free, so that what is told then needs a place of its own. */
  const from = (leaves: boolean): StepPressing => ({
    ...pressing,
    press: (...about) => {
      setLoud(leaves);
      pressing.press(...about);
    },
  });
  const canPress = tasks.some((task) => task.steps.some(({ buttons }) => buttons));
  return (
    <>
      <PageTitle title={name} above={words.department.where(code, halfYear)} />
      <Told pressing={pressing} shown={loud} />
      {tasks.length === 0 ? (
        <Empty earlier={halfYear !== running} />
      ) : (
        <>
          {steps && <StepsBar {...steps} />}
          <p className="lead">{asSentence(text)}</p>
          <StuckSteps stuck={stuck} systems={systems} pressing={from(true)} />
          <Tasks tasks={tasks} systems={systems} pressing={from(false)} />
          {halfYear === running && <p className="small">{canPress ? more.press : words.department.press}</p>}
          {halfYear === running && (
            <p className="as-notice">
              <OwnLink inline href={departmentNoticeHref(department.id)}>
                {words.notice}
              </OwnLink>
            </p>
          )}
        </>
      )}
      <History department={department} />
      <HalfYears department={department} />
    </>
  );
}

function Empty({ earlier }: { earlier: boolean }) {
  const { me, words } = useTab();
  if (earlier) return <p>{todayWords(me.address).department.noTasks}</p>;
  return (
    <div className="surface empty">
      <p className="lead">{words.overview.empty}</p>
      <p>{words.overview.emptyHint}</p>
    </div>
  );
}

type TasksProps = { tasks: readonly Task[]; systems: DepartmentAnswer['systems']; pressing: StepPressing };

function Tasks({ tasks, systems, pressing }: TasksProps) {
  const { words } = useTab();
  const [open, setOpen] = useState<readonly string[]>(() => entryState().open ?? []);
  useEffect(() => keepInEntry({ open: [...open] }), [open]);

  const toggle = (id: string) => setOpen((now) => (now.includes(id) ? now.filter((o) => o !== id) : [...now, id]));
  const allOpen = tasks.every((task) => open.includes(task.id));
  return (
    <>
      <Button size="small" className="toggle-all" onClick={() => setOpen(allOpen ? [] : tasks.map((task) => task.id))}>
        {allOpen ? words.department.closeAll : words.department.openAll}
      </Button>
      {byMeasure(tasks).map(({ measure, tasks: own }) => (
        <section key={measure.id} className="measure" aria-labelledby={`measure-${measure.id}`}>
          <h2 id={`measure-${measure.id}`}>{measure.title}</h2>
          {measure.easier && (
            <p>
              {words.department.easier} {measure.easier}
            </p>
          )}
          <div className="surface tasks">
            {own.map((task) => (
              <TaskItem
                key={task.id}
                task={task}
                open={open.includes(task.id)}
                onToggle={() => toggle(task.id)}
                systems={systems}
                pressing={pressing}
              />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

/** Tasks under their measures, both in the order in which they came. */
function byMeasure(tasks: readonly Task[]): { measure: Task['measure']; tasks: Task[] }[] {
  const groups = Map.groupBy(tasks, (task) => task.measure.id);
  return [...groups.values()].flatMap((own) => (own[0] ? [{ measure: own[0].measure, tasks: own }] : []));
}
