import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ValuesAnswer } from '../../../core/town/api.ts';
import { germanDay } from '../../../core/words/format.ts';
import { administrationWords } from '../../../core/words/tabAdministrationWords.ts';
import { paths } from '../../api.ts';
import { Answered } from '../../components/Answered.tsx';
import { EntryTable } from '../../components/EntryTable.tsx';
import { OutcomeNotice } from '../../components/OutcomeNotice.tsx';
import { ValueDialog } from '../../components/ValueDialog.tsx';
import { useTab } from '../../context.ts';
import { articleHref } from '../../route.ts';
import { OwnLink } from '../../router.tsx';
import { useAnswer } from '../../useAnswer.ts';
import { useSettingChange } from '../../useSettingChange.ts';

interface PartProps {
  data: ValuesAnswer;
  /** Absent for those who only read. */
  onEdit: ((key: string) => void) | undefined;
}

/** Stadtwerte: what is missing first, with who is responsible, then all of them. */
export function ValuesSection() {
  const answer = useAnswer(paths.administration.values);
  const change = useSettingChange(answer.refresh);
  const [editing, setEditing] = useState<string>();
  const { values: words } = administrationWords(useTab().me.address);
  return (
    <Answered answer={answer}>
      {(data) => {
        const onEdit = data.canChange ? setEditing : undefined;
        const edited = data.values.find(({ key }) => key === editing);
        return (
          <>
            <p>{words.intro}</p>
            <OutcomeNotice outcome={change} />
            <Missing data={data} onEdit={onEdit} />
            <All data={data} onEdit={onEdit} />
            {editing !== undefined && (
              <ValueDialog
                key={`${editing} ${JSON.stringify(edited)}`}
                of={editing}
                data={data}
                change={change}
                onClose={() => setEditing(undefined)}
              />
            )}
          </>
        );
      }}
    </Answered>
  );
}

function Missing({ data: { missing }, onEdit }: PartProps) {
  const { values: words } = administrationWords(useTab().me.address);
  if (missing.length === 0) return <p>{words.noneMissing}</p>;
  return (
    <>
      <h2 id="missing-values">{words.missing}</h2>
      <EntryTable
        labelledBy="missing-values"
        columns={[words.key, words.owners, ...(onEdit ? [words.inArticles] : [])]}
        entries={missing.map(({ key, owners, articles }) => ({
          key,
          cells: [
            <code key={key}>{key}</code>,
            owners.map(({ name }) => name).join(', '),
            ...(onEdit ? [<Articles key={key} articles={articles} />] : []),
          ],
          ...(onEdit && {
            actions: (
              <Button size="small" appearance="primary" onClick={() => onEdit(key)}>
                {words.enter} <span className="unseen">{key}</span>
              </Button>
            ),
          }),
        }))}
      />
    </>
  );
}

function Articles({ articles }: Pick<ValuesAnswer['missing'][number], 'articles'>) {
  return (
    <ul>
      {articles.map(({ id, title }) => (
        <li key={id}>
          <OwnLink inline href={articleHref(id)}>
            {title}
          </OwnLink>
        </li>
      ))}
    </ul>
  );
}

function All({ data: { values, today }, onEdit }: PartProps) {
  const page = administrationWords(useTab().me.address);
  const { values: words } = page;
  return (
    <>
      <h2 id="all-values">{words.all}</h2>
      <EntryTable
        labelledBy="all-values"
        columns={[words.value, words.source, words.validFrom, words.owner, words.review]}
        entries={values.map(({ key, value, source, validFrom, ownerName, review }) => ({
          key,
          cells: [
            <span key={key}>
              {value}
              <br />
              <code>{key}</code>
            </span>,
            source,
            germanDay(validFrom),
            ownerName,
            <span key={key}>
              {germanDay(review)}
              {review < today && <span className="due">{words.reviewDue}</span>}
            </span>,
          ],
          ...(onEdit && {
            actions: (
              <Button size="small" onClick={() => onEdit(key)}>
                {page.change} <span className="unseen">{words.title(key)}</span>
              </Button>
            ),
          }),
        }))}
      />
    </>
  );
}
