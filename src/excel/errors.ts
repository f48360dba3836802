/**
 * Turns Excel's errors into errors that people understand. Only Excel's codes are read, because its messages are
 * translated and change between versions. The figure `state` always says whether the workbook is unchanged.
 */
import { AccordError } from '../core/errors';
import type { excelErrorFigures, ExcelErrorCode, WorkbookState } from '../locales/errors';

export type { ExcelErrorCode, WorkbookState };

type FigureOf<Code extends ExcelErrorCode> = (typeof excelErrorFigures)[Code][number];

/** `figures` are those of the code's sentence; `state` defaults to "unchanged". */
export function excelError<Code extends ExcelErrorCode>(
  code: Code,
  message: string,
  figures: Readonly<Record<FigureOf<Code>, string> & { state?: WorkbookState; [detail: string]: string }>,
  cause?: unknown,
): AccordError {
  return new AccordError(code, message, { figures: { state: 'unchanged', ...figures }, cause });
}

/** The same error with another `state` of the workbook. */
export function withState(error: unknown, state: WorkbookState): unknown {
  if (!(error instanceof AccordError)) return error;
  return new AccordError(error.code, error.message, { figures: { ...error.figures, state }, cause: error.cause });
}

export interface ErrorContext {
  /** The sheet that the work concerns, by its visible name. */
  sheet?: string;
  /** The sheet, table or cell that the work requires. */
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

/** The code of an Office.js error; undefined for any other error, such as a bug of ours. */
export function officeCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || error instanceof AccordError || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Converts an Office.js error; other errors are returned unchanged, so that bugs stay visible. */
export function toAccordError(error: unknown, { sheet = '', item = sheet }: ErrorContext = {}): unknown {
  const code = officeCode(error);
  if (code === undefined || !(error instanceof Error)) return error;
  const known = codes[code] ?? 'excel-failed';
  // A sentence about an item needs its name; without it, Excel's own code says more.
  const nameless = (known === 'sheet-protected' && sheet === '') || (needsItem(known) && item === '');
  const ours = nameless ? 'excel-failed' : known;
  return excelError(ours, `${code}: ${error.message}`, { sheet, item, name: item, detail: code }, error);
}

const needsItem = (code: ExcelErrorCode): boolean => code === 'item-missing' || code === 'name-taken';
