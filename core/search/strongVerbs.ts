import { fold } from './fold.ts';

/**
 * German strong and irregular verbs: the infinitive, then what differs from it: forms, and nouns made of it (Bezug,
 * Beschluss). After `-` it counts only behind a prefix (Stahl and Zug are words of their own), before `-` only alone
 * (Zustand is not zustehen). Forms that folding makes another verb's are left out (fuhr and führen, lief and liefern).
 */
const VERBS = `
backen bäckt buk gebacken, befehlen befiehlt befahl befohlen, beginnen begann begonnen, beißen biss gebissen,
bergen birgt -barg geborgen, bewegen bewog bewogen, biegen bog gebogen, bieten -bot geboten, binden -band gebunden,
bitten bat gebeten, blasen bläst blies geblasen, bleiben blieb geblieben, braten brät briet gebraten,
brechen bricht brach gebrochen -bruch, brennen brannte gebrannt, bringen brachte gebracht, denken dachte gedacht,
dringen drang gedrungen, empfehlen empfiehlt empfahl empfohlen, empfinden empfand empfunden, essen isst -aß gegessen,
fahren fährt, fallen fällt fiel gefallen, fangen fängt -fing gefangen, finden fand gefunden,
fliegen flog geflogen Flug, fliehen floh geflohen Flucht, fließen floss geflossen, fressen frisst fraß gefressen,
frieren fror gefroren, geben gibt gab gegeben, gebären gebar geboren Geburt, gedeihen gedieh gediehen,
gehen geht ging gegangen, gelingen gelang gelungen, gelten gilt galt gegolten, genießen genoss genossen,
geschehen geschieht geschah, gewinnen gewann gewonnen, gießen goss gegossen, gleichen glich geglichen,
gleiten glitt geglitten, graben gräbt grub gegraben, greifen griff gegriffen, halten hält hielt gehalten,
hängen hing gehangen, heben hob gehoben, heißen hieß geheißen, helfen hilft half geholfen,
kennen kannte gekannt, klingen klang geklungen, kommen kam gekommen, kriechen kroch gekrochen,
laden lädt -lud geladen, lassen lässt ließ gelassen, laufen läuft gelaufen, leiden litt gelitten,
leihen -lieh geliehen, lesen liest las gelesen, lügen log gelogen, meiden mied gemieden,
messen misst -maß gemessen, nehmen nimmt nahm genommen, nennen nannte genannt, pfeifen pfiff gepfiffen,
raten rät -riet, reiben rieb gerieben, reißen riss gerissen, reiten ritt geritten, rennen rannte gerannt,
riechen roch gerochen, rufen rief gerufen, saufen soff gesoffen,
schaffen schuf geschaffen, scheiden schied geschieden, scheinen -schien geschienen,
schieben schob geschoben, schießen schoss geschossen, schlafen schläft schlief geschlafen,
schlagen schlägt schlug geschlagen, schleichen schlich geschlichen, schließen -schloss geschlossen -schluss,
schmeißen schmiss geschmissen, schmelzen schmilzt schmolz geschmolzen, schneiden schnitt geschnitten,
schreiben schrieb geschrieben -schrift, schreien schrie geschrien,
schweigen schwieg geschwiegen, schwimmen -schwamm geschwommen, schwinden schwand geschwunden,
schwingen schwang geschwungen, schwören schwor geschworen, sehen sieht sah gesehen, senden sandte gesandt,
singen -sang gesungen, sinken sank gesunken, sitzen saß gesessen, sprechen spricht sprach gesprochen,
springen sprang gesprungen, stechen sticht stach gestochen, stehen stand- gestanden, bestehen bestand bestanden, entstehen entstand entstanden, verstehen verstand verstanden,
stehlen stiehlt -stahl gestohlen, steigen stieg gestiegen, sterben stirbt starb gestorben,
stoßen stößt stieß gestoßen, streichen strich gestrichen, streiten stritt gestritten, tragen trägt trug getragen,
treffen trifft traf getroffen, treiben -trieb getrieben, treten tritt trat getreten, trinken trank getrunken,
tun tut tat getan, verderben verdirbt verdarb verdorben, vergessen vergisst vergaß, verlieren verlor verloren Verlust,
verzeihen verzieh verziehen, wachsen wächst wuchs gewachsen, waschen wäscht wusch gewaschen, weichen wich gewichen,
weisen -wies gewiesen, wenden wandte gewandt, werben wirbt warb geworben, werfen wirft warf geworfen -wurf,
wiegen -wog gewogen, wissen weiß wusste gewusst, ziehen zog gezogen -zug, zwingen zwang gezwungen`;

/** The stem of the infinitive by the stem of a form: standing alone, behind a prefix, behind one that takes no ge. */
export interface StrongVerbs {
  alone: ReadonlyMap<string, string>;
  prefixed: ReadonlyMap<string, string>;
  unparted: ReadonlyMap<string, string>;
}

/** Participles that begin with a `ge` of the verb itself. */
const OWN_GE = /^ge(?:bor|bur|lung|noss|wonn|schieht|schah|lang|wann)/;

/** Reads the table with a stemmer. */
export function readStrongVerbs(stemmer: (form: string) => string): StrongVerbs {
  const tables = {
    alone: new Map<string, string>(),
    prefixed: new Map<string, string>(),
    unparted: new Map<string, string>(),
  };
  const { alone, prefixed, unparted } = tables;
  for (const line of VERBS.trim().split(/,\s+/)) {
    const [infinitive = '', ...forms] = line.split(' ').map(fold);
    const verb = stemmer(infinitive);
    const add = (table: Map<string, string>, form: string) => {
      for (const ending of ['', 'e', 'en']) {
        const stem = stemmer(form + ending);
        if (!table.has(stem)) table.set(stem, verb);
      }
    };
    for (const marked of [infinitive, `${verb}t`, `${verb}et`, ...forms]) {
      const form = marked.replace('-', '');
      if (!marked.startsWith('-')) add(alone, form);
      if (!marked.endsWith('-')) add(prefixed, form);
      // Behind be-, ver-, … the participle has no ge: überwiesen, vergangen.
      if (form !== infinitive && form.startsWith('ge') && !OWN_GE.test(form)) add(unparted, form.slice(2));
    }
  }
  return tables;
}
