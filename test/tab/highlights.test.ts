import { highlighted } from '../../tab/highlights.ts';

const marked = (text: string, question: string) =>
  highlighted(text, question)
    .filter(({ hit }) => hit)
    .map(({ text: word }) => word);

test.each([
  ['Reisekosten abrechnen', 'reisekosten', ['Reisekosten']],
  ['Die Belege der Reise', 'beleg', ['Belege']],
  ['Dienstreisen ins Ausland', 'Wie lange dauern Auslandsreisen?', ['Ausland']],
  ['Übertragung von Resturlaub', 'uebertragung', ['Übertragung']],
  ['Die Reisekostenabrechnung liegt vor', 'Reisekosten', ['Reisekostenabrechnung']],
  ['Reisekosten abrechnen', 'Reisekostenabrechnung', ['Reisekosten', 'abrechnen']],
  ['Reisekosten werden abgerechnet', 'reisek', ['Reisekosten']],
  ['Reise und Kosten', 're', []],
  ['Wie geht das hier?', 'Wie geht das?', []],
  ['Die E-Akte und die Akte', 'E-Akte', ['Akte', 'Akte']],
  ['Alles', '', []],
  ['', 'alles', []],
])('in „%s“ „%s“ marks %j', (text, question, words) => {
  expect(marked(text, question)).toEqual(words);
});

test('put together, the pieces are the text, whatever stands in it', () => {
  for (const text of ['Straße (§ 3), 24.11.2026: „Reise“ – Ende', '<b>Reise</b> {{x}} \ud800', 'Reise Reise']) {
    expect(
      highlighted(text, 'reise ende b')
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  }
});
