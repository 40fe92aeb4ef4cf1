/** What people type for days, times and numbers, as it is stored. What cannot be read stays as it is, for the judgement to say so. */

/** `2026-11-27` for „27.11.2026“ or „1.3.27“. */
export function dayFrom(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(squeezed(text)) ?? [];
  if (year === '') return text.trim();
  return `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`;
}

/** `--12-23` for „23.12.“, a date of every year. */
export function yearlyFrom(text: string): string {
  const [, day, month] = /^(\d{1,2})\.(\d{1,2})\.?$/.exec(squeezed(text)) ?? [];
  return day && month ? `--${two(month)}-${two(day)}` : text.trim();
}

/** `09:00` for „9:00“, „9.00“, „9“ or „9 Uhr“. */
export function timeFrom(text: string): string {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?(?:Uhr)?$/i.exec(squeezed(text)) ?? [];
  return hour ? `${two(hour)}:${minute}` : text.trim();
}

/** 12.5 for „12,5“; undefined for what is no number. */
export function numberFrom(text: string): number | undefined {
  const plain = squeezed(text);
  return /^-?\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}

const two = (digits: string) => digits.padStart(2, '0');
const squeezed = (text: string) => text.replace(/\s+/g, '');
