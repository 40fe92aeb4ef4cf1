/** The office itself: computers, files, post, rooms, buildings, vehicles. Groups as readThesaurus reads them. */
export const office = `
Passwort, Kennwort, Zugangsdaten, Login, Anmeldedaten, Passwort zurücksetzen, Passwort vergessen
ausgesperrt, nicht mehr rein, komme nicht rein, nicht einloggen, einloggen, reinkommen, anmelden Rechner, anmelden
  Computer, Anmeldung schlägt fehl, vertippt, falsch eingegeben, dreimal falsch, Sperre, entsperren, gesperrt,
  Geheimwort, Benutzerkonto, Benutzername, Account, Zugang gesperrt, hochfahren anmelden, PIN vergessen, Code
  vergessen, lässt mich nicht rein > Passwort, Konto gesperrt, Anmeldung
Computer, Rechner, PC, Laptop, Notebook, Arbeitsplatzrechner, Kiste, Gerät
Monitor, Bildschirm, Display
Hardware, Ausstattung, Geräte, IT-Ausstattung, Arbeitsmittel
Tastatur, Maus, Headset, Kopfhörer, Webcam, Kamera, Dockingstation, USB-Stick, Ladekabel, Netzteil, Beamer kaufen,
  Handy, Smartphone, iPad, Tablet, Diensthandy, zweiter Bildschirm, größerer Bildschirm, Drucker neu, neuer Computer,
  neuer Rechner, neues Notebook, besserer Computer, technische Geräte > Hardware, IT bestellen, Ausstattung
Software, Programm, Anwendung, App, Lizenz, Tool
Photoshop, Adobe, Acrobat, Visio, Lizenz, installieren, Installation, App herunterladen, Tool benutzen, ChatGPT, Zoom,
  PDF-Programm, Update, aufspielen, freischalten Programm, Programm haben > Software, Software bestellen, Programm
  installieren
bestellen, beschaffen, anschaffen, besorgen, ordern, neu kaufen
kaputt, defekt, Defekt, funktioniert nicht, Störung, Ausfall, beschädigt, Schaden
spinnt, streikt, hängt, eingefroren, abgestürzt, Absturz, stürzt ab, friert ein, langsam Rechner, Fehlermeldung,
  Bluescreen, schwarzer Bildschirm, bleibt schwarz, Bildschirm schwarz, startet nicht, fährt nicht hoch, tut sich
  nichts, reagiert nicht, lahmt, WLAN weg, kein Netz, Internet weg, Verbindung weg, Server weg, Outlook geht nicht,
  Excel hängt, Telefon tot, Leitung tot, lädt nicht, Programm spinnt, Maus spinnt, Ruckeln > Störung, IT Störung,
  Ticket, Servicedesk
IT-Abteilung, EDV, Helpdesk, Hotline, Support, Servicedesk, Benutzerservice, Computerabteilung, Systemadministrator,
  Admin, IT-Support
Ticket, Störungsmeldung, Störmeldung
VPN, Fernzugriff, Einwahl, Remotezugang, Fernzugang, Telearbeitszugang
Tunnel, von außen, Zugriff zuhause, Zugriff daheim, Zugriff unterwegs, Laufwerk zuhause, Laufwerke zuhause, Server
  zuhause, Dateien zuhause, Netz zuhause, Netzwerk zuhause, einwählen, heimischen, Token, Authenticator, Hotel WLAN,
  Zahlencode, Zwei-Faktor, Laufwerke daheim > VPN, Fernzugriff, VPN-Zugang
Drucker, drucken, Ausdruck, Multifunktionsgerät, Kopierer, Kopiergerät, Druckgerät, Druckauftrag
Toner, Papierstau, Farbausdruck, Farbe drucken, farbig, bunt ausdrucken, Kopie machen, kopieren, ausdrucken, Blätter
  raus, Papier klemmt, Druckerpatrone, Tinte, Streifen, doppelseitig, A3 > Drucker, drucken
Scanner, scannen, einscannen, einlesen, digitalisieren
Phishing, Spam, Virus, Schadsoftware, Trojaner, Ransomware, Betrugsmail, verdächtige Mail, Hackerangriff,
  Cyberangriff, gehackt, Malware
komisch Mail, merkwürdig, dubios, seltsam, faul, Betrug, Betrüger, Abzocke, Fake, gefälscht, unbekannter Absender,
  fremder Absender, Gewinn, geklickt, Link angeklickt, Anhang geöffnet, angeblich, Gutscheinkarten, Hacker, Sparkasse
  Mail, Paketdienst Mail, trau dem nicht, Masche, reingefallen > verdächtige Mail, Phishing, Sicherheit
Mail, E-Mail, Nachricht, Elektropost, Outlook, Postfach
Teams, Teams-Raum, Arbeitsraum, Projektraum, SharePoint, Kanal, Gruppenraum
zusammenarbeiten, gemeinsam arbeiten, gemeinsame Ablage, gemeinsamer Ordner, gemeinsame Dateien, Dateien teilen,
  Dateien austauschen, Austausch Dateien, Plattform, virtueller Raum, Gruppe online, Arbeitsgruppe,
  Arbeitsgemeinschaft, Arbeitskreis, Projektgruppe, Projektteam, Externe einladen, Gastzugang, Gäste einladen, Gast
  einladen, Chatgruppe, Cloud, Dropbox, Kollaboration, Online-Arbeitsplatz > Teams-Raum, Teams, Zusammenarbeit,
  Projekt
Videokonferenz, Videocall, Videobesprechung, Webkonferenz, Online-Besprechung, Onlinetermin
Telefon, Telefonanlage, Nebenstelle, Durchwahl, Rufumleitung, Anrufweiterleitung, Festnetz, Headset
Funktionspostfach, Sammelpostfach, Gruppenpostfach, Teampostfach
Signatur, Mailsignatur, E-Mail-Fußzeile
E-Akte, elektronische Akte, DMS, Dokumentenmanagement, eAkte, Dokumentenmanagementsystem, Dokumentensystem
Akte, Vorgang, Dossier, Fallakte, Unterlagen, Ordner, Mappe
Aktenzeichen, Aktenplan, Geschäftszeichen, Betreff Akte, Aktenplannummer
neuer Fall, Fall anlegen, Fall eröffnen, Fall aufmachen, Ordner anlegen, Ordner aufmachen, neuer Ordner, Dossier,
  Mappe anlegen, neuer Vorgang, benennen Ordner, Dateiname, Fallmappe, eröffnen, neues Verfahren System > Akte
  anlegen, E-Akte, Vorgang anlegen
ablegen, Ablage, abheften, abspeichern, speichern, archivieren Mail, verakten, wegsortieren, einsortieren
auffindbar, wiederfinden, Schriftwechsel, Korrespondenz, Schriftverkehr, Mailverkehr, Nachricht aufbewahren, Mail
  aufheben, Postkorb, Datei speichern, Dokument speichern, wohin Datei, wohin Dokument, wohin Mail, wohin speichern,
  Telefonnotiz, Notiz, abheften, sichern Mail > Dokument ablegen, E-Akte, ablegen, Mail Akte
Scanstelle, Posteingang, Eingangspost, Papierpost, Hauspost, Posteingangsstelle
Papier digital, elektronisch machen, Papier, Zettel, Umschlag, Briefe heute, Briefpost, Brief eingetroffen, Brief
  gekommen, gekommene Post, Post gekommen, eingegangen Brief, eingehende, Eingangsstempel, digitalisieren, Deckblatt,
  Barcode, Strichcode, abfotografieren, einscannen > Papierpost scannen, Posteingang, Scanstelle
Aufbewahrung, Aufbewahrungsfrist, Aussonderung, aussondern, Archiv, Stadtarchiv, Aktenvernichtung, vernichten
wegwerfen, wegschmeißen, entsorgen, schreddern, Schredder, Reißwolf, Altpapier, ausmisten, aufräumen Keller, Keller,
  Schrank voll, Schrank quillt, quillt, Regal voll, Platz schaffen, aufheben lange, aufbewahren lange, alte Ordner,
  alte Unterlagen, alte Akten, kann weg, löschen alt, Datenträger vernichten, uralte, jahrelang, Dachboden,
  historische, loswerden, ausrangieren, Müll, Container > Aufbewahrungsfrist, Aussonderung, Akten vernichten, Archiv
Post, Postausgang, Poststelle, Brief, Briefversand, Ausgangspost
verschicken, versenden, absenden, wegschicken, rausschicken, aufgeben Brief, Porto, Briefmarke, frankieren,
  Einschreiben, Paket, Päckchen, Umschlag, Brief Empfänger, Briefkasten, Serienbrief, Massensendung, nachweislich,
  beweisen Brief, Nachweis Brief, Rückschein, Bote, rechtssicher, förmlich, Zugang beweisen, Empfang bestätigen,
  Kurier > Postausgang, Brief verschicken, Einschreiben, Zustellung
Zustellung, zustellen, Zustellungsurkunde, PZU, Postzustellungsurkunde, Einschreiben, Rückschein
Besprechungsraum, Sitzungszimmer, Konferenzraum, Meetingraum, Besprechungszimmer, Tagungsraum, Ratssaal
Besprechung, Meeting, treffen, zusammensetzen, Zimmer, Raum, Beamer, Leinwand, Flipchart, Workshop Raum, Leute
  treffen, Personen treffen, Platz für Leute, Gespräch Zimmer, Bestuhlung, Saal, reservieren Raum, zusammenkommen,
  Runde, Kundengespräch, Jour fixe, Teamsitzung, Kaffee Besprechung, Bewirtung > Besprechungsraum, Raum buchen,
  Besprechung
buchen, reservieren, vormerken, belegen, Reservierung, Buchung
Hausmeister, Hausmeisterei, Haustechnik, Hausdienst, Gebäudemanagement, Hausmeisterdienst, Facility
Gebäudeschaden, Gebäude, Haus, Rathaus, Verwaltungsgebäude, Liegenschaft
Heizung, kalt, friere, frieren, eiskalt, zu warm, Klimaanlage, Thermostat, Heizkörper, Fenster, Jalousie, Rollladen,
  Steckdose, Lampe Büro, Licht Büro, Glühbirne, Neonröhre, Wasserhahn, tropft, Wasserfleck, Rohrbruch, Wasserschaden,
  undicht, Decke nass, Toilette, Klo, WC, verstopft, Abfluss, Waschbecken, Aufzug, Fahrstuhl, Lift, Tür klemmt, Tür
  schließt nicht, Schloss klemmt, Schimmel, Gestank, stinkt, Sicherung raus, Stromausfall, kein Strom, Teppich, Wand,
  Riss, Loch Wand, Stuhl kaputt, Schreibtisch kaputt, Dach, Flur dunkel, Küche kaputt, Spülmaschine, Überschwemmung,
  Keller Wasser, Ungeziefer, Mäuse, Wespennest > Schaden Gebäude, Hausmeister, Gebäude Störung
Reinigung, Putzfrau, Putzdienst, Reinigungskraft, Gebäudereinigung, putzen, Unterhaltsreinigung
Schlüssel, Transponder, Zutritt, Schließanlage, Zutrittskarte, Schlüsselkarte, Türöffner, Schließsystem, Zugangskarte
aufsperren, aufschließen, abschließen, zusperren, Tür auf, Türe auf, Zugang Gebäude, ins Gebäude, ins Rathaus rein,
  Wochenende rein, Samstag rein, Sonntag rein, verschlossen, vor der Tür, Türcode, Generalschlüssel, Ersatzschlüssel,
  reinkommen Gebäude, hineinkommen, Schlüsselbund weg, Tür öffnen, Chip Tür, Zutrittsberechtigung,
  Zugangsberechtigung, ins Büro kommen, Archivraum > Schlüssel, Zutritt, Transponder
Dienstfahrzeug, Dienstwagen, Dienstauto, Poolfahrzeug, Fuhrpark, Fahrzeugpool, Stadtauto, Dienst-PKW
Auto, Wagen, PKW, Fahrzeug, Karre, Kfz
Auto ausleihen, Wagen ausleihen, Auto Außentermin, Wagen Außentermin, Auto Termin, Wagen Termin, Auto brauchen, Wagen
  brauchen, Fahrzeug, Wagen Baustelle, Auto Baustelle, mit dem Wagen, E-Auto, Elektroauto, tanken, Tankkarte,
  Fahrtenbuch, Ladesäule, Pedelec, E-Bike, Dienstrad, Fahrrad ausleihen, Rad ausleihen, Außentermin, Ortstermin
  fahren, Lastenrad, Mobilität, Führerscheinkontrolle, Spritztour, fahrbarer Untersatz, Carsharing, Beule,
  Blechschaden, Parkrempler > Dienstfahrzeug, Fuhrpark, Dienstwagen buchen, Dienstrad
Fahrrad, Rad, Drahtesel, Zweirad, Bike, Velo, Mountainbike, Rennrad, Damenrad, Herrenrad, Kinderrad
Büromaterial, Stifte, Bürobedarf, Kopierpapier, Locher, Heftklammern, Kugelschreiber, Schreibwaren
Visitenkarte, Briefbogen, Briefkopf, Corporate Design, Logo, Gestaltung, Flyer, Druckerei
Intranet, Organigramm, Geschäftsverteilungsplan, Geschäftsverteilung, Dienstanweisung, Dienstvereinbarung
Kantine, Mittagessen, Mensa, Verpflegung, Pausenraum, Teeküche, Kaffeemaschine
Parkplatz, parken, Stellplatz, Tiefgarage, Parkausweis Beschäftigte
Feueralarm, Brand, Brandschutz, Evakuierung, Sammelplatz, Räumung, Feuer
`;
