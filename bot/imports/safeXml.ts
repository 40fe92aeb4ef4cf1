import { FileRefusal } from './fileRefusal.ts';

/**
 * Refuses what a part of an Office document never has: a document type, whose only use is to make a reader fetch or unfold
 * something, and UTF-16, in which one could hide.
 */
export function checkXml(xml: Uint8Array): void {
  const text = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
  const utf16 =
    (text[0] === 0xff && text[1] === 0xfe) || (text[0] === 0xfe && text[1] === 0xff) || text[0] === 0 || text[1] === 0;
  if (utf16 || /<!(DOCTYPE|ENTITY)/i.test(text.toString('latin1'))) throw new FileRefusal('unsafe');
}
