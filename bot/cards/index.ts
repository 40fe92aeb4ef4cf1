import type { CardMessage } from '../../core/messenger.ts';
import type { Words } from '../../core/words/words.ts';
import { type AnswerData, answerCard } from './answer.ts';
import { boundCard } from './bound.ts';
import { helpCard } from './help.ts';
import { nothingCard } from './nothing.ts';
import { noticeCard } from './notice.ts';
import { placesCard } from './places.ts';
import { privacyCard } from './privacy.ts';
import { progressCard } from './progress.ts';
import { reminderCard } from './reminder.ts';
import * as sample from './samples.ts';
import { stepsOnCard, type TasksData, tasksCard } from './tasks.ts';
import { unsureCard } from './unsure.ts';
import { type WeeklyData, weeklyCard } from './weekly.ts';
import { welcomeCard } from './welcome.ts';

type Draw = (words: Words) => CardMessage;

export interface CardSample {
  name: string;
  draw: Draw;
}

export interface CardEntry {
  name: string;
  /** One for every situation the card is for. */
  samples: readonly CardSample[];
}

const { afterUndo, baseUrl, bundle, choices, dashboard, everyOpen, link, now, oneWaits, pressed, today } = sample;

const entry = (name: string, samples: Readonly<Record<string, Draw>>): CardEntry => ({
  name,
  samples: Object.entries(samples).map(([situation, draw]) => ({ name: situation, draw })),
});

const token = 'AAAAAAAAAAAAAAAA';

function answer(change: Partial<AnswerData>, words: Words): CardMessage {
  const unit = { name: 'Personal', phone: '05700 100-110' };
  const usual = {
    articleId: 'reise-02',
    title: 'Reisekosten abrechnen',
    quote: { range: { from: 0, to: 2 }, blocks: sample.howToClaim },
    state: { asks: token },
    unit,
    confirmed: '2026-03-17',
    stale: false,
  };
  return answerCard({ ...usual, link: `${baseUrl}/articles/reise-02?b=0-2`, baseUrl, ...change }, words);
}

function tasks(change: Partial<TasksData>, words: Words): CardMessage {
  const data = {
    bundle: oneWaits,
    name: 'Bürgerdienste und Ordnung',
    canPress: true,
    shown: [],
    link,
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

/** Every card with its situations. The tests draw all of them in Sie and in du. */
export const cards: readonly CardEntry[] = [
  entry('welcome', {
    personal: (words) => welcomeCard({ town: 'Eichenfurt', choices: [] }, words),
    team: (words) => welcomeCard({ town: 'Eichenfurt', choices }, words),
  }),
  entry('places', {
    unbound: (words) => placesCard({ choices }, words),
    unknown: (words) =>
      placesCard({ asked: '1. **Amt** [für](https://x.example) <b>„alles“</b> & a_b_c', choices }, words),
  }),
  entry('bound', {
    team: (words) =>
      boundCard({ departmentId: 'BO', name: 'Bürgerbüro', personal: false, weekday: 2, time: '09:00' }, words),
    personal: (words) =>
      boundCard({ departmentId: 'BO', name: 'Bürgerbüro', personal: true, weekday: 2, time: '09:00' }, words),
  }),
  entry('help', {
    all: (words) =>
      helpCard({ commands: Object.entries(words.help.commands).map(([name, help]) => ({ name, help })) }, words),
  }),
  entry('answer', {
    steps: (words) => answer({}, words),
    valueMissing: (words) =>
      answer(
        { quote: { range: { from: 0, to: 0 }, blocks: sample.withoutValue(words.answer.valueMissing('Personal')) } },
        words,
      ),
    underHeading: (words) => answer({ heading: 'So geht es' }, words),
    stale: (words) => answer({ confirmed: '2024-05-06', stale: true }, words),
    neverConfirmed: (words) => answer({ confirmed: undefined, stale: true }, words),
    helped: (words) => answer({ state: { told: words.feedback.thanksHelped } }, words),
    notHelped: (words) =>
      answer({ state: { told: words.feedback.thanksNotHelped('Personal', '05700 100-110') } }, words),
    wrong: (words) => answer({ state: { told: words.feedback.thanksWrong('Personal') } }, words),
    plain: (words) => answer({ state: 'plain' }, words),
    english: (words) => answer({ english: true }, words),
  }),
  entry('unsure', {
    three: (words) => unsureCard({ choices: sample.articles, token }, words),
    two: (words) => unsureCard({ choices: sample.articles.slice(0, 2), token }, words),
  }),
  entry('nothing', {
    office: (words) => nothingCard({ unit: { name: 'IT und Digitalisierung', phone: '05700 100-130' } }, words),
    english: (words) =>
      nothingCard({ unit: { name: 'IT und Digitalisierung', phone: '05700 100-130' }, english: true }, words),
    withoutPhone: (words) => nothingCard({ unit: { name: 'IT und Digitalisierung', phone: '' } }, words),
  }),
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
  entry('progress', {
    withOwn: (words) => progressCard({ dashboard, departmentId: 'BO', link: baseUrl }, words),
    ownEmpty: (words) => progressCard({ dashboard, departmentId: 'SSK', link: baseUrl }, words),
    without: (words) => progressCard({ dashboard, link: baseUrl }, words),
  }),
  entry('reminder', {
    usual: (words) => reminderCard({ departmentId: 'BO', weekday: 2, time: '09:00', paused: false }, words),
    saved: (words) =>
      reminderCard({ departmentId: 'BO', weekday: 4, time: '13:30', paused: false, told: words.reminder.saved }, words),
    paused: (words) =>
      reminderCard(
        {
          departmentId: 'BO',
          weekday: 2,
          time: '09:00',
          paused: true,
          pausedUntil: '2026-12-08',
          told: words.reminder.justPaused('2026-12-08'),
        },
        words,
      ),
  }),
  entry('privacy', {
    all: (words) => privacyCard({ chat: true, place: 'Bürgerbüro', questions: 1, cards: 3 }, words),
    severalChats: (words) => privacyCard({ chat: true, questions: 2, cards: 1 }, words),
    chatOnly: (words) => privacyCard({ chat: true, questions: 0, cards: 0 }, words),
    nothing: (words) => privacyCard({ chat: false, questions: 0, cards: 0 }, words),
    inTab: (words) => privacyCard({ chat: true, questions: 1, cards: 0, inTab: true }, words),
  }),
  entry('notice', {
    forbidden: (words) => noticeCard({ sentence: words.refusals.forbidden }, words),
    failed: (words) => noticeCard({ sentence: words.failed('a1b2c3d4') }, words),
    person: (words) => noticeCard({ sentence: words.talk.person }, words),
    insult: (words) => noticeCard({ sentence: words.talk.insult('IT und Digitalisierung', '05700 100-130') }, words),
    deleted: (words) => noticeCard({ sentence: words.privacy.deleted }, words),
    noBundle: (words) => noticeCard({ sentence: words.tasks.noBundle('2026-H2') }, words),
  }),
];
