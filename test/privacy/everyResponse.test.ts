import { randomUUID } from 'node:crypto';
import { reportAnswer } from '../../bot/api/answers.ts';
import { openApi } from '../../bot/api/openapi.ts';
import type { ApiCall, Route } from '../../bot/api/route.ts';
import { routes } from '../../bot/api/routes.ts';
import { commands } from '../../bot/commands/index.ts';
import { localActor, localIdentities } from '../../bot/identities.ts';
import { readWorkbook } from '../../bot/imports/xlsx.ts';
import { linksTo } from '../../bot/links.ts';
import { momentIn } from '../../bot/tenant.ts';
import { type Actor, authorize } from '../../core/access.ts';
import { Refusal } from '../../core/errors.ts';
import { partitions } from '../../core/model.ts';
import { frozenReport } from '../../core/report/report.ts';
import { germanDay } from '../../core/words/format.ts';
import { type Chats, cardText, openChats, ownChat } from '../bot/chats.ts';
import { address, bodies } from '../teams/contractOfApi.ts';
import { makeSmall, secrets, setWork, waitsSince, work } from './smallTown.ts';

/** Who asks: every local identity, and somebody of each unit of BO. */
interface Person {
  id: string;
  actor: Actor;
}

/** An answer as text, with what was asked; a refusal is its code. */
interface Answered extends Person {
  route: string;
  action: string;
  asked: string;
  text: string;
}

/** Of each kind of department one: two small ones, one hidden with them, one with small units, one beside all that. */
const looked = (id: string) => !/^(ZD|SSK|JFS|PB|GM)$/.test(id);

const person = randomUUID();
let chats: Chats;
let moment: ApiCall['moment'];
let people: Person[];
/** All that everybody is answered by reading, and by commands. */
let read: Answered[];
let onCards: Answered[];
/** The ids of the reports that were frozen. */
let frozen: string[];

beforeAll(async () => {
  chats = await openChats();
  await makeSmall(chats.store);
  await setWork(chats.store, Object.values(work));
  const town = await momentIn(chats.tenant, Date.parse('2026-11-24T08:00:00+01:00'));
  if (!town) throw new Error('The town is missing.');
  moment = town;
  const actors = localIdentities(moment.town)
    .filter(({ id }) => looked(id.replace(/^(member|guide|lead)-/, '')))
    .flatMap(({ id }) => {
      const actor = localActor(id, moment.town);
      return actor ? [{ id, actor }] : [];
    });
  const inUnits = moment.town.units
    .filter(({ departmentId }) => departmentId === 'BO')
    .map(({ id }): Person => ({ id: `of-${id}`, actor: { role: 'member', departmentId: 'BO', unitId: id } }));
  people = [...actors, ...inUnits];
  await chats.tenant.assignments.put({ id: person, role: 'lead', departmentId: 'VL' });
  const leadChat = { id: `a:${person}`, personId: person, departmentId: 'VL' };
  await chats.store.write(partitions.leads, [
    { op: 'create', kind: 'leadChat', record: { ...leadChat, lastContact: '2026-11-20' } },
  ]);
  frozen = await freezeReports();
  read = await answersTo(['get']);
  onCards = await cards();
});

/** The ways to ask a route: at its address in the contract of the API, and of every department where one can be named. */
function waysTo(route: Route): Pick<ApiCall, 'params' | 'query'>[] {
  const [path = '', search] = (address[route.path] ?? route.path).split('?');
  const given = path.split('/');
  const gaps = route.path
    .split('/')
    .flatMap((part, at) => (part.startsWith(':') ? [[part.slice(1), given[at] ?? '']] : []));
  const ids = moment.town.departments.map(({ id }) => id).filter((id) => looked(id));
  const params: Record<string, string> = Object.fromEntries(gaps);
  const inPath = Object.entries(params).find(([, value]) => value === 'BO')?.[0];
  const searched = Object.fromEntries(new URLSearchParams(search));
  const query = (asked: Record<string, string>) => route.query?.parse({ ...searched, ...asked });
  if (params.id?.startsWith('town-')) return frozen.map((id) => ({ params: { ...params, id }, query: query({}) }));
  if (inPath) return ids.map((id) => ({ params: { ...params, [inPath]: id }, query: query({}) }));
  const named = Object.hasOwn(route.query?.shape ?? {}, 'department') ? ids : [];
  return [{ params, query: query({}) }, ...named.map((department) => ({ params, query: query({ department }) }))];
}

