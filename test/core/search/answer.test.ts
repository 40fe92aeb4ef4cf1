import { answerQuestion, isFollowUp, joinFollowUp } from '../../../core/search/answer.ts';
import { buildIndex } from '../../../core/search/searchIndex.ts';

const topics: [id: string, title: string, text: string][] = [
  ['urlaub-01', 'Urlaub beantragen', 'Den Urlaub im Portal eintragen. Die Leitung genehmigt.'],
  ['urlaub-02', 'Urlaub ins nächste Jahr übertragen', 'Resturlaub verfällt sonst.'],
  ['reise-01', 'Dienstreise beantragen', 'Vor der Reise im Portal.'],
  ['reise-02', 'Reisekosten abrechnen', 'Mit Belegen. Im Ausland gelten eigene Sätze.'],
  ['it-01', 'Passwort zurücksetzen', 'Im Portal.'],
  ['fund-01', 'Fundsachen annehmen', 'Auch ein gefundener Personalausweis wird erfasst.'],
];
const index = buildIndex(
  topics.map(([id, title, text]) => ({
    id,
    title,
    wordings: [],
    tags: [],
    visibility: id === 'it-01' ? 'department:ZD' : 'all',
    passages: [{ range: { from: 0, to: 0 }, text }],
  })),
);
const answer = (question: string, visible = ['all', 'department:ZD']) =>
  answerQuestion(index, question, { sees: (visibility) => visible.includes(visibility) });

test('a question that one article answers gets that article', () => {
  expect(answer('Wie rechne ich meine Reisekosten ab?')).toEqual({ kind: 'answer', articleId: 'reise-02', passage: 0 });
});

test('a short question that several articles answer gets their titles to choose from', () => {
  expect(answer('Urlaub')).toEqual({ kind: 'choices', articleIds: ['urlaub-01', 'urlaub-02'] });
});

test.each([
  'Wie wird das Wetter morgen?',
  'Was kostet ein Personalausweis?',
  'Schreib mir ein Gedicht',
  'Was denn?',
  '',
])('%j gets nothing rather than a guess', (question) => expect(answer(question)).toEqual({ kind: 'nothing' }));

test('an article that the asker may not read is not even offered', () => {
  expect(answer('Passwort zurücksetzen')).toMatchObject({ kind: 'answer', articleId: 'it-01' });
  expect(answer('Passwort zurücksetzen', ['all'])).toEqual({ kind: 'nothing' });
});

test.each([
  'Und im Ausland?',
  'Im Ausland?',
  'Und wenn ich krank bin?',
  'Und bei mehr als acht Stunden?',
  'Was ist mit Tagegeld?',
  'Gilt das auch für Azubis?',
  'Wie lange dauert das?',
  'Wer genehmigt das?',
  'Was passiert dann?',
])('%s follows on the question before', (question) => expect(isFollowUp(question)).toBe(true));

test.each([
  'Und wie beantrage ich Urlaub?',
  'Wo ist das Fundbüro?',
  'überstunden abbummeln wie geht das',
  'Im Urlaub krank geworden',
  'VPN',
  '',
])('%j stands alone', (question) => expect(isFollowUp(question)).toBe(false));

test('a follow-up is searched together with the question before', () => {
  const joined = joinFollowUp('Wie rechne ich Reisekosten ab', 'Und im Ausland?');
  expect(joined).toBe('Wie rechne ich Reisekosten ab? im Ausland?');
  expect(answer(joined)).toMatchObject({ kind: 'answer', articleId: 'reise-02' });
});
