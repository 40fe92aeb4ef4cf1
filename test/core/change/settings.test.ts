import fc from 'fast-check';
import { changedSynonyms } from '../../../core/article/changeSynonyms.ts';
import { changedValue } from '../../../core/article/changeValue.ts';
import {
  type Judged,
  type SettingProblem,
  settingProblems,
  type WantedChange,
} from '../../../core/change/settingChange.ts';
import { changedCapacity, changedLoadWeek } from '../../../core/department/changeDepartment.ts';
import type { Department } from '../../../core/department/department.ts';
import { changedSchedule } from '../../../core/place/changeSchedule.ts';
import { changedCustomDay, changedSetting } from '../../../core/town/changeSettings.ts';
import { newTown } from '../../../core/town/newTown.ts';
import { settingProblemWords } from '../../../core/words/settingWords.ts';

const today = '2026-11-24';
const settings = { ...newTown('Eichenfurt'), customDays: [{ day: 'easter-48', name: 'Rosenmontag' }] };
const load = { from: '2027-03-15', to: '2027-04-30', factor: 0.5, reason: 'Wahl' };
const department: Department = {
  id: 'BO',
  code: 'FB 3',
  name: 'Bürgerdienste',
  order: 0,
  staff: 12,
  withTeams: 10,
  capacity: 18,
  loadWeeks: [load],
};
const schedule = { id: '19:a', weekday: 2, time: '09:00', refusals: 3 };
const value = {
  value: '0,10 EUR',
  source: 'Gebührensatzung, § 2',
  validFrom: '2026-01-01',
  ownerUnitId: 'BO-BB',
  review: '2027-11-30',
};

const judges: Record<string, (wanted: WantedChange) => Judged<unknown>> = {
  terms: (wanted) => changedSetting(settings, 'terms', wanted),
  weekly: (wanted) => changedSetting(settings, 'weekly', wanted),
  address: (wanted) => changedSetting(settings, 'address', wanted),
  customDay: (wanted) => changedCustomDay(settings, wanted, today),
  capacity: (wanted) => changedCapacity(department, wanted),
  loadWeek: (wanted) => changedLoadWeek(department, wanted, today),
  reminder: (wanted) => changedSchedule(schedule, wanted, { place: 'Bürgerbüro', today }),
  value: (wanted) => changedValue(undefined, 'reise.frist', wanted, { units: new Set(['BO-BB']), today }),
  valueOfKey: (wanted) => changedValue(undefined, 'Reise!', wanted, { units: new Set(['BO-BB']), today }),
  synonyms: (wanted) => changedSynonyms({ id: 'synonyms', groups: [['DMS', 'E-Akte']] }, wanted),
  synonymsFull: (wanted) =>
    changedSynonyms({ id: 'synonyms', groups: Array.from({ length: 2_000 }, (_, i) => [`a${i}`, `b${i}`]) }, wanted),
};

const refused: [string, unknown, SettingProblem][] = [
  ['address', 'ihr', 'unreadable'],
  ['weekly', { weekday: 2, time: '09:00', timeZone: 'Europe/Vienna' }, 'unreadable'],
  ['weekly', { weekday: 6, time: '09:00' }, 'weekday'],
  ['weekly', { weekday: 2, time: '25:00' }, 'time'],
  ['weekly', { weekday: 2, time: '02:30' }, 'timeAtNight'],
  ['terms', { department: ' ', unit: 'Amt' }, 'termMissing'],
  ['terms', { department: 'A'.repeat(41), unit: 'Amt' }, 'termTooLong'],
  ['terms', { department: 'Amt', unit: 'amt' }, 'termsAlike'],
  ['capacity', -1, 'capacityNumber'],
  ['capacity', 'viel', 'capacityNumber'],
  ['capacity', 18.3, 'capacityHalves'],
  ['capacity', 10_000, 'capacityTooMuch'],
  ['loadWeek', { ...load, from: '2027-02-30' }, 'loadDays'],
  ['loadWeek', { ...load, to: '2027-03-01' }, 'loadBackwards'],
  ['loadWeek', { ...load, to: '2028-04-30' }, 'loadTooLong'],
  ['loadWeek', { ...load, from: '2026-03-01', to: '2026-03-02' }, 'loadPast'],
  ['loadWeek', { ...load, factor: 2 }, 'loadFactor'],
  ['loadWeek', { ...load, reason: ' ' }, 'loadReason'],
  ['loadWeek', load, 'loadThere'],
  ['customDay', { day: '2027-06-31', name: 'Nie' }, 'dayForm'],
  ['customDay', { day: '2026-11-23', name: 'Gestern' }, 'dayPast'],
  ['customDay', { day: '2027-06-30', name: ' ' }, 'dayName'],
  ['customDay', { day: 'easter-48', name: 'Fasching' }, 'dayThere'],
  ['reminder', { weekday: 2, time: '09:00', pausedUntil: 'bald' }, 'pauseDay'],
  ['reminder', { weekday: 2, time: '09:00', pausedUntil: '2026-11-23' }, 'pausePast'],
  ['reminder', { weekday: 2, time: '09:00', pausedUntil: '2027-11-23' }, 'pauseTooLong'],
  ['reminder', { weekday: 2, time: '23:00' }, 'timeAtNight'],
  ['synonyms', ['Homeoffice', ' '], 'synonymsOne'],
  ['synonyms', Array.from({ length: 51 }, (_, i) => `w${i}`), 'synonymsMany'],
  ['synonyms', ['a'.repeat(81), 'b'], 'synonymLength'],
  ['synonyms', ['Amt', 'amt'], 'synonymTwice'],
  ['synonyms', ['e-akte', 'dms'], 'synonymsThere'],
  ['synonymsFull', ['Homeoffice', 'Telearbeit'], 'synonymsFull'],
  ['valueOfKey', value, 'valueKey'],
  ['value', { ...value, value: ' ' }, 'valueText'],
  ['value', { ...value, value: 'eins\nzwei' }, 'valueText'],
  ['value', { ...value, value: '{{anderer.wert}}' }, 'valueBraces'],
  ['value', { ...value, source: '' }, 'valueSource'],
  ['value', { ...value, validFrom: 'immer' }, 'valueFrom'],
  ['value', { ...value, ownerUnitId: 'XX' }, 'valueUnit'],
  ['value', { ...value, review: 'nie' }, 'valueReview'],
  ['value', { ...value, review: '2026-11-23' }, 'valueReviewPast'],
];

