/** Why something is not answered. */
export type Refusal = 'person' | 'legal' | 'outside' | 'attack' | 'insult';

/** A person by title and name; an office behind the title (Frau Bürgermeisterin) names a post. */
const NAMED =
  /\b(?:[Ff]rau|[Hh]errn?|[Kk]olleg(?:e|en|in))\s+(?:(?:Dr\.|Prof\.|von|van|de)\s+)*(?!(?:Ober|Bundes|Landes|Erst|Stell|Bei|Stadt|Kreis|Bürger|Buerger|Minister|Landr|Dezern|Amts|Kämm|Kaemm|Präsid|Rats|Vorsitz|Doktor|Professor)\p{L}*)\p{Lu}\p{Ll}+/u;

/** What is asked about a named person: what only the person, its lead or Personal knows. */
const PERSONAL =
  /\b(urlaub|resturlaub|urlaubstage?|urlaubsanspruch|krankentage?|fehltage?|krank|krankgemeldet|fehlt|fehlzeit(en)?|gehalt|verdient|lohn|besoldung|entgeltgruppe|eingruppiert|privat|privatadresse|privatnummer|adresse|anschrift|handynummer|wohnt|alt|geburtstag|geboren|schwanger|verheiratet|geschieden|religion|partei|gekundigt|abgemahnt|abmahnung|befordert|beurteilt|beurteilung|uberstunden|personalakte|geschafft|erledigt|steckt|faul|langsam)\b/;
/** The message asks, and asks about the person rather than how to do something. */
const ASKS_ABOUT =
  /^(wer|wie|was|wo|wohin|wann|warum|wieso|weshalb|ist|war|hat|(in )?welche[rsnm]?|arbeitet|kommt|fehlt|verdient|zeig|zeige|sag|gib|nenne)\b/;
const ASKS_HOW =
  /\b(darf|durfen|muss|soll|sollen|kann|konnen) (ich|wir|man)\b|^(wie|wo|was|wohin|wann) (\S+ )?(ich|wir|man)\b|\bzu \S+en$|\b(antrag|formular|bescheid|vorgang)\b/;

/** A comparison or a look at the people of a team. */
const RANKING = [
  /^wer (in|aus|von|bei) (unserem|unserer|meinem|dem|der|uns)\b.*\b(am (meisten|wenigsten|langsamsten|schnellsten|haufigsten|faulsten)|die meisten|die wenigsten|noch nichts?|nichts)\b/,
  /^wer (hat|ist|arbeitet|macht|meldet|fehlt|war)\b(?=.*\b(team|kollegen|kolleginnen|fachbereich|sachgebiet|abteilung|uns|mitarbeiter\w*)\b).*\b(die meisten|die wenigsten|am (meisten|wenigsten|langsamsten|schnellsten|haufigsten|faulsten|oftesten))\b/,
  /^welche[rs]? (kolleg\w+|mitarbeiter\w*|team|person)\b.*\b(die meisten|die wenigsten|am (meisten|wenigsten|langsamsten|schnellsten|haufigsten|oftesten))\b/,
  /^(wer|welche[rs]? (kolleg\w+|mitarbeiter\w*))( (von|bei|in|aus) (uns|unserem team|meinem team))? (ist|war|sind) (heute |gerade |zuletzt |am haufigsten |oft |standig )*(krank|krankgeschrieben|faul|unfahig|schwanger)$/,
  /\b(was|wie ?viel) (verdient|bekommt) (mein|meine|der|die|unser|unsere) (chef|chefin|kollege|kollegin|vorgesetzte[rn]?|leitung|amtsleit\w+|burgermeister\w*)$/,
  /^wie oft (war|ist|fehlt|fehlte) (mein|meine|unser|unsere) (chef|chefin|kolleg\w+|vorgesetzte[rn]?|mitarbeiter\w*)\b.*\b(krank|fehlt|zu spat)?/,
];

const OWN_PAY =
  /^(wie ?viel|was) verdiene ich\b|^(wie ?viel|was) bekomme ich (netto|brutto|im monat)( .{0,15})?$|^wie ?viel (gehalt|lohn) (bekomme|habe) ich\b|^wie hoch (ist|wird) mein (gehalt|lohn|nettogehalt|bruttogehalt)\b|^(in )?welche[rn]? (entgeltgruppe|besoldungsgruppe|entgeltstufe) (bin|habe) ich$|^mein (gehalt|lohn)$/;

