const longest = 64;
const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'o', œ: 'oe' };

/**
 * The id of an article that a file gives none: its path below the imported folder without the ending, in small letters, digits
 * and hyphens (`Personal/Urlaub_2026.docx` → `personal-urlaub-2026`). It depends on the path alone, so that importing again meets
 * the same article; a path too long for an id ends with a checksum of the whole.
 */
export function idFromPath(path: string): string {
  const stem = path.normalize('NFC').replace(/\.[^./]*$/, '');
  const plain = stem
    .toLowerCase()
    .replace(/[äöüßæøœ]/g, (letter) => umlauts[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain !== '' && plain.length <= longest) return plain;
  const sum = checksum(stem);
  return `${plain.slice(0, longest - sum.length - 1).replace(/-$/, '') || 'datei'}-${sum}`;
}

/** The title that a file gives by its name alone: `Dienstanweisung_Reisekosten.pdf` → `Dienstanweisung Reisekosten`. */
export function titleFromPath(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return (
    name
      .normalize('NFC')
      .replace(/[_\s]+/g, ' ')
      .trim() || path
  );
}

/** Words that people ask by: the abbreviation that names a file, such as `BUrlG.md`. */
export function tagsFromPath(path: string): string[] {
  const name = titleFromPath(path);
  return /^\p{Lu}[\p{L}\d]*\p{Lu}[\p{L}\d]*$/u.test(name) && name.length <= 12 ? [name] : [];
}

/** FNV-1a, 32 bits: no secret, only short and always the same. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
