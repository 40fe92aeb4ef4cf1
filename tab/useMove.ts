import { useState } from 'react';
import type { RoadmapAnswer } from '../core/plan/api.ts';
import { judgeMove } from '../core/plan/moving.ts';
import { measureName, verdictText } from '../core/words/roadmapWords.ts';
import { roadmapPageWords } from '../core/words/tabRoadmapWords.ts';
import { fetchJson, paths, refusalFrom } from './api.ts';
import { useTab } from './context.ts';
import { bothLoads, planFrom, type RoadmapMeasure } from './roadmapPlan.ts';
import { sentenceFor } from './sentenceFor.ts';

interface MoveWith {
  answer: RoadmapAnswer;
  measure: RoadmapMeasure;
  /** Reads the plan anew. */
  refresh: () => Promise<RoadmapAnswer | undefined>;
  onMoved: (to: string) => void;
}

/** What is chosen for a move, what it would do, and saving it. */
export function useMove({ answer, measure, refresh, onMoved }: MoveWith) {
  const { me, words: tabWords } = useTab();
  const { dialog } = roadmapPageWords(me.address);
  const [to, setTo] = useState('');
  const [because, setBecause] = useState('');
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState('');

  const plan = planFrom(answer);
  const nameOf = measureName(answer.department.id, me.terms.department);
  const against = to === '' ? undefined : verdictText(judgeMove(plan, measure.id, to), nameOf);

  async function save(): Promise<void> {
    if (saving || against) return;
    if (to === '' || because === '') return setProblem(dialog.missing);
    setSaving(true);
    setProblem('');
    const body = { id: measure.id, from: measure.halfYear, to, because };
    const refusal = await fetchJson(paths.move, { body }).then(
      () => undefined,
      (error: unknown) => refusalFrom(error),
    );
    // Before the dialog closes or explains: what it shows is then what is true now.
    await refresh();
    if (!refusal) return onMoved(to);
    setSaving(false);
    setProblem(sentenceFor(refusal, tabWords));
  }

  return {
    ...{ to, setTo, because, setBecause, saving, problem, against },
    /** Both half-years as they are and would be; none while no half-year is chosen. */
    loads: to === '' ? [] : bothLoads(plan, measure, to),
    save: () => void save(),
  };
}
