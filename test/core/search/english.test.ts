import { isEnglish } from '../../../core/search/english.ts';

test.each([
  'how do I book a meeting room?',
  'forgot my password',
  'sick leave',
  'How do I book an appointment in the town hall?',
  'Who approves my invoice?',
])('%j is English', (text) => expect(isEnglish(text)).toBe(true));

test.each([
  'Mein Rechner is kaputt',
  'Team-Meeting in Teams buchen',
  'Homeoffice',
  'VPN',
  'Onboarding Checkliste',
  'Business Case schreiben',
  'hab mein passwort forgotten',
  'Was kostet ein Ticket?',
  '',
])('%j is German, whatever English words are in it', (text) => expect(isEnglish(text)).toBe(false));
