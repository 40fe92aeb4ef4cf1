import type { Route } from '../../bot/api/route.ts';
import { routes } from '../../bot/api/routes.ts';
import { commands } from '../../bot/commands/index.ts';
import { presses } from '../../bot/presses/index.ts';
import type { PressData } from '../../bot/turn.ts';
import { type Action, type Actor, may, type Resource, type Within } from '../../core/access.ts';
import { actorAssigned } from '../../core/role/actorOf.ts';
import type { Assignment } from '../../core/role/assignment.ts';
import type { Town } from '../../core/town/town.ts';
import { isWithin } from '../teams/contractOfApi.ts';

/** The department that is asked for and whose channel is written in; FIN is the other one. */
const asked = 'BO';

/** Who asks: whom the digital office has given a role, or somebody without one. `stranger` is not let through the door at all. */
export interface Column {
  name: string;
  role?: Omit<Assignment, 'id'>;
  stranger?: 'anonymous' | 'otherTenant' | 'appOnly';
}

/** @param today ISO day: a guest's time runs out on the day before */
export const columns = (today: string, yesterday: string): readonly Column[] => [
  { name: 'anonymous', stranger: 'anonymous' },
  { name: 'app only', stranger: 'appOnly' },
  { name: 'other tenant', stranger: 'otherTenant' },
  { name: 'no role' },
  { name: 'member, own', role: { role: 'member', departmentId: asked, unitId: 'BO-BB' } },
  { name: 'member, other unit', role: { role: 'member', departmentId: asked, unitId: 'BO-STA' } },
  { name: 'member, other', role: { role: 'member', departmentId: 'FIN' } },
  { name: 'guide, own', role: { role: 'guide', departmentId: asked } },
  { name: 'guide, other', role: { role: 'guide', departmentId: 'FIN' } },
  { name: 'lead, own', role: { role: 'lead', departmentId: asked } },
  { name: 'lead, other', role: { role: 'lead', departmentId: 'FIN' } },
  { name: 'editor', role: { role: 'editor' } },
  { name: 'admin', role: { role: 'admin' } },
  { name: 'staff council', role: { role: 'staffCouncil' } },
  { name: 'guest', role: { role: 'guest', until: today } },
  { name: 'guest, expired', role: { role: 'guest', until: yesterday } },
];

/** What a cell says: let in, or the status of the refusal. */
export type Cell = 'yes' | '401' | '403' | '404';

export interface Row {
  name: string;
  action: Action;
  within?: Within | undefined;
  cells: readonly Cell[];
}

type Places = Pick<Town, 'departments' | 'units'>;

function actorIn(column: Column, places: Places, today: string): Actor | undefined {
  return column.role && actorAssigned({ id: 'x', ...column.role }, places, today);
}

const cell = (letIn: boolean): Cell => (letIn ? 'yes' : '403');

/** Every endpoint and who may use it. */
export function routeRows(people: readonly Column[], places: Places, today: string): Row[] {
  const cellOf = (route: Route, column: Column): Cell => {
    if (route.action === 'public.read') return '404';
    if (column.stranger) return column.stranger === 'otherTenant' ? '404' : '401';
    const actor = actorIn(column, places, today);
    return cell(actor !== undefined && may(actor, route.action) && isWithin(actor, route.within));
  };
  return routes.map((route) => ({
    name: `${route.method.toUpperCase()} ${route.path}`,
    action: route.action,
    within: route.within,
    cells: people.map((column) => cellOf(route, column)),
  }));
}

/** What every button carries here, so that its data can be read. */
export const pressData: PressData = {
  department: asked,
  token: 'BO-05-3-2.999',
  bundle: 'BO-2026-H2',
  cause: 'it',
  slot: 'help-2026-11-24',
  until: '2026-12-04',
  articleId: 'reise-02',
  place: asked,
};

export const question = 'Wie rechne ich meine Reisekosten ab?';

/** Every command, a question, and every button, in the channel of BO; a lead's own ones in the lead's own chat. */
export function chatRows(people: readonly Column[], places: Places, today: string): Row[] {
  const member: Actor = { role: 'member', departmentId: asked };
  const rowOf = (name: string, action: Action, resource: Resource, within?: Within): Row => {
    const letIn = (actor: Actor) => may(actor, action, resource) && isWithin(actor, within);
    return {
      name,
      action,
      within,
      cells: people.map((column) => {
        if (column.stranger) return column.stranger === 'otherTenant' ? '403' : '401';
        // Somebody unknown acts for the team that lets them in.
        return cell(letIn(actorIn(column, places, today) ?? member));
      }),
    };
  };
  return [
    ...commands.map(({ name, action, within }) => rowOf(`„${name}“`, action, {}, within)),
    rowOf('a question', 'article.read', {}),
    rowOf('a search in the compose box', 'article.read', {}),
    ...presses.map(({ verb, action, resource }) => rowOf(verb, action, resource(pressData))),
  ];
}

/** The document: what the code decides, as a table. */
export function accessDocument(people: readonly Column[], places: Places, today: string): string {
  return `${[
    '# Who may do what',
    '',
    'Made from the lists of endpoints, commands and buttons by `npm test` (test/access/accessDocument.test.ts); after a change of one of them write it anew with',
    '`UPDATE_GOLDENS=1 npm test -- test/access`. The same tests try every cell on the running product.',
    '',
    '`yes`: let in. `401`: not signed in. `403`: known, and not allowed. `404`: there is no such thing for this person. *own*: somebody of the department that is asked for (BO), *other*:',
    'somebody of another one, *other unit*: of the same department. *no role*: signed in, and nobody has given the person a role; in a channel that person acts for the team. *other tenant*: signed in in a tenant that has no',
    'town here. *app only*: a program with a token of its own and no person behind it. What an article’s visibility or a text in a record narrows further is not in this table.',
    '',
    '## Endpoints of the tab',
    '',
    ...table('endpoint', people, routeRows(people, places, today)),
    '',
    '`GET /api/sign-in`, `GET /api/openapi.json`, `GET /healthz`, `GET /readyz` and the files of the tab are open to everybody and say nothing of the town but its name. Local identities',
    '(`GET /api/identities`) exist only on the machine of somebody who tries Bündel out.',
    '',
    '## In a chat: commands, questions and buttons',
    '',
    'In the channel of BO; `lead.off` and `lead.on` in the lead’s own chat.',
    '',
    ...table('command or button', people, chatRows(people, places, today)),
  ].join('\n')}\n`;
}

function table(first: string, people: readonly Column[], rows: readonly Row[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const actionOf = ({ action, within }: Row) => `\`${action}\`${within ? `, \`${within.action}\` (${within.at})` : ''}`;
  return [
    line([first, 'action', ...people.map(({ name }) => name)]),
    line(['---', '---', ...people.map(() => '---')]),
    ...rows.map((row) => line([`\`${row.name}\``, actionOf(row), ...row.cells])),
  ];
}
