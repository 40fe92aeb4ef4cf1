import type { FieldsAnswer } from '../../core/api.ts';
import { paths } from '../api.ts';
import { Answered } from '../components/Answered.tsx';
import { PageTitle } from '../components/PageTitle.tsx';
import { CellLabel, StackedTable } from '../components/StackedTable.tsx';
import { tableRoles } from '../components/tableRoles.ts';
import { useTab } from '../context.ts';
import { useAnswer } from '../useAnswer.ts';

type Kind = FieldsAnswer['kinds'][number];

/** Gespeicherte Daten: every stored field with its purpose, retention and evaluation, for the staff council and everyone. */
export function FieldsPage() {
  const answer = useAnswer(paths.fields);
  return <Answered answer={answer}>{({ kinds }) => <Fields kinds={kinds} />}</Answered>;
}

function Fields({ kinds }: FieldsAnswer) {
  const { words } = useTab();
  const titleOf = ({ kind }: Kind) => words.fields.kinds[kind] ?? kind;
  return (
    <>
      <PageTitle title={words.fields.title} />
      <p className="lead">{words.fields.persons}</p>
      <p>{words.fields.intro}</p>
      <AboutPersons kinds={kinds} titleOf={titleOf} />
      <nav className="contents" aria-label={words.fields.contents}>
        <ul>
          {kinds.map((kind) => (
            <li key={kind.kind}>
              <a href={`#${kind.kind}`}>{titleOf(kind)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {kinds.map((kind) => (
        <section key={kind.kind} className="kind" aria-labelledby={kind.kind}>
          <h2 id={kind.kind} tabIndex={-1}>
            {titleOf(kind)}
          </h2>
          <p>{words.fields.retention(kind.retention)}</p>
          <FieldTable kind={kind} />
        </section>
      ))}
    </>
  );
}

/** First what a staff council asks first: which records lead to a person, by which field, and for how long. */
function AboutPersons({ kinds, titleOf }: FieldsAnswer & { titleOf: (kind: Kind) => string }) {
  const { fields: words } = useTab().words;
  return (
    <section className="kind" aria-labelledby="about-persons">
      <h2 id="about-persons">{words.aboutPersons}</h2>
      <p>{words.aboutPersonsIntro}</p>
      <ul className="surface about-persons">
        {kinds.flatMap((kind) =>
          kind.fields
            .filter(({ person }) => person)
            .map(({ name, purpose }) => (
              <li key={`${kind.kind} ${name}`}>
                <a href={`#${kind.kind}`}>{titleOf(kind)}</a>
                <span>{purpose}</span>
                <span className="small">{words.retention(kind.retention)}</span>
              </li>
            )),
        )}
      </ul>
    </section>
  );
}

function FieldTable({ kind }: { kind: Kind }) {
  const { fields } = useTab().words;
  const { row, rowHeader, cell } = tableRoles;
  return (
    <StackedTable className="fields" labelledBy={kind.kind} columns={[fields.purpose, fields.name, fields.evaluation]}>
      {kind.fields.map(({ name, purpose, evaluation }) => (
        <tr key={name} {...row}>
          <th scope="row" {...rowHeader}>
            {purpose}
          </th>
          <td {...cell}>
            <code>{name}</code>
          </td>
          <td {...cell}>
            <CellLabel text={fields.evaluation} />
            <span className={`evaluation-${evaluation}`}>{fields.evaluations[evaluation] ?? evaluation}</span>
          </td>
        </tr>
      ))}
    </StackedTable>
  );
}
