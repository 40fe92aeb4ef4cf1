import { todayGroups } from '../../../core/today/today.ts';
import { todayWords } from '../../../core/words/tabTodayWords.ts';
import { openAgain, todayLines } from '../../../core/words/todayWords.ts';
import { faultsOf } from './german.ts';

const help = { name: 'IT', answerBy: '2026-12-01' };

test.each(['sie', 'du'] as const)('the pages speak German in the form „%s“', (address) => {
  const words = todayWords(address);
  const sentences = [
    ...todayGroups.map((group) => words.groups[group]),
    ...[
      words.share(15, true),
      words.share(15, false),
      words.nothingAsked,
      words.oneStep,
      words.later(1),
      words.later(13),
    ],
    ...[words.empty, words.emptyHint, words.toOverview, words.updated('10:32'), words.step.chooseCause],
    ...[words.overview.all, words.overview.stuck, words.overview.none],
    ...[words.department.press, words.department.history, words.department.historyEmpty, words.department.noTasks],
    ...[words.department.running('2026-H2'), words.department.ofTask('Akten ordnen', 'Bürgerbüro')],
  ];
  expect(sentences.flatMap((text) => faultsOf(text, address).map((fault) => `${text}: ${fault}`))).toEqual([]);
});

test('the lines address nobody', () => {
  const lines = [
    todayLines.asked('Bürgerbüro', 'Wartet auf den Hersteller.', help, '2026-11-24'),
    todayLines.asked('Bürgerbüro', 'Wartet auf den Hersteller.', help, '2026-12-24'),
    todayLines.asked('Bürgerbüro', 'Wartet auf den Hersteller.', { ...help, promisedFor: '2026-12-02' }, '2026-11-24'),
    todayLines.asked('Bürgerbüro', 'Wartet auf den Hersteller.', { ...help, promisedFor: '2026-12-02' }, '2026-12-24'),
    todayLines.asked('Bürgerbüro', 'Wartet auf den Hersteller.', undefined, '2026-11-24'),
    todayLines.wrong({ outdated: 2, broken: 1 }),
    todayLines.valueText(['Reisekosten abrechnen'], ['Personal']),
    todayLines.stale(undefined, 'Personal'),
    todayLines.fullText({ halfYear: '2027-H1', effort: 13, capacity: 13 }),
    todayLines.fieldsText,
    openAgain('Akten ordnen'),
  ];
  for (const address of ['sie', 'du'] as const)
    expect(lines.flatMap((text) => faultsOf(text, address).map((fault) => `${text}: ${fault}`))).toEqual([]);
  expect(todayLines.wrong({ outdated: 2, broken: 1 })).toBe(
    'Gemeldet: der Ablauf ist anders (2-mal) und ein Link oder Formular geht nicht (einmal).',
  );
});
