import {
  changesAnswer,
  departmentsAnswer,
  holidaysAnswer,
  peopleAnswer,
  remindersAnswer,
  rolesAnswer,
  settingChangedAnswer,
  synonymsAnswer,
  townAnswer,
  valuesAnswer,
} from '../../bot/api/administrationAnswers.ts';
import { errorAnswer } from '../../bot/api/answers.ts';
import { partitions } from '../../core/model.ts';
import { as, channel } from './client.ts';
import { startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ env: { AS_OF: '2026-11-24T08:00:00+01:00' }, store: 'embedded' });
});
afterAll(() => world?.close());

const read = async (section: string, as = 'admin') =>
  (await world.client.get(`/api/administration/${section}`, as)).body;
const change = (body: object, as = 'admin') => world.client.send('/api/administration/changes', body, as);
/** The sentence that a change is refused with. */
const refusal = async (body: object) => {
  const answered = await change(body);
  return [answered.status, errorAnswer.parse(answered.body).message];
};
const consequence = async (body: object) => settingChangedAnswer.parse((await change(body)).body).consequence;
const changes = async () =>
  changesAnswer
    .parse(await read('changes', 'staff-council'))
    .days.flatMap(({ day, changes: each }) => each.map(({ text, by }) => `${day} ${text} ${by}`));

test('Sie becomes du in the next answer, is noted by role and day, and is undone the same way', async () => {
  expect(townAnswer.parse(await read('town'))).toMatchObject({ canChange: true, address: 'sie', land: 'NW' });
  expect(await consequence({ part: 'address', before: 'sie', after: 'du' })).toBe(
    'Alle Seiten und neuen Karten sagen ab jetzt du. Gesendete Karten bleiben, wie sie sind.',
  );
  expect((await world.client.get('/api/me', 'admin')).body).toMatchObject({ address: 'du' });
  expect(await change({ part: 'address', before: 'sie', after: 'du' })).toMatchObject({ body: { changed: false } });
  expect((await change({ part: 'address', before: 'du', after: 'sie', undo: true })).status).toBe(200);
  expect((await changes()).slice(0, 2)).toEqual([
    '2026-11-24 Anrede: Sie statt du. durch das Digitalbüro',
    '2026-11-24 Anrede: du statt Sie. durch das Digitalbüro',
  ]);
});

