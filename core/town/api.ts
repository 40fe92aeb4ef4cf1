import type { Role } from '../access.ts';
import type { EnteredValue } from '../article/changeValue.ts';
import type { SettingPart, WantedChange } from '../change/settingChange.ts';
import type { LoadWeek } from '../department/department.ts';

/** What the endpoints of the page *Verwaltung* return: one shape per section, shared by bot/api and tab. */

interface Section {
  /** Whether this person may change it. */
  canChange: boolean;
}

/** GET /api/administration/town */
export interface TownAnswer extends Section {
  name: string;
  /** ISO 3166-2 code without the country, `NW`. */
  land: string;
  timeZone: string;
  /** The unit that helps where no other does. */
  digitalOffice: string;
  address: 'sie' | 'du';
  terms: { department: string; unit: string };
  weekly: { weekday: number; time: string };
}

/** GET /api/administration/departments */
export interface DepartmentsAnswer extends Section {
  departments: {
    id: string;
    code: string;
    name: string;
    staff: number;
    withTeams: number;
    /** Person-days per half-year. */
    capacity: number;
    loadWeeks: LoadWeek[];
    units: { id: string; code: string; name: string; staff: number; phone: string; mailbox: string }[];
  }[];
}

/** GET /api/administration/holidays */
export interface HolidaysAnswer extends Section {
  land: string;
  /** This year and the next. */
  years: { year: number; days: { day: string; name: string }[] }[];
  /** The town's own days, as settings hold them, the next one first. */
  own: { day: string; name: string /** Its next date; absent for one that is over. */; next?: string }[];
}

/** GET /api/administration/reminders */
export interface RemindersAnswer extends Section {
  teams: {
    /** The chat's id in Teams. */
    conversationId: string;
    departmentId: string;
    /** The unit's or department's name. */
    place: string;
    weekday: number;
    time: string;
    pausedUntil?: string;
    /** The day of its next card. */
    next?: string;
    /** True where Teams refused the card so often that none is sent. */
    suspended?: true;
  }[];
}

/** GET /api/administration/roles: how many there are; who they are is in GET /api/assignments. */
export interface RolesAnswer extends Section {
  counts: { role: Role; count: number }[];
  /** The last days of the guests, who are not the town's people. */
  guests: { until: string; expired?: true }[];
}

/** GET /api/administration/values */
export interface ValuesAnswer extends Section {
  today: string;
  /** Keys that articles ask for and that have no value. */
  missing: {
    key: string;
    /** The units that are asked for it, the one whose articles need it most first. */
    owners: { id: string; name: string }[];
    /** Only for those who may read articles. */
    articles: { id: string; title: string }[];
  }[];
  values: (EnteredValue & { key: string; ownerName: string })[];
  units: { id: string; name: string }[];
}

/** GET /api/administration/synonyms */
export interface SynonymsAnswer extends Section {
  groups: string[][];
}

/** GET /api/administration/changes: newest first. */
export interface ChangesAnswer {
  days: { day: string; changes: { id: string; text: string; by: string }[] }[];
  /** How many older ones are kept and not listed. */
  older: number;
}

/** What POST /api/administration/changes is sent. */
export interface SettingChangeBody extends WantedChange {
  part: SettingPart;
  /** Of a department, a value or a reminder: its id, its key, or the chat's id. */
  of?: string | undefined;
}

/** POST /api/administration/changes */
export interface SettingChangedAnswer {
  changed: boolean;
  /** What it leads to, in a sentence or two. */
  consequence: string;
}

/** POST /api/administration/people: people of the town's chats whose name fits. Nothing of it is stored. */
export interface PeopleAnswer {
  /** `noChats`: Bündel is in no team yet; `unreachable`: Teams told nobody's name. */
  state: 'searched' | 'noChats' | 'unreachable';
  people: { personId: string; name: string; account?: string }[];
  /** False where more fit, or not every chat was looked into. */
  complete: boolean;
}
