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
