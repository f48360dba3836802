/** Entries of accounts as rows of `Expenses`. */
import { valueOn } from '../../core/agreement/changing';
import { booksLines, type BooksLine, type BooksLines } from '../../core/books/lines';
import { readEntries } from '../../core/books/entries';
import type { BooksMap } from '../../core/books/map';
import { columnOf, columnsWith, type ColumnKey } from '../../core/expenses/columns';
import { moneyToNumber } from '../../core/money';
import { cellOf } from '../../workbooks/native-tables';
import type { LedgerRow } from '../../workbooks/partner';
import { below } from './map-in-force';
import type { EntryList } from './headings';
import { periodOf, type ListRow, type Reading } from './rows';

export interface BooksRows extends Omit<BooksLines, 'lines'> {
  rows: readonly ListRow[];
  /** Rows whose amount or date cannot be read, 1-based. */
  unread: readonly number[];
}

/** The currency of the books is the partner's own. */
export function rowsOfEntries({ sheet, header, at }: EntryList, map: BooksMap, reading: Reading): BooksRows {
  const { wording, partner } = reading;
  const { terms } = wording;
  const own = terms.partners.get(partner);
  const { start } = terms.agreement.project;
  const currency = own ? valueOn(own.currency, start) : terms.currency;
  const { entries, unread } = readEntries(below(sheet, header), at, currency);
  const { lines, ...rest } = booksLines(entries, map, (day) =>
    own ? valueOn(own.vatShare, day ?? start) : { units: 0n, scale: 0 },
  );
  const keys = columnsWith(terms.agreement.columns).map(({ key }) => key);
  return {
    ...rest,
    unread,
    rows: lines.map((line) => {
      const { period, isLate } = periodOf(line, reading);
      return { sheet: sheet.name, row: line.row, cells: cellsOf(line, period, { keys, currency, reading }), isLate };
    }),
  };
}

function cellsOf(
  line: BooksLine,
  period: string | undefined,
  { keys, currency, reading: { wording } }: { keys: readonly ColumnKey[]; currency: string; reading: Reading },
): LedgerRow {
  const { category, account, net, vat, eligible } = line;
  const values: Partial<Record<ColumnKey, string | number | undefined>> = {
    action: line.action,
    category,
    period,
    supplier: line.supplier,
    documentType: line.documentType,
    documentNo: line.documentNo,
    documentDate: line.documentDate,
    paymentDate: line.paymentDate,
    description: line.description,
    net: moneyToNumber(net, currency),
    vat: vat === 0 ? undefined : moneyToNumber(vat, currency),
    eligible: moneyToNumber(eligible, currency),
    paymentReference: line.paymentReference,
    accountingNo: line.accountingNo,
  };
  const cells: LedgerRow = {};
  for (const key of keys) {
    const cell = cellOf(wording, columnOf(key), values[key]);
    if (cell !== null) cells[key] = cell;
  }
  // An account of no category is shown, so that it is seen what is to be decided.
  if (category === undefined) cells.category = account;
  return cells;
}
