/** What Excel and its like take for the beginning of a formula (OWASP, "CSV Injection"). */
export const formula = /^[=+\-@\t\r\n]/;

/**
 * A table as German Excel opens it by a double click: UTF-8 with a byte order mark, semicolons, CRLF (RFC 4180). A cell that
 * would be read as a formula gets an apostrophe before it.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