test('of two who change the same thing at once the second is told so, and nothing of theirs is written', async () => {
  const terms = { department: 'Fachbereich', unit: 'Sachgebiet' };
  const both = await Promise.all(
    ['Amt', 'Fachdienst'].map((department) =>
      change({ part: 'terms', before: terms, after: { department, unit: 'Abteilung' } }),
    ),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(both.find(({ status }) => status === 409)?.body).toEqual({
    code: 'changedMeanwhile',
    message: 'Das hat inzwischen jemand anderes geändert. So steht es jetzt.',
  });
  const { terms: now } = townAnswer.parse(await read('town'));
  expect(await change({ part: 'terms', before: now, after: terms, undo: true })).toMatchObject({ status: 200 });
});

test('two who change different settings at once both get theirs', async () => {
  const day = { day: '2027-06-18', name: 'Betriebsausflug' };
  const weekly = { weekday: 2, time: '09:00' };
  const both = await Promise.all([
    change({ part: 'customDay', after: day }),
    change({ part: 'weekly', before: weekly, after: { weekday: 3, time: '10:00' } }),
  ]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  await change({ part: 'customDay', before: day });
  await change({ part: 'weekly', before: { weekday: 3, time: '10:00' }, after: weekly });
  const { own } = holidaysAnswer.parse(await read('holidays'));
  expect(own).toEqual([{ day: '2026-09-11', name: 'Betriebsausflug' }]);
});

const value = {
  value: '0,10 EUR',
  source: 'Landesreisekostengesetz, § 6',
  validFrom: '2026-01-01',
  ownerUnitId: 'ZD-IT',
  review: '2027-11-30',
};
test('what is none of the settings, is not there, or is more than is asked for, is refused', async () => {
  expect((await change({ part: 'timeZone', after: 'Europe/Vienna' })).status).toBe(400);
  expect((await change({ part: 'address', before: 'sie', after: 'du', more: 1 })).status).toBe(400);
  expect((await change({ part: 'capacity', of: 'XX', before: 1, after: 2 })).status).toBe(404);
  expect((await change({ part: 'value', of: 'gibt.es.nicht', after: value })).status).toBe(404);
  expect((await change({ part: 'reminder', of: '19:nowhere', after: { weekday: 2, time: '09:00' } })).status).toBe(404);
  expect((await change({ part: 'address', before: 'sie', after: 'du' }, 'staff-council')).status).toBe(403);
  for (const as of ['lead-BO', 'editor', 'guest']) {
    expect((await world.client.get('/api/administration/town', as)).status).toBe(403);
  }
});

test('a capacity and a load week say what they mean for both half-years, and an import leaves them', async () => {
  expect(await consequence({ part: 'capacity', of: 'BO', before: 18, after: 20 })).toBe(
    'Bürgerdienste und Ordnung: Im 2. Halbjahr 2026 sind 16 von 20 Personentagen verplant. Im 1. Halbjahr 2027 sind 13 von 14,5 Personentagen verplant.',
  );
  const across = { from: '2026-12-14', to: '2027-02-12', factor: 0, reason: 'Jahreswechsel' };
  expect(await consequence({ part: 'loadWeek', of: 'BO', after: across })).toContain('Was geplant ist, bleibt stehen');
  expect(await consequence({ part: 'capacity', of: 'FIN', before: 20, after: 0 })).toContain(
    'keine Zeit mehr vorgesehen',
  );
  const imported = await world.admin('import', 'town', 'demo');
  expect([imported.code, imported.lines[0]]).toEqual([
    0,
    expect.stringMatching(/^In der Verwaltung geändert und deshalb geblieben: .*BO\.capacity/),
  ]);
  const { departments } = departmentsAnswer.parse(await read('departments'));
  expect(departments.find(({ id }) => id === 'BO')).toMatchObject({ capacity: 20 });
  expect(departments.find(({ id }) => id === 'BO')?.loadWeeks).toContainEqual(across);
});

test('an own day says on which day the cards come instead', async () => {
  const team = channel('own-day');
  await world.client.say(as('admin', team), 'bereich BO-BB');
  const day = { day: '2026-12-01', name: 'Betriebsversammlung' };
  expect(await consequence({ part: 'customDay', after: day })).toBe(
    '„Betriebsversammlung“ ist eingetragen. Am Dienstag, dem 01.12.2026, kommt keine Wochenkarte. Für ein Team kommt sie in dieser Woche am Mittwoch, dem 02.12.2026.',
  );
  expect(await refusal({ part: 'customDay', after: { ...day, name: 'Noch einmal' } })).toEqual([
    400,
    'Dieser Tag steht schon in der Liste.',
  ]);
  expect(await consequence({ part: 'customDay', after: { day: '2026-12-05', name: 'Markt' } })).toContain(
    'ohnehin frei',
  );
  expect(holidaysAnswer.parse(await read('holidays')).own.map(({ name }) => name)).toEqual([
    'Betriebsversammlung',
    'Markt',
    'Betriebsausflug',
  ]);
});

test("a team's schedule is changed by the office, with a pause and back", async () => {
  const { teams } = remindersAnswer.parse(await read('reminders'));
  const team = teams.find(({ place }) => place === 'Bürgerbüro');
  expect(team).toMatchObject({ weekday: 2, time: '09:00', next: '2026-11-24' });
  const before = { weekday: 2, time: '09:00' };
  const of = team?.conversationId;
  expect(await consequence({ part: 'reminder', of, before, after: { weekday: 4, time: '07:30' } })).toBe(
    'Bürgerbüro: Die nächste Wochenkarte kommt am Donnerstag, dem 26.11.2026.',
  );
  const paused = { weekday: 4, time: '07:30', pausedUntil: '2026-12-11' };
  expect(await consequence({ part: 'reminder', of, before: { weekday: 4, time: '07:30' }, after: paused })).toBe(
    'Bürgerbüro: Die nächste Wochenkarte kommt am Donnerstag, dem 17.12.2026.',
  );
  expect(
    await refusal({ part: 'reminder', of, before: paused, after: { ...paused, pausedUntil: '2026-11-01' } }),
  ).toEqual([400, 'Dieser Tag ist schon vorbei. Eine Pause endet frühestens heute.']);
});

test('a missing value stands first with who is responsible, and the next answer says it', async () => {
  const before = valuesAnswer.parse(await read('values'));
  expect(before.missing.map(({ key }) => key)).toContain('reise.kilometer.fahrrad');
  const missing = before.missing.find(({ key }) => key === 'reise.kilometer.fahrrad');
  expect(missing?.owners[0]?.name).toBeTruthy();
  expect(missing?.articles).toMatchObject([{ id: 'reise-02' }]);
  expect(valuesAnswer.parse(await read('values', 'staff-council')).missing[0]?.articles).toEqual([]);
  const ask = async () =>
    JSON.stringify(
      (await world.client.send('/api/ask', { text: 'Was bekomme ich je Kilometer mit dem Fahrrad?' }, 'member-BO'))
        .body,
    );
  expect(await ask()).toContain('Diese Angabe fehlt noch');
  expect(await consequence({ part: 'value', of: 'reise.kilometer.fahrrad', after: value })).toBe(
    'Ab jetzt antwortet Bündel mit diesem Wert. Eine Anleitung nennt ihn.',
  );
  expect(await ask()).toContain('0,10 EUR');
  expect((await world.admin('import', 'town', 'demo')).code).toBe(0);
  expect(await ask()).toContain('0,10 EUR');
  expect((await change({ part: 'value', of: 'reise.kilometer.fahrrad', before: value, undo: true })).status).toBe(200);
  expect(await ask()).toContain('Diese Angabe fehlt noch');
});

test('synonyms are added, changed and taken away, and stay where the folder has others', async () => {
  const { groups } = synonymsAnswer.parse(await read('synonyms'));
  const group = ['Stempeluhr', 'Zeiterfassung am Eingang'];
  expect(await consequence({ part: 'synonyms', after: group })).toContain('findet ab jetzt auch die anderen');
  expect(await refusal({ part: 'synonyms', after: [...group].reverse() })).toEqual([
    400,
    'Diese Gruppe gibt es schon.',
  ]);
  expect((await change({ part: 'synonyms', before: group, after: [...group, 'Zeituhr'] })).status).toBe(200);
  expect((await change({ part: 'synonyms', before: group })).status).toBe(409);
  const imported = await world.admin('import', 'town', 'demo');
  expect(imported.lines[0]).toContain('synonyms');
  expect(synonymsAnswer.parse(await read('synonyms')).groups).toEqual([...groups, [...group, 'Zeituhr']]);
});

const anna = '0b6d5f0a-3c61-4f0e-9d11-6a4f6e1c2b37';
const find = async (text: string) =>
  peopleAnswer.parse((await world.client.send('/api/administration/people', { text }, 'admin')).body);

test('people are found by name in the chats, page by page, and nothing of it is kept', async () => {
  expect(await find('Anna')).toEqual({ state: 'unreachable', people: [], complete: false });
  const team = channel('own-day');
  const many = Array.from({ length: 501 }, (_, i) => ({ id: `29:${i}`, name: `Gast ${i}`, aadObjectId: `g-${i}` }));
  world.connector.members.set(team.id, [
    ...many,
    { id: '29:a', name: 'Müller, Anna', objectId: anna, userPrincipalName: 'anna.mueller@eichenfurt.example' },
    { id: '28:bot', name: 'Anna Bot' },
  ]);
  expect(await find('anna mue')).toEqual({
    state: 'searched',
    people: [{ personId: anna, name: 'Müller, Anna', account: 'anna.mueller@eichenfurt.example' }],
    complete: true,
  });
  expect(await find('gast')).toMatchObject({ state: 'searched', complete: false });
  expect((await find('gast')).people).toHaveLength(10);
  expect((await find('Berta')).people).toEqual([]);
  const named = await world.client.send('/api/administration/people', { ids: [anna.toUpperCase(), 'x'] }, 'admin');
  expect(peopleAnswer.parse(named.body).people).toMatchObject([{ personId: anna, name: 'Müller, Anna' }]);
  expect((await world.client.send('/api/administration/people', { text: 'a' }, 'admin')).status).toBe(400);
  const kept = JSON.stringify(await (await world.stored()).changes(partitions.places));
  expect(kept).not.toContain('Müller');
});

test('a role is given and taken back with a note that names nobody, also by command', async () => {
  const put = (body: object) => world.client.send(`/api/assignments/${anna}`, body, 'admin', {}, 'PUT');
  expect((await put({ role: 'guide', place: 'BO-BB', seen: 'none' })).status).toBe(200);
  expect(await put({ role: 'lead', place: 'BO', seen: 'none' })).toMatchObject({
    status: 409,
    body: { code: 'changedMeanwhile' },
  });
  const seen = { role: 'guide', departmentId: 'BO', unitId: 'BO-BB' };
  expect((await put({ role: 'guest', until: '2026-12-31', seen })).status).toBe(200);
  expect(rolesAnswer.parse(await read('roles', 'staff-council'))).toEqual({
    canChange: false,
    counts: [{ role: 'guest', count: 1 }],
    guests: [{ until: '2026-12-31' }],
  });
  expect((await world.client.get('/api/assignments', 'staff-council')).status).toBe(403);
  expect((await world.admin('unassign', anna)).code).toBe(0);
  const noted = (await changes()).filter((text) => text.includes('Rolle'));
  expect(noted).toEqual([
    '2026-11-24 Rolle entfernt: Gast, bis 31.12.2026. durch einen Befehl auf dem Server',
    '2026-11-24 Rolle: Gast, bis 31.12.2026 statt Digitallotsin oder Digitallotse, Bürgerdienste und Ordnung. durch das Digitalbüro',
    '2026-11-24 Rolle neu: Digitallotsin oder Digitallotse, Bürgerdienste und Ordnung. durch das Digitalbüro',
  ]);
  expect((await changes()).join()).not.toContain(anna);
});

test('a move in the plan is noted beside the move', async () => {
  const move = { id: 'BO-08', from: '2027-H2', to: '2028-H2', because: 'money' };
  expect((await world.client.send('/api/measures/move', move, 'lead-BO')).status).toBe(200);
  expect(await changes()).toContainEqual(
    expect.stringMatching(
      /^2026-11-24 Maßnahme, „.+“ \(Bürgerdienste und Ordnung\): 2\. Halbjahr 2028 statt 2\. Halbjahr 2027\. durch eine Leitung$/,
    ),
  );
});
