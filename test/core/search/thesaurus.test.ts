import { analyse } from '../../../core/search/analyse.ts';
import { citizens } from '../../../core/search/thesaurus/citizens.ts';
import { council } from '../../../core/search/thesaurus/council.ts';
import { english } from '../../../core/search/thesaurus/english.ts';
import { money } from '../../../core/search/thesaurus/money.ts';
import { office } from '../../../core/search/thesaurus/office.ts';
import { town } from '../../../core/search/thesaurus/town.ts';
import { work } from '../../../core/search/thesaurus/work.ts';
import { readThesaurus, sensesOf } from '../../../core/search/thesaurus.ts';

const table = readThesaurus([
  `
krank, arbeitsunfähig
Fieber, Bett liegen >
  krank
Hochzeit > Sonderurlaub
Hochzeit anmelden > Standesamt
Ferien > Urlaub
`,
]);
const stems = (text: string) => analyse(text).map(({ stem }) => stem);
const meant = (text: string) =>
  sensesOf(stems(text), table).flatMap((sense) => sense.meant.map((words) => words.join(' ')));

test('words of a group without an arrow mean each other', () => {
  expect(meant('krank')).toEqual(stems('arbeitsunfähig'));
  expect(meant('arbeitsunfähig')).toEqual(stems('krank'));
});

test('what stands before an arrow means what stands behind it, and not the other way round', () => {
  expect(meant('Fieber')).toEqual(stems('krank'));
  expect(meant('krank')).not.toContain(stems('Fieber')[0]);
});

test('the words of a wording may stand apart and in any order, but none may be missing', () => {
  expect(meant('Seit gestern liegen alle im Bett')).toEqual(stems('krank'));
  expect(meant('Das Bett ist neu')).toEqual([]);
});

test('a compound is read by its last part, a little less surely', () => {
  expect(meant('Sommerferien')).toEqual(stems('Urlaub'));
  expect(sensesOf(stems('Sommerferien'), table)[0]?.sure).toBeLessThan(1);
});

test('a wording of several words narrows down what one of them means', () => {
  const senses = sensesOf(stems('Hochzeit anmelden'), table);
  expect(senses.map(({ said, narrowed }) => [said.length, narrowed])).toEqual([
    [1, true],
    [2, false],
  ]);
});

test('every group that is shipped has wordings on all its sides, each with a word that says something', () => {
  const lines = [citizens, council, english, money, office, town, work].flatMap((text) => text.trim().split(/\n(?! )/));
  expect(lines.length).toBeGreaterThan(350);
  const poor = lines.filter((line) => {
    const sides = line.split('>').map((side) => side.split(','));
    const few = sides.length === 1 ? (sides[0]?.length ?? 0) < 2 : sides.length > 2;
    return few || sides.some((side) => side.some((wording) => stems(wording).length === 0));
  });
  expect(poor).toEqual([]);
});
