import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { may } from '../../core/access.ts';
import { ApiRefusal, paths } from '../api.ts';
import { DeliveriesOfWeek } from '../components/DeliveriesOfWeek.tsx';
import { Loading } from '../components/Loading.tsx';
import { PageTitle } from '../components/PageTitle.tsx';
import { Problem } from '../components/Problem.tsx';
import { Waiting } from '../components/Waiting.tsx';
import { useTab } from '../context.ts';
import { rewriteAddress } from '../router.tsx';
import { useAnswer } from '../useAnswer.ts';

/** What the address says: a week (the running one where it says none), and the chat that is explained. */
interface Asked {
  week: string | undefined;
  team: string | undefined;
}

/** What is chosen on the page by now; `weeks` once another week was chosen, so that the choice stays while that one comes. */
type Chosen = Asked & { weeks?: readonly string[] };

/** Zustellung: what became of a week's cards, team by team, and *Warum kam nichts an?* */
export function DeliveriesPage(asked: Asked) {
  const { me, words } = useTab();
  const { deliveries } = words;
  const [chosen, setChosen] = useState<Chosen>(asked);
  const [said, say] = useState('');
  const { data, refusal, retry, refresh } = useAnswer(paths.deliveries(chosen.week));
  const choose = (change: Partial<Chosen>) => {
    const next = { ...chosen, ...change };
    setChosen(next);
    followAddress(next);
  };

  if (refusal) {
    const { code } = refusal;
    const told = code === 'forbidden' ? new ApiRefusal({ code, message: deliveries.forbidden }) : refusal;
    return <Problem refusal={told} retry={retry} />;
  }
  const weeks = data?.weeks ?? chosen.weeks;
  if (!weeks) return <Loading />;
  return (
    <div className="deliveries">
      <PageTitle title={deliveries.title} takesFocus={asked.team === undefined} />
      <p className="unseen" role="status">
        {said}
      </p>
      <WeekField weeks={weeks} week={data?.week ?? chosen.week} onWeek={(week) => choose({ week, weeks })} />
      {data ? (
        <DeliveriesOfWeek
          key={data.week}
          data={data}
          refresh={refresh}
          team={chosen.team}
          onTeam={(team) => choose({ team })}
          byChoice={chosen.weeks !== undefined}
          say={say}
        />
      ) : (
        <Loading />
      )}
      {may(me, 'waiting.read') && <Waiting />}
    </div>
  );
}

/** The address follows what is chosen, so that it can be passed on. */
function followAddress({ week, team }: Asked): void {
  const url = new URL(window.location.href);
  for (const [name, value] of Object.entries({ week, team })) {
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  rewriteAddress(url.pathname + url.search, 'replace');
}

interface WeekFieldProps {
  weeks: readonly string[];
  week: string | undefined;
  onWeek: (week: string) => void;
}

function WeekField({ weeks, week, onWeek }: WeekFieldProps) {
  const { deliveries } = useTab().words;
  // An address may name a week of which nothing is kept any more.
  const all = week === undefined || weeks.includes(week) ? weeks : [...weeks, week].sort().reverse();
  return (
    <Field label={deliveries.week}>
      <Select value={week} onChange={(_, { value }) => onWeek(value)}>
        {all.map((one) => (
          <option key={one} value={one}>
            {deliveries.weekName(one)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
