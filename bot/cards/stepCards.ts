import type { CardMessage } from '../../core/messenger.ts';
import type { Words } from '../../core/words/words.ts';
import { type CardEntry, entry } from './entry.ts';
import * as helping from './helpSamples.ts';
import { leadCard } from './lead.ts';
import { leadScheduleCard } from './leadSchedule.ts';
import { type AskedStep, requestCard } from './request.ts';
import * as sample from './samples.ts';
import { stepsOnCard, type TasksData, tasksCard } from './tasks.ts';
import { type WeeklyData, weeklyCard } from './weekly.ts';

const { afterUndo, bundle, everyOpen, link, now, oneWaits, pressed, today } = sample;

function tasks(change: Partial<TasksData>, words: Words): CardMessage {
  const data = {
    bundle: oneWaits,
    name: 'Bürgerdienste und Ordnung',
    canPress: true,
    shown: [],
    link,
    nameOf: helping.nameOf,
    now,
    today,
    ...change,
  };
  return tasksCard(data, words);
}
/** What the department's tasks card showed when it was sent. */
const sent = { shown: stepsOnCard({ bundle: oneWaits, shown: [], today }) };

const proposed = 'BO-05-3-2';
const last = 'BO-05-3-3';
function weekly(change: Partial<WeeklyData>, words: Words): CardMessage {
  const data = {
    bundle: oneWaits,
    name: 'Bürgerbüro',
    stepIds: [proposed, last],
    thanks: [],
    link,
    nameOf: helping.nameOf,
    now,
    today,
    ...change,
  };
  const message = weeklyCard(data, words);
  if (!message) throw new Error('The sample of a weekly card has no step.');
  return message;
}
const begins = {
  bundle: sample.unbegun,
  stepIds: ['BO-05-1-1', 'BO-05-2-1'],
  occasion: 'opening',
  ...sample.july,
} as const;
const begunWith = (id: string) => ({
  stepIds: [id],
  bundle: pressed(sample.unbegun, id, 'step.done', sample.july.now),
});
const ends = { occasion: 'closing', ...sample.december } as const;
const oneLeft = pressed(oneWaits, proposed, 'step.done', now - 7 * 86_400_000);

/** The bundle in which the proposed step waits for the digital office. */
const helped = (help: { promisedFor?: string; helper?: string }, more: { system?: string } = {}) =>
  helping.waitingForHelp(proposed, { helper: 'ZD-IT', answerBy: '2026-12-01', ...help }, more);

const asked = (from: typeof bundle, stepId = proposed): AskedStep => helping.askedIn(from, stepId);

