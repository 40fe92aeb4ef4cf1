import type { ReportChart } from '../../core/report/report.ts';
import { reportPageWords } from '../../core/words/tabReportWords.ts';
import { useTab } from '../context.ts';
import { tableRoles } from './tableRoles.ts';

/** The charts of a report: each a sentence, and a table that carries the picture beside its figures. */
export function ReportCharts({ charts }: { charts: readonly ReportChart[] }) {
  return charts.map((chart) => <Chart key={chart.id} chart={chart} />);
}

function Chart({ chart: { id, title, sentence, columns, rows } }: { chart: ReportChart }) {
  const { none } = reportPageWords(useTab().me.address);
  const { table, group, row, column, rowHeader, cell } = tableRoles;
  const most = Math.max(1, ...rows.map(({ values }) => sum(values)));
  const [name = '', ...figures] = columns;
  const heading = `chart-${id}`;
  return (
    <figure className="surface report-chart" aria-labelledby={heading}>
      <figcaption>
        <h3 id={heading}>{title}</h3>
        <p>{sentence}</p>
      </figcaption>
      <table {...table}>
        <thead {...group}>
          <tr {...row}>
            <th scope="col" {...column}>
              {name}
            </th>
            {figures.map((figure, index) => (
              <th key={figure} scope="col" {...column} className="figure">
                {figures.length > 1 && <Swatch index={index} />}
                {figure}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...group}>
          {rows.map(({ name: of, values }) => (
            <tr key={of} {...row}>
              <th scope="row" {...rowHeader}>
                {of}
                <Bar values={values} most={most} />
              </th>
              {values.length === 0 ? (
                <td {...cell} colSpan={figures.length} className="figure">
                  {none}
                </td>
              ) : (
                values.map((value, index) => (
                  <td key={figures[index]} {...cell} className="figure">
                    {value}
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** The width of the longest bar and the height of all, in the drawing's own units. */
const size = { width: 400, height: 10 };

/** A row's values in one line, the first filled and the next in outline: told by shape, and the figures stand beside it. */
function Bar({ values, most }: { values: readonly number[]; most: number }) {
  const widths = values.map((value) => (value / most) * size.width);
  return (
    <svg
      className="chart-bar"
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {widths.map((width, index) => {
        const x = sum(widths.slice(0, index));
        return (
          width > 0 && (
            <rect
              key={`${x}-${width}`}
              className={index === 0 ? 'done' : 'rest'}
              x={x + 0.5}
              y={0.5}
              width={Math.max(1, width - 1)}
              height={size.height - 1}
            />
          )
        );
      })}
    </svg>
  );
}

function Swatch({ index }: { index: number }) {
  return (
    <svg className="chart-swatch" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      <rect className={index === 0 ? 'done' : 'rest'} x="0.5" y="0.5" width="9" height="9" />
    </svg>
  );
}
