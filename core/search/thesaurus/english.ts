/** English words of simple questions in a town hall and what they are called there. Groups as readThesaurus reads them. */
export const english = `
holiday, holidays, vacation, annual leave, day off, days off, leave > Urlaub, Urlaub beantragen
sick, ill, illness, sick leave, sick note, flu > krank, krankmelden, Krankmeldung
sick child, child sick, child ill, kid sick, daughter sick, son sick > Kind krank
password, passwort, login, locked out, log in > Passwort, Konto gesperrt
forgot, forgotten > vergessen
travel expenses, expenses, reimbursement, reimburse, mileage, refund > Reisekosten, abrechnen, Erstattung
business trip, business travel, work trip, travel request > Dienstreise, Dienstreise beantragen
invoice, invoices, bill > Rechnung
approve, approval, release > freigeben, genehmigen
electronic invoice, e-invoice > E-Rechnung
supplier, vendor, bank details > Kreditor, Lieferant, Bankverbindung
budget, funds > Haushalt, Budget, Haushaltsmittel
buy, purchase, procurement, tender > Vergabe, Beschaffung, Ausschreibung
cash, cash register, petty cash > Kasse, Barkasse
home office, work from home, working from home, remote work, remote > Homeoffice, mobiles Arbeiten
remote access, access from home > VPN, Fernzugriff
overtime, flexitime, extra hours, time off in lieu > Überstunden, Gleitzeit
clock in, clock out, clocking, timesheet, time tracking > Zeiterfassung, stempeln
meeting room, conference room, room > Besprechungsraum, Raum buchen
book, reserve, booking > buchen, reservieren
car, company car, pool car, vehicle > Dienstwagen, Dienstfahrzeug, Auto
bike, bicycle > Fahrrad, Dienstrad
found, lost property, lost and found > Fundsache, gefunden
key, keys, door, access card > Schlüssel, Zutritt
broken, damage, defect, repair, not working > kaputt, Schaden, Störung
heating, cold, light, toilet, elevator, lift > Gebäude, Schaden Gebäude
computer, laptop, notebook, monitor, screen, headset, mouse, keyboard > Hardware, bestellen
software, license, install > Software, Programm installieren
order, request new > bestellen
printer, print, printing, scanner, scan > Drucker, drucken, scannen
suspicious, phishing, suspicious email, virus > verdächtige Mail, Phishing
training, course, workshop, seminar > Fortbildung, Seminar, Schulung
new colleague, new employee, onboarding, newcomer > Einarbeitung, neue Kollegin
handover, retirement, retire > Übergabe, Ruhestand
job description, pay grade, promotion > Stellenbeschreibung, Höhergruppierung
accident, injured, injury, accident at work > Arbeitsunfall, Unfall
mail, letter, registered mail, parcel, send > Brief, Postausgang, verschicken
file, files, record, filing > Akte, ablegen
archive, shred, retention > Archiv, Aufbewahrungsfrist, vernichten
press, journalist, newspaper, interview > Presse, Journalist
council, committee > Rat, Ausschuss, Sitzungsvorlage
minutes > Protokoll, Niederschrift
data breach, privacy, data protection > Datenschutz, Datenpanne
freedom of information, access to files > IFG, Informationszugang
appointment > Termin
address > Adresse, Anschrift
pothole, street, street light, lamp > Schlagloch, Straße, Laterne
deadline > Frist
apply, application, request, form > Antrag, beantragen
report > melden
funeral, death, wedding, moving, special leave > Sonderurlaub, Trauerfall, Hochzeit
carry over, remaining leave > Resturlaub, übertragen
parental leave, maternity, pregnant > Elternzeit, Mutterschutz
salary, wage, pay slip, payslip > Gehalt
part-time, part time > Teilzeit
responsible, contact, phone, call > zuständig, Telefon
colleague, boss, manager > Kollegin, Leitung
child, kid > Kind
doctor, medical certificate, certificate > Arzt, Attest, Bescheinigung
passport, identity card, id card > Reisepass, Personalausweis
how much, cost, price, fee > kosten, Gebühr
`;
