/** The formula of a calculated column, for a cell in which somebody typed over it. */
import { columnOf, type ColumnKey } from '../core/expenses/columns';
import type { LiveLedger } from '../jobs/live-ledger';
import type { Wording } from '../workbooks/context';
import { calculatedFormula } from '../workbooks/partner/expenses';
import { rowCell, tableCell } from '../workbooks/references';

const missing = '#REF!';

/**
 * As the other rows of the table have it, with the headers of its columns as they are now. `row` is 0-based. Undefined
 * where a column that it needs is gone.
 */
export function ownFormulaAt(
  live: LiveLedger,
  key: ColumnKey,
  row: number,
  { terms, texts }: Wording,
): string | undefined {
  const partner = terms.partners.get(live.partner);
  const formula = partner && calculatedFormula({ terms }, partner, columnOf(key));
  // The only other column that these formulas use; where there is a table, the pane does not read it.
  const { typed } = texts.workbooks.guide;
  const written = formula?.((other) => {
    const column = live.at.get(other as ColumnKey) ?? columnOfHeader(live, typed);
    if (live.table !== '') return tableCell(live.table, live.headers.get(column ?? -1) ?? typed);
    return column === undefined ? missing : rowCell(row, column);
  });
  return written?.includes(missing) ? undefined : written;
}

function columnOfHeader({ headers }: LiveLedger, wanted: string): number | undefined {
  return [...headers].find(([, header]) => header === wanted)?.[0];
}
