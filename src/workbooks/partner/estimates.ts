/** The sheet on which a partner says what it still expects to spend on each of its budget lines. */
import type { PartnerTerms } from '../../core/agreement/terms';
import { estimatesTable } from '../../core/monitoring/estimates';
import { incomeCategory } from '../../core/names';
import type { Sheet } from '../blocks';
import { withCurrency, type Context } from '../context';
import { codeIn, nativeSheet, type TableRow } from '../native-tables';
import type { CellContent } from '../plan';

/** A row for each budget line with costs of its own. `carried`: rows of an earlier workbook, as they were written. */
export function estimatesSheet(
  context: Context,
  { partner, flatRates }: PartnerTerms,
  carried: readonly (readonly CellContent[])[] = [],
): Sheet {
  const { t, terms } = context;
  const fixed = new Set<string>([incomeCategory, ...flatRates.map(({ category }) => category)]);
  const written = new Set(carried.map(([action = null, category = null]) => `${codeIn(action)}|${codeIn(category)}`));
  const lines = terms.budget.filter(
    (line) =>
      line.partner === partner.code && !fixed.has(line.category) && !written.has(`${line.action}|${line.category}`),
  );
  const rows: TableRow<typeof estimatesTable>[] = [
    ...carried,
    ...lines.map(({ action, category }) => ({ action, category, toComplete: undefined })),
  ];
  return nativeSheet(context, estimatesTable, rows, withCurrency(context, t.native.Estimates.note));
}
