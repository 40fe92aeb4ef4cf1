/** A line of a PDF page: its text, the size of its letters and its place in points from the lower left corner. */
export interface PdfLine {
  text: string;
  size?: number;
  x?: number;
  y: number;
}

interface PdfOptions {
  /** Adds a dictionary of encryption whose password nobody knows. */
  encrypted?: true;
  modified?: string;
}

/** A PDF of one font, byte by byte; texts in Latin-1. */
export function pdfFile(pages: readonly (readonly PdfLine[])[], options: PdfOptions = {}): Uint8Array {
  const first = 4;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + at * 2 + 1} 0 R >>`,
      stream(lines.map(drawn).join('\n')),
    ]),
    `<< /ModDate (D:${options.modified ?? '20250312080000'}+01'00') >>`,
    ...(options.encrypted
      ? [`<< /Filter /Standard /V 1 /R 2 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> /P -4 >>`]
      : []),
  ];
  return written(objects, options.encrypted === true);
}

const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

function drawn({ text, size = 11, x = 70, y }: PdfLine): string {
  const escaped = text
    .replace(/[\\()]/g, '\\$&')
    .replaceAll('–', '\\226')
    .replaceAll('•', '\\225');
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET`;
}

function written(objects: readonly string[], encrypted: boolean): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = text.length;
  const info = objects.length - (encrypted ? 1 : 0);
  const id = `<${'ab'.repeat(16)}>`;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  text += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${info} 0 R /ID [${id} ${id}]`;
  text += `${encrypted ? ` /Encrypt ${objects.length} 0 R` : ''} >>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
