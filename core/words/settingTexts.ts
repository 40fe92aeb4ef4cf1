import type { LoadWeek } from '../department/department.ts';
import { germanDay, germanTime, list, quoted } from './format.ts';
import { personDays } from './roadmapWords.ts';

/** How settings are written in German, in the page *Verwaltung* and in what was changed; it addresses nobody. */

export const addressNames: Readonly<Record<'sie' | 'du', string>> = { sie: 'Sie', du: 'du' };

const weekdays = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag'];

const days = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'];

/** „Mittwoch, 25.11.2026“ */
export function dayWithName(day: string): string {
  return `${days[new Date(`${day}T00:00:00Z`).getUTCDay()]}, ${germanDay(day)}`;
}

/** „dienstags um 9:00 Uhr“ */
export function weeklyText({ weekday, time }: { weekday: number; time: string }): string {
  return `${(weekdays[weekday - 1] ?? '').toLowerCase()}s um ${germanTime(time)} Uhr`;
}

/** „Fachbereich und Sachgebiet“ */
export function termsText({ department, unit }: { department: string; unit: string }): string {
  return `${department} und ${unit}`;
}

/** „18 Personentage“ */
export const capacityText = personDays;

const shares: Record<string, string> = {
  '0': 'keine',
  '0.25': 'ein Viertel',
  '0.5': 'die Hälfte',
  '0.75': 'drei Viertel',
};

/** How much of the capacity is left, „die Hälfte“ for 0.5; a share without a word as a decimal. */
export function shareText(factor: number): string {
  return shares[String(factor)] ?? (factor === 1 ? 'die ganze' : `das ${String(factor).replace('.', ',')}-Fache`);
}

/** „15.03.2027 bis 30.04.2027, Landtagswahl, es bleibt ein Viertel der Zeit“ */
export function loadWeekText({ from, to, factor, reason }: LoadWeek): string {
  const left = factor === 0 ? 'keine Zeit' : `${shareText(factor)}${factor === 1 ? ' Zeit' : ' der Zeit'}`;
  return `${germanDay(from)} bis ${germanDay(to)}, ${reason}, es bleibt ${left}`;
}

/** Days in relation to Easter Sunday that have a name everywhere. */
const easterNames: Record<number, string> = {
  [-52]: 'Weiberfastnacht',
  [-48]: 'Rosenmontag',
  [-47]: 'Faschingsdienstag',
  [-46]: 'Aschermittwoch',
  60: 'Fronleichnam',
};

/** „19.06.2026“, „jedes Jahr am 23.12.“, „Rosenmontag“, „10 Tage nach Ostersonntag“ for what stands in `customDays`. */
export function customDayWhen(day: string): string {
  const [, offset] = /^easter([+-]\d+)$/.exec(day) ?? [];
  if (offset !== undefined) {
    const days = Number(offset);
    const count = Math.abs(days) === 1 ? '1 Tag' : `${Math.abs(days)} Tage`;
    return easterNames[days] ?? (days === 0 ? 'Ostersonntag' : `${count} ${days < 0 ? 'vor' : 'nach'} Ostersonntag`);
  }
  return day.startsWith('--') ? `jedes Jahr am ${day.slice(5)}.${day.slice(2, 4)}.` : germanDay(day);
}

/** „Betriebsausflug, 19.06.2026“ */
export function customDayText({ day, name }: { day: string; name: string }): string {
  const when = customDayWhen(day);
  return when === name ? name : `${name}, ${when}`;
}

/** „dienstags um 9:00 Uhr, Pause bis 08.12.2026“ */
export function scheduleText(schedule: { weekday: number; time: string; pausedUntil?: string | undefined }): string {
  const { pausedUntil } = schedule;
  return `${weeklyText(schedule)}${pausedUntil ? `, Pause bis ${germanDay(pausedUntil)}` : ''}`;
}

/** „„Homeoffice“ und „Telearbeit““ */
export const groupText = (group: readonly string[]): string => list(group.map(quoted));
