import { stemmer } from '@orama/stemmers/german';
import { readStrongVerbs } from './strongVerbs.ts';

/** Prefixes that a participle puts before its ge, and those that take no ge; folded. */
const SEPARABLE = words(`ab an auf aus bei dar durch ein fort hinzu her hin heraus herein hinaus herum los mit nach um
  vor voraus vorbei weg weiter wieder zu zuruck zusammen frei fest statt teil hoch nieder hervor bevor`);
const INSEPARABLE = words('be er ver ent zer emp miss uber unter hinter wider');

/** `gearbeitet`, `angemeldet`: what stands before the ge of a participle, and the verb after it. */
const PARTICIPLE = new RegExp(`^(${SEPARABLE.join('|')}|)ge([a-z]{3,}?)e?t$`);
/** `anzumelden`: a prefix, zu, and the verb. */
const WITH_ZU = new RegExp(`^(${SEPARABLE.filter((prefix) => prefix !== 'hin').join('|')})zu([a-z]{3,})$`);
/** Words with a ge of their own. */
const OWN_GE =
  /^ge(?:bet|biet|buhrt|burt|dicht|dult|fahrdet|fecht|gen.*|halt|hort|lingt|mut|nehmigt|nugt|rat|richt|rucht|samt|schaft|schlecht|sicht|stalt|stattet|wahrt|walt|wicht|wohnt)$|(?:heit|keit|schaft|platt)$/;

const strongVerbs = readStrongVerbs(stemmer);

/**
 * The stem of a folded word: Snowball, and where it leaves the forms of a verb apart, the stem of its infinitive
 * (`überwies`, `überwiesen`; `angemeldet`, `anzumelden`). What contains a digit is left as it is.
 */
export function stemOf(form: string): string {
  if (/\p{N}/u.test(form)) return form;
  const stem = stemmer(form);
  if (stem.length < 3) return stem;
  // Of überwies Snowball takes the ending es, which is none.
  return strongStem(stem) ?? (form.endsWith('ies') ? strongStem(form) : undefined) ?? weakStem(form, stem);
}

function strongStem(stem: string): string | undefined {
  const { alone, prefixed, unparted } = strongVerbs;
  const inseparable = (rest: string) =>
    afterPrefix(rest, INSEPARABLE, (verb) => prefixed.get(verb) ?? unparted.get(verb));
  const separable = (rest: string) =>
    prefixed.get(rest) ?? (rest.startsWith('zu') ? prefixed.get(rest.slice(2)) : undefined) ?? inseparable(rest);
  return alone.get(stem) ?? inseparable(stem) ?? afterPrefix(stem, SEPARABLE, separable);
}

function afterPrefix(stem: string, prefixes: readonly string[], find: (rest: string) => string | undefined) {
  for (const prefix of prefixes) {
    if (!stem.startsWith(prefix) || stem.length - prefix.length < 3) continue;
    const found = find(stem.slice(prefix.length));
    if (found !== undefined) return prefix + found;
  }
  return undefined;
}

function weakStem(form: string, stem: string): string {
  const participle = OWN_GE.test(stem) ? null : PARTICIPLE.exec(stem);
  const parted = participle ?? (form.endsWith('en') ? WITH_ZU.exec(stem) : null);
  if (parted) return stemOf(infinitive(`${parted[1]}${parted[2]}`));
  return stem.length > 6 && stem.endsWith('igt') ? stemmer(infinitive(stem.slice(0, -1))) : stem;
}

function infinitive(stem: string): string {
  return stem.endsWith('el') ? `${stem}n` : `${stem}en`;
}

function words(list: string): string[] {
  return list.split(/\s+/);
}
