/** The town outside: building, order, trade, traffic, streets, green, water, fire brigade. Groups as readThesaurus reads them. */
export const town = `
Schlagloch, Straßenschaden, Schaden Straße, kaputte Straße, Fahrbahnschaden, Gehwegschaden
Straße, Fahrbahn, Gasse, Asphalt, Pflaster, Gehweg, Bürgersteig, Radweg, Weg, Fußweg, Gosse, Bordstein
Asphalt aufgebrochen, Asphalt kaputt, Loch Straße, Loch Fahrbahn, Loch Gehweg, Loch Asphalt, Delle Straße, Straße
  aufgerissen, Stolperfalle, Stolperkante, Pflasterstein, Pflastersteine, lose Platte, Gehwegplatte, Gullydeckel,
  Kanaldeckel, Gully, wackelt Deckel, Bürgersteig kaputt, Bordstein kaputt, Ampel kaputt, Ampel ausgefallen,
  Verkehrsschild umgefahren, Schild umgefallen, Schild umgeknickt, Radweg kaputt, Straße kaputt, Poller, Riss Straße,
  Ölspur, Spurrinne, Fahrbahn aufgebrochen > Schlagloch, Straßenschaden, Schaden Straße, Mängelmelder
Laterne, Straßenlaterne, Straßenlampe, Straßenbeleuchtung, Beleuchtung, Laternenmast
dunkel Straße, dunkel Gasse, dunkel Weg, stockfinster, stockdunkel, finster, Licht Straße, Lampe Straße, Lampe Gehweg,
  leuchtet nicht, flackert, brennt nicht Laterne, zappenduster, Straße beleuchtet, Nacht dunkel, Nachts dunkel >
  Straßenlaterne, Laterne, Beleuchtung, Lampe kaputt
Mängelmelder, Mangel melden, Schaden melden, Mängelmeldung
Baubetriebshof, Bauhof, Betriebshof, Stadtreinigung
Winterdienst, Schnee räumen, Streudienst, Streupflicht, Glätte, Schneeräumung, Streusalz
Straßenreinigung, Kehrmaschine, Kehrdienst, Laub, Laubentsorgung
Sperrmüll, Sperrmüllabfuhr, Abfuhrtermin, Abfallkalender, Müllabfuhr, Müllkalender, Wertstoffhof
wilder Müll, illegale Müllentsorgung, Müllkippe, Müll Wald, Müllablagerung
Grünanlage, Park, Grünfläche, Grünpflege, Rasen mähen, Beet, Hecke schneiden, Spielplatz
Baum fällen, Baumfällung, Baumschutz, Baumkontrolle, Baumschutzsatzung, Ast abgebrochen, Baum umgestürzt
Friedhof, Grab, Grabstelle, Urnengrab, Bestattung, Friedhofsverwaltung, Grabpflege, Friedhofsgebühr
Abwasser, Kanal, Kanalisation, Kanalanschluss, Entwässerung, Schmutzwasser, Kläranlage, Rückstau
Trinkwasser, Wasserwerk, Wasserzähler, Stadtwerke
Hochwasser, Starkregen, Überflutung, Sandsäcke
Baugenehmigung, Bauantrag, bauen, Bauvoranfrage, Bauordnung, Baurecht, Bauaufsicht, Gartenhaus bauen, Carport
Bebauungsplan, Bauleitplanung, Flächennutzungsplan, Bauland, Baugrundstück, Planungsrecht
Baulast, Baulastenverzeichnis, Grundbuch, Bodenrichtwert
Denkmalschutz, Denkmal, Denkmalpflege, Baudenkmal
Grundstück, Liegenschaften, Flurstück, Grundstücksverkauf, Pacht, pachten
Vermessung, Kataster, Geodaten, Stadtplan, GIS, Lageplan
Hausnummer, Straßenname, Straßenbenennung
Ordnungsamt, Ordnungsbehörde, öffentliche Ordnung, Außendienst Ordnung
Lärm, Ruhestörung, laut, Nachtruhe, Lärmbelästigung, Feiern laut
Knöllchen, Bußgeld, Verwarnungsgeld, Strafzettel, Ordnungswidrigkeit, Verwarnung, Anhörungsbogen, geblitzt
Falschparker, parken verboten, Parkverstoß, abschleppen, Abschleppdienst
Anwohnerparken, Bewohnerparkausweis, Anwohnerparkausweis, Parkausweis, Parkschein
Gewerbe anmelden, Gewerbeanmeldung, Gewerbeabmeldung, Gewerbeschein, Gewerbeummeldung, selbständig machen, Gewerbe,
  Existenzgründung
Gaststätte, Gaststättenerlaubnis, Schankerlaubnis, Konzession, Ausschank, Kneipe
Sondernutzung, Infostand, Außengastronomie, Straßenfest, Nutzung Straße, Plakatierung, Plakate aufhängen
Straßensperrung, Verkehrsanordnung, Baustelle, Halteverbot, Halteverbotszone, Umleitung, Verkehrsrecht
Verkehrsschild, Tempo 30, Zebrastreifen, Ampel, Geschwindigkeit, Verkehrsberuhigung
Veranstaltung anmelden, Demonstration, Versammlung, Umzug Karneval, Kirmes, Feuerwerk, Osterfeuer
Markt, Wochenmarkt, Marktstand, Weihnachtsmarkt, Flohmarkt, Trödelmarkt
Hund gefährlich, Leinenpflicht, Kampfhund, Hundehaltung, Listenhund
Ratten, Schädlinge, Rattenbekämpfung, Schädlingsbekämpfung, Wespen
Feuerwehr, Brandmeldung, Brandschau, Löschzug, Rettungsdienst, Brandschutzdienststelle
Umweltschutz, Klimaschutz, Naturschutz, Klima, Umweltamt, Energieberatung, Photovoltaik, Solar, Wärmeplanung
Ladesäule, Elektromobilität, E-Mobilität, Nahverkehr, ÖPNV, Bus, Bushaltestelle
Wirtschaftsförderung, Gewerbegebiet, Gewerbefläche, Firmenansiedlung, Stadtmarketing
Tourismus, Touristinformation, Stadtführung, Ferienwohnung Touristen
Hausrecht, Hausverbot, Randale, Bedrohung, Übergriff, bedroht, beleidigt, aggressiv
Schadensersatz Stadt, Loch Auto kaputt, Verkehrssicherungspflicht, gestürzt Gehweg > Schadensfall, Haftung,
  Versicherung
`;
