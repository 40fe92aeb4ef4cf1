import * as z from 'zod/v4';
import { roles } from '../../core/access.ts';
import { department, unit } from '../../core/department/department.ts';
import type {
  ChangesAnswer,
  DepartmentsAnswer,
  HolidaysAnswer,
  PeopleAnswer,
  RemindersAnswer,
  RolesAnswer,
  SettingChangedAnswer,
  SynonymsAnswer,
  TownAnswer,
  ValuesAnswer,
} from '../../core/town/api.ts';

/** The shapes of core/town/api.ts as schemas. */

const canChange = z.boolean();
const weekly = { weekday: z.int(), time: z.string() };
const named = z.strictObject({ id: z.string(), name: z.string() });
const count = z.int().min(0);

export const townAnswer: z.ZodType<TownAnswer> = z.strictObject({
  canChange,
  name: z.string(),
  land: z.string(),
  timeZone: z.string(),
  digitalOffice: z.string(),
  address: z.enum(['sie', 'du']),
  terms: z.strictObject({ department: z.string(), unit: z.string() }),
  weekly: z.strictObject(weekly),
});

export const departmentsAnswer: z.ZodType<DepartmentsAnswer> = z.strictObject({
  canChange,
  departments: z.array(
    department
      .pick({ id: true, code: true, name: true, staff: true, withTeams: true, capacity: true, loadWeeks: true })
      .extend({
        units: z.array(
          unit.pick({ id: true, code: true, name: true, staff: true, phone: true, mailbox: true }).strict(),
        ),
      })
      .strict(),
  ),
});

const freeDay = { day: z.string(), name: z.string() };

export const holidaysAnswer: z.ZodType<HolidaysAnswer> = z.strictObject({
  canChange,
  land: z.string(),
  years: z.array(z.strictObject({ year: z.int(), days: z.array(z.strictObject(freeDay)) })),
  own: z.array(z.strictObject({ ...freeDay, next: z.iso.date().optional() })),
});

export const remindersAnswer: z.ZodType<RemindersAnswer> = z.strictObject({
  canChange,
  teams: z.array(
    z.strictObject({
      conversationId: z.string(),
      departmentId: z.string(),
      place: z.string(),
      ...weekly,
      pausedUntil: z.iso.date().optional(),
      next: z.iso.date().optional(),
      suspended: z.literal(true).optional(),
    }),
  ),
});

export const rolesAnswer: z.ZodType<RolesAnswer> = z.strictObject({
  canChange,
  counts: z.array(z.strictObject({ role: z.enum(roles), count })),
  guests: z.array(z.strictObject({ until: z.iso.date(), expired: z.literal(true).optional() })),
});

export const valuesAnswer: z.ZodType<ValuesAnswer> = z.strictObject({
  canChange,
  today: z.iso.date(),
  missing: z.array(
    z.strictObject({
      key: z.string(),
      owners: z.array(named),
      articles: z.array(z.strictObject({ id: z.string(), title: z.string() })),
    }),
  ),
  values: z.array(
    z.strictObject({
      key: z.string(),
      value: z.string(),
      source: z.string(),
      validFrom: z.iso.date(),
      ownerUnitId: z.string(),
      review: z.iso.date(),
      ownerName: z.string(),
    }),
  ),
  units: z.array(named),
});

export const synonymsAnswer: z.ZodType<SynonymsAnswer> = z.strictObject({
  canChange,
  groups: z.array(z.array(z.string())),
});

export const changesAnswer: z.ZodType<ChangesAnswer> = z.strictObject({
  days: z.array(
    z.strictObject({
      day: z.iso.date(),
      changes: z.array(z.strictObject({ id: z.string(), text: z.string(), by: z.string() })),
    }),
  ),
  older: count,
});

export const settingChangedAnswer: z.ZodType<SettingChangedAnswer> = z.strictObject({
  changed: z.boolean(),
  consequence: z.string(),
});

export const peopleAnswer: z.ZodType<PeopleAnswer> = z.strictObject({
  state: z.enum(['searched', 'noChats', 'unreachable']),
  people: z.array(z.strictObject({ personId: z.string(), name: z.string(), account: z.string().optional() })),
  complete: z.boolean(),
});
