import { AccordError } from '../core/errors';

export type UnreadableReason =
  | 'empty'
  | 'truncated'
  | 'not-a-workbook'
  | 'encrypted'
  | 'encrypted-by-default'
  | 'encrypted-archive'
  | 'rights-protected'
  | 'old-format'
  | 'binary-workbook'
  | 'xml-spreadsheet'
  | 'open-document'
  | 'numbers'
  | 'web-page'
  | 'text-file'
  | 'document'
  | 'presentation'
  | 'pdf'
  | 'archive'
  | 'too-large'
  | 'too-many-sheets'
  | 'too-many-rows'
  | 'too-many-cells'
  | 'too-many-formulas'
  | 'too-many-merges'
  | 'too-many-formats'
  | 'too-many-names'
  | 'too-many-tables'
  | 'too-many-texts'
  | 'too-many-pieces'
  | 'unknown-compression'
  | 'unknown-encoding'
  | 'wrong-encoding'
  | 'missing-part'
  | 'part-twice'
  | 'damaged';

/** What is known of where a file is at fault. */
export interface UnreadableDetails {
  sheet?: string;
  /** As in formulas: `O7`. */
  cell?: string;
  /** 1-based, where no cell is known. */
  row?: number;
  /** Where there are too many: how many there may be. */
  limit?: number;
  encoding?: string;
}

/** A file that cannot be read as a workbook. Each reason has its sentence in `src/locales`. */
export class WorkbookUnreadable extends AccordError {
  readonly details: UnreadableDetails;

  constructor(
    readonly reason: UnreadableReason,
    message: string,
    { cause, ...details }: UnreadableDetails & { cause?: unknown } = {},
  ) {
    super(`workbook-${reason}`, message, { cause });
    this.details = details;
  }
}

/** For what breaks the format; whoever knows where it lies adds it: see `placed`. */
export function damaged(message: string, details: UnreadableDetails = {}): never {
  throw new WorkbookUnreadable('damaged', message, details);
}

/** The error, with what its callers know of its place; what was known before is nearer. */
export function placed(error: unknown, place: UnreadableDetails): unknown {
  if (!(error instanceof WorkbookUnreadable)) return error;
  const { reason, message, details } = error;
  const { cell: _cell, row: _row, ...around } = place;
  const isNear = details.cell !== undefined || details.row !== undefined;
  return new WorkbookUnreadable(reason, message, { ...(isNear ? around : place), ...details, cause: error });
}