function request(all: readonly AskedStep[], words: Words): CardMessage {
  const data = {
    asked: all,
    slot: 'help-2026-11-24',
    departmentId: 'ZD',
    digitalOffice: 'ZD-IT',
    systems: helping.systems,
    nameOf: helping.nameOf,
    today,
  };
  return requestCard(data, words);
}
/** The cards about steps of a bundle, with their situations. */
export const stepCards: readonly CardEntry[] = [
  entry('tasks', {
    fresh: (words) => tasks({}, words),
    oneDone: (words) => tasks({ ...sent, bundle: pressed(oneWaits, proposed, 'step.done') }, words),
    taskDone: (words) => tasks({ ...sent, bundle: pressed(oneLeft, last, 'step.done') }, words),
    oneStuck: (words) => tasks({ ...sent, bundle: pressed(oneWaits, proposed, 'step.stuck') }, words),
    readOnly: (words) => tasks({ canPress: false }, words),
    onlyWaiting: (words) =>
      tasks({ bundle: everyOpen({ state: 'waiting', cause: 'legal', since: '2026-11-03' }) }, words),
    onlyLater: (words) => tasks({ bundle: everyOpen({ laterUntil: '2026-11-30' }) }, words),
    lastDone: (words) =>
      tasks({ shown: [last], bundle: pressed(everyOpen({ state: 'done' }, last), last, 'step.done') }, words),
    allDone: (words) => tasks({ bundle: everyOpen({ state: 'done' }) }, words),
    noneHere: (words) => tasks({ name: 'Stadtarchiv', unitId: 'BO-ARC' }, words),
  }),
  entry('weekly', {
    fresh: (words) => weekly({}, words),
    thanks: (words) => weekly({ thanks: ['BO-05-1'] }, words),
    thanksForTwo: (words) =>
      weekly({ bundle, name: 'Bürgerdienste und Ordnung', thanks: ['BO-05-2', 'BO-09-1'] }, words),
    done: (words) => weekly({ bundle: pressed(oneWaits, proposed, 'step.done') }, words),
    taskDone: (words) => weekly({ bundle: pressed(oneLeft, last, 'step.done'), stepIds: [last] }, words),
    doneAfterUndo: (words) => weekly({ bundle: pressed(oneWaits, proposed, 'step.done'), now: afterUndo }, words),
    stuck: (words) => weekly({ bundle: pressed(oneWaits, proposed, 'step.stuck') }, words),
    stuckAfterUndo: (words) => weekly({ bundle: pressed(oneWaits, proposed, 'step.stuck'), now: afterUndo }, words),
    later: (words) => weekly({ bundle: pressed(oneWaits, proposed, 'step.later') }, words),
    stuckForHelp: (words) => weekly({ bundle: helped({}) }, words),
    stuckPromised: (words) => weekly({ bundle: helped({ promisedFor: '2026-12-04' }), now: afterUndo }, words),
    freed: (words) => weekly({ bundle: pressed(helped({}), proposed, 'step.free') }, words),
    withSystems: (words) => weekly({ systems: helping.systems }, words),
    begun: (words) => weekly({ because: 'begun' }, words),
    back: (words) => weekly({ because: 'back' }, words),
    short: (words) => weekly({ because: 'short', stepIds: [last] }, words),
    anyway: (words) => weekly({ because: 'anyway' }, words),
    helping: (words) => weekly({ because: 'helping', name: 'Stadtarchiv', unitId: 'BO-ARC' }, words),
    opening: (words) => weekly({ ...begins, name: 'Bürgerdienste und Ordnung' }, words),
    openingOfUnit: (words) =>
      weekly({ ...begins, name: 'Standesamt', unitId: 'BO-STA', stepIds: ['BO-09-1-1'] }, words),
    openingWithoutOwn: (words) =>
      weekly({ ...begins, name: 'Stadtarchiv', unitId: 'BO-ARC', because: 'helping', stepIds: ['BO-05-1-3'] }, words),
    openingDone: (words) =>
      weekly({ ...begins, name: 'Standesamt', unitId: 'BO-STA', ...begunWith('BO-09-1-1') }, words),
    closing: (words) => weekly({ ...ends }, words),
    closingThanks: (words) => weekly({ ...ends, because: 'begun', thanks: ['BO-05-2'] }, words),
    closingLater: (words) => weekly({ ...ends, bundle: pressed(oneWaits, proposed, 'step.later', ends.now) }, words),
    laterAfterUndo: (words) => weekly({ bundle: pressed(oneWaits, proposed, 'step.later'), now: afterUndo }, words),
  }),
  entry('request', {
    asked: (words) => request([asked(helped({}))], words),
    askedUnit: (words) => request([{ ...asked(helped({ helper: 'FIN-KAE' })), helper: 'FIN-KAE' }], words),
    askedForSystem: (words) => request([asked(helped({}, { system: 'meldewesen' }))], words),
    askedTwo: (words) => request([asked(helped({})), asked(helping.waitingSecond, last)], words),
    askedAgain: (words) => request([asked(helped({ promisedFor: '2026-11-20' }))], words),
    promised: (words) => request([asked(helped({ promisedFor: '2026-12-04' }))], words),
    promisedAndNext: (words) =>
      request([asked(helped({ promisedFor: '2026-12-04' })), asked(helping.waitingSecond, last)], words),
    freed: (words) => request([asked(pressed(helped({}), proposed, 'step.free'))], words),
    passedOn: (words) => request([{ ...asked(helped({})), helper: 'FIN-KAE' }], words),
    over: (words) => request([asked(pressed(helped({}), proposed, 'step.done'))], words),
  }),
  entry('lead', {
    all: (words) => leadCard({ ...helping.leadLines, link, departmentId: 'BO' }, words),
    nothingWaits: (words) =>
      leadCard({ mine: [], stuck: [], finished: helping.leadLines.finished, link, departmentId: 'BO' }, words),
    noneFinished: (words) => leadCard({ ...helping.leadLines, finished: [], link, departmentId: 'BO' }, words),
  }),
  entry('leadSchedule', {
    usual: (words) => leadScheduleCard({ departmentId: 'BO', weekday: 1, time: '08:30', off: false }, words),
    off: (words) =>
      leadScheduleCard({ departmentId: 'BO', weekday: 1, time: '08:30', off: true, told: words.lead.toldOff }, words),
    on: (words) =>
      leadScheduleCard({ departmentId: 'BO', weekday: 1, time: '08:30', off: false, told: words.lead.toldOn }, words),
  }),
];
