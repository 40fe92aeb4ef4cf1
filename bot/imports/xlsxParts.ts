import { SaxesParser } from 'saxes';
import { FileRefusal } from './fileRefusal.ts';

/** So much text is given to the parser at once, in bytes: a large sheet is never a string of its own. */
const piece = 65_536;

interface Listener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Reads a part of a workbook piece by piece. @throws FileRefusal `damaged` where it is no XML */
export function parse(xml: Uint8Array, listener: Listener): void {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  parser.on('opentag', ({ name, attributes }) => listener.open?.(localName(name), attributes));
  parser.on('closetag', ({ name }) => listener.close?.(localName(name)));
  if (listener.text) {
    parser.on('text', (text) => listener.text?.(text));
    parser.on('cdata', (text) => listener.text?.(text));
  }
  parser.on('error', () => {
    throw new FileRefusal('damaged');
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < xml.length; at += piece) {
    parser.write(decoded(decoder, xml.subarray(at, at + piece), at + piece < xml.length));
  }
  if (xml.length > 0) parser.close();
}

function decoded(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw new FileRefusal('damaged');
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export interface WorkbookPart {
  sheets: { name: string /** The part that it is in. */; target: string }[];
  /** Whether days are counted from 1904, as old Macs did. */
  from1904: boolean;
}

/** The sheets in their order, with the parts that they are in. */
export function readWorkbookPart(workbook: Uint8Array, relations: Uint8Array): WorkbookPart {
  const targets = new Map<string, string>();
  parse(relations, {
    open(name, { Id = '', Target = '', TargetMode }) {
      if (name === 'Relationship' && TargetMode !== 'External') targets.set(Id, partName(Target));
    },
  });
  const sheets: WorkbookPart['sheets'] = [];
  let from1904 = false;
  parse(workbook, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const target = targets.get(attributes['r:id'] ?? attributeNamed(attributes, 'id'));
      // A sheet that is a chart has a part of another kind, which is not read.
      if (target?.startsWith('xl/worksheets/')) sheets.push({ name: attributes.name ?? '', target });
    },
  });
  return { sheets, from1904 };
}

function attributeNamed(attributes: Readonly<Record<string, string>>, name: string): string {
  const key = Object.keys(attributes).find((each) => each.includes(':') && localName(each) === name);
  return key === undefined ? '' : (attributes[key] ?? '');
}

const partName = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

/** Which cell formats (by number) show a number as a day. */
export interface Styles {
  days: ReadonlySet<number>;
}

/** Number formats that Excel does not write down because they have fixed numbers (ECMA-376, 18.8.30): those with a day in them. */
const dayFormats = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

export function readStyles(xml: Uint8Array): Styles {
  const own = new Set<string>();
  const days = new Set<number>();
  let inCells = false;
  let count = 0;
  parse(xml, {
    open(name, { numFmtId = '', formatCode = '' }) {
      if (name === 'numFmt' && isDayFormat(formatCode)) own.add(numFmtId);
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      if (dayFormats.has(Number(numFmtId)) || own.has(numFmtId)) days.add(count);
      count += 1;
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return { days };
}

/** Whether a format shows a year or a day; what stands in quotes, brackets or behind a backslash is no part of it. */
function isDayFormat(code: string): boolean {
  return /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, ''));
}

/** The texts that cells refer to by number. */
export function readSharedTexts(xml: Uint8Array): string[] {
  const texts: string[] = [];
  const text = textReader();
  parse(xml, {
    open: (name) => {
      if (name === 'si') text.begin();
      text.open(name);
    },
    close: (name) => {
      text.close(name);
      if (name === 'si') texts.push(text.end());
    },
    text: text.add,
  });
  return texts;
}

/** Puts a text together from its runs; how it is spoken (`rPh`) is no part of it. */
export function textReader() {
  let said = '';
  let inText = false;
  let spoken = 0;
  return {
    begin() {
      said = '';
    },
    open(name: string) {
      if (name === 'rPh') spoken += 1;
      if (name === 't') inText = true;
    },
    close(name: string) {
      if (name === 'rPh') spoken -= 1;
      if (name === 't') inText = false;
    },
    add(text: string) {
      if (inText && spoken === 0) said += text;
    },
    /** Signs that XML cannot hold are written `_x000D_` (ECMA-376, 22.9.2.19). */
    end: () =>
      said.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  };
}
