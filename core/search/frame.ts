import { fold } from './fold.ts';

/** Words that join a question together and are seldom what it is about; they stay words of the texts. */
const LIGHT = `
heißen heißt hieß hießen nennen nennt nannte genannt bezeichnen bezeichnet lauten lautet lautete befinden befindet befand befanden
liegt liegen lag lagen steht stehen stand gilt gelten galt gehört gehören gehörte findet fand fanden stattfinden stattfindet stattfand statt
bekannt tat lässt lassen ließ ließen passiert passieren bedeutet bedeuten handelt
wofür wovon womit wodurch wogegen worauf woraus woran worin worüber wobei wonach wozu wessen wieviel wieviele
schließlich ungefähr etwa insgesamt selbst zuerst zuletzt zunächst tatsächlich normalerweise üblicherweise hauptsächlich besonders
überhaupt genau wohl also bereits ebenfalls außerdem n
`;

const light: ReadonlySet<string> = new Set(LIGHT.trim().split(/\s+/).map(fold));

/** What a question asks for, by its kind: *in welchem Jahr*, *wie lange*, *wie viel Prozent*, *wie lautet der Name*. */
const ASKED = [
  /(?<=\bwelche[mnrs]? )(?:jahr|monat|datum|tag|jahrhundert|zeitpunkt|zeitraum|name|art|rolle|grund|faktor|weise)(?:e?[ns]?|ens?)\b/g,
  /(?<=\bwie )(?:viele?[nr]?|hoch|lange?|gross|weit|alt|oft|schnell|tief|schwer|stark)\b(?: (?:prozent|jahren?)\b)?/g,
  /(?<=\b(?:was|wie) (?:ist|sind|war|waren|lautete?|heisst|hiess) (?:der|die|das) )(?:name|grund|anzahl|zahl|menge|prozentsatz)\b/g,
];

/** The folded words of a question that only say what kind of answer it wants. */
export function frameOf(question: string): Set<string> {
  const folded = fold(question);
  const frame = new Set(folded.match(/\p{L}+/gu)?.filter((word) => light.has(word)));
  for (const pattern of ASKED)
    for (const [words] of folded.matchAll(pattern)) for (const word of words.split(' ')) frame.add(word);
  return frame;
}
