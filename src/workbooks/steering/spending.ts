/** The figures by budget line and period, as a table that the financial monitoring adds up. */
import { inCutMark, spendingTable } from '../../core/consolidation/figures';
import type { SpendingRow } from '../../core/monitoring/spending';
import type { Sheet } from '../blocks';
import { withCurrency, type Context } from '../context';
import { nativeTable } from '../native-tables';

export function spendingSheet(context: Context, spending: readonly SpendingRow[]): Sheet {
  const { t } = context;
  return {
    key: 'spending',
    name: t.sheets.spending,
    remade: true,
    freeze: { block: 'spending', columns: 0 },
    blocks: [
      {
        kind: 'title',
        serves: 'both',
        text: t.sheets.spending,
        subtitle: withCurrency(context, t.native.Spending.note),
      },
      nativeTable(
        context,
        spendingTable,
        spending.map((row) => ({ ...row, period: periodText(context, row.period), inCut: inCutMark })),
      ),
    ],
  };
}

/** What was declared before Accord is in no period. */
export function periodText({ t }: Context, period: string | undefined): string {
  return period ?? t.account.beforeAccord;
}
