import type { Block } from '../../core/article/blocks.ts';
import type { Bundle, Step, Task } from '../../core/bundle/bundle.ts';
import type { Dashboard } from '../../core/bundle/dashboard.ts';
import { press, tokenOf } from '../../core/bundle/press.ts';
import { count } from '../../core/bundle/progress.ts';
import type { StepVerb } from '../../core/bundle/stepVerbs.ts';

/** What the cards' samples show: a Tuesday in November in Eichenfurt, department Bürgerdienste und Ordnung. */
export const today = '2026-11-24';
export const now = Date.parse('2026-11-24T08:05:00Z');
export const afterUndo = now + 11 * 60_000;
export const baseUrl = 'https://buendel.eichenfurt.example';
export const link = `${baseUrl}/departments/BO`;

const step = (title: string, minutes: number, state: 'done' | 'open' = 'open') => ({ title, minutes, state });

function task(
  id: string,
  unitId: string,
  due: string,
  title: string,
  effect: string,
  steps: ReturnType<typeof step>[],
): Task {
  const numbered = steps.map((s, index) => ({ id: `${id}-${index + 1}`, revision: 0, ...s }));
  return { id, measureId: id.slice(0, 5), unitId, title, effect, personDays: 3, due, steps: numbered };
}

/** 11 of 18 steps done, none waits. */
export const bundle: Bundle = {
  id: 'BO-2026-H2',
  departmentId: 'BO',
  halfYear: '2026-H2',
  tasks: [
    task(
      'BO-05-1',
      'BO-ORD',
      '2026-08',
      'Ablageregeln für Bußgeldakten festlegen',
      'Wer eine Akte sucht, findet sie am selben Ort wie alle anderen.',
      [
        step('Die drei häufigsten Aktenarten aufschreiben', 45, 'done'),
        step('Betreffzeilen für Verwarnung, Bußgeld und Einspruch formulieren', 60, 'done'),
        step('Regeln auf einem Blatt am Drucker aushängen', 20, 'done'),
      ],
    ),
    task(
      'BO-05-2',
      'BO-ORD',
      '2026-10',
      'Laufende Bußgeldverfahren in die E-Akte übertragen',
      'Der Aktenwagen bleibt stehen, wenn ein Verfahren am Telefon besprochen wird.',
      [
        step('Verfahren mit Frist im nächsten Monat heraussuchen', 50, 'done'),
        step('Zwanzig Akten mit Deckblatt an die Scanstelle geben', 90, 'done'),
        step('Zehn eingescannte Vorgänge auf Vollständigkeit durchsehen', 75, 'done'),
      ],
    ),
    task(
      'BO-05-3',
      'BO-BB',
      '2026-11',
      'Anzeigen aus dem Bürgerbüro direkt zur E-Akte geben',
      'Was am Schalter abgegeben wird, liegt vor Feierabend beim Sachgebiet Ordnung und Gewerbe.',
      [
        step('Strichliste der abgegebenen Papiere aus einer Woche auswerten', 30, 'done'),
        step('Scanknopf am Schaltergerät mit dem Ziel Ordnung belegen', 40),
        step('Übergabe mit zwei echten Anzeigen ausprobieren', 25),
      ],
    ),
    task(
      'BO-05-4',
      'BO-FEU',
      '2026-12',
      'Brandverhütungsschauen mit Wiedervorlage anlegen',
      'Die nächste Schau eines Gebäudes meldet sich von selbst.',
      [
        step('Gebäude mit Prüffrist aus der alten Tabelle übernehmen', 60),
        step('Für die zehn dringendsten Gebäude eine Akte eröffnen', 110),
        step('Niederschriften der letzten Runde dazulegen', 80),
      ],
    ),
    task(
      'BO-09-1',
      'BO-STA',
      '2026-09',
      'Ablauf einer Eheanmeldung für die Vertretung aufschreiben',
      'Eine Eheanmeldung kann auch entgegennehmen, wer selten im Standesamt aushilft.',
      [
        step('Nötige Unterlagen je Familienstand in eine Liste bringen', 75, 'done'),
        step('Bildschirmfolge im Fachverfahren mit sechs Bildern festhalten', 90, 'done'),
        step('Anleitung von einer Aushilfe aus dem Bürgerbüro testen lassen', 60, 'done'),
      ],
    ),
    task(
      'BO-09-2',
      'BO-STA',
      '2026-11',
      'Umgang mit Sterbefällen an Brückentagen beschreiben',
      'An Brückentagen wissen Bestattungshäuser und Vertretung, wer erreichbar ist und was vorliegen muss.',
      [
        step('Fristen der Beurkundung auf eine Seite schreiben', 45, 'done'),
        step('Rufnummern von Kliniken und Bestattungshäusern zusammentragen', 40),
        step('Aufbewahrungsort von Siegel und Urkundenpapier beschreiben', 20),
      ],
    ),
  ],
};

