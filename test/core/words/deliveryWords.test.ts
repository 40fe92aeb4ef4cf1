import type { DeliveryKind } from '../../../core/delivery/delivery.ts';
import type { WhyCode } from '../../../core/delivery/why.ts';
import { deliveryWords, type Reason } from '../../../core/words/deliveryWords.ts';
import { faultsOf } from './german.ts';

const textsOf = ({ what, toDo, resend, otherwise }: Reason) =>
  [what, toDo, resend, otherwise].filter((text) => text !== undefined);
const all = Object.entries(deliveryWords).flatMap(([kind, words]) =>
  Object.entries(words).flatMap(([code, reason]) => textsOf(reason).map((text) => ({ kind, code, text }))),
);

test('every reason speaks as voice.md wants it, to towns that say Sie and to those that say du', () => {
  for (const address of ['sie', 'du'] as const)
    expect(all.flatMap(({ kind, code, text }) => faultsOf(text, address).map((f) => `${kind} ${code}: ${f}`))).toEqual(
      [],
    );
});

/** What can become of a request or of a lead's message; all else happens to weekly cards alone. */
const own: Record<Exclude<DeliveryKind, 'weekly'>, readonly WhyCode[]> = {
  help: ['nothingOpen', 'capReached', 'off', 'removed'],
  lead: ['nothingOpen', 'noNews', 'tooLate', 'off', 'removed'],
};
const sending: readonly WhyCode[] = [
  'sent',
  'sending',
  'planned',
  'putOff',
  'missed',
  'refused',
  'gone',
  'tooBig',
  'forbidden',
  'gaveUp',
  'unclear',
  'interrupted',
];

test.each(['help', 'lead'] as const)('what is said of a %s is not said of a card', (kind) => {
  const texts = [...sending, ...own[kind]].flatMap((code) => textsOf(deliveryWords[kind][code]));
  expect(texts.filter((text) => /Karte|Team hat eine Pause/.test(text))).toEqual([]);
});

test('a request that did not arrive says that it comes anew, wherever it can no longer be sent by hand', () => {
  for (const code of ['refused', 'gone', 'tooBig', 'forbidden', 'gaveUp', 'unclear', 'interrupted'] as const)
    expect(deliveryWords.help[code].otherwise).toBe('Wartet der Schritt noch, fragt Bündel von selbst wieder.');
});
