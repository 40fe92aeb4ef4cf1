import { readFileSync } from 'node:fs';
import { type Pixel, readPng } from './readPng.ts';

const folder = new URL('../../appPackage/', import.meta.url);
const read = (name: string) => readPng(readFileSync(new URL(name, folder)));
const accent: string = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')).accentColor;

// The rules of Teams for app icons: sizes, a full square of colour, and an outline of white on nothing.
describe('the icons', () => {
  test('color.png is 192 × 192 and opaque to its corners, on the accent colour', () => {
    const { width, height, pixels } = read('color.png');
    expect([width, height]).toEqual([192, 192]);
    expect(pixels.every(({ alpha }) => alpha === 255)).toBe(true);
    const corners = [0, 191, 191 * 192, 192 * 192 - 1].map((at) => hex(pixels[at]));
    expect(new Set(corners)).toEqual(new Set([accent]));
  });

  test('color.png keeps its symbol to the middle 120 pixels', () => {
    const { width, pixels } = read('color.png');
    const outside = pixels.filter(
      (_, i) => Math.abs((i % width) - 95.5) > 60 || Math.abs(Math.floor(i / width) - 95.5) > 60,
    );
    // Chromium rounds by one shade where a shape of the ground's colour ends.
    expect(outside.filter((pixel) => distance(pixel, accent) > 1)).toEqual([]);
    expect(new Set(pixels.map(hex)).size).toBeGreaterThan(4);
  });

  test('outline.png is 32 × 32, nothing but white, and transparent around it', () => {
    const { width, height, pixels } = read('outline.png');
    expect([width, height]).toEqual([32, 32]);
    const seen = pixels.filter(({ alpha }) => alpha > 0);
    expect(new Set(seen.map(hex))).toEqual(new Set(['#ffffff']));
    expect(seen.some(({ alpha }) => alpha === 255)).toBe(true);
    const border = pixels.filter(
      (_, i) => i < width || i >= width * (height - 1) || i % width === 0 || i % width === width - 1,
    );
    expect(border.every(({ alpha }) => alpha === 0)).toBe(true);
  });
});

function hex(pixel: Pixel | undefined): string {
  return pixel
    ? `#${[pixel.red, pixel.green, pixel.blue].map((c) => c.toString(16).padStart(2, '0')).join('')}`
    : 'none';
}

/** The largest difference of a channel, 0 to 255. */
function distance({ red, green, blue }: Pixel, colour: string): number {
  return Math.max(
    ...[red, green, blue].map((c, i) => Math.abs(c - Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16))),
  );
}
