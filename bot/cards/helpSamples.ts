import type { Bundle, Help, Step } from '../../core/bundle/bundle.ts';
import type { AskedStep } from './request.ts';
import { bundle, oneWaits, pressed } from './samples.ts';

/** What the cards about help show: the same Tuesday, when a step of the Bürgerbüro waits. */
export const nameOf = (helper: string): string =>
  helper === 'lead' ? 'Die Leitung' : helper === 'ZD-IT' ? 'IT und Digitalisierung' : 'Kämmerei';

export const systems = { meldewesen: 'Einwohnermeldewesen', finanzen: 'Finanzverfahren', dms: 'Elektronische Akte' };

/** The bundle in which a step waits for a helper since that Tuesday. */
export function waitingForHelp(stepId: string, help: Help, more: Partial<Step> = {}): Bundle {
  const waits = pressed(oneWaits, stepId, 'step.stuck');
  const change = (s: Step): Step => (s.id === stepId ? { ...s, ...more, help } : s);
  return { ...waits, tasks: waits.tasks.map((t) => ({ ...t, steps: t.steps.map(change) })) };
}

/** Another step of the same task waits for the same helper. */
export const waitingSecond = waitingForHelp('BO-05-3-3', { helper: 'ZD-IT', answerBy: '2026-12-01' });

/** A step of a bundle as its helper was asked about it. */
export function askedIn({ id, tasks }: Bundle, stepId: string): AskedStep {
  const found = tasks.flatMap((t) => t.steps).find((s) => s.id === stepId);
  if (!found) throw new Error(`The samples have no step ${stepId}.`);
  return { bundleId: id, step: found, team: 'Bürgerbüro', helper: 'ZD-IT' };
}

export const leadLines = {
  mine: [{ step: 'Nötige Unterlagen je Familienstand in eine Liste bringen', team: 'Standesamt', cause: 'decision' }],
  stuck: [{ step: 'Bescheid im Fachverfahren als Vorlage anlegen', team: 'Ordnung und Gewerbe', cause: 'vendor' }],
  finished: [bundle.tasks[0]].flatMap((t) => t ?? []),
} as const;
