/**
 * The expenses of a workbook -> lines, also where people renamed, moved, pasted and added things. What had to be
 * recognised is told (`ledgerFindings`); what cannot be recognised for certain is refused.
 */
import type { Terms } from '../../core/agreement/terms';
import type { CodeReader } from '../../core/native/codes';
import type { ColumnKey } from '../../core/expenses/columns';
import type { ExpenseLine } from '../../core/expenses/line';
import { readLines } from '../../core/expenses/read';
import type { SheetsRead } from '../../workbooks/sheets-read';
import { candidates, type LedgerPlace } from './find';
import { neededColumns } from './headers';
import { ledgerRows, type LedgerRows } from './read';

export { holdsLedger, type LedgerPlace } from './find';
export { ledgerRows, rawRow, rowKind, type LedgerRows } from './read';
export { ledgerFindings } from './told';

/** The one place that holds the lines; the sheets that contradict each other; or undefined when there is none. */
export function ledgerPlace(book: SheetsRead, codeOf: CodeReader): LedgerPlace | { several: string[] } | undefined {
  const found = candidates(book);
  const rank = ({ how }: LedgerPlace): number => ['named', 'table', 'row'].indexOf(how);
  const [first, ...others] = [...found].sort((a, b) => rank(a) - rank(b));
  if (!first || others.length === 0) return first;
  const filled = [first, ...others].filter((place) => ledgerRows(place, codeOf).lines.length > 0);
  const chosen = filled[0] ?? first;
  const content = (place: LedgerPlace): string =>
    JSON.stringify(ledgerRows(place, codeOf).lines.map(({ cells }) => Object.entries(cells).sort()));
  if (filled.length > 1 && new Set(filled.map(content)).size > 1)
    return { several: filled.map(({ sheet }) => sheet.name) };
  return { ...chosen, besides: [first, ...others].filter((one) => one !== chosen).map(({ sheet }) => sheet.name) };
}

/** The needed columns that the table does not have. */
export function missingColumns({ at }: LedgerPlace): ColumnKey[] {
  return neededColumns.filter((key) => !at.has(key));
}

/** Reads the lines of a ledger. */
export function ledgerLines(
  { lines }: LedgerRows,
  origin: { partner: string; file: string; sheet: string },
  terms: Terms,
  codeOf: CodeReader,
): ExpenseLine[] {
  return readLines(lines, origin, terms, codeOf);
}
