import type { ImportRefusal } from '../core/article/importReport.ts';

/** Why a file was not imported and what helps, a sentence per code. @param detail what importReport.ts says about it */
export const importSentences: Record<ImportRefusal, (detail: string) => string> = {
  tooLarge: (mb) => `Die Datei ist größer als ${mb} MB. Teilen Sie sie, oder verkleinern Sie die Bilder darin.`,
  unknownFormat: () => 'Diese Art von Datei kann Bündel nicht lesen. Möglich sind .md, .docx, .pdf und .html.',
  wrongContent: () => 'Der Inhalt passt nicht zur Endung der Datei. Speichern Sie sie neu, zum Beispiel als .docx.',
  encrypted: () => 'Die Datei ist mit einem Kennwort geschützt. Speichern Sie sie ohne Kennwort.',
  noText: () => 'In der Datei steht kein Text. Eine eingescannte Seite braucht vorher eine Texterkennung.',
  tooManyPages: (pages) => `Die Datei hat mehr als ${pages} Seiten. Teilen Sie sie.`,
  tooManyEntries: (entries) => `Die Datei enthält mehr als ${entries} Teile. Speichern Sie das Dokument neu.`,
  zipBomb: () => 'Die Datei wird beim Auspacken viel zu groß. Speichern Sie das Dokument neu.',
  tooDeep: () => 'Die Datei ist tiefer verschachtelt, als Bündel lesen kann. Speichern Sie das Dokument neu.',
  unsafe: () => 'Die Datei enthält Anweisungen, die in einem Dokument nicht vorkommen. Speichern Sie das Dokument neu.',
  tooSlow: () =>
    'Die Datei ließ sich nicht in der vorgesehenen Zeit lesen. Teilen Sie sie, oder speichern Sie sie neu.',
  tooMuchMemory: () => 'Die Datei braucht zum Lesen zu viel Speicher. Teilen Sie sie, oder speichern Sie sie neu.',
  damaged: () => 'Die Datei ist beschädigt. Speichern Sie das Dokument neu.',
  tooLong: () => 'Der Text ist zu lang für eine Anleitung. Teilen Sie ihn auf mehrere Dateien auf.',
  frontMatter: (where) => `Der Kopf der Datei ist nicht lesbar: ${where}.`,
  sameId: (other) => `Die Kennung gehört schon zu ${other}. Benennen Sie eine der beiden Dateien um.`,
  unknownOwner: (unit) =>
    `Die Einheit ‚${unit}‘ gibt es in dieser Stadt nicht. Nennen Sie im Kopf eine andere (owner).`,
  unknownPlace: (id) => `‚${id}‘ gibt es in dieser Stadt nicht. Nennen Sie im Kopf einen anderen Bereich (visibility).`,
  unreadable: () => 'Die Datei lässt sich nicht öffnen. Prüfen Sie die Rechte an der Datei.',
};
