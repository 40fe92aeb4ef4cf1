import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useRef, useState } from 'react';
import type { StepPageVerb } from '../../core/bundle/stepVerbs.ts';
import type { StepButtons } from '../../core/today/api.ts';
import { type TodayWords, todayWords } from '../../core/words/tabTodayWords.ts';
import { useTab } from '../context.ts';
import type { StepPressing } from '../useStepPress.ts';

const CausePicker = lazy(() => import('./CausePicker.tsx').then((m) => ({ default: m.CausePicker })));

interface StepActionsProps {
  id: string;
  title: string;
  buttons: StepButtons | undefined;
  systems: readonly { id: string; name: string }[];
  pressing: StepPressing;
  /** Whether *Ist erledigt* is the page's first choice. */
  primary?: boolean;
}

/** The buttons of a step, as on the team's card. What a step waits for is asked in place. */
export function StepActions({ id, title, buttons, systems, pressing, primary = false }: StepActionsProps) {
  const words = todayWords(useTab().me.address).step;
  const [asking, setAsking] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  if (!buttons) return null;
  const busy = pressing.underWay !== undefined;
  const label = pressing.underWay === id ? words.underWay : undefined;
  const press = (verb: StepPageVerb) => {
    if (verb === 'step.stuck') setAsking((now) => !now);
    else pressing.press(id, buttons, verb);
  };
  return (
    <div ref={row} className="step-actions" data-step={id}>
      {buttons.verbs.map((verb) => (
        <Button
          key={verb}
          size="small"
          appearance={primary && verb === 'step.done' ? 'primary' : 'secondary'}
          disabledFocusable={busy}
          {...(verb === 'step.stuck' ? { 'aria-expanded': asking } : {})}
          onClick={() => press(verb)}
        >
          {(verb !== 'step.stuck' && label) || labelOf(verb, words)} <span className="unseen">{title}</span>
        </Button>
      ))}
      {asking && buttons.verbs.includes('step.stuck') && (
        <Suspense>
          <CausePicker
            systems={systems}
            busy={busy}
            onChosen={(because) => {
              setAsking(false);
              pressing.press(id, buttons, 'step.stuck', because);
            }}
            onCancel={() => {
              setAsking(false);
              row.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

function labelOf(verb: StepPageVerb, words: TodayWords['step']): string {
  const labels = {
    'step.done': words.done,
    'step.stuck': words.stuck,
    'step.later': words.later,
    'step.undo': words.undo,
    'step.free': words.free,
  } satisfies Record<StepPageVerb, string>;
  return labels[verb];
}
