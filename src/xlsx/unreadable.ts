import { AccordError } from '../core/errors';

export type UnreadableReason =
  'empty' | 'truncated' | 'not-a-workbook' | 'encrypted' | 'old-format' | 'open-document' | 'too-large' | 'damaged';

/** A file that cannot be read as a workbook. Each reason has its sentence in `src/locales`. */
export class WorkbookUnreadable extends AccordError {
  constructor(
    readonly reason: UnreadableReason,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(`workbook-${reason}`, message, options);
  }
}
