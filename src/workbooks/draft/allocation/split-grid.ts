import { sharedCostsPart } from '../../../core/agreement-tables/money';
import { sumMoney } from '../../../core/money';
import type { GridBlock } from '../../blocks';
import { cellMoney } from '../../context';
import { roundedSum } from '../../formulas';
import { nameOf } from '../names';
import { costRows } from './cost-rows';
import { quiet } from './nth';
import { amountColumn, names, sumOf, type Split } from './split';

/** One block of rows for each cost: itself, then every partner. */
export function splitGrid(split: Split): GridBlock {
  const { context, costs, partners, room } = split;
  const { t, texts, decimals, plain } = context;
  const { allocation } = texts.agreement;
  const whole = { style: 'integer', format: quiet('#,##0'), width: 12 } as const;
  const all = sumMoney(costs.map(({ amount }) => amount));
  const placed = sumMoney(partners.map((_, at) => sumOf(costs.slice(0, room.costs), at, 'amount')));
  return {
    kind: 'grid',
    serves: 'both',
    key: 'split',
    heading: allocation.split,
    note: allocation.splitNote,
    columns: [
      { key: 'who', header: allocation.costOrPartner, style: 'textWrap', width: 34, maxWidth: 34 },
      { key: 'code', header: t.headings.code, style: 'center', width: 10, name: names.code },
      { key: 'payer', header: allocation.payer, style: 'center', width: 10, name: names.payer },
      { key: 'weight', header: t.flatRates.weight, style: 'number', format: quiet('#,##0.######'), width: 14 },
      { key: 'share', header: t.headings.share, style: 'calculatedPercent', format: quiet('0.00%'), width: 11 },
      { key: 'down', header: t.flatRates.down, ...whole },
      { key: 'rest', header: t.flatRates.rest, ...whole, format: quiet('0.000000') },
      { key: 'order', header: t.flatRates.order, ...whole, width: 8 },
      amountColumn(context, 'amount', t.headings.amount, names.amount),
      amountColumn(context, 'pays', allocation.pays, names.pays),
      amountColumn(context, 'refund', allocation.refund, names.refund),
      amountColumn(context, 'owes', allocation.owes, names.owes),
      amountColumn(context, 'byLead', allocation.byLead, names.byLead),
    ],
    rows: [
      ...Array.from({ length: room.costs }, (_, at) => costRows(split, at)).flat(),
      {
        id: 'unplaced',
        total: true,
        cells: {
          who: allocation.unplaced,
          amount: {
            value: cellMoney(context, all - placed),
            formula: roundedSum(
              `SUM(${nameOf(sharedCostsPart, 'amount')})-SUMPRODUCT(--(${names.code}<>""),${names.amount})`,
              decimals,
            ),
            format: plain,
          },
        },
      },
    ],
    highlights: [
      {
        columns: ['amount'],
        formula: (here) => `AND(LEN(${here.cell('code')})=0,${here.cell('amount')}<>0,N(${here.cell('weight')})=0)`,
        style: 'caution',
      },
    ],
  };
}