/** Legal questions of private life: somebody of the asker's home, and no trace of an authority's work. */
const PRIVATE_LIFE =
  /\b(mein(e|em|en|er|es)?|unser(e|em|en|er)?) (nachbar(in|n)?|vermieter(in|s)?|mieter(in|s)?|ex(-?(mann|frau|freund|freundin))?|schwager|schwagerin|schwiegermutter|schwiegervater|onkel|tante|bruder|schwester|autohandler|handyvertrag|mietvertrag|erbe|testament|scheidung)\b/;
const LEGAL_ASK =
  /^(darf|durfen|muss|kann|konnen|wie kann ich|habe ich|hat|wem|wer|ist es (erlaubt|verboten)|wie (verklage|klage|wehre)|soll)\b|\b(verklagen|anzeigen|klagen|vor gericht|unterhalt|erben|enterben|kundigen|schadensersatz|schmerzensgeld)\b/;
const LEGAL_PLAIN = [
  /^(wie|kann|darf|soll|ich will|ich mochte)\b.*\b(scheiden lassen|meine scheidung|meine steuererklarung|mein testament|enterben|meinen vermieter|meine miete (mindern|kurzen))\b/,
  /^(wie viel|wieviel|muss ich) unterhalt\b(?!svorschuss).*\b(zahlen|bekomme|kinder|ex)\b/,
];
/** Then the question belongs to the asker's work, whoever is in it. */
const WORK =
  /\b(dienst\w*|buro|rathaus|personalrat|amt|team|kolleg\w*|antrag\w*|burger\w*|beschwer\w*|bauamt|ordnungsamt|fachbereich|sachgebiet|verwaltung|stelle|akte\w*|arbeit\w*|urlaub|sonderurlaub|zeit|homeoffice|beihilfe|pflege\w*|krank\w*|verfahren|bescheid\w*|anhor\w*|meldung|zustandig|melden|hochzeit|umzug|befangen\w*|mitwirken|auftrag|vergabe|parken|mitnehmen|mitbringen)\b/;

const OUTSIDE = [
  /^(wie|was) (wird|ist|macht) (das |denn das |unser )?wetter( (heute|morgen|ubermorgen|hier|dort|denn|so|bei uns|diese woche|nachste woche|am \p{L}+|in \p{L}+|abend|fruh))*$|^(wetter|wettervorhersage|wetterbericht)( (heute|morgen|ubermorgen|am wochenende|fur \w+|in \w+))?$|^(regnet|schneit) es( (heute|morgen|gerade|am wochenende|nachher|bald|noch|gleich))*$|^(scheint|brauche ich) (heute |morgen )?(die sonne|einen (regen)?schirm).*$|^wie (warm|kalt) (wird|ist) es (heute|morgen|draussen|am wochenende)( .{0,20})?$/u,
  /^(schreib|schreibe|dichte|verfass|verfasse|erzahl|erzahle|erzahlen sie|schreiben sie|mach|kannst du|kennst du|sing|singe)\b.*\b(gedicht|witz|marchen|liebesbrief|reim|song|lied|geschichte uber (einen|eine|den drachen)|limerick|haiku|liedtext)\b/,
  /^(einen |ein )?(witz|gedicht)$/,
  /\bkochrezept|\brezept (fur|von) (\S+ )?\w*(suppe|kuchen|salat|nudeln|pizza|torte|brot|auflauf|kekse|platzchen|waffeln|pfannkuchen|gulasch|lasagne)$|^wie (backe|koche|brate|grille) ich\b|^was (soll ich|koche ich|kann ich) (heute |morgen )?(kochen|zu (mittag|abend) essen|heute abend)$/,
  /^wer (wird|hat|gewinnt|gewann)\b.*\b(bundesliga|weltmeister|deutscher meister|champions league|das spiel|die wm|die em|pokal)\b|^(fussballergebnisse|bundesliga( tabelle)?|lottozahlen|mein horoskop|horoskop)\b.*$|^wie hat (bayern|schalke|dortmund|der bvb|der fc \w+)\b.*gespielt$/,
  /^was ist die hauptstadt von\b|^wie (hoch|alt|weit|schwer) ist (der (eiffelturm|mond|mount everest|papst)|die (sonne|erde))\b|^was ist der sinn des lebens$|^(wer|was) (ist|war) (der )?(bundeskanzler|papst|konig von \w+|donald trump|angela merkel)$/,
  /^(wen|welche partei) (soll|sollte|wurdest|wurden)\b.*\bwahlen\b|^(liebst du mich|willst du mich heiraten|bist du verliebt|hast du gefuhle)\b/,
  /^(soll|kann|welche) (ich )?(in )?(aktien?|bitcoin|kryptowahrung)( soll ich)?( jetzt)? (kaufen|verkaufen|investieren)$/,
  /^(was|wie ?viel) (ist|sind|macht|gibt|ergibt) \d+ ?(mal|plus|minus|geteilt durch|hoch|x)? ?\d+$|^wie (spat|viel uhr) ist es( (jetzt|gerade|in .+))*$/,
  /^(empfiehl|empfehle|empfehlen sie) (mir|uns) (bitte )?(einen|ein|eine) (guten |gutes |gute |schonen |schones )?(film|buch|serie|restaurant|spiel|urlaubsziel|wein|witz)\b/,
  /^(ubersetze|ubersetz) (mir )?(den songtext|das lied)\b|^spiel(e|st du)? (mit mir|schach|musik|ein spiel)\b/,
];

