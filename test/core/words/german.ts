const word = (forms: string) => new RegExp(`(?<!\\p{L})(?:${forms})(?!\\p{L})`, 'u');

const sieForms = word('Sie|Ihnen|Ihr(?:e[mnrs]?)?');
const duForms = word(
  '[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein(?:e[mnrs]?)?|ihr|[Ee]uch|[Ee]uer|[Ee]ure[mnrs]?|' +
    '[Ff]rag|[Ss]chreib|[Ww]ähle|[Dd]rückt?|[Mm]elde|[Mm]eldet(?! sich)|[Ee]rwähne|[Vv]ersuch|[Ss]iehst|[Ss]chreibst|[Mm]einst|[Ww]artet ihr',
);

/** What no text may contain, whatever the form of address (voice.md). */
const never: readonly [string, RegExp][] = [
  ['braces', /\{\{|\}\}/],
  ['a gender star, colon or underscore', /\p{L}[*:_]in(?:nen)?(?!\p{L})/u],
  ['an emoji', /\p{Extended_Pictographic}/u],
  ['an exclamation mark', /!/],
  ['„überfällig“ or „blockiert“', /überfällig|blockiert/i],
  ['a percentage', /\d\s*(?:%|Prozent)/],
  ['a placeholder that was not filled', /undefined|null|NaN|\[object/],
  ['a double or missing space', / {2}|\p{L}[.?][A-ZÄÖÜ]/u],
  ['a doubled mark', /[.,:;?]{2}|[.,:;?] [.,:;?]/],
];

/** What is wrong with a German text in the given form of address, in words; empty when nothing is. */
export function faultsOf(text: string, address: 'sie' | 'du'): string[] {
  const other = address === 'sie' ? duForms : sieForms;
  const found = never.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
  return other.test(text) ? [...found, `„${other.exec(text)?.[0]}“ in the ${address} set`] : found;
}
