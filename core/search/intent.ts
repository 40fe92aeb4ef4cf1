import { offLimits, type Refusal } from './offLimits.ts';

/** What a message wants, if it is no question to the articles. */
export type Intent =
  | { kind: 'question' }
  | { kind: 'command'; command: 'hilfe' | 'aufgaben' | 'fortschritt' | 'datenschutz' | 'bereich' }
  | { kind: 'refusal'; reason: Refusal }
  | { kind: 'wish'; wish: 'snooze' | 'feedback' }
  | { kind: 'smallTalk'; talk: 'greeting' | 'thanks' };

/** What is said before and after the wish itself. */
const AROUND =
  /^(hallo|hi|hey|moin|guten (morgen|tag|abend)|bitte|ok|okay|also|sag mal)[,.!\s]+(?=\S)|[\s,.!?…]+$|[\s,]+(bitte|danke)$/;

const GREETING =
  /^(hallo|hi|hey|moin( moin)?|servus|grussgott|gruss gott|tach|(einen )?(schonen )?guten (morgen|tag|abend)|schonen (tag|feierabend)|mahlzeit)( (zusammen|bundel|allerseits|ihr|alle))?$/;
const THANKS =
  /^((vielen|herzlichen|besten|lieben|tausend) dank|danke?( (schon|sehr|dir|ihnen|euch|vielmals))*|dankeschon|merci|super|prima|perfekt|toll|klasse)( (fur (die|deine|ihre) (hilfe|antwort|auskunft)|bundel|das hat geholfen|danke|vielen dank))*$/;

const HELP = [
  /^(hilfe|help|befehle|menu)$/,
  /^(was|wobei) (kannst du|konnen sie|kann bundel)( (alles|mir|uns|denn|so))*( (tun|machen|helfen))?$/,
  /^(wer|was) (bist du|sind sie|ist bundel)( (eigentlich|denn))?$/,
  /^wie (funktionierst du|funktioniert bundel|bediene ich dich|bediene ich bundel|geht das hier)$/,
  /^welche (befehle|kommandos) (gibt es|kennst du|hast du|kennen sie)$/,
];
const OURS = '(bei uns|wir|uns|unser(e[mnrs]?)? (team|fachbereich|sachgebiet|amt|bereich))';
const TASKS = [
  /^(unsere |meine |die )?(aufgaben|aufgabenliste|nachste[rn]? schritte?)( (anzeigen|zeigen))?$/,
  /^was (steht|liegt) (bei uns|fur uns|in unserem (team|fachbereich|sachgebiet|bundel))( (so|gerade|jetzt|heute|diese woche|diesen monat|nachste woche|als nachstes|denn))*( an)?$/,
  /^was steht( (heute|diese woche|nachste woche|als nachstes))? (bei uns |fur uns )?(heute |diese woche |nachste woche |als nachstes )?an$/,
  /^was (ist|kommt)( (bei uns|fur uns|jetzt))* als nachstes( (bei uns|fur uns|dran|zu tun))*$/,
  new RegExp(
    `^(welche|was fur) (aufgaben|schritte|massnahmen) (hat|haben|stehen|sind|liegen)( (${OURS}|gerade|jetzt|noch|offen|aktue?ll|aktue?llen|unserem|diesem|im|in|fur|digitalbundel|bundel|halbjahr|heute|diese woche|als nachstes|an|dran))+$`,
  ),
  /^(zeig|zeige|zeigen sie)( (mir|uns))?( (unsere|die|meine))? (aufgaben|schritte|nachsten schritte)( .*\b(digitalbundel|bundel|team|fachbereich|woche))?$/,
  /^was (mussen|sollen) wir( (denn|jetzt|heute|diese woche))* als nachstes (tun|machen|erledigen|angehen)$/,
  /^was ist( (bei uns|fur uns))?( (heute|jetzt|gerade|diese woche|nachste woche))+ dran$/,
  /^was (ist|steht) (in|im) (unserem |aktue?llen |unserem aktue?llen )?(digitalbundel|bundel)$/,
];
const PROGRESS = [
  /^(unser |der )?(fortschritt|stand|zwischenstand)( (bei uns|im bundel|anzeigen))?$/,
  new RegExp(`^wie weit (sind|ist) ${OURS}( (jetzt|gerade|eigentlich|schon))*( (mit|bei|im|beim) .+)?$`),
  /^wie (steht es|stehts|sieht es|ist der stand)( (um|mit|bei|im|in|beim)) (unserem|unser|unserer|dem|der|uns)?\s?.*\b(digitalbundel|bundel|fortschritt|digitalisierungsplan)$/,
  /^(was|wie ?viel) (haben wir|ist)( (im|in unserem) (digitalbundel|bundel|halbjahr))?( (bisher|schon|bereits))* (geschafft|erledigt|fertig)( (im|in diesem) (digitalbundel|bundel|halbjahr))?$/,
];
const ABOUT_ME = '(uber mich|von mir|zu meiner person|zu mir)';
const PRIVACY = [
  /^datenschutz(hinweise?|erklarung)?$/,
  /^(losch|losche|loschen sie|vergiss|vergessen sie|entferne|entfernen sie) (bitte )?(alle )?(meine|mein) (personlichen |gespeicherten )*(daten|angaben|chat|verlauf|profil)( .{0,20})?$/,
  /^(ich (mochte|will),? dass (du|sie|bundel) )?(alle )?meine daten (loschst|loschen|geloscht werden)$/,
  new RegExp(
    `^(welche|was fur|wieviele|wie viele) (personenbezogenen? |personlichen )?(daten|angaben|informationen) (speicherst|hast|sammelst|kennst|speichern|haben|sammeln|sind|werden|speichert|hat|sammelt)\\b.*${ABOUT_ME}`,
  ),
  new RegExp(
    `^was (weisst|speicherst|merkst|hast|wissen|speichern|speichert|weiss|ist|wird)( (du|sie|dir|bundel))*\\b.*${ABOUT_ME}`,
  ),
  /^(speicherst|speichern|liest|lesen|protokollierst|protokollieren) (du|sie)( (meine|unsere|alle|hier))* (fragen|daten|nachrichten|chats?)( mit)?$/,
  /^wer (sieht|liest|kann sehen,?)( was)? (ich (dich|sie|hier|dir|ihnen|bundel) ?(frage|schreibe|gefragt habe)|meine fragen)$/,
];
const PLACE = [/^bereich$/, /^(bereich|fachbereich) (wechseln|andern|einstellen|festlegen|zuordnen)$/];

