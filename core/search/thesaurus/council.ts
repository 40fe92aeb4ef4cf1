/** Council, law, data protection, press, elections. Groups as readThesaurus reads them. */
export const council = `
Rat, Stadtrat, Gemeinderat, Stadtverordnete, Ratsmitglied, Kommunalpolitik, Stadtverordnetenversammlung, Fraktion
Ausschuss, Gremium, Fachausschuss, Hauptausschuss, Gremien
Sitzungsvorlage, Beschlussvorlage, Ratsvorlage, Vorlage, Drucksache, Mitteilungsvorlage, Verwaltungsvorlage
Tagesordnung, Ausschuss abstimmen, Ausschuss entscheiden, Rat entscheiden, Rat abstimmen, Rat beschließen, Ausschuss
  beschließen, Beschluss herbeiführen, Politik entscheiden, Politik vorlegen, Rat vorlegen, Thema Ausschuss, Thema
  Rat, Punkt Tagesordnung, Politiker, politisch, Beschluss, beschließen, Rat einbringen, Ausschuss einbringen,
  Kommunalpolitiker, Entscheidung Rat, Stadtverordneten, Beschlussfassung, ins Gremium > Sitzungsvorlage, Vorlage,
  Beschlussvorlage
Niederschrift, Protokoll, Sitzungsprotokoll, Mitschrift, Sitzungsniederschrift, Protokollführung, Schriftführung
mitschreiben, Bericht Sitzung, Sitzungsbericht, Mitschrift, Protokollant, protokollieren, aufschreiben Sitzung,
  Schriftführer, Schriftführerin, Ergebnisse Sitzung, Beschlüsse festhalten, aufzeichnen Sitzung, wer hat was gesagt,
  Abstimmungsergebnis, Wortprotokoll, notieren Sitzung > Niederschrift, Protokoll, Schriftführung
Ratsbüro, Sitzungsdienst, Gremienbüro, Ratsinformationssystem, Gremiendienst
Sitzungsgeld, Aufwandsentschädigung, Ehrenamt, Entschädigung
Anfrage Fraktion, Ratsanfrage, Antrag Fraktion, Bürgerantrag, Anregung, Einwohnerfragestunde
Bürgermeister, Bürgermeisterin, Oberbürgermeister, Verwaltungsleitung, Stadtspitze, Verwaltungsvorstand
Presse, Medien, Zeitung, Journalist, Presseanfrage, Reporter, Pressestelle, Öffentlichkeitsarbeit
WDR, Radio, Fernsehen, TV, Rundfunk, Redakteur, Redakteurin, Redaktion, Interview, Statement, Stellungnahme Zeitung,
  Lokalblatt, Tageszeitung, Sender, Kamerateam, Mikrofon, Schlagzeile, Artikel Zeitung, Blogger, Lokalzeitung,
  Lokalradio, zitieren, Journalistin, Reporterin, Filmteam, Pressefotograf, Podcast > Presse, Presseanfrage,
  Journalist, Interview
Pressemitteilung, Pressetext, Medieninformation, Pressekonferenz
Website, Internetseite, Homepage, Webseite, Internetauftritt, Online-Auftritt
Social Media, Facebook, Instagram, soziale Netzwerke, soziale Medien
Datenschutz, DSGVO, Datenschutzbeauftragte, personenbezogene Daten, Datenschutzgrundverordnung
Datenschutzvorfall, Datenpanne, Datenschutzpanne, Datenleck, Datenverlust, Datenschutzverletzung
falsch verschickt, falscher Empfänger, falschen geschickt, an den Falschen, falsche Adresse, verwechselt, CC statt
  BCC, Verteiler offen, geklaut, gestohlen, Diebstahl, geklaute, liegen lassen Unterlagen, Unterlagen verloren, Akte
  verloren, Unterlagen weg, Akte weg, Stick verloren, USB-Stick verloren, USB-Stick weg, Handy verloren, Handy weg,
  Handy geklaut, Laptop geklaut, Laptop gestohlen, Laptop verloren, Laptop weg, Unbefugte, fremde Augen, vertraulich,
  vertrauliche, Zug liegen, Bus liegen, Bahn liegen, versehentlich, aus Versehen, Irrläufer, jemand anderem geschickt,
  fremde Person gelesen, Einsicht Unbefugte > Datenschutzvorfall, Datenpanne, falscher Empfänger
Auskunft Daten, Auskunftsersuchen, Selbstauskunft, Datenauskunft, Artikel 15, Betroffenenrechte, DSGVO-Auskunft
gespeichert über, was wissen über, weiß über mich, Daten über mich, Daten über sich, Angaben über mich, eigene Daten,
  seine Daten, ihre Daten, persönliche Daten, Kopie Daten, Kopie Angaben, Daten herausverlangen, über sich wissen,
  Daten einsehen, Angaben gespeichert, Daten löschen lassen, alle Informationen über > Auskunftsersuchen, Auskunft,
  DSGVO-Auskunft, Datenauskunft
Informationsfreiheit, IFG, Informationszugang, Akteneinsicht, FragDenStaat, Informationsfreiheitsgesetz, Transparenz
Einblick, Einsicht, einsehen, Unterlagen sehen, Akten sehen, Akten lesen, lesen Verträge, Verträge sehen, Gutachten
  sehen, Einblick Unterlagen, Einsicht Unterlagen, Initiative, Bürgerinitiative, Dokumente herausgeben, Unterlagen
  herausgeben, offenlegen, Offenlegung, amtliche Informationen, Recht zu wissen, Transparenz, verlangt Unterlagen,
  verlangt Einsicht, will Unterlagen > Informationszugang, IFG, Akteneinsicht
Verein, Bürgerinitiative, Initiative, NGO, Umweltverband
Auskunft, Auskunft geben, Information, Auskunft erteilen, informieren
Bürger, Bürgerin, Einwohner, Einwohnerin, Kunde, Kundin, Bewohner, Antragsteller, Antragstellerin
Widerspruch, Einspruch, Rechtsbehelf, Rechtsmittel, Widerspruchsverfahren
Bescheid, Verwaltungsakt, Verfügung, Ablehnung, Ablehnungsbescheid
Klage, Gericht, Verwaltungsgericht, Rechtsstreit, Prozess, verklagt
Satzung, Ortsrecht, Verordnung, Rechtsverordnung, Bekanntmachung, Amtsblatt
Vertrag, Vereinbarung, Kontrakt, Vertragsprüfung
Dienstsiegel, Siegel, Stempel, Beglaubigung, beglaubigen, amtlich beglaubigt
Unterschriftsbefugnis, Zeichnungsbefugnis, Zeichnungsrecht, unterschreiben dürfen
Beschwerde, Beschwerdemanagement, beschweren, Kritik, Lob, Dienstaufsichtsbeschwerde
Befangenheit, befangen, Interessenkonflikt
Geheimhaltung, Verschwiegenheit, Schweigepflicht, Amtsverschwiegenheit
Wahl, Kommunalwahl, Bundestagswahl, Landtagswahl, Europawahl, Wahlen
Wahlhelfer, Wahlhelferin, Wahlvorstand, Wahlvorsteher, Erfrischungsgeld
Briefwahl, Wahlschein, Wahlbenachrichtigung, Briefwahlunterlagen, Wählerverzeichnis
Bürgerbegehren, Bürgerentscheid, Volksbegehren, Unterschriftenliste
Barrierefreiheit, barrierefrei, Leichte Sprache, Gebärdensprache, BITV
Übersetzung, Dolmetscher, dolmetschen, Fremdsprache, übersetzen
Städtepartnerschaft, Partnerstadt, Empfang, Ehrung, Protokoll Ehrung
Notfallplan, Krisenstab, Katastrophenschutz, Stabsarbeit, Bevölkerungsschutz
`;
