/**
 * Reads the expenses of a workbook into lines, even where people renamed, moved, pasted and added things. Whatever had
 * to be recognised is reported (`ledgerFindings`); whatever cannot be recognised with certainty is refused.
 */
import type { Terms } from '../../core/agreement/terms';
import type { CodeReader } from '../../core/native/codes';
import type { ColumnKey } from '../../core/expenses/columns';
import type { ExpenseLine } from '../../core/expenses/line';
import { readLines } from '../../core/expenses/read';
import type { SheetsRead } from '../../workbooks/sheets-read';
import { candidates, type LedgerLocation } from './find';
import { neededColumns } from './headers';
import { ledgerRows, type LedgerRows } from './read';

export { holdsLedger, type LedgerLocation } from './find';
export { ledgerRows, rawRow, rowKind, type LedgerRows } from './read';
export { ledgerFindings } from './findings';

/** The location of the lines; or the sheets with conflicting contents; or undefined where there is none. */
export function locateLedger(book: SheetsRead, codeOf: CodeReader): LedgerLocation | { several: string[] } | undefined {
  const found = candidates(book);
  const rank = ({ foundBy }: LedgerLocation): number => ['named', 'table', 'row'].indexOf(foundBy);
  const [first, ...others] = [...found].sort((a, b) => rank(a) - rank(b));
  if (!first || others.length === 0) return first;
  const filled = [first, ...others].filter((location) => ledgerRows(location, codeOf).lines.length > 0);
  const chosen = filled[0] ?? first;
  const content = (location: LedgerLocation): string =>
    JSON.stringify(ledgerRows(location, codeOf).lines.map(({ cells }) => Object.entries(cells).sort()));
  if (filled.length > 1 && new Set(filled.map(content)).size > 1)
    return { several: filled.map(({ sheet }) => sheet.name) };
  return { ...chosen, alternatives: [first, ...others].filter((one) => one !== chosen).map(({ sheet }) => sheet.name) };
}

/** Needed columns that the table lacks. */
export function missingColumns({ at }: LedgerLocation): ColumnKey[] {
  return neededColumns.filter((key) => !at.has(key));
}

export function ledgerLines(
  { lines }: LedgerRows,
  origin: { partner: string; file: string; sheet: string },
  terms: Terms,
  codeOf: CodeReader,
): ExpenseLine[] {
  return readLines(lines, origin, terms, codeOf);
}
