/** A line of the workbook as it will be with what the books say now. */
import type { Terms } from '../../core/agreement/terms';
import type { ExpenseLine } from '../../core/expenses/line';
import { convert } from '../../core/money';
import type { LedgerRow } from '../../workbooks/partner';
import type { ImportChange } from '.';

export function afterChange({ line, books, columns }: Omit<ImportChange, 'cells'>, { currency }: Terms): ExpenseLine {
  const { exact: _, ...before } = line;
  const after: ExpenseLine = { ...before, ...Object.fromEntries(columns.map((key) => [key, books[key]])) };
  const { net, vat, eligible, rate } = after;
  const declared = rate ? convert(eligible, after.currency, rate, currency) : after.declared;
  return { ...after, gross: net + vat, declared };
}

/** The cells that are others now, by the row of their line; a blank one is emptied. */
export function changedCells(changes: readonly ImportChange[]): Map<number, LedgerRow> {
  return new Map(
    changes.map(({ line, columns, cells }) => [
      line.row,
      Object.fromEntries(columns.map((key) => [key, cells[key] ?? null])) as LedgerRow,
    ]),
  );
}
