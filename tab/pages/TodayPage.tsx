import { useId } from 'react';
import { may, type Role } from '../../core/access.ts';
import type { TodayAnswer } from '../../core/today/api.ts';
import { type TodayWords, todayWords } from '../../core/words/tabTodayWords.ts';
import { paths } from '../api.ts';
import { Answered } from '../components/Answered.tsx';
import { LiveNote } from '../components/LiveNote.tsx';
import { PageTitle } from '../components/PageTitle.tsx';
import { TodayGroups } from '../components/TodayGroups.tsx';
import { Told } from '../components/Told.tsx';
import { useTab } from '../context.ts';
import { everyMs } from '../live.ts';
import { overviewHref } from '../route.ts';
import { OwnLink } from '../router.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useStepPress } from '../useStepPress.ts';

/** Heute: what waits for the person who reads it, in order, and what can be done about it in place. */
export function TodayPage() {
  const { me } = useTab();
  // The digital office's page reads the ledger of all departments, so it looks less often.
  const answer = useAnswer(paths.today, me.role === 'admin' ? everyMs.office : everyMs.page);
  return (
    <>
      <Answered answer={answer}>{(today) => <Today {...today} refresh={answer.refresh} />}</Answered>
      <LiveNote updated={answer.updated} />
    </>
  );
}

function Today({ now, later, minutes, systems, refresh }: TodayAnswer & { refresh: () => Promise<unknown> }) {
  const { me } = useTab();
  const words = todayWords(me.address);
  const pressing = useStepPress(refresh);
  const there = now.concat(later).some(({ id }) => id === pressing.told?.id);
  const laterId = useId();
  const intro = introOf({ now, later, minutes }, me.role, words);
  return (
    <div className="today">
      <PageTitle title={words.title} above={words.day(me.today)} />
      <Told pressing={pressing} shown={!there} />
      {now.length === 0 ? (
        <div className="surface empty">
          <p className="lead">{words.empty}</p>
          <p>{words.emptyHint}</p>
          {may(me, 'town.read') && (
            <p>
              <OwnLink inline href={overviewHref(false)}>
                {words.toOverview}
              </OwnLink>
            </p>
          )}
        </div>
      ) : (
        <>
          {intro && <p className="lead">{intro}</p>}
          <TodayGroups lines={now} systems={systems} pressing={pressing} />
        </>
      )}
      {later.length > 0 && (
        <details className="later">
          <summary id={laterId}>{words.later(later.length)}</summary>
          <TodayGroups lines={later} systems={systems} pressing={pressing} under={laterId} />
        </details>
      )}
    </div>
  );
}

/** One sentence above the lines, where one helps. */
function introOf(
  { now, later, minutes }: Pick<TodayAnswer, 'now' | 'later' | 'minutes'>,
  role: Role,
  words: TodayWords,
): string | undefined {
  if (minutes !== undefined) return words.share(minutes, later.length > 0);
  if (role === 'lead' && !now.some(({ group }) => group === 'asked')) return words.nothingAsked;
  return now.some(({ group }) => group === 'steps') ? words.oneStep : undefined;
}
