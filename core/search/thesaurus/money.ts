/** Money and orders: budget, procurement, invoices, cash, taxes and fees. Groups as readThesaurus reads them. */
export const money = `
Haushalt, Etat, Budget, Haushaltsplan, Haushaltsmittel, Finanzmittel, Mittel, Ansatz
Mittelanmeldung, Haushaltsanmeldung, Mittel anmelden, Haushaltsplanung, Budgetplanung, Bedarf anmelden
Etat, einplanen, eingeplant, nächstes Jahr Geld, kommendes Jahr Geld, Folgejahr, Ressourcen, Finanzierung,
  finanzieren, Gelder, nächstes Jahr kaufen, nächstes Jahr anschaffen, kommendes Jahr anschaffen, nächstes Jahr
  Mittel, Investition, investieren, Haushaltsjahr, Wünsche Haushalt, Finanzbedarf, Geld beantragen, Kalkulation,
  Planansatz, Finanzplanung, Anmeldung Budget > Haushaltsmittel anmelden, Haushalt, Mittelanmeldung, Budget
überplanmäßig, außerplanmäßig, üpl, apl, überplanmäßige Ausgabe, außerplanmäßige Ausgabe, Mehrausgabe,
  Mittelbereitstellung
Geld reicht nicht, Budget reicht nicht, Budget überzogen, Geld alle, Konto leer, Topf leer, aufgebraucht,
  ausgeschöpft, kein Geld mehr, leer, Kosten gestiegen, teurer, teurer als geplant, Mehrkosten, mehr kostet,
  unerwartet, unvorhergesehen, ungeplant, nicht eingeplant, nichts eingeplant, Kostensteigerung, Nachtrag, Deckung,
  überschritten, überschreiten, zu wenig Geld, zusätzliches Geld, Loch Kasse, sprengt, Geld fehlt > überplanmäßige
  Ausgabe, außerplanmäßig, Mittel reichen nicht, Budget überzogen
Kämmerei, Kämmerer, Kämmerin, Finanzabteilung, Finanzverwaltung, Finanzen
Nachtragshaushalt, Haushaltssicherung, vorläufige Haushaltsführung, Haushaltssperre
Fördermittel, Förderung, Zuschuss, Zuwendung, Förderantrag, Fördergeld, Subvention, Verwendungsnachweis
Vergabe, Ausschreibung, Beschaffung, Auftragsvergabe, Verhandlungsvergabe, Vergabeverfahren
Direktauftrag, Direktkauf, freihändige Vergabe, Direktvergabe, Kleinauftrag
kaufen, einkaufen, Einkauf, erwerben, anschaffen, Anschaffung, beschaffen
kleiner Einkauf, klein einkaufen, klein kaufen, kleiner Betrag, Kleinigkeit, einfach kaufen, einfach bestellen,
  einfach besorgen, selbst kaufen, Laden, Geschäft kaufen, Amazon, Online-Shop, ohne Ausschreibung, drei Angebote,
  Angebote vergleichen, Preisvergleich, Preise vergleichen, ohne Verfahren, ohne Vergabeverfahren, Euro ausgeben,
  Betrag darf ich, Obergrenze, Limit, unbürokratisch, Möbel kaufen, Stuhl kaufen, günstig, Baumarkt > Direktauftrag,
  Direktkauf, Wertgrenze
Wertgrenze, Schwellenwert, Betragsgrenze, Auftragswert, Höchstbetrag
ausschreiben, Angebote einholen, Angebot, Bieter, Anbieter, Firma suchen, Firma finden, Firma beauftragen, Unternehmen
  suchen, Unternehmen finden, Dienstleister suchen, Dienstleister finden, Anbieter suchen, Anbieter finden, großer
  Auftrag, großes Projekt, großer Einkauf, Gutachten vergeben, Planungsbüro beauftragen, Auftrag vergeben,
  Bekanntmachung, Zuschlag, Bieterfrage, teure Anschaffung, teures, Vergabemarktplatz, Leistungsverzeichnis,
  europaweit, wettbewerb, Auftragnehmer > Ausschreibung, Vergabe, Verhandlungsvergabe
Vergabestelle, Zentrale Vergabestelle, Einkaufsabteilung, Submission
Rahmenvertrag, Rahmenvereinbarung, Abrufvertrag
Rechnung, Faktura, Abrechnung Firma, Forderung Firma, Zahlungsaufforderung
Rechnung freigeben, Rechnungsfreigabe, Rechnung anweisen, sachlich richtig, rechnerisch richtig, anordnen,
  Zahlungsanordnung, Auszahlungsanordnung, Rechnungsworkflow, Rechnungsprüfung
Handwerker Geld, Firma Geld, Firma wartet, Handwerker wartet, Lieferant wartet, wartet Geld, will Geld, bezahlen,
  zahlen, überweisen, überwiesen, Überweisung, begleichen, Zahlung, Mahnung, angemahnt, Zahlungsfrist, Zahlungsziel,
  Skonto, absegnen, abzeichnen, Unterschrift Rechnung, Lieferschein, Zahlungserinnerung, offene Posten, unbezahlt,
  abnicken, richtig zeichnen > Rechnung, Rechnung freigeben, Rechnung anweisen, Rechnung prüfen
E-Rechnung, elektronische Rechnung, XRechnung, ZUGFeRD, Leitweg-ID, XML-Rechnung
Rechnung digital, Rechnung elektronisch, Forderung digital, Rechnung Mail, Rechnung online, XML, xml-Datei,
  Rechnungsformat, digital einreichen Rechnung, Rechnungsadresse, Rechnungspostfach, PEPPOL, Lieferant digital, Firma
  digital, digital Rechnung stellen, elektronisch stellen, elektronisch abrechnen > E-Rechnung, XRechnung,
  elektronische Rechnung, Leitweg-ID
Kreditor, Kreditorenstamm, Lieferant, Zahlungsempfänger, Geschäftspartner, Stammdaten
neuer Lieferant, neue Firma, neues Unternehmen, neuer Geschäftspartner, Firma nicht im System, Lieferant nicht im
  System, nicht hinterlegt, unbekannte Firma, erstmals, erstmalig, noch nie gekauft, IBAN, Bankverbindung,
  Kontonummer, Kontoverbindung, Bank gewechselt, neue Bank, neues Konto, Konto geändert, Bankdaten, Betrieb neu, neuer
  Betrieb, Firma umbenannt, anderes Konto > Kreditor anlegen, Kreditor, Bankverbindung ändern, Lieferant anlegen
Firma, Unternehmen, Betrieb, Handwerker, Handwerksbetrieb, Dienstleister, Auftragnehmer, Büro extern
Kasse, Barkasse, Handkasse, Gebührenkasse, Kassenabschluss, Wechselgeld, Tagesabschluss
Bargeld, Münzen, Scheine, Kleingeld, Geldschublade, Schublade Euro, Kassensturz, fehlen Euro, Geld gezählt, zählen,
  Kassendifferenz, Fehlbetrag, stimmt nicht Euro, zu wenig Euro, einzahlen, EC-Karte, Kartenzahlung, Tageseinnahmen,
  Einnahmen, Geldkassette, Portokasse, Falschgeld, Blüte, Cent, Tresor, Handvorschuss, Kaffeekasse > Kasse,
  Kassenabschluss, Wechselgeld, Barkasse
Stadtkasse, Zahlungsabwicklung, Gemeindekasse, Kassenverwaltung
Vollstreckung, Pfändung, Mahnwesen, Mahnverfahren, Beitreibung, Gerichtsvollzieher
Stundung, Ratenzahlung, Raten zahlen, später zahlen, Zahlungsaufschub, Niederschlagung, Erlass
Gebühr, Gebühren, Gebührensatzung, Entgelt, Verwaltungsgebühr, kosten
Grundsteuer, Grundsteuerbescheid, Grundbesitzabgaben
Gewerbesteuer, Gewerbesteuerbescheid, Messbescheid
Hundesteuer, Hund anmelden, Hundemarke, Steuermarke Hund
Vergnügungssteuer, Spielautomaten, Zweitwohnungssteuer, Übernachtungssteuer
Müllgebühren, Abfallgebühren, Tonne, Restmüll, Abfallentsorgung
SEPA, Lastschrift, Einzugsermächtigung, Bankeinzug, abbuchen
Spende, Sponsoring, Spendenbescheinigung, Zuwendungsbestätigung
Rechnungsprüfungsamt, Rechnungsprüfung, örtliche Prüfung, Revision
Geschenk, Geschenke annehmen, Korruption, Bestechung, Vorteilsannahme, Einladung Firma
Kostenstelle, Sachkonto, Produkt, Kontierung, Buchungsstelle
Anlagevermögen, Inventar, Inventur, Abschreibung
Versicherung, Haftpflicht, Schadensfall, Schadensersatz, Haftung
`;
