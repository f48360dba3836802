/** The financing plan of a draft, by native formulas over its tables. */
import { fundingPart } from '../../core/agreement-tables/money';
import { partnersPart } from '../../core/agreement-tables/partners';
import { fundingKinds } from '../../core/names';
import type { BlockCell, GridBlock, GridColumn, GridRow } from '../blocks';
import { cellMoney, codeLabel, type Context } from '../context';
import { roundedSum } from '../formulas';
import { quoted } from '../references';
import { marked } from './codes';
import { codeKey, nameOf } from './names';
import { nthRows } from './nth-row';
import { budgetFormula } from './budget-columns';
import type { DraftValues } from './values';

/** Partners by kind of funding, against their budgets. */
export function draftFundingGrid(context: Context, values: DraftValues): GridBlock {
  const { t, texts, plain, amountWidth, decimals } = context;
  const { overview } = texts.agreement;
  const sources = values.rowsOf(fundingPart).map((row, index) => ({
    partner: values.meant('partners', row['partner']),
    kind: values.meant('fundingKinds', row['kind']),
    amount: values.planned[index] ?? 0,
  }));
  const sum = (partner: string, kind?: string): number =>
    sources
      .filter((one) => one.partner === partner && (kind === undefined || one.kind === kind))
      .reduce((total, { amount }) => total + amount, 0);
  const name = (column: string): string => nameOf(fundingPart, column);
  const format = { style: 'amount', format: plain, width: amountWidth } as const;
  return {
    kind: 'grid',
    serves: 'both',
    key: 'draftFunding',
    heading: overview.fundingTitle,
    note: overview.fundingNote,
    columns: [
      { key: 'who', header: t.headings.partner, style: 'textWrap', width: 38, maxWidth: 38 },
      ...fundingKinds.map((kind): GridColumn => ({
        key: kind,
        header: codeLabel(context, 'fundingKinds', kind),
        ...format,
      })),
      { key: 'funded', header: overview.funded, ...format },
      { key: 'budget', header: t.headings.budget, ...format },
      { key: 'difference', header: overview.difference, ...format, style: 'calculatedAmount' },
    ],
    rows: nthRows(values, partnersPart, 'name').map(({ who, code, codeFormula, cell }): GridRow => {
      const own = (value: number, formula: string): BlockCell =>
        cell(cellMoney(context, value), roundedSum(formula, decimals));
      const [funded, budget] = [sum(code), values.budget({ partner: code })];
      const planned = `SUMIFS(${name('planned')},${name(codeKey('partner'))},${codeFormula})`;
      const ofKind = (kind: string): string =>
        `SUMIFS(${name('planned')},${name(codeKey('partner'))},${codeFormula},${name(codeKey('kind'))},${quoted(marked(kind))})`;
      const budgeted = budgetFormula({ partner: codeFormula });
      return {
        cells: {
          who,
          ...Object.fromEntries(fundingKinds.map((kind) => [kind, own(sum(code, marked(kind)), ofKind(kind))])),
          funded: own(funded, planned),
          budget: own(budget, budgeted),
          difference: own(funded - budget, `${planned}-${budgeted}`),
        },
      };
    }),
    highlights: [
      {
        columns: ['difference'],
        formula: (here) => `AND(ISNUMBER(${here.cell('difference')}),${here.cell('difference')}<>0)`,
        style: 'caution',
      },
    ],
  };
}
