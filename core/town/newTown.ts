import type { Settings } from './settings.ts';

/** How a town is called that got articles before anybody said its name. */
export const unnamedTown = 'Musterstadt';

/**
 * The settings of a town that consists of articles only, so that it can be asked before its departments are imported. The office
 * that answers for everything has no record yet: its name stands where other towns have a unit's id. `import town` replaces it all.
 */
export function newTown(name: string): Settings {
  return {
    id: 'settings',
    name,
    land: 'NW',
    timeZone: 'Europe/Berlin',
    address: 'sie',
    terms: { department: 'Fachbereich', unit: 'Sachgebiet' },
    digitalOffice: 'Digitalbüro',
    fieldsOfAction: {},
    weekly: { weekday: 2, time: '09:00' },
    shiftedBy: 0,
  };
}
