import { settings as settingsSchema } from '../../../core/town/settings.ts';
import type { Town } from '../../../core/town/town.ts';

/** A town as small as a rule needs it: three departments with a unit each, the digital office among them. */
export const settings = settingsSchema.parse({
  id: 'settings',
  name: 'Eichenfurt',
  land: 'NW',
  timeZone: 'Europe/Berlin',
  address: 'sie',
  terms: { department: 'Fachbereich', unit: 'Sachgebiet' },
  digitalOffice: 'ZD-IT',
  fieldsOfAction: {},
  weekly: { weekday: 2, time: '09:00' },
});

export const town: Town = {
  settings,
  departments: ['BO', 'ZD', 'FIN'].map((id, order) => ({
    id,
    code: `FB ${order + 1}`,
    name: `Fachbereich ${id}`,
    order,
    staff: 20,
    withTeams: 20,
    capacity: 20,
    loadWeeks: [],
  })),
  units: [
    { id: 'BO-BB', departmentId: 'BO' },
    { id: 'ZD-IT', departmentId: 'ZD' },
    { id: 'FIN-KAE', departmentId: 'FIN' },
  ].map((unit, order) => ({
    ...unit,
    code: `SG ${order + 1}.1`,
    name: unit.id,
    order,
    staff: 9,
    phone: '05700 100-100',
    mailbox: 'stelle@eichenfurt.example',
  })),
};