const ATTACK = [
  /\b(ignorier|ignoriere|ignorieren sie|vergiss|vergessen sie|missachte|umgehe|uberschreibe?|ubergehe) (bitte |jetzt )?(alle|deine|ihre|jede|samtliche|die|obige|vorherige|bisherige)\w* (\p{L}+ ){0,2}?(regeln?|anweisung(en)?|vorgaben|instruktionen|instructions|prompt|einschrankungen|sicherheitsregeln)\b/u,
  /\b(ignore|disregard|forget|override)\b.{0,40}\b(instructions?|rules|prompt|guidelines)\b/,
  /\b(system ?-?prompt|systemprompt|systemanweisung|jailbreak|dan-modus|developer mode|entwicklermodus)\b.*$/,
  /\b(du bist (jetzt|ab jetzt|nun)|tu so,? als (ob|warst|seist)|stell dir vor,? du (bist|warst)|you are now|pretend (to be|you))\b.*\b(admin|administrator|ki|ohne regeln|hacker|chatgpt|ein anderer|dan|pirat|burgermeister|mensch|unrestricted)\b/,
  /\btu so,? als (hattest|hatten|gabe|galten|waren)\b.*\b(regeln?|einschrankung(en)?|grenzen|filter|vorgaben)\b/,
  /^(zeig|zeige|gib|nenne|liste|verrate|schick|zeigen sie|geben sie)\b.{0,20}\b(alle |mir alle |samtliche )(personalakten|passworter|kennworter|zugangsdaten|gehalter|personaldaten|api-?schlussel|token)\b/,
  /^(zeig|zeige|gib|nenne|verrate|schick)( (mir|uns))? (das |dein |die |deine |den )?(admin-?passwort|passwort (von|des|der)\b.*|zugangsdaten (von|des|der)\b.*)/,
  /^wie (hacke|knacke|umgehe) ich\b.*\b(konto|passwort|rechner|sperre|account|firewall|filter|system)\b/,
  /\bdrop table\b|<script\b|\bunion select\b/,
];

const INSULT =
  /\b(du|sie|ihr) (bist|sind|seid) (\S+ ){0,3}(dumm|doof|blod|bescheuert|unfahig|nutzlos|scheisse|idiot(en)?|depp(en)?|trottel|arschloch|schwachsinnig|mullhaufen|wertlos|zum kotzen|der letzte dreck)\b|\b(arschloch|wichser|hurensohn|fick dich|leck mich|halt die (fresse|klappe)|drecksbot|scissbot|scheiss ?bot|scheissding|verpiss dich)\b|^(du )?(idiot|depp|trottel|vollidiot|blodmann|dummkopf|scheissprogramm|mistding)$/;

/**
 * Whether a message is one that Bündel declines: single persons, private legal advice, things outside the town's work,
 * attacks and insults. Undefined in every case of doubt.
 * @param text as typed; capitals tell names  @param wish lower case, umlauts folded, marks removed
 */
export function offLimits(text: string, wish: string): Refusal | undefined {
  if (INSULT.test(wish)) return 'insult';
  if (ATTACK.some((pattern) => pattern.test(wish)) || /<script\b/i.test(text)) return 'attack';
  if (isAboutPerson(text, wish)) return 'person';
  if (OUTSIDE.some((pattern) => pattern.test(wish))) return 'outside';
  return isPrivateLaw(wish) ? 'legal' : undefined;
}

function isAboutPerson(text: string, wish: string): boolean {
  if (OWN_PAY.test(wish) || RANKING.some((pattern) => pattern.test(wish))) return true;
  return NAMED.test(text) && ASKS_ABOUT.test(wish) && PERSONAL.test(wish) && !ASKS_HOW.test(wish);
}

function isPrivateLaw(wish: string): boolean {
  if (LEGAL_PLAIN.some((pattern) => pattern.test(wish))) return true;
  return PRIVATE_LIFE.test(wish) && LEGAL_ASK.test(wish) && !WORK.test(wish);
}
