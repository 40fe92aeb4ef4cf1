import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Town } from '../../core/town/town.ts';
import { type Chats, channel, openChats, ownChat, resultOf, type TestChat } from '../bot/chats.ts';
import { accessDocument, chatRows, columns, pressData, question } from './matrix.ts';

const path = new URL('../../docs/access.md', import.meta.url);
const today = '2026-11-24';
const people = columns(today, '2026-11-23');
const team = channel('bo');

let chats: Chats;
let town: Town;
beforeAll(async () => {
  chats = await openChats();
  const read = await chats.tenant.town();
  if (!read) throw new Error('The demo town is missing.');
  town = read;
  await chats.say('admin', team, 'bereich BO');
  for (const [i, { role }] of people.entries()) {
    if (role) await chats.tenant.assignments.put({ id: `person-${i}`, ...role });
  }
});

test('docs/access.md says what the code decides', () => {
  const text = accessDocument(people, town, today);
  if (process.env.UPDATE_GOLDENS) writeFileSync(path, text);
  expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(text);
});

/** Does what a row names. */
function run(name: string, person: string, where: TestChat) {
  const said = name === 'a question' ? question : /^„(.+)“$/.exec(name)?.[1];
  if (said) return chats.say(person, where, said);
  if (name === 'a search in the compose box') return chats.search(person, where, question);
  return chats.press(person, where, name, pressData);
}

test('every command, question and button is open in the channel to exactly those of the table', async () => {
  const wrong: unknown[] = [];
  let tried = 0;
  for (const row of chatRows(people, town, today)) {
    for (const [i, column] of people.entries()) {
      // Who is not let through the door never comes as far as this: test/signIn/forgedActivities.test.ts.
      if (column.stranger) continue;
      tried += 1;
      const expected = row.cells[i];
      const person = `person-${i}`;
      const where = row.action === 'lead.note' ? ownChat(person) : team;
      const result = resultOf(await run(row.name, person, where));
      const found = result === 'forbidden' || result === 'noRole' ? '403' : 'yes';
      if (found !== expected) wrong.push([row.name, column.name, { expected, result }]);
    }
  }
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(300);
  expect(chats.logged).toEqual([]);
});
