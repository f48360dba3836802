/** Errors that a person may meet, by the code that `AccordError` carries, and what their sentences may show. */
export const errorFigures = {
  'agreement-invalid': ['count'],
  'file-not-found': ['file'],
  'folder-not-writable': ['folder'],
  'file-locked': ['file'],
  'would-overwrite': ['file'],
  'unknown-command': ['command'],
  'missing-argument': ['argument'],
  'too-many-arguments': ['argument'],
  'unknown-option': ['option'],
  'unknown-table': ['table', 'known'],
  'unknown-period': ['period', 'known'],
  'unknown-language': ['language', 'known'],
  'nothing-readable': [],
  unexpected: ['detail'],
} as const satisfies Record<string, readonly string[]>;

export type ErrorCode = keyof typeof errorFigures;

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorFigures, code);
}
