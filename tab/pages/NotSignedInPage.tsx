import { Button } from '@fluentui/react-components';
import { ApiRefusal } from '../api.ts';
import { Bare } from '../components/Bare.tsx';
import { PageTitle } from '../components/PageTitle.tsx';
import { Problem } from '../components/Problem.tsx';
import { useWords } from '../context.ts';

interface NotSignedInProps {
  /** Why nobody is signed in: not yet, the town's directory has not agreed, it did not work, or there is no sign-in here. */
  why: 'signedOut' | 'consent' | 'failed' | 'none';
  onAsk: () => void;
}

/** What stands there before anybody has signed in with the town's account, and the way on. */
export function NotSignedInPage({ why, onAsk }: NotSignedInProps) {
  const { signIn } = useWords();
  return (
    <Bare>
      {why === 'none' ? (
        <Problem refusal={new ApiRefusal({ code: 'unauthenticated', message: '' })} />
      ) : (
        <Way {...signIn.account[why]} onAsk={onAsk} />
      )}
    </Bare>
  );
}

function Way({ title, text, button, onAsk }: { title: string; text: string; button: string; onAsk: () => void }) {
  return (
    <>
      <PageTitle title={title} />
      <div className="surface problem">
        <p className="lead">{text}</p>
        <Button appearance="primary" onClick={onAsk}>
          {button}
        </Button>
      </div>
    </>
  );
}
