/** At the counter: registration, documents, register office, social matters, youth, schools. Groups as readThesaurus reads them. */
export const citizens = `
Bürgerbüro, Bürgerservice, Bürgeramt, Einwohnermeldeamt, Meldeamt, Kundenzentrum, Bürgerbuero
Termin Bürgerbüro, Terminvergabe, Terminbuchung, Termin vereinbaren, Onlinetermin, Termin buchen
Slot, Schalter Termin, Termin Bürger, Termin Kunde, Termin Kundin, Termin geben, Termin eintragen, Termin machen,
  Termin absagen, Termin verschieben, Termin stornieren, keine Termine, Wartezeit, Warteschlange, Vorsprache,
  drankommen, vorbeikommen, vorsprechen, vorsprechen Schalter, Schalter reservieren, Besuch anmelden, Audienz,
  Terminkalender > Termin, Termin buchen, Bürgerbüro, Terminvergabe
Personalausweis, Perso, Ausweis, neuer Ausweis, Ausweis beantragen, Personalausweises
Reisepass, Pass, Pass beantragen, Expresspass, Kinderreisepass
Ausweis verloren, Ausweis gestohlen, Ausweisverlust, Verlustanzeige
Melderegister, Melderegisterauskunft, Meldeauskunft, Adressauskunft, Einwohnermelderegister
Anschrift, Adresse, Wohnort, Wohnsitz, Wohnadresse
wohnt wo, wo wohnt, Adresse herausfinden, Adresse gesucht, Anschrift gesucht, Adresse von jemandem, Wohnung Schuldner,
  Schuldner, Gläubiger, Inkasso, Anwalt fragt, unbekannt verzogen, verzogen, sucht jemanden, Person suchen,
  Aufenthalt, ausfindig, Rechtsanwalt, Klassentreffen, Vermieter sucht, Wohnanschrift, auffinden, Detektiv >
  Melderegisterauskunft, Adressauskunft, Anschrift
Auskunftssperre, Übermittlungssperre, Sperrvermerk
Anmeldung Wohnsitz, ummelden, Ummeldung, Wohnsitz anmelden, abmelden Wohnsitz, Wohnungsgeberbestätigung, Umzug melden,
  Meldebescheinigung, Adresse ändern
Führungszeugnis, polizeiliches Führungszeugnis, Gewerbezentralregister
Fundsache, Fundbüro, gefunden, Fundstück, Fundgegenstand, Fundamt
abgegeben, liegen geblieben, vergessen liegen, Geldbörse, Geldbeutel, Portemonnaie, Brieftasche, Regenschirm,
  Handtasche, Rucksack, Jacke, Mütze, Handschuhe, Schlüsselbund, Uhr gefunden, Ring gefunden, Schmuck, verlorene
  Sache, herrenlos, gehört niemandem, niemandem gehört, Besitzer unbekannt, Finder, Finderlohn, Teddy, Brille,
  aufgelesen, entdeckt Handy, liegt herum, lag im, lag auf, lag in, Fund > Fundsache, gefunden, Fundbüro
Fundfahrrad, gefundenes Fahrrad, herrenloses Fahrrad, Schrottrad, Fahrradleiche
Fahrrad herrenlos, Fahrrad verlassen, Fahrrad steht, Fahrrad lehnt, Fahrrad liegt, Fahrrad gehört, Fahrrad seit, Rad
  steht, Rad lehnt, Rad liegt, Rad seit, Zweirad verlassen, Zweirad herrenlos, Zweirad seit, Zweirad steht, Zweirad
  liegt, Zweirad lehnt, Drahtesel, Mountainbike niemandem, Fahrrad niemandem, Fahrrad abgestellt, verlassenes Rad,
  Fahrrad rostet, Bike verlassen, Fahrrad gefunden, Mountainbike gefunden, Mountainbike gehört, Damenrad, E-Bike
  gefunden, Roller herrenlos, Fahrrad abgeschlossen, Fahrrad Laterne > Fundfahrrad, herrenloses Fahrrad, gefundenes
  Rad
Fundtier, Tierheim, entlaufen, Hund zugelaufen, Katze zugelaufen, Igel
Standesamt, Standesbeamter, Standesbeamtin, Personenstand, Personenstandswesen
Hochzeit anmelden, heiraten, Eheschließung anmelden, Aufgebot, Trauung Termin, Trautermin, Ehe schließen, Hochzeit
  Standesamt > Eheschließung, Standesamt, Trauung
Geburtsurkunde, Heiratsurkunde, Eheurkunde, Sterbeurkunde, Personenstandsurkunde, Abstammungsurkunde
Geburt anmelden, Geburtsanzeige, Neugeborenes anmelden, Vaterschaftsanerkennung
Sterbefall anzeigen, Sterbefall beurkunden, Todesfall melden, Bestatter
Namensänderung, Nachname ändern, Vorname ändern, Namenserklärung
Kirchenaustritt, aus der Kirche austreten
Ausländerbehörde, Ausländeramt, Aufenthaltstitel, Aufenthaltserlaubnis, Visum, Duldung, Niederlassungserlaubnis
Einbürgerung, einbürgern, eingebürgert, deutsche Staatsangehörigkeit, Staatsbürgerschaft, Staatsangehörigkeit
Asyl, Asylbewerber, Geflüchtete, Flüchtlinge, Asylbewerberleistungen, Flüchtlingsunterkunft
Wohngeld, Mietzuschuss, Lastenzuschuss, Wohngeldantrag
Bürgergeld, Hartz IV, Grundsicherung, Jobcenter, Arbeitslosengeld II, Sozialhilfe, arbeitslos
Sozialamt, Sozialhilfe, Hilfe zum Lebensunterhalt, Sozialleistung
Hilfe zur Pflege, Pflegegeld, Pflegeheim, Heimkosten, Pflegeberatung
Schwerbehindertenausweis, Behindertenausweis, Grad der Behinderung, Behindertenparkausweis
Wohnberechtigungsschein, WBS, Sozialwohnung, Wohnungssuche, günstige Wohnung
Wohnungslos, obdachlos, Obdachlosenunterkunft, Notunterkunft
Rentenantrag, Rentenversicherung, Rentenberatung, Versicherungsamt
Bildungspaket, Bildung und Teilhabe, BuT
Rundfunkbeitrag, GEZ, Befreiung Rundfunk
Jugendamt, Jugendhilfe, Kindeswohl, Kindeswohlgefährdung, Erziehungshilfe, Inobhutnahme
Elterngeld, Kindergeld, Elterngeldantrag
Unterhaltsvorschuss, Kindesunterhalt, Unterhalt, Beistandschaft
Kita, Kindergarten, Kindertagesstätte, Krippe, Tagespflege, Tagesmutter, Kitaplatz, Kindergartenplatz
Kita anmelden, Kitaplatz, Kindergartenplatz, Kind Kita anmelden, Betreuungsplatz, Kita-Navigator
Elternbeitrag, Kitabeitrag, Kita-Gebühren, Betreuungskosten
Schule, Grundschule, Schulanmeldung, Einschulung, Schulplatz, weiterführende Schule
Offener Ganztag, OGS, Nachmittagsbetreuung, Schulbetreuung, Randstundenbetreuung
Schülerbeförderung, Schülerticket, Schulbus, Schulweg, Schülerfahrkosten
Jugendzentrum, Ferienspiele, Ferienprogramm, Jugendtreff, Ferienfreizeit
Sporthalle, Turnhalle, Sportplatz, Hallenzeiten, Vereinssport, Sportstätte
Schwimmbad, Hallenbad, Freibad, Badezeiten
Bibliothek, Bücherei, Stadtbücherei, ausleihen Buch, Leseausweis
Volkshochschule, VHS, Musikschule, Musikunterricht
Museum, Stadthalle, Kulturamt, Veranstaltung Kultur, Theater
Seniorenberatung, Senioren, Seniorenbeirat, ältere Menschen
Ehrenamtskarte, Ehrenamt, Freiwillige, Engagement
Führerschein, Fahrerlaubnis, Führerscheinumtausch
Kfz-Zulassung, Auto anmelden, Auto zulassen, Auto ummelden, Kennzeichen, Zulassungsstelle
Fischereischein, Angelschein, Jagdschein, Waffenschein, Waffenbesitzkarte
`;
