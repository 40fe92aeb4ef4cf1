import { customDayText, loadWeekText, shareText } from '../../../core/words/settingTexts.ts';
import { consequences } from '../../../core/words/settingWords.ts';
import { administrationWords } from '../../../core/words/tabAdministrationWords.ts';

function texts(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(texts) : [];
}

test('the page addresses people as the town does, never mixed', () => {
  const sie = texts({ ...administrationWords('sie'), town: {} });
  const du = texts({ ...administrationWords('du'), town: {} });
  expect(sie.filter((text) => /\b([Dd]u|[Dd]ein\w*|[Dd]ir|[Dd]ich)\b/.test(text))).toEqual([]);
  expect(du.filter((text) => /\bSie\b(?! kommt)|\b(Ihnen|Ihre?\w*)\b/.test(text))).toEqual([]);
  for (const all of [sie, du]) expect(all.filter((text) => /!|\*in|:in|überfällig/.test(text))).toEqual([]);
});

test('counts and roles are words', () => {
  const { roles, departments } = administrationWords('sie');
  expect(roles.counts([{ role: 'lead', count: 2 }])).toBe('Eingetragen sind Leitung (2).');
  expect([departments.units(1), departments.units(4)]).toEqual(['Eine Einheit', 'Vier Einheiten']);
});

test('settings are written as people say them', () => {
  expect([0, 0.25, 0.3, 0.5, 1].map(shareText)).toEqual([
    'keine',
    'ein Viertel',
    'das 0,3-Fache',
    'die Hälfte',
    'die ganze',
  ]);
  expect(loadWeekText({ from: '2027-03-15', to: '2027-04-30', factor: 0, reason: 'Wahl' })).toBe(
    '15.03.2027 bis 30.04.2027, Wahl, es bleibt keine Zeit',
  );
  expect(
    ['2027-06-18', '--12-23', 'easter-48', 'easter+1', 'easter-10'].map((day) => customDayText({ day, name: 'X' })),
  ).toEqual([
    'X, 18.06.2027',
    'X, jedes Jahr am 23.12.',
    'X, Rosenmontag',
    'X, 1 Tag nach Ostersonntag',
    'X, 10 Tage vor Ostersonntag',
  ]);
});

test('a consequence says what is so from now on', () => {
  expect(consequences.weekly({ weekday: 3, time: '10:00' }, 1)).toBe(
    'In neu zugeordneten Chats kommt die Wochenkarte mittwochs um 10:00 Uhr. Ein Team behält die eigene Zeit, zu ändern unter Erinnerungen.',
  );
  expect(consequences.capacity('Finanzen', [])).toBe('Für Finanzen ändert sich am Plan dadurch nichts.');
  expect(consequences.value(3)).toBe('Ab jetzt antwortet Bündel mit diesem Wert. Drei Anleitungen nennen ihn.');
});
