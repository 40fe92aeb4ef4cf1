import { inflateSync } from 'node:zlib';

/** Each channel 0 to 255; alpha is 255 where the file has none. */
export interface Pixel {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

/** A picture, its pixels row by row. */
interface Png {
  width: number;
  height: number;
  pixels: Pixel[];
}

/** Reads a PNG of 8 bits a channel, RGB or RGBA, not interlaced (PNG specification, 11 and 9.2). @throws Error for any other */
export function readPng(file: Buffer): Png {
  if (file.toString('latin1', 1, 4) !== 'PNG') throw new Error('no PNG');
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const [width, height, depth, kind, interlaced] = [
    file.readUInt32BE(16),
    file.readUInt32BE(20),
    file[24],
    file[25],
    file[28],
  ];
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlaced !== 0) throw new Error('not RGB or RGBA of 8 bits');
  const channels = kind === 6 ? 4 : 3;
  const bytes = unfiltered(inflateSync(Buffer.concat(parts)), width * channels, channels);
  const byte = (at: number) => bytes[at] ?? 0;
  const pixels = Array.from({ length: width * height }, (_, i) => {
    const at = i * channels;
    return { red: byte(at), green: byte(at + 1), blue: byte(at + 2), alpha: channels === 4 ? byte(at + 3) : 255 };
  });
  return { width, height, pixels };
}

/** Takes the filter of every row back; the first byte of a row says which one it is. */
function unfiltered(data: Buffer, row: number, channels: number): Uint8Array {
  const rows = data.length / (row + 1);
  const out = new Uint8Array(rows * row);
  for (let y = 0; y < rows; y++) {
    const filter = data[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x++) {
      const at = y * row + x;
      const left = x < channels ? 0 : (out[at - channels] ?? 0);
      const up = y === 0 ? 0 : (out[at - row] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (out[at - row - channels] ?? 0);
      const expected = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter] ?? 0;
      out[at] = (data[y * (row + 1) + 1 + x] ?? 0) + expected;
    }
  }
  return out;
}

/** The neighbour closest to left + up - corner (Paeth). */
function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