const COMMANDS = [
  { command: 'hilfe', said: HELP },
  { command: 'aufgaben', said: TASKS },
  { command: 'fortschritt', said: PROGRESS },
  { command: 'datenschutz', said: PRIVACY },
  { command: 'bereich', said: PLACE },
] as const;

const SNOOZE = [
  /^(erinner|erinnere|erinnern sie) (mich|uns)( (bitte|daran|nochmal|noch mal|noch einmal|spater|morgen|ubermorgen|wieder|dann|in|am|im|an|nachste[rnms]?|\d+|ein(er|em|e)?|zwei|drei|vier|woche[n]?|tag(en)?|monat(en)?|stunden?|montag|dienstag|mittwoch|donnerstag|freitag))*$/,
  /^(spater|nachste woche|morgen) (nochmal|noch mal|wieder|noch einmal)( (erinnern|fragen|melden))?$/,
  /^(melde dich|frag|frage|fragen sie|melden sie sich)( (mich|uns))? (bitte )?(spater|morgen|nachste woche)( (nochmal|noch mal|wieder|noch einmal))?$/,
];
const FEEDBACK = [
  /^(diese|die|deine|ihre) (antwort|auskunft|anleitung|angabe|info|information) (ist|war|sind) (\S+ )?(veraltet|falsch|alt|uberholt|nicht (mehr )?(aktue?ll|richtig|korrekt)|unvollstandig|gut|hilfreich|richtig|schlecht|nicht hilfreich)$/,
  /^(diese|die|deine|ihre) (antwort|auskunft|anleitung|angabe|info|information) (stimmt|passt) (leider |so )*(nicht|nicht mehr)$/,
  /^(das|dies) (ist|war) (leider |aber |so )?(veraltet|falsch|uberholt|nicht (mehr )?(aktue?ll|richtig|korrekt))$/,
  /^(das )?(stimmt|passt) (so )?(nicht|nicht mehr|schon lange nicht mehr)$/,
  /^(das )?hat (mir |uns )?(nicht |sehr )?geholfen$/,
  /^(falsche|veraltete) (antwort|auskunft|anleitung)$/,
];

/**
 * Reads plain German wishes. Everything that is not surely something else is a question to the articles: a work question
 * that is refused costs more than a refusal that is missed, because the articles then have nothing to say.
 */
export function intentOf(text: string): Intent {
  const wish = wishIn(text);
  if (GREETING.test(plain(text))) return { kind: 'smallTalk', talk: 'greeting' };
  if (THANKS.test(wish) || THANKS.test(plain(text))) return { kind: 'smallTalk', talk: 'thanks' };
  const command = COMMANDS.find(({ said }) => said.some((pattern) => pattern.test(wish)));
  if (command) return { kind: 'command', command: command.command };
  if (SNOOZE.some((pattern) => pattern.test(wish))) return { kind: 'wish', wish: 'snooze' };
  if (FEEDBACK.some((pattern) => pattern.test(wish))) return { kind: 'wish', wish: 'feedback' };
  const reason = offLimits(text, wish);
  return reason ? { kind: 'refusal', reason } : { kind: 'question' };
}

/** Longer texts are no plain wishes; what refusals look at stands at the beginning. */
const LONGEST = 500;

/** Lower case, without umlauts and marks; every mark but the comma inside becomes a blank. */
function plain(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFC')
    .toLowerCase()
    .replace(/ä|ae/g, 'a')
    .replace(/ö|oe/g, 'o')
    .replace(/ü|(?<![aeiouq])ue/g, 'u')
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N},-]+/gu, ' ')
    .replace(/^[\s,]+|[\s,]+$/g, '');
}

function wishIn(text: string): string {
  let wish = plain(text);
  for (let before = ''; before !== wish; ) {
    before = wish;
    wish = wish.replace(AROUND, '').trim();
  }
  return wish;
}
