import { useEffect, useState } from 'react';
import type { Cause } from '../core/bundle/causes.ts';
import type { StepPageVerb } from '../core/bundle/stepVerbs.ts';
import type { StepButtons } from '../core/today/api.ts';
import { fetchJson, paths, refusalFrom } from './api.ts';
import { useTab } from './context.ts';
import { sentenceFor } from './sentenceFor.ts';

/** What is said about a step besides its verb: why it is stuck. */
export interface StuckBecause {
  cause: Cause;
  system?: string;
}

/** Pressing steps on a page, and what was said to the last press. */
export interface StepPressing {
  press: (id: string, buttons: StepButtons, verb: StepPageVerb, because?: StuckBecause) => void;
  /** The step whose press is under way. */
  underWay: string | undefined;
  told: { id: string; sentence: string } | undefined;
}

/** Where it is told what a press led to. */
export const toldId = 'told';

/** @param refresh reads the page anew, before it is said what the press has led to */
export function useStepPress(refresh: () => Promise<unknown>): StepPressing {
  const { words } = useTab();
  const [underWay, setUnderWay] = useState<string>();
  const [told, setTold] = useState<{ id: string; sentence: string }>();
  useEffect(() => {
    if (told) focusAfter(told.id);
  }, [told]);

  async function press(id: string, { bundle, token }: StepButtons, verb: StepPageVerb, because?: StuckBecause) {
    if (underWay !== undefined) return;
    setUnderWay(id);
    const sentence = await fetchJson(paths.pressStep, { body: { verb, token, bundle, ...because } }).then(
      (answer) => answer.sentence,
      (error: unknown) => sentenceFor(refusalFrom(error), words),
    );
    await refresh();
    setUnderWay(undefined);
    setTold({ id, sentence });
  }
  return { press: (...about) => void press(...about), underWay, told };
}

/** The pressed button may be gone: the focus goes to what can be pressed on the step now, else to what is told. */
function focusAfter(id: string): void {
  if (document.activeElement && document.activeElement !== document.body) return;
  const places = document.querySelectorAll<HTMLElement>(`[data-step="${CSS.escape(id)}"] button`);
  // A step may stand in two places of a page, one of them folded.
  const next = [...places].find((button) => button.checkVisibility()) ?? document.getElementById(toldId);
  next?.focus();
}
