import type { Table } from '../../core/plan/sheets/cells.ts';
import { largestFile, mostCells } from '../../core/plan/sheets/fileCode.ts';
import { FileRefusal } from './fileRefusal.ts';
import { limits } from './limits.ts';
import { checkXml } from './safeXml.ts';
import { decodeText, isCompoundFile, isEncryptedOffice, isPdf } from './text.ts';
import { readSharedTexts, readStyles, readWorkbookPart } from './xlsxParts.ts';
import { readSheet } from './xlsxSheet.ts';
import { isZip, readZip } from './zip.ts';

/** What the cells are in. Pictures, macros, links and comments are not even unpacked. */
const parts =
  /^(\[Content_Types\]\.xml|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/;

/**
 * The sheets of a workbook, cell by cell as they are stored: nothing is evaluated, and nothing that it points to is fetched.
 * What it declares and what it really unpacks to is limited by `zip.ts`, what is read of it by the number of cells.
 * @throws FileRefusal
 */
export function readWorkbook(path: string, bytes: Uint8Array): Table[] {
  checkKind(path, bytes);
  let macros = false;
  const files = readZip(
    bytes,
    (name) => {
      macros ||= /vbaProject|macrosheets/i.test(name);
      return parts.test(name);
    },
    limits.readTables,
  );
  if (macros) throw new FileRefusal('macros');
  for (const xml of files.values()) checkXml(xml);
  const part = (name: string) => files.get(name) ?? new Uint8Array(0);
  if (Buffer.from(part('[Content_Types].xml')).includes('macroEnabled')) throw new FileRefusal('macros');
  if (!files.has('xl/workbook.xml')) throw new FileRefusal('wrongContent');
  const { sheets, from1904 } = readWorkbookPart(part('xl/workbook.xml'), part('xl/_rels/workbook.xml.rels'));
  const styles = { ...readStyles(part('xl/styles.xml')), from1904 };
  const texts = readSharedTexts(part('xl/sharedStrings.xml'));
  let left = mostCells;
  return sheets.map(({ name, target }) => {
    const xml = files.get(target);
    if (!xml) throw new FileRefusal('damaged');
    const { rows, cells } = readSheet(xml, { styles, texts, atMost: left });
    left -= cells;
    return { name, rows };
  });
}

/** What a file is by its ending and its first bytes, so that the sentence names what was handed in. */
function checkKind(path: string, bytes: Uint8Array): void {
  if (bytes.length > largestFile) throw new FileRefusal('tooLarge');
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  if (['xlsm', 'xltm', 'xlsb', 'xlam'].includes(ending)) throw new FileRefusal('macros');
  if (isCompoundFile(bytes)) throw new FileRefusal(isEncryptedOffice(bytes) ? 'encrypted' : 'oldFormat');
  if (!isZip(bytes))
    throw new FileRefusal(isSeparated(bytes) ? 'csv' : ending === 'xlsx' ? 'wrongContent' : 'unknownFormat');
  if (ending !== 'xlsx') throw new FileRefusal('unknownFormat');
}

/** Whether the bytes are a table as text, in whatever encoding. */
function isSeparated(bytes: Uint8Array): boolean {
  if (isPdf(bytes)) return false;
  try {
    return /[;,\t]/.test(decodeText(bytes).split(/\r?\n/, 1)[0] ?? '');
  } catch {
    return false;
  }
}
