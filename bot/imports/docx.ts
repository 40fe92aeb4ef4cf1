import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { FileRefusal } from './fileRefusal.ts';
import { dayOf, type Format } from './format.ts';
import { pageToMarkdown, parsePage } from './htmlToMarkdown.ts';
import { checkXml } from './safeXml.ts';
import { isCompoundFile, isEncryptedOffice } from './text.ts';
import { isZip, readZip } from './zip.ts';

/** What the text is in. Pictures, macros, embedded files and comments are not even unpacked. */
const parts =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(document|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/(document|footnotes|endnotes)\.xml\.rels)$/;

/** Word stores its own styles under their English names; templates of German offices add these. */
const styleMap = [1, 2, 3, 4].map((n) => `p[style-name='Überschrift ${n}'] => h${n}:fresh`);
const titleStyles = ["p[style-name='Title'] => h1:fresh", "p[style-name='Titel'] => h1:fresh"];

/** A Word document: its headings, lists, tables and links; no pictures. Nothing that it points to is fetched. */
export const docxFormat: Format = {
  async read({ path, bytes }) {
    if (isCompoundFile(bytes)) throw new FileRefusal(isEncryptedOffice(bytes) ? 'encrypted' : 'wrongContent');
    if (!isZip(bytes)) throw new FileRefusal('wrongContent');
    const files = readZip(bytes, (name) => parts.test(name));
    if (!files.has('word/document.xml')) throw new FileRefusal('wrongContent');
    for (const xml of files.values()) checkXml(xml);
    const core = Buffer.from(files.get('docProps/core.xml') ?? []).toString('utf8');
    const date = dayOf(/<dcterms:modified\b[^>]*>([^<]*)</.exec(core)?.[1]);
    return { markdown: await textOf(files), source: path, ...(date ? { date } : {}) };
  },
};

async function textOf(files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const container = zipSync(Object.fromEntries(files), { level: 0 });
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(container) },
      {
        styleMap: [...titleStyles, ...styleMap],
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    return await pageToMarkdown(parsePage(value));
  } catch (error) {
    if (error instanceof FileRefusal || error instanceof RangeError) throw error;
    throw new FileRefusal('damaged');
  }
}
