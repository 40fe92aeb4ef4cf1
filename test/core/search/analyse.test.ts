import fc from 'fast-check';
import { analyse, formsOf, gramsOf } from '../../../core/search/analyse.ts';
import { partsOf } from '../../../core/search/compound.ts';
import { fold } from '../../../core/search/fold.ts';
import { stopWords } from '../../../core/search/stopWords.ts';
import { corrected, editDistance } from '../../../core/search/typo.ts';
import { countArticle, emptyVocabulary, intern } from '../../../core/search/vocabulary.ts';

const stems = (text: string) => analyse(text).map(({ stem }) => stem);

test.each([
  ['Übertragung', 'Uebertragung', 'Ubertragung', 'übertragungen'],
  ['Straße', 'Strasse', 'strasse', 'Straßen'],
  ['Gebühren', 'Gebuehr', 'gebuhr', 'GEBÜHR'],
  ['Anträge', 'Antraege', 'antrag', 'Antrags'],
  ['Köln', 'Koeln', 'koln', 'KÖLN'],
])('%s, %s, %s and %s are one word', (...spellings) => {
  expect(new Set(spellings.flatMap(stems)).size).toBe(1);
});

test('ue after a vowel or q is no umlaut', () => {
  expect(['neue', 'quer', 'steuer', 'treue'].map(fold)).toEqual(['neue', 'quer', 'steuer', 'treue']);
});

test('words with a hyphen are found whole and in parts, short names and numbers are kept', () => {
  expect(formsOf('E-Akte, Leitweg-ID')).toEqual(['eakte', 'akte', 'leitwegid', 'leitweg', 'id']);
  expect(stems('üpl AU VPN 50.000 § 8')).toEqual(['upl', 'au', 'vpn', '50000', '50', '000', '8']);
});

test('about 200 words say nothing about a topic; what names a thing is none of them', () => {
  expect(stopWords.size).toBeGreaterThan(180);
  expect(stopWords.size).toBeLessThan(320);
  expect(stems('Wie kann ich das denn für meine Kollegin machen?')).toEqual(['kollegin']);
});

test('grams mark where a word begins and ends', () => {
  expect(gramsOf('akte')).toEqual(['^akt', 'akte', 'kte$']);
  expect(gramsOf('au')).toEqual(['^au$']);
});

test('analysing what was folded changes nothing, whatever is typed', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(stems(fold(text))).toEqual(stems(text))));
});

const vocabulary = emptyVocabulary();
for (const [word, articles] of Object.entries({
  reisekosten: 3,
  dienstreise: 2,
  passwort: 4,
  akte: 9,
  vpn: 1,
  karte: 1,
})) {
  for (let article = 0; article < articles; article += 1)
    countArticle(vocabulary, intern(vocabulary, word), article + 1, 1);
}
intern(vocabulary, 'dienstrieses');

test.each([
  ['reisekostn', 'reisekosten'],
  ['dienstriese', 'dienstreise'],
  ['pasword', 'passwort'],
  ['akkte', 'akte'],
  ['atke', 'akte'],
  ['dienstrieses', 'dienstreise'],
  ['vnp', undefined],
  ['wetter', undefined],
])('%s is read as %s', (typed, meant) => expect(corrected(typed, vocabulary)).toBe(meant));

test('a swap of neighbours is one edit, and the distance is the same both ways', () => {
  expect(editDistance('fundsahce', 'fundsache', 2)).toBe(1);
  const word = fc.stringMatching(/^[a-d]{0,6}$/);
  fc.assert(fc.property(word, word, (a, b) => expect(editDistance(a, b, 3)).toBe(editDistance(b, a, 3))));
  fc.assert(fc.property(word, word, (a, b) => expect(editDistance(a, b, 1)).toBe(Math.min(2, editDistance(a, b, 12)))));
});

test('an unknown compound is cut where known words meet', () => {
  const known = (part: string) =>
    ['urlaub', 'urlaubs', 'ubertragung', 'ubertragungs', 'antrag', 'passwort'].includes(part);
  expect(partsOf('urlaubsubertragungsantrag', known)).toEqual(['urlaubs', 'ubertragungs', 'antrag']);
  expect(partsOf('passwortrucksetzung', known)).toEqual(['passwort', 'rucksetzung']);
  expect(partsOf('wetterbericht', known)).toBeUndefined();
});
