import { strToU8, zipSync } from 'fflate';

/** A block of a document: a heading (`h1`…), a paragraph, or a table by its rows; the table's first row is in bold when it is a head. */
export type DocxBlock =
  | { h: 1 | 2 | 3; text: string }
  | { p: string }
  | { table: readonly (readonly string[])[]; head?: true };

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const run = (text: string, bold = false) =>
  `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const paragraph = (text: string, style = '', bold = false) =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${run(text, bold)}</w:p>`;

function blockXml(block: DocxBlock): string {
  if ('h' in block) return paragraph(block.text, `berschrift${block.h}`);
  if ('p' in block) return paragraph(block.p);
  const rows = block.table.map((cells, at) => {
    const bold = at === 0 && block.head === true;
    return `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell, '', bold)}</w:tc>`).join('')}</w:tr>`;
  });
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

/** The parts of a document as a German Word writes them: style ids are German, style names English. */
export function docxParts(blocks: readonly DocxBlock[]): Record<string, string> {
  const styles = [1, 2, 3].map(
    (n) => `<w:style w:type="paragraph" w:styleId="berschrift${n}"><w:name w:val="heading ${n}"/></w:style>`,
  );
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>x</dc:creator><dcterms:modified>2025-03-12T08:00:00Z</dcterms:modified></cp:coreProperties>',
    'word/styles.xml': `<w:styles ${namespaces}>${styles.join('')}</w:styles>`,
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
    'word/document.xml': `<w:document ${namespaces}><w:body>${blocks.map(blockXml).join('')}</w:body></w:document>`,
  };
}

/** A Word document; `more` replaces or adds parts. */
export function docxFile(blocks: readonly DocxBlock[], more: Record<string, string | Uint8Array> = {}): Uint8Array {
  const parts = Object.entries({ ...docxParts(blocks), ...more });
  return zipSync(
    Object.fromEntries(parts.map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text])),
  );
}
