import { waitsText, whoHelpsText, whoHelpsTexts } from '../../../core/words/whoHelpsWords.ts';

const today = '2026-11-24';
const asked = { name: 'IT und Digitalisierung', answerBy: '2026-12-01' };

test('who helps and by when is told; after that day, that it is still open and who is asked again', () => {
  expect(whoHelpsText({ cause: 'it', help: asked }, today)).toBe(
    'IT und Digitalisierung weiß Bescheid und meldet sich bis zum 01.12.2026.',
  );
  expect(whoHelpsText({ cause: 'it', help: { ...asked, promisedFor: '2026-12-04' } }, today)).toBe(
    'IT und Digitalisierung hat zugesagt, dass es bis zum 04.12.2026 weitergeht.',
  );
  expect(whoHelpsText({ cause: 'it', help: { ...asked, answerBy: '2026-11-20' } }, today)).toBe(
    'Gefragt ist: IT und Digitalisierung. Die Antwort ist noch offen seit dem 20.11.2026.',
  );
  expect(whoHelpsText({ cause: 'it', help: { ...asked, promisedFor: '2026-11-20' } }, today)).toBe(
    'Zugesagt war es bis zum 20.11.2026. Bündel fragt nach bei: IT und Digitalisierung.',
  );
});

test('where nobody was asked it is told who can help, and where time lacks, that it comes back', () => {
  expect(whoHelpsText({ cause: 'vendor', could: { name: 'IT', phone: '05700 100-130' } }, today)).toBe(
    'Noch ist niemand gefragt. Weiterhelfen kann: IT, Telefon 05700 100-130.',
  );
  expect(whoHelpsText({ cause: 'time' }, today)).toContain('Nach vier Wochen');
});

test('a department tells each sentence once, and what it is about only where that differs', () => {
  const two = [
    { cause: 'it', help: asked },
    { cause: 'vendor', help: asked },
  ] as const;
  expect(whoHelpsTexts(two, today)).toEqual([
    'IT und Digitalisierung weiß Bescheid und meldet sich bis zum 01.12.2026.',
  ]);
  expect(whoHelpsTexts([...two, { cause: 'time' }], today)).toEqual([
    'IT-Dienstleister und Hersteller oder Fachverfahren: IT und Digitalisierung weiß Bescheid und meldet sich bis zum 01.12.2026.',
    expect.stringMatching(/^Gerade keine Zeit: /),
  ]);
});

test('what a step waits for names its system, and the day where that may be told', () => {
  expect(waitsText('vendor', '2026-11-12', 'Finanzverfahren')).toBe(
    'Wartet seit dem 12.11.2026 auf den Hersteller, Verfahren: Finanzverfahren.',
  );
  expect(waitsText('vendor', undefined, undefined)).toBe('Wartet auf den Hersteller.');
});