/** The bundle after one of its steps was pressed at `at`. */
export function pressed(before: Bundle, stepId: string, verb: StepVerb, at = now): Bundle {
  const steps = before.tasks.flatMap((t) => t.steps);
  const token = tokenOf(steps.find((s) => s.id === stepId) ?? { id: stepId, revision: 0 });
  const outcome = press(before, { verb, token, cause: 'vendor' }, at, new Date(at).toISOString().slice(0, 10));
  if (outcome.kind !== 'changed') throw new Error(`The sample press of ${stepId} is ${outcome.kind}.`);
  return outcome.bundle;
}

/** The bundle with every open step but one changed the same way. */
export function everyOpen(change: Partial<Step>, but?: string): Bundle {
  const changed = (s: Step): Step => (s.state === 'open' && s.id !== but ? { ...s, ...change } : s);
  return { ...bundle, tasks: bundle.tasks.map((t) => ({ ...t, steps: t.steps.map(changed) })) };
}

/** One step has waited for the vendor for two weeks: „11 von 18 Schritten geschafft, einer wartet auf den Hersteller“. */
export const oneWaits = pressed(bundle, 'BO-05-4-1', 'step.stuck', Date.parse('2026-11-10T10:00:00Z'));

/** The bundle on its first Tuesday, in July, when nobody has done anything yet. */
export const unbegun: Bundle = {
  ...bundle,
  tasks: bundle.tasks.map((t) => ({ ...t, steps: t.steps.map((s) => ({ ...s, state: 'open' })) })),
};
export const july = { today: '2026-07-07', now: Date.parse('2026-07-07T07:05:00Z') };
export const december = { today: '2026-12-01', now: Date.parse('2026-12-01T08:05:00Z') };

export const dashboard: Dashboard = {
  id: '2026-H2',
  departments: [
    {
      id: 'ZD',
      code: 'FB 1',
      name: 'Zentrale Dienste, Personal und Organisation',
      tasks: { done: 3, inWork: 2, waiting: 2, open: 2 },
      steps: { done: 14, total: 27 },
      waitingFor: ['it', 'it', 'legal'],
    },
    {
      id: 'FIN',
      code: 'FB 2',
      name: 'Finanzen',
      tasks: { done: 0, inWork: 1, waiting: 0, open: 3 },
      steps: { done: 1, total: 12 },
      waitingFor: [],
    },
    { id: 'BO', code: 'FB 3', name: 'Bürgerdienste und Ordnung', ...count(oneWaits.tasks) },
    {
      id: 'SSK',
      code: 'FB 4',
      name: 'Schule, Sport und Kultur',
      tasks: { done: 0, inWork: 0, waiting: 0, open: 0 },
      steps: { done: 0, total: 0 },
      waitingFor: [],
    },
    {
      id: 'GM',
      code: 'FB 8',
      name: 'Gebäudemanagement und Liegenschaften',
      tasks: { done: 5, inWork: 0, waiting: 0, open: 0 },
      steps: { done: 15, total: 15 },
      waitingFor: [],
    },
  ],
};

export const choices = [
  { id: 'BO', title: 'FB 3 Bürgerdienste und Ordnung' },
  { id: 'BO-BB', title: 'SG 3.1 Bürgerbüro' },
  { id: 'BO-STA', title: 'SG 3.2 Standesamt' },
  { id: 'BO-ORD', title: 'SG 3.3 Ordnung und Gewerbe' },
  { id: 'BO-FEU', title: 'SG 3.4 Feuerwehr und Bevölkerungsschutz' },
];

export const articles = [
  { articleId: 'urlaub-01', title: 'Urlaub beantragen' },
  { articleId: 'urlaub-02', title: 'Resturlaub ins nächste Jahr übertragen' },
  { articleId: 'urlaub-03', title: 'Sonderurlaub und Freistellung aus persönlichem Anlass beantragen' },
];

export const howToClaim: readonly Block[] = [
  {
    type: 'paragraph',
    segments: [
      { text: 'Reisekosten werden nach der Reise im Personalportal abgerechnet, und zwar innerhalb von ' },
      { text: 'sechs Monaten', value: { key: 'reise.abrechnung.frist', source: 'Dienstanweisung Dienstreisen, § 9' } },
      { text: '.' },
    ],
  },
  {
    type: 'list',
    ordered: true,
    items: [
      [
        { text: 'Im Personalportal die genehmigte Reise öffnen und ' },
        { text: 'Abrechnen', strong: true },
        { text: ' wählen.' },
      ],
      [{ text: 'Den tatsächlichen Beginn und das tatsächliche Ende eintragen. Danach richtet sich das Tagegeld.' }],
      [{ text: 'Die Belege fotografieren oder scannen und hochladen.' }],
      [
        { text: 'Ohne genehmigte Reise zuerst ' },
        { text: 'die Dienstreise beantragen', href: '/articles/reise-01' },
        { text: '.' },
      ],
    ],
  },
];

/** @param missing what stands where the town has not entered the value */
export const withoutValue = (missing: string): readonly Block[] => [
  {
    type: 'paragraph',
    segments: [
      { text: 'Für Fahrten mit dem privaten Auto werden ' },
      { text: missing, value: { key: 'reise.kilometer.pkw', missing: true } },
      { text: ' je Kilometer erstattet. Die Strecke steht auf dem Beleg.' },
    ],
  },
];
