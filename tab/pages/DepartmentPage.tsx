import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { DepartmentAnswer } from '../../core/api.ts';
import { asSentence } from '../../core/words/tabWords.ts';
import { paths } from '../api.ts';
import { Answered } from '../components/Answered.tsx';
import { PageTitle } from '../components/PageTitle.tsx';
import { StepsBar } from '../components/StepsBar.tsx';
import { TaskItem } from '../components/TaskItem.tsx';
import { useTab } from '../context.ts';
import { entryState, keepInEntry } from '../router.tsx';
import { useAnswer } from '../useAnswer.ts';

type Task = DepartmentAnswer['tasks'][number];

/** Fachbereich: the running bundle, its tasks under the measures they come from, and their steps. */
export function DepartmentPage({ id }: { id: string }) {
  const answer = useAnswer(paths.department(id));
  return <Answered answer={answer}>{(department) => <Department {...department} />}</Answered>;
}

function Department({ code, name, halfYear, text, steps, tasks }: DepartmentAnswer) {
  const { words } = useTab();
  return (
    <>
      <PageTitle title={name} above={words.department.where(code, halfYear)} />
      {tasks.length === 0 ? (
        <div className="surface empty">
          <p className="lead">{words.overview.empty}</p>
          <p>{words.overview.emptyHint}</p>
        </div>
      ) : (
        <>
          {steps && <StepsBar {...steps} />}
          <p className="lead">{asSentence(text)}</p>
          <Tasks tasks={tasks} />
          <p className="small">{words.department.press}</p>
        </>
      )}
    </>
  );
}

function Tasks({ tasks }: { tasks: readonly Task[] }) {
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
              <TaskItem key={task.id} task={task} open={open.includes(task.id)} onToggle={() => toggle(task.id)} />
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
