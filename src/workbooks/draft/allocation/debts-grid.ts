import { partnersPart } from '../../../core/agreement-tables/partners';
import { sumMoney, type Money } from '../../../core/money';
import type { GridBlock, GridRow, References } from '../../blocks';
import { cellMoney } from '../../context';
import { roundedSum } from '../../formulas';
import { nthCell } from './nth';
import { amountColumn, names, whoCell, type Split } from './split';

/** Debtors by creditors, with debts both ways set off. */
export function debtsGrid(split: Split): GridBlock {
  const { context, partners, costs, room } = split;
  const { texts, t, decimals } = context;
  const { allocation } = texts.agreement;
  const between = (from: string | undefined, to: string | undefined): Money =>
    from === undefined || to === undefined
      ? 0
      : sumMoney(
          costs.flatMap(({ payer, shares }) =>
            payer === to ? [shares[partners.findIndex(({ code }) => code === from)]?.refund ?? 0] : [],
          ),
        );
  const codes = Array.from({ length: room.partners }, (_, at) => partners[at]?.code);
  const code = (at: number): string => nthCell(partnersPart, 'code', at);
  const sum = (from: string, to: string): string =>
    `SUMPRODUCT((${names.code}=${from})*(${names.payer}=${to})*(LEN(${from})*LEN(${to})>0),${names.refund})`;
  return {
    kind: 'grid',
    serves: 'both',
    key: 'debts',
    heading: allocation.debts,
    note: allocation.debtsNote,
    columns: [
      { key: 'who', header: '', style: 'textWrap', width: 34, maxWidth: 34 },
      ...codes.map((_, at) => amountColumn(context, `to${at}`, '')),
      amountColumn(context, 'total', t.words.total),
    ],
    // Who the columns are follows the table of partners, as the rows do.
    headerless: true,
    rows: [
      {
        id: 'creditors',
        cells: {
          who: { value: allocation.creditor, style: 'header' },
          ...Object.fromEntries(
            codes.map((own, at) => [
              `to${at}`,
              { value: own ?? '', formula: `${code(at)}&""`, style: 'headerRight' as const },
            ]),
          ),
          total: { value: t.words.total, style: 'headerRight' },
        },
      },
      ...codes.map((from, at): GridRow => {
        const debts = codes.map((to) => Math.max(between(from, to) - between(to, from), 0));
        return {
          id: `from${at}`,
          cells: {
            who: whoCell(
              split,
              partnersPart,
              at,
              partners[at] && { code: partners[at].code, title: partners[at].name },
            ),
            ...Object.fromEntries(
              debts.map((debt, other) => [
                `to${other}`,
                {
                  value: cellMoney(context, debt),
                  formula: `MAX(0,ROUND(${sum(code(at), code(other))}-${sum(code(other), code(at))},${decimals}))`,
                },
              ]),
            ),
            total: {
              value: cellMoney(context, sumMoney(debts)),
              formula: (here: References) =>
                roundedSum(`SUM(${here.cell('to0')}:${here.cell(`to${room.partners - 1}`)})`, decimals),
            },
          },
        };
      }),
    ],
  };
}
