/**
 * What Excel refuses, as errors that a person understands. Only Excel's codes are read: its sentences are translated
 * and change between versions. Figures always say whether the workbook is as before (`state`).
 */
import { AccordError } from '../core/errors';
import type { excelErrorFigures, ExcelErrorCode, WorkbookState } from '../locales/errors';

export type { ExcelErrorCode, WorkbookState };

type Shown<Code extends ExcelErrorCode> = (typeof excelErrorFigures)[Code][number];

/** `figures` hold what the code's sentence shows; unless they say otherwise, the workbook is as it was. */
export function excelError<Code extends ExcelErrorCode>(
  code: Code,
  message: string,
  figures: Readonly<Record<Shown<Code>, string> & { state?: WorkbookState; [detail: string]: string }>,
  cause?: unknown,
): AccordError {
  return new AccordError(code, message, { figures: { state: 'unchanged', ...figures }, cause });
}

/** The same error, saying what became of the workbook. */
export function withState(error: unknown, state: WorkbookState): unknown {
  if (!(error instanceof AccordError)) return error;
  return new AccordError(error.code, error.message, { figures: { ...error.figures, state }, cause: error.cause });
}

export interface ErrorContext {
  /** The sheet that the work is about, as people know it. */
  sheet?: string;
  /** The sheet, table or cell that the work needs. */
  item?: string;
}

const codes: Readonly<Record<string, Exclude<ExcelErrorCode, 'row-hidden' | 'sheet-hidden' | 'excel-left-over'>>> = {
  InvalidOperationInCellEditMode: 'excel-busy',
  HostRestartNeeded: 'excel-busy',
  ActivityLimitReached: 'excel-busy',
  RequestAborted: 'excel-busy',
  Conflict: 'excel-busy',
  AccessDenied: 'sheet-protected',
  ItemNotFound: 'item-missing',
  InvalidReference: 'item-missing',
  InvalidObjectPath: 'item-missing',
  ItemAlreadyExists: 'name-taken',
  RequestPayloadSizeLimitExceeded: 'too-much-data',
  ResponsePayloadSizeLimitExceeded: 'too-much-data',
  ApiNotFound: 'excel-too-old',
  ApiNotAvailable: 'excel-too-old',
  NotImplemented: 'excel-too-old',
  UnsupportedOperation: 'excel-too-old',
};

/** The code of an error of Microsoft's client; undefined for anything else, such as a mistake of ours. */
export function officeCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || error instanceof AccordError || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** An error of the client as one of ours; any other error is returned as it is, so that our mistakes stay visible. */
export function translated(error: unknown, { sheet = '', item = sheet }: ErrorContext = {}): unknown {
  const code = officeCode(error);
  if (code === undefined || !(error instanceof Error)) return error;
  const known = codes[code] ?? 'excel-failed';
  // A sentence about something without a name helps nobody: Excel's own code does.
  const nameless = (known === 'sheet-protected' && sheet === '') || (needsItem(known) && item === '');
  const ours = nameless ? 'excel-failed' : known;
  return excelError(ours, `${code}: ${error.message}`, { sheet, item, name: item, detail: code }, error);
}

const needsItem = (code: ExcelErrorCode): boolean => code === 'item-missing' || code === 'name-taken';
