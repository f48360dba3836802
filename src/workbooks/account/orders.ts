/** Transfers to make. */
import type { TransferDue } from '../../core/claims/payments';
import { serialOf } from '../../core/days';
import { sumMoney, type Money } from '../../core/money';
import type { GridBlock, GridRow } from '../blocks';
import { cellMoney, partnerText, type Context } from '../context';
import { roundedSum } from '../formulas';
import { amountColumns, headerKeys, ofPartnerColumns, totalRow } from './grid';

/** What the lead partner has received for others and not passed on, until when it is due, and for how long it is late. */
export function ordersGrid(context: Context, due: readonly TransferDue[]): GridBlock {
  const { t, decimals } = context;
  const { received, transferredOn: transferred, toTransfer, dueBy, daysLate } = t.account;
  const headers = { received, transferred, open: toTransfer };
  const keys = headerKeys(headers);
  const rows = due.filter(({ open }) => open !== 0);
  // Without agreed days nothing is ever late, and two empty columns would look forgotten.
  const hasDays = context.terms.agreement.rules.transferWithinDays !== undefined;
  return {
    kind: 'grid',
    serves: 'both',
    key: 'orders',
    heading: t.account.ordersTitle,
    note: hasDays ? t.account.ordersNote : t.account.ordersNoDays,
    columns: [
      ...ofPartnerColumns(context, { key: 'source', header: t.headings.source }),
      ...amountColumns(context, headers),
      ...(hasDays
        ? ([
            { key: 'dueBy', header: dueBy, style: 'date', width: 13 },
            { key: 'late', header: daysLate, style: 'integer', width: 10 },
          ] as const)
        : []),
    ],
    rows: [
      ...rows.map((row): GridRow => {
        const money = (amount: Money): number => cellMoney(context, amount);
        const last = row.dueBy === undefined ? undefined : serialOf(row.dueBy);
        return {
          cells: {
            partner: partnerText(context, row.partner),
            source: row.source,
            received: money(row.received),
            transferred: money(row.transferred),
            open: {
              value: money(row.open),
              formula: ({ cell }) => roundedSum(`${cell('received')}-${cell('transferred')}`, decimals),
            },
            dueBy: last ?? null,
            late:
              last === undefined
                ? null
                : {
                    value: Math.max(context.today - last, 0),
                    formula: ({ cell }) => `MAX(0,TODAY()-${cell('dueBy')})`,
                  },
          },
        };
      }),
      totalRow(context, 'partner', keys, (key) => sumMoney(rows.map((row) => row[key]))),
    ],
    highlights: hasDays
      ? [{ columns: ['dueBy', 'late'], formula: (here) => `N(${here.cell('late')})>0`, style: 'problem' }]
      : [],
  };
}
