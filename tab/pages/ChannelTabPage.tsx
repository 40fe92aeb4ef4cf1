import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { may } from '../../core/access.ts';
import type { DashboardAnswer, MeAnswer } from '../../core/api.ts';
import { type ChannelTabWords, channelTabWords } from '../../core/words/tabChannelWords.ts';
import { ApiRefusal, paths } from '../api.ts';
import type { ChannelTab } from '../channelTab.ts';
import { Answered } from '../components/Answered.tsx';
import { PageTitle } from '../components/PageTitle.tsx';
import { Problem } from '../components/Problem.tsx';
import { useTab } from '../context.ts';
import { departmentHref } from '../route.ts';
import { isInTeams } from '../signIn.ts';
import { useAnswer } from '../useAnswer.ts';

interface Choice extends ChannelTab {
  label: string;
  hint: string;
}

/** The dialog in which a team chooses what Bündel's tab in its channel shows. */
export function ChannelTabPage() {
  const { me } = useTab();
  return may(me, 'town.read') ? (
    <WithDepartments />
  ) : (
    <Problem refusal={new ApiRefusal({ code: 'forbidden', message: '' })} />
  );
}

function WithDepartments() {
  const answer = useAnswer(paths.dashboard);
  return <Answered answer={answer}>{({ departments }) => <Choices departments={departments} />}</Answered>;
}

function Choices({ departments }: Pick<DashboardAnswer, 'departments'>) {
  const { me } = useTab();
  const words = channelTabWords(me.address);
  const choices = choicesOf(me, departments, words);
  const [path, setPath] = useState(choices[0]?.path);
  const chosen = choices.find((choice) => choice.path === path);
  useOffer(chosen);

  return (
    <>
      <PageTitle title={words.title} />
      <div className="surface form">
        <Field label={words.question}>
          <RadioGroup value={path ?? ''} onChange={(_, { value }) => setPath(value)}>
            {choices.map(({ path, label, hint }) => (
              <Radio
                key={path}
                value={path}
                label={
                  <>
                    {label} <span className="hint">{hint}</span>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </Field>
      </div>
      <p className="small">{isInTeams() ? words.everybody : words.outside}</p>
    </>
  );
}

/** The SDK is fetched in a frame only; in another frame than Teams' there is nothing to save. */
function useOffer(chosen: Choice | undefined): void {
  const { path, name } = chosen ?? {};
  useEffect(() => {
    if (path === undefined || name === undefined || !isInTeams()) return;
    import('../channelTab.ts').then(({ offerChannelTab }) => offerChannelTab({ path, name })).catch(() => undefined);
  }, [path, name]);
}

/** What this person may read, their own department first; all others see the tab with a role of their own. */
function choicesOf(me: MeAnswer, rows: DashboardAnswer['departments'], words: ChannelTabWords): Choice[] {
  const { department, overview, knowledge } = words;
  const readable = rows.filter(({ id }) => may(me, 'department.read', { departmentId: id }));
  return [
    ...readable.map(({ id, code, name }) => ({
      path: departmentHref(id),
      name: department.tab(code),
      label: name,
      hint: department.hint,
    })),
    { path: '/', name: overview.tab, label: overview.name, hint: overview.hint },
    ...(may(me, 'article.read')
      ? [{ path: '/knowledge', name: knowledge.tab, label: knowledge.name, hint: knowledge.hint }]
      : []),
  ];
}
