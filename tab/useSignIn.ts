import { useCallback, useEffect, useState } from 'react';
import { type ApiRefusal, refusalFrom } from './api.ts';
import { signRequestsWith } from './authorization.ts';
import { readIdentity } from './identity.ts';
import { findSignIn, type SignIn } from './signIn.ts';

type Shown = SignIn | { kind: 'looking' } | { kind: 'refused'; refusal: ApiRefusal };

interface SignInNow {
  signIn: Shown;
  /** Looks anew, after the server was out of reach or did not know an identity. */
  look: () => void;
  /** What the button of the state that is shown does. */
  ask: () => void;
  /** The server refused also a token that was just renewed. */
  signedOut: () => void;
}

/** How it stands with signing in, from the first look on. */
export function useSignIn(): SignInNow {
  // Whoever has chosen an identity in this window sees the page at once.
  const [signIn, setSignIn] = useState<Shown>(() => ({ kind: readIdentity() ? 'local' : 'looking' }));
  const [step, setStep] = useState<{ next: () => Promise<SignIn> }>({ next: findSignIn });

  useEffect(() => {
    let current = true;
    const tell = (found: Shown) => current && setSignIn(found);
    step.next().then(tell, (error: unknown) => tell({ kind: 'refused', refusal: refusalFrom(error) }));
    return () => {
      current = false;
    };
  }, [step]);

  const go = useCallback((next: () => Promise<SignIn>) => {
    setSignIn({ kind: 'looking' });
    setStep({ next });
  }, []);
  return {
    signIn,
    look: useCallback(() => go(findSignIn), [go]),
    ask: useCallback(() => 'ask' in signIn && go(signIn.ask), [signIn, go]),
    signedOut: useCallback(() => {
      signRequestsWith(undefined);
      setSignIn({ kind: 'failed', ask: findSignIn });
    }, []),
  };
}
