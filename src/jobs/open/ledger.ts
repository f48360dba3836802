/** The ledger in a partner's workbook: where it stands, its lines, or why they cannot be read. */
import { columnMissing, notAnAccordWorkbook } from '../../core/consolidation/file-rules';
import type { Terms } from '../../core/agreement/terms';
import { codeReader } from '../../core/code-reader';
import type { CodeReader } from '../../core/native/codes';
import type { ExpenseLine } from '../../core/expenses/line';
import type { Finding } from '../../core/findings';
import { labelsOf } from '../../locales';
import { ledgerFindings, ledgerLines, ledgerPlace, ledgerRows, missingColumns, type LedgerPlace } from '../ledger';
import { refusal, type Opened } from './workbook';

/** A workbook with lines, and whose it is. */
type LedgerBook = Pick<Opened, 'path' | 'book'> & { about: { partner: string | undefined } };

/**
 * The lines of a partner's workbook, and what had to be recognised to read them. Throws `FileRefused` when there is no
 * table, more than one, or one of its columns is not there.
 */
export function readLedger(opened: LedgerBook, terms: Terms): { lines: ExpenseLine[]; findings: Finding[] } {
  const { place, partner, codeOf } = partnerLedger(opened, terms);
  const rows = ledgerRows(place, codeOf);
  const origin = { partner, file: opened.path };
  return {
    lines: ledgerLines(rows, { ...origin, sheet: place.sheet.name }, terms, codeOf),
    findings: ledgerFindings(place, rows, origin),
  };
}

/** Where a partner's workbook holds its lines. Throws as `readLedger`. */
export function partnerLedger(
  { path, book, about }: LedgerBook,
  terms: Terms,
): { place: LedgerPlace; partner: string; codeOf: CodeReader } {
  const codeOf = codeReader(terms, labelsOf);
  const place = ledgerPlace(book, codeOf);
  const partner = about.partner ?? '';
  if (!terms.partners.has(partner)) throw refusal(path, notAnAccordWorkbook, { case: 'damaged' });
  if (!place) throw refusal(path, notAnAccordWorkbook, { case: 'no-table' });
  if ('several' in place)
    throw refusal(path, notAnAccordWorkbook, { case: 'several-tables', sheets: place.several.join(', ') });
  const [missing] = missingColumns(place);
  if (missing !== undefined) throw refusal(path, columnMissing, { column: { column: missing } }, { column: missing });
  return { place, partner, codeOf };
}
