import type { Format } from './format.ts';

/** A kind of file with the way to its reader: the libraries behind it are loaded when the first such file comes. */
interface FormatEntry {
  name: string;
  endings: readonly string[];
  load: () => Promise<Format>;
}

/** Every kind of file that can be imported. */
export const formats: readonly FormatEntry[] = [
  { name: 'Markdown', endings: ['md', 'markdown'], load: async () => (await import('./markdown.ts')).markdownFormat },
  { name: 'DOCX', endings: ['docx'], load: async () => (await import('./docx.ts')).docxFormat },
  { name: 'PDF', endings: ['pdf'], load: async () => (await import('./pdf.ts')).pdfFormat },
  { name: 'HTML', endings: ['html', 'htm', 'xhtml'], load: async () => (await import('./html.ts')).htmlFormat },
];

/** The kind of file that a path ends like; undefined where it is none that can be read. */
export function formatOf(path: string): FormatEntry | undefined {
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return formats.find((format) => format.endings.includes(ending));
}