test.each(refused)('%s %j is refused as %s', (part, after, why) => {
  expect(judges[part]?.({ after })).toEqual({ kind: 'refused', why });
});

test('every reason to refuse is tried here, and has a sentence in Sie and in du', () => {
  expect([...new Set(refused.map(([, , why]) => why))].sort()).toEqual([...settingProblems].sort());
  for (const address of ['sie', 'du'] as const) {
    const wrong = address === 'sie' ? /\b(du|dein\w*|nenne|wähle|sag)\b/i : /\b(Sie|Ihnen|Ihre?\w*)\b/;
    const sentences = Object.values(settingProblemWords(address));
    expect(sentences.filter((sentence) => wrong.test(sentence) || !sentence.endsWith('.'))).toEqual([]);
  }
});

test('a load week may reach across half-years, a capacity may be nothing, and 29 February may be a free day', () => {
  const across = { ...load, from: '2026-12-14', to: '2027-01-08' };
  expect(judges.loadWeek?.({ after: across })).toMatchObject({
    kind: 'fine',
    record: { loadWeeks: [across, load], changedHere: ['loadWeeks'] },
    note: { what: 'loadWeek', after: '14.12.2026 bis 08.01.2027, Wahl, es bleibt die Hälfte der Zeit' },
  });
  expect(judges.capacity?.({ before: 18, after: 0 })).toMatchObject({ kind: 'fine', record: { capacity: 0 } });
  expect(judges.customDay?.({ after: { day: '--02-29', name: 'Schalttag' } })).toMatchObject({ kind: 'fine' });
});

test('what somebody else changed is not written over, and what is so already is not written', () => {
  expect(judges.capacity?.({ before: 17, after: 20 })).toEqual({ kind: 'meanwhile' });
  expect(judges.capacity?.({ before: 17, after: 18 })).toEqual({ kind: 'same' });
  expect(judges.address?.({ before: 'du', after: 'sie' })).toEqual({ kind: 'same' });
  expect(judges.loadWeek?.({ before: { ...load, factor: 0 } })).toEqual({ kind: 'meanwhile' });
  expect(judges.synonyms?.({ before: ['A', 'B'], after: ['A', 'C'] })).toEqual({ kind: 'meanwhile' });
  expect(judges.customDay?.({ before: { day: '2027-01-04', name: 'Brücke' } })).toEqual({ kind: 'meanwhile' });
});

test('a changed schedule forgets that Teams had refused, and a pause that is over', () => {
  const judged = changedSchedule(
    { ...schedule, pausedUntil: '2026-11-01' },
    { before: { weekday: 2, time: '09:00' }, after: { weekday: 3, time: '10:00' } },
    { place: 'Bürgerbüro', today },
  );
  expect(judged).toEqual({
    kind: 'fine',
    record: { id: '19:a', weekday: 3, time: '10:00' },
    note: {
      what: 'reminder',
      subject: 'Bürgerbüro',
      before: 'dienstags um 9:00 Uhr',
      after: 'mittwochs um 10:00 Uhr',
    },
  });
});

const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
const loads = fc.uniqueArray(
  fc.record({
    from: day.map((each) => each.toISOString().slice(0, 10)),
    factor: fc.constantFrom(0, 0.25, 0.5, 0.75),
    reason: fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() === text),
  }),
  { minLength: 1, maxLength: 6, selector: ({ from }) => from },
);

test('whatever is taken away comes back by undoing it, also what is long over', () => {
  fc.assert(
    fc.property(loads, fc.nat(), (each, at) => {
      const loadWeeks = each.map((one) => ({ ...one, to: one.from })).sort((a, b) => (a.from < b.from ? -1 : 1));
      const before = loadWeeks[at % loadWeeks.length];
      const removed = changedLoadWeek({ ...department, loadWeeks }, { before }, today);
      if (removed.kind !== 'fine') throw new Error(removed.kind);
      expect(removed.record.loadWeeks).toHaveLength(loadWeeks.length - 1);
      const back = changedLoadWeek(removed.record, { after: before, undo: true }, today);
      expect(back).toMatchObject({ kind: 'fine', record: { loadWeeks } });
    }),
    { numRuns: 50 },
  );
});
