import { FluentProvider } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { load, paths } from './api.ts';
import { Loading } from './components/Loading.tsx';
import { keepIdentity, readIdentity } from './identity.ts';
import { pageData } from './pages/pages.tsx';
import { showAgain } from './router.tsx';
import { SignedIn } from './SignedIn.tsx';
import { themes, useTheme } from './theme.ts';

const SignInPage = lazy(() => import('./pages/SignInPage.tsx').then((m) => ({ default: m.SignInPage })));

// Who is asking and what the page shows are fetched side by side; the components find both under way.
if (readIdentity()) {
  for (const path of [paths.me, pageData(window.location.pathname, window.location.search)]) {
    if (path) load(path).catch(() => undefined);
  }
}

/** The tab: a theme around either the choice of a role or the pages. */
export function App() {
  const theme = useTheme();
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
  };
  const cancel = () => {
    setChoosing(false);
    showAgain();
  };

  return (
    <FluentProvider theme={themes[theme]} className="app">
      {identity && !choosing ? (
        <SignedIn
          key={identity}
          onSignedOut={forget}
          onChangeRole={() => {
            showAgain();
            setChoosing(true);
          }}
        />
      ) : (
        <Suspense fallback={<Loading />}>
          <SignInPage current={identity} onChosen={choose} onCancel={identity ? cancel : undefined} />
        </Suspense>
      )}
    </FluentProvider>
  );
}
