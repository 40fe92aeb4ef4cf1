import { serialize } from 'node:v8';
import { buildIndex } from '../../../core/search/searchIndex.ts';
import { answerTurn, type Before } from '../../../core/search/turn.ts';

const topics: [id: string, title: string, text: string][] = [
  ['urlaub-01', 'Urlaub beantragen', 'Den Urlaub im Portal eintragen. Die Leitung genehmigt. Auszubildende auch.'],
  ['reise-01', 'Dienstreise beantragen', 'Vor der Reise im Portal. Die Leitung genehmigt die Dienstreise.'],
  ['reise-02', 'Reisekosten abrechnen', 'Mit Belegen. Im Ausland gelten eigene Sätze. Das Auto zählt je Kilometer.'],
  ['akte-04', 'Aufbewahrungsfrist von Akten', 'Die Frist steht im Aktenplan.'],
  ['mobil-01', 'Mobiles Arbeiten vereinbaren', 'Im Ausland nur mit Zustimmung.'],
  ['it-01', 'Passwort vergessen', 'Im Portal zurücksetzen.'],
];
const index = buildIndex(
  topics.map(([id, title, text]) => ({
    id,
    title,
    wordings: [],
    tags: [],
    visibility: id === 'it-01' ? 'unit:X' : 'all',
    passages: [{ range: { from: 0, to: 0 }, text }],
  })),
);
const sees = (visibility: string) => visibility === 'all';
const reise: Before = { question: 'Wie rechne ich meine Reisekosten ab?', articleId: 'reise-02' };
const urlaub: Before = { question: 'Wie beantrage ich Urlaub?', articleId: 'urlaub-01' };
const ask = (text: string, before?: Before) => answerTurn(index, { text, sees, ...(before ? { before } : {}) });

test.each([
  ['Und im Ausland?', reise],
  ['Und mit dem eigenen Auto?', reise],
  ['Welche Frist gilt?', reise],
  ['Wie lange dauert das?', reise],
  ['Welche Belege brauche ich?', reise],
  ['Gilt das auch für Azubis?', urlaub],
  ['und wer genehmigt das', urlaub],
])('%j is answered from the article of the answer before', (text, before) => {
  const { answer, question, follows } = ask(text, before);
  expect(answer).toMatchObject({ kind: 'answer', articleId: before.articleId });
  expect(follows).toBe(true);
  expect(question).toContain(before.question);
});

test('a whole new question drops what was before, also when it begins with und', () => {
  for (const text of ['Wie beantrage ich Urlaub?', 'Und wie beantrage ich Urlaub?']) {
    expect(ask(text, reise)).toMatchObject({
      answer: { kind: 'answer', articleId: 'urlaub-01' },
      question: text,
      follows: false,
    });
  }
});

test('a question about another subject that no article has is not answered from the one before', () => {
  expect(ask('Was kostet ein Reisepass?', urlaub)).toMatchObject({ answer: { kind: 'nothing' }, follows: false });
});

test.each(['Wie lange brütet der Wanderfalke am Turm?', 'Pizza', 'xyzzyx'])(
  'words that nothing here knows are no follow-up: %j',
  (text) => expect(ask(text, reise)).toMatchObject({ answer: { kind: 'nothing' }, question: text, follows: false }),
);

test('a side of the matter that another article is about leads there, or to a choice with it', () => {
  const { answer } = ask('Und wie beantrage ich die Dienstreise selbst?', reise);
  expect(JSON.stringify(answer)).toContain('reise-01');
});

test('without a question before, every question stands alone', () => {
  expect(ask('Welche Frist gilt?')).toMatchObject({ question: 'Welche Frist gilt?', follows: false });
});

test('an article that the asker may no longer read does not answer, although it did before', () => {
  const { answer } = ask('Und wie lange dauert das?', { question: 'Passwort vergessen', articleId: 'it-01' });
  expect(JSON.stringify(answer)).not.toContain('it-01');
});

test('nothing of a question stays in the index behind its turn', () => {
  ask('Wie rechne ich die Zwetschgenkuchenreise ab?');
  ask('Und im Ausland?', { question: 'Wie war das mit der Zwetschgenkuchenreise?' });
  expect(serialize(index).includes('wetschgen')).toBe(false);
});
