import type { ReactNode } from 'react';
import type { TaskState } from '../../core/bundle/progress.ts';
import type { RoadmapAnswer } from '../../core/plan/api.ts';
import { fixedTexts, measureName } from '../../core/words/roadmapWords.ts';
import { reasonText, roadmapPageWords } from '../../core/words/tabRoadmapWords.ts';
import { useTab } from '../context.ts';
import type { RoadmapMeasure } from '../roadmapPlan.ts';
import { departmentHref } from '../route.ts';
import { OwnLink } from '../router.tsx';
import { CellLabel } from './StackedTable.tsx';
import { StateMark } from './StateMark.tsx';
import { tableRoles } from './tableRoles.ts';

interface RowProps {
  measure: RoadmapMeasure;
  answer: RoadmapAnswer;
  /** What can be done with it. */
  children: ReactNode;
}

/** A measure of one of the next two half-years with all that is known of it. */
export function ExactRow({ measure, answer, children }: RowProps) {
  const { me } = useTab();
  const words = roadmapPageWords(me.address);
  const { row, rowHeader, cell } = tableRoles;
  const { title, easier, effort, cost, tasks, halfYear } = measure;
  const [, effortName = '', costName = '', requiresName = '', stateName = ''] = words.columns;
  // Only what has tasks in the running bundle stands on the department's page.
  const linked = tasks !== undefined && halfYear === answer.halfYear;
  return (
    <tr {...row}>
      <th scope="row" {...rowHeader}>
        {linked ? (
          <OwnLink href={departmentHref(answer.department.id)} className="name">
            {title}
          </OwnLink>
        ) : (
          <span className="name">{title}</span>
        )}
        <span className="easier">{easier}</span>
      </th>
      <td {...cell}>
        <CellLabel text={effortName} />
        <span className="amount">{words.effort(effort)}</span>
      </td>
      <td {...cell}>
        <CellLabel text={costName} />
        {cost ? (
          <>
            <span className="amount">{words.amount(cost.amount)}</span>, {words.budget(cost.budgetYear)}
          </>
        ) : (
          words.noCost
        )}
      </td>
      <td {...cell}>
        <CellLabel text={requiresName} />
        <Requires measure={measure} answer={answer} />
      </td>
      <td {...cell}>
        <CellLabel text={stateName} />
        <State measure={measure} />
        {children}
      </td>
    </tr>
  );
}

function Requires({ measure: { requires }, answer }: { measure: RoadmapMeasure; answer: RoadmapAnswer }) {
  const { me } = useTab();
  const words = roadmapPageWords(me.address);
  const own = answer.measures.map((each) => ({ ...each, departmentId: answer.department.id }));
  const found = [...own, ...answer.linked].filter(({ id }) => requires.includes(id));
  const nameOf = measureName(answer.department.id, me.terms.department);
  if (found.length === 0) return words.noRequires;
  return (
    <ul>
      {found.map((each) => (
        <li key={each.id}>{words.required(nameOf(each), each.halfYear, each.state === 'done')}</li>
      ))}
    </ul>
  );
}

const marks = { planned: 'open', done: 'done', dropped: 'skipped' } as const satisfies Record<
  RoadmapMeasure['state'],
  TaskState | 'skipped'
>;

function State({ measure: { state, tasks, before, fixed } }: { measure: RoadmapMeasure }) {
  const { me, words: tabWords } = useTab();
  const words = roadmapPageWords(me.address);
  const inBundle = state === 'planned' ? tasks : undefined;
  return (
    <>
      <span className="plan-state">
        <StateMark state={inBundle ?? marks[state]} />
        {inBundle ? tabWords.department.states[inBundle] : words.states[state]}
      </span>
      {before && <span className="aside">{words.before(before.halfYear, reasonText(before))}</span>}
      {fixed === 'begun' && <span className="aside">{fixedTexts.begun}</span>}
    </>
  );
}
