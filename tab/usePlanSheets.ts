import { useRef, useState } from 'react';
import type { PlanAppliedAnswer, PlanPreviewAnswer } from '../core/plan/api.ts';
import { planSheetsPageWords } from '../core/words/tabPlanSheetsWords.ts';
import { ApiRefusal, fetchJson, paths, refusalFrom } from './api.ts';
import { useTab } from './context.ts';
import { sentenceFor } from './sentenceFor.ts';

/** The same as in core/plan/sheets/fileCode.ts, which brings more than the page needs. */
const largestFile = 5_000_000;

interface PlanFile {
  name: string;
  /** In Base64. */
  file: string;
}

type Phase = 'choosing' | 'reading' | 'previewed' | 'applying' | 'applied';

/** Where an import is: the file that was chosen, what it would change, and what became of it. */
export function usePlanSheets() {
  const { me, words: tabWords } = useTab();
  const words = planSheetsPageWords(me.address);
  const [phase, setPhase] = useState<Phase>('choosing');
  const [chosen, setChosen] = useState<PlanFile>();
  const [preview, setPreview] = useState<PlanPreviewAnswer>();
  const [applied, setApplied] = useState<PlanAppliedAnswer>();
  const [problem, setProblem] = useState('');
  const turn = useRef(0);

  function fail(refusal: ApiRefusal, back: Phase): void {
    setProblem(sentenceFor(refusal, tabWords));
    setPhase(back);
  }

  /** @param why told above the preview */
  async function look(file: PlanFile, why = ''): Promise<void> {
    turn.current += 1;
    const mine = turn.current;
    setPhase('reading');
    setProblem(why);
    try {
      const answer = await fetchJson(paths.planPreview, { body: file });
      // Another file may have been chosen meanwhile.
      if (mine !== turn.current) return;
      setPreview(answer);
      setPhase('previewed');
    } catch (error) {
      if (mine === turn.current) fail(refusalFrom(error), 'choosing');
    }
  }

  async function choose(file: File | undefined): Promise<void> {
    if (!file) return;
    setPreview(undefined);
    setApplied(undefined);
    if (file.size > largestFile)
      return fail(new ApiRefusal({ code: 'badFile', message: words.read.tooLarge }), 'choosing');
    setPhase('reading');
    const content = await base64Of(file).catch(() => undefined);
    if (content === undefined)
      return fail(new ApiRefusal({ code: 'badFile', message: words.read.unreadable }), 'choosing');
    const plan = { name: file.name, file: content };
    setChosen(plan);
    await look(plan);
  }

  async function apply(): Promise<void> {
    if (!chosen || !preview?.canApply || phase !== 'previewed') return;
    setPhase('applying');
    setProblem('');
    try {
      setApplied(await fetchJson(paths.planApply, { body: { ...chosen, fingerprint: preview.fingerprint } }));
      setPhase('applied');
    } catch (error) {
      const refusal = refusalFrom(error);
      if (refusal.code === 'previewOutdated') return look(chosen, words.preview.previewOutdated);
      fail(refusal, 'previewed');
    }
  }

  function again(): void {
    setPreview(undefined);
    setApplied(undefined);
    setChosen(undefined);
    setProblem('');
    setPhase('choosing');
  }

  return {
    ...{ phase, preview, applied, problem, again },
    fileName: chosen?.name ?? '',
    choose: (file: File | undefined) => void choose(file),
    apply: () => void apply(),
  };
}

/** @throws where the file cannot be read, as when it was changed after it had been chosen */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
