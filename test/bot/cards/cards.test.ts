import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cards } from '../../../bot/cards/index.ts';
import { wordsFor } from '../../../core/words/index.ts';
import { faultsOf } from '../../core/words/german.ts';
import { type CardObject, objectsIn, parsed, textsOf } from './cardReader.ts';

const addresses = ['sie', 'du'] as const;
const drawn = cards.flatMap(({ name, samples }) =>
  samples.flatMap((sample) =>
    addresses.map((address) => {
      const message = sample.draw(wordsFor(address));
      return { id: `${name}.${sample.name}.${address}`, address, message, card: message.card };
    }),
  ),
);
const goldens = new URL('../../goldens/', import.meta.url);
const updating = process.env.UPDATE_GOLDENS === '1';

describe.each(drawn)('$id', ({ id, address, message, card }) => {
  const objects = objectsIn(card);

  test('is a card of version 1.5 that the adaptivecards package reads without a fault', () => {
    expect(parsed(card).faults).toEqual([]);
    expect(card.version).toBe('1.5');
  });

  test('has only properties that the package knows', () => {
    // Properties at their default are left out when the package writes a card, and msteams is Teams' own.
    const silent = ['type', 'msteams', 'style', 'width', 'fallback', 'lang', '$schema'];
    const known = new Set(
      objectsIn(parsed(card).understood).flatMap((o) => Object.keys(o).map((key) => `${o.type}.${key}`)),
    );
    const unknown = objects.flatMap((o) =>
      Object.keys(o)
        .filter((key) => !silent.includes(key) && !known.has(`${o.type}.${key}`))
        .map((key) => `${o.type}.${key}`),
    );
    expect(unknown).toEqual([]);
  });

  test('is under 25 KB and carries what Teams shows and screen readers say around it', () => {
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(25_000);
    for (const text of [message.summary, card.speak, card.fallbackText, card.lang]) expect(text).toMatch(/\S/);
    expect(card).not.toHaveProperty('refresh');
  });

  test('has presses that work without Action.Execute, and at most six buttons in a row', () => {
    for (const action of objects.filter((o) => o.type === 'Action.Execute')) {
      const { verb, data, title, fallback } = action as {
        verb: string;
        data: CardObject;
        title: string;
        fallback: CardObject;
      };
      expect(data.verb).toBe(verb);
      expect(fallback).toMatchObject({ type: 'Action.Submit', title, data });
    }
    expect(objects.filter((o) => o.type === 'Action.Submit')).toEqual([]);
    for (const { actions } of objects) expect(((actions ?? []) as unknown[]).length).toBeLessThanOrEqual(6);
  });

  test('has inputs with a label, and with an error message where they may not be left out', () => {
    for (const input of objects.filter((o) => String(o.type).startsWith('Input.'))) {
      expect(input.label).toMatch(/\S/);
      if (input.isRequired) expect(input.errorMessage).toMatch(/\S/);
    }
  });

  test('speaks as voice.md wants it', () => {
    const faults = textsOf(message).flatMap((text) => faultsOf(text, address).map((fault) => `${fault}: ${text}`));
    expect(faults).toEqual([]);
  });

  test('says thanks for work last, so that no order follows it', () => {
    const body = (card.body as CardObject[]).map((element) => JSON.stringify(element));
    const thanks = body.findIndex((element) => element.includes('Vielen Dank'));
    if (thanks === -1) return;
    expect(thanks).toBe(body.length - 1);
    expect(card).not.toHaveProperty('actions');
  });

  test('has text that Markdown leaves alone', () => {
    for (const { type, text } of objects.filter((o) => o.type === 'TextBlock')) {
      expect(`${type} ${text}`).not.toMatch(/[*_[\]<>`~\\]|TextBlock \d+[.)] |TextBlock [-+#]/);
    }
  });

  test('is equal to its golden', () => {
    const file = new URL(`${id}.json`, goldens);
    const text = `${JSON.stringify(message, null, 2)}\n`;
    if (updating) writeFileSync(file, text);
    // Written anew by: UPDATE_GOLDENS=1 and this test.
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});

test('every golden belongs to a sample', () => {
  const expected = drawn.map(({ id }) => `${id}.json`).sort();
  expect(readdirSync(goldens).sort()).toEqual(expected);
});

test('names are unique, and every card has a sample', () => {
  expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length);
  expect(cards.filter(({ samples }) => samples.length === 0)).toEqual([]);
  const files = readdirSync(new URL('../../../bot/cards/', import.meta.url)).map((file) => file.replace('.ts', ''));
  const parts = ['card', 'entry', 'helpSamples', 'index', 'samples', 'stepCards', 'stepElements'];
  expect(cards.map(({ name }) => name).sort()).toEqual(files.filter((file) => !parts.includes(file)).sort());
});
