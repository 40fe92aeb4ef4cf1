import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { root } from './processes.ts';

const folder = join(process.env.TEST_DATA ?? join(root, '../shared/data'), 'attack');

/** The cases of JSONTestSuite, byte for byte; without the test data a few of our own. */
export function jsonCases(): [string, Uint8Array<ArrayBuffer>][] {
  const path = join(folder, 'json');
  if (existsSync(path)) return readdirSync(path).map((name) => [name, new Uint8Array(readFileSync(join(path, name)))]);
  console.warn('No attack/json in TEST_DATA: tested on a few cases of our own instead.');
  const own = [
    '',
    '{',
    '[]',
    'null',
    '"text"',
    '1e999',
    '{"type":}',
    '{"a":1}}',
    '\ufeff{}',
    '[[[[',
    '{"type":"\ud800"}',
  ];
  return own.map((text) => [text, new TextEncoder().encode(text)]);
}

/** Every n-th line of the XSS list; without the test data a few of our own. */
export function scriptLines(every: number): string[] {
  const path = join(folder, 'xss-payload-list.txt');
  if (existsSync(path))
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line, i) => line !== '' && i % every === 0);
  console.warn('No attack/xss-payload-list.txt in TEST_DATA: tested on a few lines of our own instead.');
  return [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '<at>x</at><svg onload=1>',
  ];
}

/** Values that no field expects. */
export const anything = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    '',
    ' ',
    [],
    {},
    [[]],
    '\u0000',
    '\ud800',
    '__proto__',
    'x'.repeat(30_000),
  ),
  fc.jsonValue(),
);

/** The right shape with the wrong values in it. */
const inside = fc.record(
  {
    id: anything,
    name: anything,
    aadObjectId: anything,
    conversationType: anything,
    tenantId: anything,
    tenant: anything,
    data: anything,
    verb: anything,
  },
  { requiredKeys: [] },
);

/** Changes some fields of a good activity into anything, or leaves them out. */
export const spoiled = fc.dictionary(
  fc.constantFrom(
    ...['type', 'name', 'action', 'text', 'value', 'replyToId', 'channelId', 'serviceUrl', 'conversation', 'from'],
    ...['recipient', 'channelData', 'membersAdded', 'membersRemoved', 'entities', 'attachments', 'id', 'timestamp'],
    ...['locale', 'topicName', 'relatesTo', 'callerId', 'deliveryMode', 'expectReplies', 'localTimestamp', 'label'],
  ),
  fc.option(fc.oneof(anything, inside, fc.array(inside)), { nil: undefined, freq: 4 }),
  { minKeys: 1, maxKeys: 3 },
);

/** The kinds of activity that Teams and others send. */
export const activityTypes = fc.constantFrom(
  ...['message', 'invoke', 'conversationUpdate', 'installationUpdate', 'messageReaction', 'typing', 'event', 'trace'],
  ...['endOfConversation', 'messageUpdate', 'messageDelete', 'handoff', 'command', 'suggestion', 'delay', 'quatsch'],
);

/** What stands behind a button, with anything in place of what our cards put there. */
export const naughtyData = fc.dictionary(
  fc.constantFrom('token', 'bundle', 'cause', 'place', 'articleId', 'verb', '__proto__', 'constructor', 'unitId'),
  fc.oneof(
    anything,
    fc.constantFrom(
      'BO-05-3-2.0',
      'BO-2026-H2',
      'XX-2026-H2',
      'BO-2026-H9',
      '.0',
      'x.999999999',
      '../BO-2026-H2',
      'reise-02',
    ),
  ),
);
