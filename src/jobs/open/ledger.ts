/** Opens the ledger in a partner's workbook: its location and its lines, or why they cannot be read. */
import { columnMissing, fileUnreadable, notAnAccordWorkbook } from '../../core/consolidation/file-rules';
import type { Terms } from '../../core/agreement/terms';
import { codeReader } from '../../core/code-reader';
import type { CodeReader } from '../../core/native/codes';
import type { ExpenseLine } from '../../core/expenses/line';
import type { Finding } from '../../core/findings';
import { labelsOf } from '../../locales';
import { everydayWords } from '../../locales/recognition';
import {
  createWitness,
  ledgerAsRead,
  ledgerFindings,
  ledgerLines,
  ledgerRows,
  locateLedger,
  missingColumns,
  unreadRows,
  type KnownAs,
  type LedgerLocation,
} from '../ledger';
import { refusal, type Opened } from './workbook';

/** Rows of the sheet that holds the lines: a hundred times what a partner declares in a year. */
const mostLines = 200_000;

/** A workbook with lines, and its partner. */
type LedgerBook = Pick<Opened, 'path' | 'book'> & { about: { partner: string | undefined } };

/**
 * The lines of a partner's workbook, with findings on how they were read. Throws `FileRefused` when there is no table,
 * more than one, or a column is missing.
 */
export function readLedger(opened: LedgerBook, terms: Terms): { lines: ExpenseLine[]; findings: Finding[] } {
  const { location, partner, codeOf } = partnerLedger(opened, terms);
  const rows = ledgerRows(location, codeOf);
  const origin = { partner, file: opened.path };
  const known = new Map<number, KnownAs>();
  for (const { row } of rows.skipped) known.set(row - 1, 'other');
  for (const { row } of rows.lines) known.set(row - 1, 'line');
  const witness = createWitness(terms, codeOf, ledgerAsRead(location));
  const unread = unreadRows(
    witness.suspects(opened.book, (row) => known.get(row)),
    rows.lines,
  );
  return {
    lines: ledgerLines(rows, { ...origin, sheet: location.sheet.name }, terms, codeOf),
    findings: ledgerFindings(location, rows, unread, origin),
  };
}

/** Locates the lines of a partner's workbook. Throws as `readLedger`. */
export function partnerLedger(
  { path, book, about }: LedgerBook,
  terms: Terms,
): { location: LedgerLocation; partner: string; codeOf: CodeReader } {
  const codeOf = codeReader(terms, labelsOf, everydayWords);
  const location = locateLedger(book, codeOf);
  const partner = about.partner ?? '';
  if (!terms.partners.has(partner)) throw refusal(path, notAnAccordWorkbook, { case: 'damaged' });
  if (!location) throw refusal(path, notAnAccordWorkbook, { case: 'no-table' });
  if ('tooMany' in location)
    throw refusal(path, notAnAccordWorkbook, { case: 'too-many-tables', most: location.tooMany });
  if ('several' in location)
    throw refusal(path, notAnAccordWorkbook, { case: 'several-tables', sheets: location.several.join(', ') });
  // Blank rows are not among them.
  if (location.sheet.rows.length > mostLines)
    throw refusal(path, fileUnreadable, { case: 'too-many-lines', limit: mostLines }, { sheet: location.sheet.name });
  const missing = missingColumns(location);
  const [column] = missing;
  if (column !== undefined)
    throw refusal(path, columnMissing, { columns: { columns: missing }, count: missing.length }, { column });
  return { location, partner, codeOf };
}
