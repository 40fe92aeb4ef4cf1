import type { ImportRefusal } from '../../core/article/importReport.ts';
import type { TableFileCode } from '../../core/plan/sheets/fileCode.ts';

/** A file that is not imported: the code says why, `detail` what exactly, where that helps. */
export class FileRefusal extends Error {
  readonly code: ImportRefusal | TableFileCode;
  readonly detail: string | undefined;

  constructor(code: ImportRefusal | TableFileCode, detail?: string) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'FileRefusal';
    this.code = code;
    this.detail = detail;
  }
}
