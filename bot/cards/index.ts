import type { CardMessage } from '../../core/messenger.ts';
import type { Words } from '../../core/words/words.ts';
import { type AnswerData, answerCard } from './answer.ts';
import { boundCard } from './bound.ts';
import { type CardEntry, entry } from './entry.ts';
import { helpCard } from './help.ts';
import { nothingCard } from './nothing.ts';
import { noticeCard } from './notice.ts';
import { placesCard } from './places.ts';
import { privacyCard } from './privacy.ts';
import { progressCard } from './progress.ts';
import { reminderCard } from './reminder.ts';
import * as sample from './samples.ts';
import { stepCards } from './stepCards.ts';
import { unsureCard } from './unsure.ts';
import { welcomeCard } from './welcome.ts';

const { baseUrl, choices, dashboard } = sample;

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
  ...stepCards,
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
    role: (words) =>
      privacyCard(
        { chat: true, questions: 0, cards: 0, role: { name: 'lead', place: 'Finanzen', until: undefined } },
        words,
      ),
    onlyRole: (words) =>
      privacyCard(
        { chat: false, questions: 0, cards: 0, role: { name: 'guest', place: undefined, until: '2026-12-31' } },
        words,
      ),
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
