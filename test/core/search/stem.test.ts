import fc from 'fast-check';
import { fold } from '../../../core/search/fold.ts';
import { frameOf } from '../../../core/search/frame.ts';
import { stemOf } from '../../../core/search/stem.ts';

const stem = (word: string) => stemOf(fold(word));

test.each([
  ['ablaufen', 'abläuft', 'abgelaufen', 'abgelaufenen'],
  ['überweisen', 'überwies', 'überwiesen', 'Überweisung'],
  ['unterschreiben', 'unterschrieb', 'unterschrieben', 'Unterschrift'],
  ['annehmen', 'annahm', 'angenommen', 'anzunehmen'],
  ['gebären', 'gebar', 'geboren', 'Geburt'],
  ['beschließen', 'beschloss', 'beschlossen', 'Beschluss'],
  ['freigeben', 'freigibt', 'freigegeben', 'Freigabe'],
  ['anmelden', 'angemeldet', 'angemeldete', 'anzumelden'],
  ['sammeln', 'sammeln', 'gesammelt', 'gesammelten'],
  ['arbeiten', 'arbeiten', 'gearbeitet', 'Arbeit'],
])('%s, %s, %s and %s have one stem', (...forms) => expect(new Set(forms.map(stem)).size).toBe(1));

test.each([
  ['Stahl', 'stehlen'],
  ['Zug', 'ziehen'],
  ['Zustand', 'zustehen'],
  ['Anlage', 'anliegen'],
  ['Gerät', 'raten'],
  ['führen', 'fahren'],
  ['liefern', 'laufen'],
  ['Gericht', 'richten'],
  ['genehmigt', 'nehmen'],
  ['Schalter', 'schelten'],
])('%s is not read as a form of %s', (noun, verb) => expect(stem(noun)).not.toBe(stem(verb)));

test('any word has a stem, and an ending for the plural or genitive changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (word) => expect(typeof stem(word)).toBe('string')),
  );
  expect(['Gericht', 'Gerichts', 'Gerichte'].map(stem)).toEqual(['gericht', 'gericht', 'gericht']);
  expect(stem('2026er')).toBe('2026er');
});

test.each([
  ['In welchem Jahr wurde das Rathaus gebaut?', ['jahr']],
  ['Wie lange gilt ein Personalausweis?', ['gilt', 'lange']],
  ['Wie viel Prozent zahlt die Stadt?', ['prozent', 'viel']],
  ['Wie lautet der Name der Leitung?', ['lautet', 'name']],
  ['Welche Tagesordnung gilt, und welcher Artikel?', ['gilt']],
  ['Name ändern', []],
  ['Wie Schwerbehinderte parken', []],
])('%s only frames its question with %j', (question, frame) => expect([...frameOf(question)].sort()).toEqual(frame));
