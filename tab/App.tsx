import { FluentProvider } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { load, paths } from './api.ts';
import { Bare } from './components/Bare.tsx';
import { Loading } from './components/Loading.tsx';
import { Problem } from './components/Problem.tsx';
import { keepIdentity, readIdentity } from './identity.ts';
import { pageData } from './pages/pages.tsx';
import { showAgain } from './router.tsx';
import { SignedIn } from './SignedIn.tsx';
import { themes, useTheme } from './theme.ts';
import { useSignIn } from './useSignIn.ts';

const SignInPage = lazy(() => import('./pages/SignInPage.tsx').then((m) => ({ default: m.SignInPage })));
const NotSignedInPage = lazy(() => import('./pages/NotSignedInPage.tsx').then((m) => ({ default: m.NotSignedInPage })));

/** Who is asking and what the page shows are fetched side by side; the components find both under way. */
function loadEarly(): void {
  for (const path of [paths.me, pageData(window.location.pathname, window.location.search)]) {
    if (path) load(path).catch(() => undefined);
  }
}
if (readIdentity()) loadEarly();

/** The tab: a theme around either the pages, or the way to sign in. */
export function App() {
  const theme = useTheme();
  return (
    <FluentProvider theme={themes[theme]} className="app">
      <Suspense fallback={<Loading />}>
        <SignedInOrNot />
      </Suspense>
    </FluentProvider>
  );
}

function SignedInOrNot() {
  const { signIn, look, ask, signedOut } = useSignIn();
  switch (signIn.kind) {
    case 'looking':
      return <Loading />;
    case 'refused':
      return (
        <Bare>
          <Problem refusal={signIn.refusal} retry={look} />
        </Bare>
      );
    case 'local':
      return <OnThisMachine onUnknown={look} />;
    case 'signedIn':
      return <WithAccount onSignedOut={signedOut} />;
    default:
      return <NotSignedInPage why={signIn.kind} onAsk={ask} />;
  }
}

/** Who signed in with the town's account: there is no other role to change to. */
function WithAccount({ onSignedOut }: { onSignedOut: () => void }) {
  // Once, and before the pages look for what they show.
  useState(loadEarly);
  return <SignedIn onSignedOut={onSignedOut} />;
}

/** The choice of a role, for the product on one machine, and the pages as that role sees them. */
function OnThisMachine({ onUnknown }: { onUnknown: () => void }) {
  const [identity, setIdentity] = useState(readIdentity);
  const [choosing, setChoosing] = useState(false);

  const choose = (id: string) => {
    keepIdentity(id);
    setIdentity(id);
    setChoosing(false);
    showAgain();
  };
  const forget = () => {
    keepIdentity(undefined);
    setIdentity(undefined);
    // The server may be one where people sign in.
    onUnknown();
  };
  const cancel = () => {
    setChoosing(false);
    showAgain();
  };
  const change = () => {
    showAgain();
    setChoosing(true);
  };
  if (identity && !choosing) return <SignedIn key={identity} onSignedOut={forget} onChangeRole={change} />;
  return <SignInPage current={identity} onChosen={choose} onCancel={identity ? cancel : undefined} />;
}