/** All that everybody is answered by the routes with these methods. */
async function answersTo(methods: readonly Route['method'][], asking = people): Promise<Answered[]> {
  const all: Answered[] = [];
  for (const route of routes.filter(({ method }) => methods.includes(method)))
    for (const way of waysTo(route))
      for (const one of asking) {
        const call = {
          ...way,
          ...around(),
          ...{ actor: one.actor, identity: one.id },
          body: route.body?.parse(bodies[route.path]),
        };
        const text = JSON.stringify(legible(await answerOf(route, call)));
        all.push({ ...one, route: route.name, action: route.action, asked: JSON.stringify(way), text });
      }
  return all;
}

/** What every call has around it, whoever asks for what. */
const around = () => ({
  ...{ tenant: chats.tenant, moment, links: linksTo('http://127.0.0.1:3978') },
  ...{ deliver: () => undefined, changed: () => undefined, members: { page: async () => undefined } },
});

async function answerOf(route: Route, call: ApiCall): Promise<unknown> {
  try {
    authorize(call.actor, route.action);
    return await route.run(call);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

/** What a file says: of a workbook its cells. */
function legible(answer: unknown): unknown {
  const { bytes } = (typeof answer === 'object' && answer !== null ? answer : {}) as { bytes?: unknown };
  if (!(bytes instanceof Uint8Array)) return answer;
  return readWorkbook('answer.xlsx', bytes).map(({ name, rows }) => [name, rows.map(({ cells }) => cells)]);
}

/** Freezes the town's report and those of two departments, so that they are among what is read. @returns their ids */
async function freezeReports(): Promise<string[]> {
  const reading = routes.find(({ name }) => name === 'report');
  const freezing = routes.find(({ name }) => name === 'releaseReport');
  if (!reading || !freezing) throw new Error('The routes of reports are missing.');
  const call = { ...around(), actor: { role: 'admin' } as const, identity: 'admin', params: {} };
  const ids: string[] = [];
  for (const department of [undefined, 'VL', 'BO']) {
    const asked = department ? { department } : {};
    const { halfYear, digest } = reportAnswer.parse(await reading.run({ ...call, query: asked, body: undefined }));
    const body = { ...asked, halfYear, digest, after: 0 };
    ids.push(frozenReport.parse(await freezing.run({ ...call, query: undefined, body })).id);
  }
  return ids;
}

/** What everybody reads on the cards that commands answer with, in a chat of their own. */
async function cards(): Promise<Answered[]> {
  const all: Answered[] = [];
  for (const { name } of commands)
    for (const one of people.filter(({ id }) => !id.startsWith('of-'))) {
      const text = cardText(await chats.say(one.id, ownChat(one.id), name));
      all.push({ ...one, route: `„${name}“`, action: '', asked: '', text });
    }
  return all;
}

/** Every number in an answer, also inside of sentences; numbers of telephones and houses are none. */
function numbersIn(text: string): Set<number> {
  const bare = text
    .replace(/"(phone|mailbox|id|code|source|version)":"[^"]*"/g, '')
    .replace(/0\d{4} [\d-]+|https?:[^"\s]+/g, '');
  return new Set([...bare.matchAll(/(?<![\w.-])\d+(?![\w-])/g)].map(([digits]) => Number(digits)));
}

/** The secrets that stand in an answer, or that are the difference of two numbers of it. */
function told(text: string): number[] {
  const numbers = [...numbersIn(text)];
  return [...secrets].filter((secret) => numbers.some((a) => a === secret || numbers.includes(a - secret)));
}

test('no answer and no card tells anybody from outside a figure of a small department or unit, nor what gives it by subtraction', async () => {
  const outside = ({ actor }: Person) => !['VL', 'UKW'].includes(actor.departmentId ?? '');
  const all = [...read, ...onCards].filter(outside);
  expect(all.filter(({ text }) => told(text).length > 0).map(({ id, route, text }) => [id, route, told(text)])).toEqual(
    [],
  );
  // A test that looks at nothing would pass.
  expect(all.filter(({ text }) => numbersIn(text).has(work.large.done + work.unit.done)).length).toBeGreaterThan(10);
});

test('nobody of another unit reads since when something of a one-person unit waits', async () => {
  const others = [...read, ...onCards].filter(({ actor }) => actor.unitId !== work.unit.unitId);
  const day = waitsSince(work.unit.unitId);
  const told = others.filter(({ text }) => text.includes(day) || text.includes(germanDay(day)));
  expect(told.map(({ id, route }) => [id, route])).toEqual([]);
  expect(onCards.some(({ text }) => text.includes(germanDay(waitsSince(work.large.unitId))))).toBe(true);
});

test('how work is spread over small departments, or over the units of one, changes no answer to those outside', async () => {
  const outside = ({ actor: { role, departmentId = '' } }: Person) =>
    role !== 'admin' && !['VL', 'UKW', 'BO'].includes(departmentId);
  const before = read.filter(outside);
  await setWork(chats.store, [
    { ...work.VL, done: work.UKW.done, total: work.UKW.total },
    { ...work.UKW, done: work.VL.done, total: work.VL.total },
    { ...work.large, done: work.unit.done, total: work.unit.total },
    { ...work.unit, done: work.large.done, total: work.large.total },
  ]);
  const after = await answersTo(['get'], people.filter(outside));
  await setWork(chats.store, Object.values(work));
  const changed = after.filter(({ text }, at) => text !== before[at]?.text);
  expect(changed.map(({ id, route, asked }) => [id, route, asked])).toEqual([]);
});

test('a person stands in no answer but the list of who has which role, and there beside no number', async () => {
  const all = [...read, ...onCards, ...(await answersTo(['post', 'put']))];
  const naming = all.filter(({ text }) => text.includes(person));
  expect(naming.filter(({ action }) => action !== 'assignment.change').map(({ route }) => route)).toEqual([]);
  for (const { text } of naming) expect(text.replaceAll(person, '')).not.toMatch(/:\s*\d/);
  expect(naming.length).toBeGreaterThan(0);
});

/** The names of all properties in a schema, each with those of the object it belongs to. */
function propertiesIn(schema: unknown, found: { name: string; schema: unknown; beside: string[] }[] = []) {
  if (typeof schema !== 'object' || schema === null) return found;
  const { properties } = schema as { properties?: Record<string, unknown> };
  for (const [name, inner] of Object.entries(properties ?? {}))
    found.push({ name, schema: inner, beside: Object.keys(properties ?? {}) });
  for (const inner of Object.values(schema)) propertiesIn(inner, found);
  return found;
}

test('no declared answer has a place for a figure about a person, a ranking, or when somebody was last seen', () => {
  const properties = propertiesIn(openApi().paths);
  expect(properties.length).toBeGreaterThan(100);
  const watching =
    /^(last(Active|Seen|Login)|read(At|By)|seen(At|By)|(done|finished|pressed|asked)By|rank(ing)?|points|streak|percent(age)?)$/i;
  expect(properties.filter(({ name }) => watching.test(name)).map(({ name }) => name)).toEqual([]);
  const isNumber = (schema: unknown) => /"type":"(number|integer)"/.test(JSON.stringify(schema));
  const ofPersons = properties.filter(({ beside }) => beside.some((name) => /person|user|^oid$/i.test(name)));
  expect(ofPersons.length).toBeGreaterThan(0);
  expect(ofPersons.filter(({ schema }) => isNumber(schema)).map(({ name }) => name)).toEqual([]);
});
