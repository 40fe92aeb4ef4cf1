import { Button } from '@fluentui/react-components';
import type { RoadmapAnswer } from '../../core/plan/api.ts';
import { type Period, periodsOf } from '../../core/plan/roadmap.ts';
import { type RoadmapPageWords, roadmapPageWords } from '../../core/words/tabRoadmapWords.ts';
import { useTab } from '../context.ts';
import type { RoadmapMeasure } from '../roadmapPlan.ts';
import { ExactRow } from './RoadmapRow.tsx';
import { tableRoles } from './tableRoles.ts';

/** Where the focus goes after a measure was moved. */
export const moveButtonId = (measure: string): string => `move-${measure}`;

interface RoadmapTableProps {
  answer: RoadmapAnswer;
  field: string | undefined;
  onMove: (id: string) => void;
}

interface PeriodProps extends RoadmapTableProps {
  period: Period<RoadmapMeasure>;
  words: RoadmapPageWords;
}

/** Ten years as one table: the nearer, the finer. */
export function RoadmapTable(props: RoadmapTableProps) {
  const { answer, field } = props;
  const { me } = useTab();
  const words = roadmapPageWords(me.address);
  const { table, group, row, column } = tableRoles;
  const shown = answer.measures.filter(({ fieldOfAction }) => field === undefined || fieldOfAction === field);
  // Of one field of action most years hold nothing.
  const periods = periodsOf(answer.halfYear, shown).filter(
    ({ kind, measures }) => field === undefined || kind !== 'year' || measures.length > 0,
  );
  return (
    <table className="surface plan" {...table}>
      <caption className="unseen">{words.table}</caption>
      <thead {...group}>
        <tr {...row}>
          {words.columns.map((name) => (
            <th key={name} scope="col" {...column}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {periods.map((period) =>
        period.kind === 'year' ? (
          <Year key={period.name} period={period} words={words} {...props} />
        ) : (
          <HalfYear key={period.name} period={period} words={words} {...props} />
        ),
      )}
    </table>
  );
}

function HalfYear({ period: { kind, name, measures }, words, ...rest }: PeriodProps) {
  const { answer, field, onMove } = rest;
  const { group, row, rowHeader, cell } = tableRoles;
  const load = answer.loads.find(({ halfYear }) => halfYear === name);
  return (
    <tbody className={`period ${kind}`} {...group}>
      <tr className="period-head" {...row}>
        <th scope="rowgroup" colSpan={5} {...rowHeader}>
          <span className="period-name">{kind === 'earlier' ? words.earlier : words.period(name)}</span>
          {load && <span className="period-load">{words.load(load, load.less)}</span>}
        </th>
      </tr>
      {measures.length === 0 && (
        <tr {...row}>
          <td colSpan={5} {...cell}>
            {field === undefined ? words.nothing : words.nothingHere}
          </td>
        </tr>
      )}
      {measures.map((measure) =>
        kind === 'coarse' ? (
          <CoarseRow key={measure.id} measure={measure} answer={answer} onMove={onMove} />
        ) : (
          <ExactRow key={measure.id} measure={measure} answer={answer}>
            <MoveButton measure={measure} answer={answer} onMove={onMove} />
          </ExactRow>
        ),
      )}
    </tbody>
  );
}

/** A measure of the half-years after those: its title and how large it is. */
function CoarseRow(props: MoveButtonProps) {
  const { title, size } = props.measure;
  const { me } = useTab();
  const { row, rowHeader, cell } = tableRoles;
  return (
    <tr {...row}>
      <th scope="row" {...rowHeader}>
        {title}
      </th>
      <td colSpan={3} {...cell}>
        {roadmapPageWords(me.address).size(size)}
      </td>
      <td {...cell}>
        <MoveButton {...props} />
      </td>
    </tr>
  );
}

/** A year says how many measures of which size it holds; which ones lies folded. */
function Year({ period: { name, measures }, words, answer, onMove }: PeriodProps) {
  const { group, row, rowHeader, cell } = tableRoles;
  // The half-years before have begun this year.
  const rest = answer.loads[3]?.halfYear.slice(0, 4) === name;
  return (
    <tbody className="period year" {...group}>
      <tr {...row}>
        <th scope="row" {...rowHeader}>
          <span className="period-name">{words.year(name, rest)}</span>
        </th>
        <td colSpan={4} {...cell}>
          {words.sizes(measures)}
          {measures.length > 0 && (
            <details>
              <summary>{words.show(measures.length)}</summary>
              <ul>
                {measures.map((measure) => (
                  <li key={measure.id}>
                    <span>
                      {measure.title}, {words.period(measure.halfYear)}, {words.size(measure.size)}
                    </span>
                    <MoveButton measure={measure} answer={answer} onMove={onMove} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </td>
      </tr>
    </tbody>
  );
}

interface MoveButtonProps {
  measure: RoadmapMeasure;
  answer: RoadmapAnswer;
  onMove: (id: string) => void;
}

function MoveButton({ measure: { id, title, fixed }, answer, onMove }: MoveButtonProps) {
  const { me } = useTab();
  if (!answer.canMove || fixed) return null;
  return (
    <Button size="small" id={moveButtonId(id)} onClick={() => onMove(id)}>
      {roadmapPageWords(me.address).move} <span className="unseen">{title}</span>
    </Button>
  );
}
