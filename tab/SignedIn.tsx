import { Suspense, useEffect, useMemo } from 'react';
import { may } from '../core/access.ts';
import type { MeAnswer } from '../core/api.ts';
import { tabWords } from '../core/words/tabWords.ts';
import { paths } from './api.ts';
import { Bare } from './components/Bare.tsx';
import { Frame } from './components/Frame.tsx';
import { Loading } from './components/Loading.tsx';
import { Problem } from './components/Problem.tsx';
import { type Tab, TabContext } from './context.ts';
import { PageOf } from './pages/pages.tsx';
import { routeOf } from './routeOf.ts';
import { navigate, useShown } from './router.tsx';
import { useAnswer } from './useAnswer.ts';

interface SignedInProps {
  onSignedOut: () => void;
  /** Undefined where the role comes with the account. */
  onChangeRole?: () => void;
}

/** The pages for a person who has said who they are. */
export function SignedIn({ onSignedOut, onChangeRole }: SignedInProps) {
  const me = useAnswer(paths.me);
  const signedOut = me.refusal?.code === 'unauthenticated';
  useEffect(() => {
    if (signedOut) onSignedOut();
  }, [signedOut, onSignedOut]);

  if (me.data) return <Pages me={me.data} changeRole={onChangeRole} refreshMe={me.refresh} />;
  if (me.refusal && !signedOut) {
    return (
      <Bare>
        <Problem refusal={me.refusal} retry={me.retry} />
      </Bare>
    );
  }
  return <Loading />;
}

interface PagesProps extends Pick<Tab, 'changeRole' | 'refreshMe'> {
  me: MeAnswer;
}

function Pages({ me, changeRole, refreshMe }: PagesProps) {
  const { address, visit } = useShown();
  const url = new URL(address, window.location.origin);
  const route = routeOf(url.pathname, url.search);
  const tab = useMemo<Tab>(
    () => ({ me, words: tabWords(me.address), changeRole, refreshMe }),
    [me, changeRole, refreshMe],
  );

  // The staff council has no town view, its page is the list of stored data: the start page leads there.
  const elsewhere = route.page === 'overview' && !may(me, 'town.read') && may(me, 'fields.read');
  useEffect(() => {
    if (elsewhere) navigate('/fields', 'replace');
  }, [elsewhere]);

  const page = (
    <Suspense fallback={<Loading />}>{elsewhere ? <Loading /> : <PageOf key={visit} route={route} />}</Suspense>
  );
  return (
    <TabContext value={tab}>
      {route.page === 'channelTab' ? <Bare>{page}</Bare> : <Frame page={route.page}>{page}</Frame>}
    </TabContext>
  );
}
