/** Working for the town: illness, leave, working time, pay, careers, travel. Groups as readThesaurus reads them. */
export const work = `
krank, Krankheit, erkrankt, krankmelden, Krankmeldung, krankschreiben, Krankschreibung, arbeitsunfähig,
  Arbeitsunfähigkeit
Attest, AU, gelber Schein, Krankenschein, Arbeitsunfähigkeitsbescheinigung, eAU, ärztliche Bescheinigung
Attest, gelber Schein, Krankenschein, arbeitsunfähig > krankmelden, Krankmeldung, Bescheinigung
Fieber, Grippe, erkältet, Erkältung, Schnupfen, Husten, Migräne, Kopfschmerzen, Bauchschmerzen, Magen-Darm, Corona,
  Covid, Infekt, ansteckend, verschnupft, heiser, Übelkeit, Durchfall, Bandscheibe, Rückenschmerzen, Hexenschuss >
  krank, krankmelden, Krankmeldung
unwohl, elend, mies, flachliegen, geht schlecht, fühle schlecht, übergeben, kotzen, erbrochen, gekotzt, Bett liegen,
  Bett bleiben, ausfallen gesundheitlich, nicht fit, angeschlagen, Schüttelfrost, Schmerzen > krank, krankmelden,
  Krankmeldung
Arzt, Hausarzt, Doktor, Ärztin, Praxis, krankgeschrieben > krank, Bescheinigung, Krankmeldung
Arzttermin, Zahnarzt, Vorsorgetermin, Arztbesuch, Facharzt, Untersuchung, MRT, Arzt Termin > Arzttermin,
  Arbeitsbefreiung, Freistellung
Krankenhaus, Klinik, Operation, OP, Reha, Kur, stationär > krank, Krankheit, Reha
wieder gesund, zurück Krankheit, Wiedereinstieg, Hamburger Modell, stufenweise Wiedereingliederung >
  Wiedereingliederung, Eingliederungsmanagement, BEM
Eingliederungsmanagement, BEM, Wiedereingliederung, Wiedereinstieg nach Krankheit
Kind krank, Kinderkrankentage, Kindkranktage, Kinderkrankengeld, krankes Kind, Kinderbetreuung
Tochter krank, Sohn krank, Kleine krank, Kleiner krank, Baby krank, Kind Fieber, Tochter Fieber, Sohn Fieber, Kind
  Arzt, Kind gebrochen, Kind Bauchschmerzen, Kleine Fieber, Kleiner Fieber, Kind erkältet, Kind Husten, Nachwuchs
  krank > Kind krank, Kinderkrankentage, Freistellung
Windpocken, Scharlach, Masern, Röteln, Läuse, Mittelohrentzündung, Hand-Fuß-Mund, Keuchhusten, Kinderarzt,
  Kinderärztin, Zahnungsfieber > Kind krank, Kinderkrankentage, Freistellung
Kita angerufen, Kindergarten angerufen, Schule angerufen, Kita ruft, Kindergarten ruft, Schule ruft, Kind abholen,
  Tochter abholen, Sohn abholen, Kleine abholen, Kleiner abholen, Kita geschlossen, Tagesmutter krank, Notbetreuung,
  Tochter Arzt, Sohn Arzt, Tochter bleiben, Sohn bleiben > Kind krank, Kinderkrankentage, Kita
Tochter, Sohn, Töchter, Söhne, Nachwuchs, Kleinkind, Säugling, Sprössling > Kind
Urlaub, Erholungsurlaub, Jahresurlaub, Urlaubsantrag, Ferien
Ferien, verreisen, wegfahren, Strand, Mallorca, Italien, Spanien, Türkei, Brückentag, Sommerferien, Kurzurlaub,
  ausspannen, Erholung, frei haben, frei machen, freinehmen, frei nehmen, frei bekommen, freie Tage, freier Tag,
  freimachen, paar Tage weg, Wochen weg, Auszeit, abschalten, Flitterwochen, blaumachen > Urlaub, Urlaubsantrag
Weihnachten frei, Heiligabend frei, Silvester frei, Rosenmontag frei, Osterferien, Herbstferien, Winterferien >
  Urlaub, freie Tage
Resturlaub, Urlaubstage übrig, Tage übrig, alter Urlaub, Urlaubsübertragung, Resttage, Urlaub mitnehmen, Urlaub
  verfällt, Urlaub übertragen, Urlaub Übertragung, Urlaub Übertragbarkeit
übrig Urlaub, Tage übrig, Jahr übrig, letztes Jahr Tage, nicht genommen, nicht verbraucht, nicht aufgebraucht, offene
  Tage, verfallen, verfällt Tage, Vorjahr, altes Jahr, Januar Tage, Jahreswechsel, angesammelt Tage, ansparen >
  Resturlaub, Urlaubsübertragung, Urlaub übertragen
Sonderurlaub, Arbeitsbefreiung, Dienstbefreiung, Freistellung, freigestellt
gestorben, verstorben, Tod, Todesfall, Trauerfall, Beerdigung, Begräbnis, Beisetzung, Trauerfeier, Bestattung,
  Sterbefall
gestorben, verstorben, Beerdigung, Begräbnis, Beisetzung, Trauerfeier, beerdigt, Todesfall Familie > Sonderurlaub,
  Trauerfall, Todesfall, Freistellung
Oma, Opa, Großmutter, Großvater, Mutter, Vater, Eltern, Schwester, Bruder, Ehepartner, Angehörige > Angehörige,
  Elternteil
heiraten, heirate, Hochzeit, Trauung, Eheschließung, Ja-Wort, standesamtlich, kirchlich heiraten
heiraten, Hochzeit, Trauung, umziehen, Umzug, ziehe um, Umzugstag, Geburt, Baby bekommen, Vater werden, Vater
  geworden, Entbindung, Schöffe, Schöffin, Zeuge Gericht, Vorladung, Ladung Gericht, Jubiläum, Einschulung,
  Konfirmation, Kommunion, Taufe, Feuerwehreinsatz > Sonderurlaub, Arbeitsbefreiung, Freistellung
Umzug, umziehen, Wohnungswechsel, neue Wohnung, umgezogen
pflegebedürftig, Pflege Mutter, Pflege Vater, Pflege Eltern, Pflegezeit, Familienpflegezeit, Angehörige pflegen >
  Pflegezeit, Pflege, Freistellung
Elternzeit, Vaterschaftsurlaub, Babypause, Erziehungsurlaub
Baby, Nachwuchs erwarten, Vater werden, Mutter werden > Elternzeit, Geburt
schwanger, Schwangerschaft, Mutterschutz, Babybauch, Entbindungstermin
Teilzeit, Stunden reduzieren, weniger arbeiten, halbtags, Arbeitszeit verringern, kürzer treten, Stundenreduzierung,
  Altersteilzeit
Sabbatical, Sabbatjahr, Beurlaubung, unbezahlter Urlaub, Auszeit ohne Bezüge
Arbeitszeit, Dienstzeit, Rahmenzeit, Kernzeit, Servicezeit
Zeiterfassung, stempeln, einstempeln, ausstempeln, Stechuhr, Zeitbuchung, Kommen-Buchung, Gehen-Buchung,
  Zeiterfassungsterminal, Zeitkonto, Zeitkarte
einchecken, ausgecheckt, eingeloggt Terminal, Karte gehalten, abgestempelt, gestempelt, Uhr vorbei, Chip hinhalten,
  Badge, Zeituhr, ausbuchen, einbuchen, Kommen Gehen, Feierabend gedrückt, Fehlzeit, Stunden fehlen, Buchung fehlt,
  fehlende Buchung > Zeiterfassung, stempeln, Buchung
Überstunden, Mehrarbeit, Plusstunden, Mehrstunden, Gleitzeit, Gleittag, Zeitausgleich, Freizeitausgleich,
  Gleitzeitkonto, Zeitguthaben, Stundenkonto
abfeiern, abbummeln, abbauen Stunden, zu viele Stunden, länger gearbeitet, zu viel gearbeitet, länger geblieben,
  früher gehen, später kommen, eher Feierabend, Stunden gutschreiben, Guthaben Stunden, Minusstunden, Ausgleichstag,
  freier Tag Überstunden, Wochenende gearbeitet, Stunden angehäuft, Stunden angesammelt, Stunden ausgezahlt >
  Überstunden, Gleitzeit, Gleittag, Plusstunden
Homeoffice, mobiles Arbeiten, Telearbeit, Mobilarbeit, Heimarbeit, Heimarbeitsplatz, Arbeit zuhause
daheim, zuhause arbeiten, Hause arbeiten, Küchentisch, Couch, Wohnzimmer, Arbeitszimmer, Sofa, eigene vier Wände,
  nicht ins Büro, remote, Ferienwohnung arbeiten, Ferienhaus arbeiten, Ausland arbeiten, unterwegs arbeiten, Cafe
  arbeiten, Balkon, ortsunabhängig, ins Büro fahren, pendeln, Hause Dienst > Homeoffice, mobiles Arbeiten, Telearbeit
Dienstreise, Dienstreiseantrag, Reiseantrag, Auswärtstermin, Dienstgang
Kongress, Tagung, Messe, Konferenz fahren, Auswärtstermin, auswärtiger Termin, Termin Köln, Termin Berlin, Termin
  Düsseldorf, geschäftlich unterwegs, beruflich unterwegs, beruflich verreisen, Fahrt beruflich, übernachten,
  Übernachtung, Hotel buchen, Zug buchen, Bahnticket buchen, Flug buchen, fliegen, Besichtigung auswärts, andere Stadt
  > Dienstreise, Dienstreise beantragen
Reisekosten, Reisekostenabrechnung, Fahrtkosten, Fahrgeld, Kilometergeld, Tagegeld, Spesen, Wegstreckenentschädigung,
  Trennungsgeld, Fahrtkostenerstattung
Fahrkarte, Zugticket, Bahnticket, Ticket bezahlt, Taxi, Taxiquittung, Benzin, Spritgeld, Sprit, Parkgebühren,
  Hotelrechnung, Hotel bezahlt, Verpflegung, Verpflegungspauschale, Bahnfahrt, Auslagen Fahrt, Privatwagen,
  Privatauto, eigenes Auto, privat vorgestreckt, Kosten Reise, Ausgaben Reise, Kilometer, Kilometerpauschale,
  Bahnkarte > Reisekosten, Reisekosten abrechnen, Fahrtkosten
vorgestreckt, ausgelegt, verauslagt, selbst bezahlt, zurückbekommen, Geld zurück, zurückholen, erstatten, erstattet,
  wiederbekommen, wiederkriegen, wiederhaben, ersetzen Kosten, Auslagen > Erstattung, erstatten, abrechnen
Fortbildung, Weiterbildung, Seminar, Schulung, Lehrgang, Kurs, Workshop, Training, Qualifizierung, Webinar, Fachtagung
dazulernen, lernen, Wissen auffrischen, Zertifikat, Kursgebühr, Sprachkurs, Englischkurs, Excel-Kurs, Rhetorik,
  E-Learning, Studium, studieren, Meister machen, Aufstiegslehrgang, AII, Angestelltenlehrgang, Akademie, Coaching,
  Supervision, weiterentwickeln, bilden, Kenntnisse verbessern > Fortbildung, Weiterbildung, Seminar
Bildungsurlaub, Arbeitnehmerweiterbildung
Einarbeitung, Onboarding, einarbeiten, neue Kollegin, neuer Kollege, Neueinstellung, erster Arbeitstag
Verstärkung, Neue im Team, Neuer im Team, Neuling, Neuzugang, anfangen neu, fängt an, frisch eingestellt, neuer
  Mitarbeiter, neue Mitarbeiterin, Dienstantritt, Willkommen, willkommen heißen, neues Teammitglied, startet neue,
  beginnt neue, neue Kraft, Einsteiger, Eingewöhnung, Starttag, Berufsanfänger, eingestellt > Einarbeitung,
  Onboarding, einarbeiten, neue Kollegin
Auszubildende, Azubi, Lehrling, Ausbildung, Anwärter, Berufsausbildung, Praktikant, Praktikum
Übergabe, Stellenübergabe, Wissenssicherung, Wissenstransfer, Wissensweitergabe, Nachfolge
Rente, Ruhestand, Pension, pensioniert, Pensionierung, berentet, in Rente, Rentner, Altersrente
Rente, Ruhestand, Pension, Pensionierung, ausscheiden, verlässt uns, verlassen Verwaltung, letzter Arbeitstag, hört
  auf, kündigt, Nachfolger, Nachfolgerin, Vorgänger, Vorgängerin, Abschied, Stelle wechseln, Abteilung wechseln,
  Abteilungswechsel, Know-how, Erfahrung weitergeben, Wissen weitergeben, Wissen verloren, in den Kopf,
  Erfahrungswissen, Kenntnisse weitergeben, Stab übergeben, scheidet aus, geht weg > Übergabe, Wissenssicherung,
  Stelle übergeben, Nachfolge
Stellenbeschreibung, Arbeitsplatzbeschreibung, Tätigkeitsbeschreibung, Stellenbewertung, Eingruppierung,
  Höhergruppierung, Aufgabenbeschreibung, Stellenprofil
Jobprofil, Arbeitsprofil, höher eingruppiert, mehr Gehalt, besser bezahlt, mehr verdienen,
  Lohngruppe, Gehaltsgruppe, Tätigkeiten passen, Gehaltserhöhung,
  Entgeltgruppe, E9, neue Tätigkeiten, mehr Verantwortung, mehr Aufgaben, Zuständigkeit geändert, Arbeit verändert,
  Aufgabenzuschnitt, Job verändert, Tätigkeit verändert, Beförderung, bewertet Stelle, andere Aufgaben,
  Aufgabengebiet, Arbeitsgebiet > Stellenbeschreibung, Eingruppierung, Höhergruppierung, Stellenbewertung
Gehalt, Lohn, Entgelt, Besoldung, Bezüge, Vergütung, Verdienst, Bezahlung
Gehaltsabrechnung, Lohnabrechnung, Entgeltabrechnung, Lohnzettel, Gehaltszettel, Bezügemitteilung
Weihnachtsgeld, Jahressonderzahlung, Sonderzahlung, dreizehntes Gehalt
Beihilfe, Beihilfeantrag, Krankheitskosten, Arztrechnung einreichen
Kündigung, kündigen, Arbeitsvertrag beenden, Auflösungsvertrag
Bewerbung, bewerben, Stellenausschreibung, Stellenanzeige, Vorstellungsgespräch, Auswahlverfahren, Stelle besetzen,
  Personalgewinnung
Probezeit, Befristung, befristet, Entfristung
Zeugnis, Arbeitszeugnis, Zwischenzeugnis, Beurteilung
Nebentätigkeit, Nebenjob, Minijob, zweiter Job
Personalrat, Interessenvertretung, Mitbestimmung, Betriebsrat
Gleichstellung, Gleichstellungsbeauftragte, Frauenbeauftragte, Diskriminierung, Belästigung, Mobbing
Jobticket, Deutschlandticket, Fahrkarte Arbeitgeber
Jobrad, Dienstrad-Leasing, Fahrradleasing
Arbeitsunfall, Dienstunfall, Wegeunfall, Unfallanzeige, Unfallmeldung, Verbandbuch
verletzt, Verletzung, gestürzt, Sturz, gestolpert, gestoßen, ausgerutscht, hingefallen, umgeknickt, geschnitten,
  Schnittwunde, blutet, verbrannt, gequetscht, Bein gebrochen, Arm gebrochen, Prellung, Knie aufgeschlagen, Leiter
  gefallen, Treppe gefallen, Platzwunde, Hundebiss, Biss, Stromschlag, Wunde, Pflaster, verstaucht, Glatteis,
  angefahren > Arbeitsunfall, Unfall melden, verletzt, Unfallanzeige
Erste Hilfe, Ersthelfer, Ersthelferin, Verbandkasten, Verbandskasten, Defibrillator
Arbeitsschutz, Arbeitssicherheit, Gefährdungsbeurteilung, Betriebsarzt, betriebsärztlich, Arbeitsmedizin
Bildschirmbrille, Bildschirmarbeitsplatz, Bildschirmarbeitsbrille
höhenverstellbarer Schreibtisch, Stehschreibtisch, Stehpult, ergonomisch, Ergonomie, Bürostuhl
Schwerbehinderung, Schwerbehindertenvertretung, Behinderung, schwerbehindert
Dienstausweis, Mitarbeiterausweis, Hausausweis, Beschäftigtenausweis
Vorgesetzte, Chef, Chefin, Boss, Leitung, Führungskraft, Teamleitung, Abteilungsleitung, Amtsleitung
Kollege, Kollegin, Mitarbeiter, Mitarbeiterin, Beschäftigte, Mitarbeitende, Bedienstete
Vertretung, vertreten, Stellvertretung, einspringen, Abwesenheitsvertretung
Abwesenheit, abwesend, Abwesenheitsnotiz, Out of Office
`;
