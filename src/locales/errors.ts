/** Errors shown to users. */
import { AccordError } from '../core/errors';

/** Errors of Excel, and the figures in their sentences. */
export const excelErrorFigures = {
  'excel-busy': [],
  'sheet-protected': ['sheet'],
  'workbook-protected': [],
  'workbook-read-only': [],
  'item-missing': ['item'],
  'name-taken': ['name'],
  'sheet-edited': ['sheet'],
  'too-much-data': [],
  'excel-too-old': [],
  'row-hidden': ['sheet', 'row'],
  'sheet-hidden': ['sheet'],
  'excel-left-over': ['sheets'],
  'excel-failed': ['detail'],
} as const satisfies Record<string, readonly string[]>;

/** Errors by the code in `AccordError`, with the figures in their sentences. */
export const errorFigures = {
  'agreement-invalid': ['count'],
  'map-invalid': ['count'],
  'draft-incomplete': ['count'],
  'history-damaged': [],
  'not-recorded': [],
  'folder-not-writable': ['folder'],
  'file-locked': ['file'],
  'would-overwrite': ['file'],
  'disk-full': ['file'],
  'output-is-input': ['file'],
  'output-foreign': ['file'],
  'output-other': ['file'],
  'output-other-project': ['file', 'project', 'expected'],
  'output-added-to': ['file', 'sheets'],
  'output-no-file': ['file'],
  'unknown-command': ['command'],
  'missing-argument': ['argument'],
  'too-many-arguments': ['argument'],
  'rows-out-of-range': ['rows', 'most'],
  'unknown-option': ['option'],
  'unknown-table': ['table', 'known'],
  'period-not-in-report': ['period', 'covers'],
  'table-refused': [],
  'no-tables': [],
  'nothing-claimed': [],
  'no-findings-kept': [],
  'never-amended': [],
  'unknown-portal': ['portal', 'known'],
  'portal-invalid': ['file', 'problems'],
  'portal-column': ['portal', 'column', 'table', 'known'],
  'unknown-document': ['document', 'known'],
  'unknown-meeting': ['meeting', 'known'],
  'no-amendment': ['version'],
  'unknown-period': ['period', 'known'],
  'unknown-language': ['language', 'known'],
  'partner-gone': ['partner', 'version', 'known'],
  'partner-succeeded': ['partner', 'version', 'code', 'name'],
  'partner-kept': ['partner', 'other'],
  'source-filled': ['file', 'count'],
  'unknown-partner': ['partner', 'known'],
  'unknown-code': ['code'],
  'newer-version': ['version', 'expected'],
  'period-claimed': ['period', 'partner'],
  'balance-claimed': ['claim'],
  'too-many-instalments': ['count'],
  'advance-impossible': [],
  'advance-too-large': ['most'],
  'deduction-unknown': ['partner', 'file', 'line'],
  'not-an-amount': ['amount'],
  'unknown-kind': ['kind', 'known'],
  'not-a-day': ['day'],
  'nothing-to-undo': [],
  'claim-paid': ['claim'],
  'nothing-readable': [],
  unexpected: ['detail'],
  ...excelErrorFigures,
} as const satisfies Record<string, readonly string[]>;

export type ErrorCode = keyof typeof errorFigures;
export type ExcelErrorCode = keyof typeof excelErrorFigures;

/** State of the open workbook after a failure: unchanged, or possibly changed in part. */
export const workbookStates = ['unchanged', 'changed'] as const;
export type WorkbookState = (typeof workbookStates)[number];

/** Creates an error with the figures of its sentence; a code without a sentence does not compile. */
export function failure<Code extends ErrorCode>(
  code: Code,
  message: string,
  figures: { readonly [Name in (typeof errorFigures)[Code][number]]: string },
  cause?: unknown,
): AccordError {
  return new AccordError(code, message, { figures, cause });
}

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorFigures, code);
}
