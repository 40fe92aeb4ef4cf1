import { typedBadly } from '../../bench/data/typedBadly.ts';
import { editDistance } from '../../core/search/typo.ts';
import { randomFrom } from '../faults/measure.ts';

test('a question typed badly is in lower case without umlauts, with one typo in its longest word', () => {
  const random = randomFrom(3);
  for (let times = 0; times < 200; times += 1) {
    const typed = typedBadly('Wie fülle ich Straßenverkehrsanträge aus?', random);
    expect(typed).toMatch(/^wie fuelle ich [a-z]+ aus\?$/);
    expect(editDistance(typed.split(' ')[3] ?? '', 'strassenverkehrsantraege', 2)).toBeLessThanOrEqual(1);
  }
});

test('the same seed makes the same typos', () => {
  const typed = () => typedBadly('Wo finde ich den Reisekostenantrag?', randomFrom(11));
  expect(typed()).toBe(typed());
  expect(typed()).not.toBe('wo finde ich den reisekostenantrag?');
});
