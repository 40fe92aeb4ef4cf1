import { Inflate } from 'fflate';
import { FileRefusal } from './fileRefusal.ts';
import { limits } from './limits.ts';

interface Entry {
  name: string;
  method: number;
  packed: number;
  size: number;
  /** Where the entry's own header begins. */
  at: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** The end record is 22 bytes long and may carry a comment. */
const endLength = 22;
const longestComment = 65_535;

/** Whether the bytes begin as a zip container does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * The parts of a zip container whose names `wanted` takes. What the container declares (entries, sizes, ratio) is checked before
 * anything is unpacked; what a part really is, while it is. Nothing is written anywhere, so an entry's path leads nowhere.
 * @param atMost bytes of all wanted parts together
 * @throws FileRefusal `damaged`, `encrypted`, `tooManyEntries` or `zipBomb`
 */
export function readZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  atMost: number = limits.read,
): Map<string, Uint8Array> {
  const entries = centralDirectory(bytes);
  checkSizes(entries, bytes.length);
  const parts = new Map<string, Uint8Array>();
  let left = atMost;
  for (const entry of entries) {
    if (!wanted(entry.name)) continue;
    if (parts.has(entry.name)) throw new FileRefusal('damaged');
    const part = inflate(bytes, entry, left);
    left -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

function centralDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  // 65,535 stands for „see the zip64 record“: nothing that is read here needs one.
  if (count > limits.zipEntries) throw new FileRefusal('tooManyEntries', String(limits.zipEntries));
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) throw new FileRefusal('damaged');
    if (view.getUint16(at + 8, true) & 1) throw new FileRefusal('encrypted');
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new FileRefusal('damaged');
}

function checkSizes(entries: readonly Entry[], length: number): void {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > limits.unpacked) throw new FileRefusal('zipBomb');
  if (size > limits.ratioFrom && size > length * limits.ratio) throw new FileRefusal('zipBomb');
}

function inflate(bytes: Uint8Array, entry: Entry, atMost: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== localSignature)
    throw new FileRefusal('damaged');
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(from, from + entry.packed);
  if (packed.length !== entry.packed) throw new FileRefusal('damaged');
  if (entry.size > atMost) throw new FileRefusal('zipBomb');
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new FileRefusal('damaged');
  return inflateUpTo(packed, atMost);
}

/** Small pieces in, so that no single one can unpack to more than 64 KB × 1,032 before it is counted. */
const piece = 16_384;

function inflateUpTo(packed: Uint8Array, atMost: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length > atMost) throw new FileRefusal('zipBomb');
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += piece)
      stream.push(packed.subarray(at, at + piece), at + piece >= packed.length);
  } catch (error) {
    throw error instanceof FileRefusal ? error : new FileRefusal('damaged');
  }
  return Buffer.concat(chunks, length);
}
