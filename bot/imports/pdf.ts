import { getDocumentProxy } from 'unpdf';
import { FileRefusal } from './fileRefusal.ts';
import { dayOf, type Format } from './format.ts';
import { pageToMarkdown, parsePage } from './htmlToMarkdown.ts';
import { limits } from './limits.ts';
import { type Line, linesOf } from './pdfLines.ts';
import { pdfToHtml } from './pdfText.ts';
import { isPdf } from './text.ts';

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/** A PDF with text; one that is scanned has none and is refused. */
export const pdfFormat: Format = {
  async read({ path, bytes }) {
    if (!isPdf(bytes)) throw new FileRefusal('wrongContent');
    const document = await open(bytes);
    if (document.numPages > limits.pdfPages) throw new FileRefusal('tooManyPages', String(limits.pdfPages));
    const pages = await readPages(document);
    if (!pages.flat().some(({ text }) => /\p{L}{2}/u.test(text))) throw new FileRefusal('noText');
    const { title, date } = await infoOf(document);
    return {
      markdown: await pageToMarkdown(parsePage(pdfToHtml(pages))),
      source: path,
      ...(title ? { title } : {}),
      ...(date ? { date } : {}),
    };
  },
};

/** Only text is read: no fonts, no pictures, no scripts, and no address that the document names. */
async function open(bytes: Uint8Array): Promise<Document> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      stopAtErrors: false,
      disableAutoFetch: true,
      disableStream: true,
      enableXfa: false,
      verbosity: 0,
    });
  } catch (error) {
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    throw new FileRefusal(encrypted ? 'encrypted' : 'damaged');
  }
}

async function readPages(document: Document): Promise<Line[][]> {
  const pages: Line[][] = [];
  try {
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(linesOf(items.flatMap((item) => ('str' in item ? [item] : []))));
      page.cleanup();
    }
  } catch {
    throw new FileRefusal('damaged');
  }
  return pages;
}

async function infoOf(document: Document): Promise<{ title?: string; date?: string }> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const said = (name: string) => {
    const value: unknown = (info as Record<string, unknown>)[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  // Programs put a file's name there, which is no title.
  const title = /^$|\.\w{2,5}$|^(Microsoft|Untitled|Unbenannt)/.test(said('Title')) ? undefined : said('Title');
  const date = dayOf(said('ModDate')) ?? dayOf(said('CreationDate'));
  return { ...(title ? { title } : {}), ...(date ? { date } : {}) };
}
