/**
 * Reads the expenses of a workbook into lines, even where people renamed, moved, pasted and added things. Whatever had
 * to be recognised is reported (`ledgerFindings`); whatever cannot be recognised with certainty is refused.
 */
import type { Terms } from '../../core/agreement/terms';
import type { CodeReader } from '../../core/native/codes';
import { columns, type ColumnKey } from '../../core/expenses/columns';
import type { ExpenseLine, RawRow } from '../../core/expenses/line';
import { readLines } from '../../core/expenses/read';
import { isBlank } from '../../core/native/cell';
import type { SheetsRead } from '../../workbooks/sheets-read';
import { candidates, hasHeaders, isComplete, maxLedgers, type LedgerLocation } from './find';
import { neededColumns } from './headers';
import { endOfLines, ledgerRows, type LedgerRows } from './read';
import type { LedgerAsRead } from './witness';

export { holdsLedger, type LedgerLocation } from './find';
export { endOfLines, ledgerRows, rawRow, rowKind, type LedgerRows } from './read';
export { ledgerFindings } from './findings';
export { unreadRows } from './unread';
export { createWitness, type KnownAs, type Suspect } from './witness';

/** Why lists of expenses cannot be read: several differ, or there are too many to read. */
export type Unclear = { several: string[] } | { tooMany: number };

/** The location of the lines; or why it is unclear; or undefined where there is none. */
export function locateLedger(book: SheetsRead, codeOf: CodeReader): LedgerLocation | Unclear | undefined {
  const all = candidates(book);
  if (all.length > maxLedgers) return { tooMany: maxLedgers };
  // A table that moved away from its header row has no columns; the header row is found by itself.
  const found = all.some(hasHeaders) ? all.filter(hasHeaders) : all;
  const rank = (one: LedgerLocation): number =>
    ['named', 'table', 'row'].indexOf(one.foundBy) + (isComplete(one) ? 0 : 3);
  const [first, ...others] = found.sort((a, b) => rank(a) - rank(b));
  if (!first || others.length === 0) return first;
  const filled: { location: LedgerLocation; lines: RawRow[] }[] = [];
  for (const location of [first, ...others]) {
    const { lines } = ledgerRows(location, codeOf);
    if (lines.length === 0) continue;
    filled.push({ location, lines });
    if (!sameLines(lines, filled[0]?.lines ?? []))
      return { several: filled.map(({ location: { sheet } }) => sheet.name) };
  }
  const chosen = filled[0]?.location ?? first;
  const alternatives = [first, ...others]
    .filter((one) => one !== chosen)
    .map((one) => ({
      sheet: one.sheet.name,
      rows: (filled.find(({ location }) => location === one)?.lines ?? []).map(({ row }) => row - 1),
      columns: [...one.at.values()],
    }));
  return { ...chosen, alternatives };
}

const calculated: ReadonlySet<string> = new Set(columns.filter(({ formula }) => formula).map(({ key }) => key));

/** By what people enter: a copy may hold the results of calculated columns, or not. */
function sameLines(some: readonly RawRow[], others: readonly RawRow[]): boolean {
  const content = ({ cells }: RawRow): string =>
    JSON.stringify(
      Object.entries(cells)
        .filter(([key, cell]) => !isBlank(cell) && !calculated.has(key))
        .sort(),
    );
  return (
    some === others ||
    (some.length === others.length &&
      some.every((row, index) => {
        const other = others[index];
        return other !== undefined && content(row) === content(other);
      }))
  );
}

/** Needed columns that the table lacks. */
export function missingColumns({ at }: LedgerLocation): ColumnKey[] {
  return neededColumns.filter((key) => !at.has(key));
}

/** The ledger as found, in the words of the witness. */
export function ledgerAsRead(location: LedgerLocation): LedgerAsRead {
  const { sheet, at, first, alternatives } = location;
  return { sheet: sheet.name, at, body: { first, end: endOfLines(location) }, copies: alternatives };
}

export function ledgerLines(
  { lines }: LedgerRows,
  origin: { partner: string; file: string; sheet: string },
  terms: Terms,
  codeOf: CodeReader,
): ExpenseLine[] {
  return readLines(lines, origin, terms, codeOf);
}
