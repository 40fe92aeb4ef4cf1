import { useRef, useState } from 'react';
import { trimmed } from '../core/change/trimmed.ts';
import type { SettingChangeBody } from '../core/town/api.ts';
import { fetchJson, paths, refusalFrom } from './api.ts';
import { useTab } from './context.ts';
import { sentenceFor } from './sentenceFor.ts';

/** What was done last, with the way back where there is one. */
export interface Done {
  sentence: string;
  undo?: () => void;
}

/** Sends something that changes the town, and says what became of it. @param refresh reads what is shown anew */
export function useOutcome(refresh: () => Promise<unknown>) {
  const { words } = useTab();
  const [done, setDone] = useState<Done>();
  /** Where it was tried tells where the problem is told. */
  const [problem, setProblem] = useState<{ sentence: string; inDialog: boolean }>();
  const inDialog = useRef(false);
  const [saving, setSaving] = useState(false);

  /** @returns whether it was done */
  async function run(act: () => Promise<Done>): Promise<boolean> {
    if (saving) return false;
    setSaving(true);
    setProblem(undefined);
    const tried = { inDialog: inDialog.current };
    setDone(undefined);
    const outcome = await act().catch((error: unknown) => refusalFrom(error));
    // Also after a refusal: what is shown is then what is true now.
    await refresh();
    setSaving(false);
    if ('code' in outcome) setProblem({ sentence: sentenceFor(outcome, words), ...tried });
    else setDone(outcome);
    return !('code' in outcome);
  }
  return { done, problem, saving, run, inDialog };
}

export type Outcome = ReturnType<typeof useOutcome>;

/** Changes settings, each with *Rückgängig*: the same change the other way round. */
export function useSettingChange(refresh: () => Promise<unknown>) {
  const outcome = useOutcome(refresh);
  const { refreshMe } = useTab();

  function send(entered: SettingChangeBody): Promise<boolean> {
    // As it will be stored, so that undoing names what is there.
    const body = { ...entered, after: trimmed(entered.after) };
    return outcome.run(async () => {
      const answer = await fetchJson(paths.changeSetting, { body });
      if (body.part === 'address' || body.part === 'terms') await refreshMe();
      const { part, of, before, after, undo } = body;
      const back = { part, ...(of === undefined ? {} : { of }), before: after, after: before, undo: true as const };
      return {
        sentence: answer.consequence,
        ...(answer.changed && !undo ? { undo: () => void send(back) } : {}),
      };
    });
  }
  return { ...outcome, send };
}

export type SettingChange = ReturnType<typeof useSettingChange>;
