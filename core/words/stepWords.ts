import type { Cause } from '../bundle/causes.ts';

const causes: Record<Cause, string> = {
  it: 'IT-Dienstleister',
  vendor: 'Hersteller oder Fachverfahren',
  department: 'Anderer Fachbereich',
  money: 'Geld oder Vergabe',
  decision: 'Entscheidung',
  legal: 'Recht oder Mitbestimmung',
  time: 'Gerade keine Zeit',
};

/** What stands on the buttons of a step, on cards and pages alike; a small file of its own, since the tab loads it. */
export const stepButtons = {
  done: 'Ist erledigt',
  stuck: 'Wir kommen nicht weiter',
  later: 'Später',
  undo: 'Rückgängig',
  causes,
  /** Offered beside the causes, where the town has named its systems. */
  system: 'Betrifft das Verfahren',
  noSystem: 'Kein bestimmtes',
};

/** For a helper, and for a team that knows it before its helper says so. */
export const freeButton = 'Der Weg ist wieder frei';
