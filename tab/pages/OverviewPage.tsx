import { useState } from 'react';
import { may } from '../../core/access.ts';
import type { DashboardAnswer } from '../../core/api.ts';
import { smallUnitWords } from '../../core/words/smallUnitWords.ts';
import { todayWords } from '../../core/words/tabTodayWords.ts';
import { asSentence } from '../../core/words/tabWords.ts';
import { paths } from '../api.ts';
import { Answered } from '../components/Answered.tsx';
import { LiveNote } from '../components/LiveNote.tsx';
import { OverviewFilter } from '../components/OverviewFilter.tsx';
import { PageTitle } from '../components/PageTitle.tsx';
import { StackedTable } from '../components/StackedTable.tsx';
import { StepsBar } from '../components/StepsBar.tsx';
import { TaskCounts } from '../components/TaskCounts.tsx';
import { tableRoles } from '../components/tableRoles.ts';
import { useTab } from '../context.ts';
import { everyMs } from '../live.ts';
import { departmentHref, overviewHref } from '../route.ts';
import { OwnLink, rewriteAddress } from '../router.tsx';
import { useAnswer } from '../useAnswer.ts';

type Row = DashboardAnswer['departments'][number];

/** Überblick: how far the town and its departments are, in words, in the town's neutral order. */
export function OverviewPage({ stuck }: { stuck: boolean }) {
  const answer = useAnswer(paths.dashboard, everyMs.page);
  return (
    <>
      <Answered answer={answer}>{(dashboard) => <Overview {...dashboard} onlyStuck={stuck} />}</Answered>
      <LiveNote updated={answer.updated} />
    </>
  );
}

function Overview({ halfYear, departments, total, onlyStuck }: DashboardAnswer & { onlyStuck: boolean }) {
  const { me, words } = useTab();
  const [chosen, setChosen] = useState(onlyStuck);
  const shown = chosen ? departments.filter(({ tasks }) => tasks && tasks.waiting > 0) : departments;
  const choose = (stuck: boolean) => {
    setChosen(stuck);
    rewriteAddress(overviewHref(stuck), 'replace');
  };

  return (
    <>
      <PageTitle title={words.overview.title(halfYear)} />
      {(total ? total.steps.total : departments.length) === 0 ? (
        <div className="surface empty">
          <p className="lead">{words.overview.empty}</p>
          <p>{words.overview.emptyHint}</p>
        </div>
      ) : (
        <>
          {total && (
            <p className="lead">
              {words.overview.town(me.town, total.steps)} {words.overview.waiting(total.tasks.waiting)}
            </p>
          )}
          <OverviewFilter stuck={chosen} onChoose={choose} />
          {shown.length > 0 ? <Departments rows={shown} /> : <p>{todayWords(me.address).overview.none}</p>}
          <p className="small">
            {words.overview.legend} {departments.some((row) => !row.steps) && `${smallUnitWords.why} `}
            {words.asOf(me.today)}.
          </p>
        </>
      )}
    </>
  );
}

function Departments({ rows }: { rows: readonly Row[] }) {
  const { me, words } = useTab();
  return (
    <StackedTable
      className="departments"
      caption={words.overview.order(me.terms.department)}
      columns={[me.terms.department, words.overview.progress, words.overview.tasks]}
    >
      {rows.map((department) => (
        <DepartmentRow key={department.id} department={department} />
      ))}
    </StackedTable>
  );
}

function DepartmentRow({ department }: { department: Row }) {
  const { me } = useTab();
  const { row, rowHeader, cell } = tableRoles;
  const { id, code, name, steps, tasks, text, whoHelps } = department;
  return (
    <tr {...row}>
      <th scope="row" {...rowHeader}>
        <span>
          <span className="code">{code} </span>
          {may(me, 'department.read', { departmentId: id }) ? (
            <OwnLink href={departmentHref(id)} className="name">
              {name}
            </OwnLink>
          ) : (
            <span className="name">{name}</span>
          )}
        </span>
      </th>
      <td {...cell}>
        {steps && <StepsBar {...steps} />}
        <span className="in-words">{asSentence(text)}</span>
        {whoHelps.map((sentence) => (
          <span key={sentence} className="in-words who-helps">
            {sentence}
          </span>
        ))}
      </td>
      <td {...cell}>{tasks && <TaskCounts tasks={tasks} />}</td>
    </tr>
  );
}
