import { FileRefusal } from './fileRefusal.ts';

/** A document of the older Office, or a newer one behind a password: both are compound files. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => bytes[at] === byte);
}

/** Whether a compound file is an encrypted document: it then has a stream of this name, in UTF-16. */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  return isCompoundFile(bytes) && Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/** PDF readers look for the mark in the first kilobyte. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

/**
 * The text of a file in UTF-8 (a byte order mark is dropped), in UTF-16 with a byte order mark, or else in windows-1252, which
 * German offices wrote for decades and which contains Latin-1.
 * @throws FileRefusal `wrongContent` when the bytes are no text at all
 */
export function decodeText(bytes: Uint8Array): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (mark) return checked(new TextDecoder(mark).decode(bytes));
  try {
    return checked(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof FileRefusal) throw error;
    return checked(new TextDecoder('windows-1252').decode(bytes));
  }
}

/** Control characters that no text has: all but tabs, line ends and form feeds (and the unused places of windows-1252). */
const control = /[^\P{Cc}\t-\r\u0080-\u009f]/u;

function checked(text: string): string {
  if (control.test(text) || text.startsWith('%PDF-')) throw new FileRefusal('wrongContent');
  return text;
}
