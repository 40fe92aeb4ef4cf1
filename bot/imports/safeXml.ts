import { FileRefusal } from './fileRefusal.ts';

/**
 * Refuses what a part of an Office document never has: a document type, whose only use is to make a reader fetch or unfold
 * something, and UTF-16, in which one could hide.
 */
export function checkXml(xml: Uint8Array): void {
  const [first, second] = xml;
  const utf16 =
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0;
  if (utf16) throw new FileRefusal('unsafe');
  const bytes = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
  // Piece by piece: a large part as one string would take its size once more.
  for (let at = 0; at < bytes.length; at += piece) {
    const text = bytes.toString('latin1', at, at + piece + longestMark);
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new FileRefusal('unsafe');
  }
}

const piece = 65_536;
/** So far a mark may reach into the next piece. */
const longestMark = 10;
