/** Columns of the financing plan: each source in money. */
import { fundingPart } from '../../core/agreement-tables/money';
import { moneyToNumber } from '../../core/money';
import type { TableColumn } from '../blocks';
import type { Context } from '../context';
import { calculatedValidation } from '../native-tables';
import type { CellContent } from '../plan';
import { quoted } from '../references';
import { budgetFormula } from './budget-columns';
import { marked } from './codes';
import { type Helper, hidden } from './helper';
import { codeKey, nameOf } from './names';
import type { DraftValues } from './values';

/** Each source in money: as stated, or its rate of the partner's budget; what rounding leaves is the last own one's. */
export function fundingHelpers(context: Context, values: DraftValues): Helper[] {
  const { texts, terms, plain, decimals, amountWidth } = context;
  const name = (column: string): string => nameOf(fundingPart, column);
  const partner = codeKey('partner');
  const isOwn = (kind: string): string =>
    `((${kind}=${quoted(marked('own-public'))})+(${kind}=${quoted(marked('own-private'))}))`;
  const unit = (10 ** -decimals).toFixed(decimals);
  const exact: TableColumn = hidden(
    fundingPart,
    'exact',
    (own) =>
      `IF(${own(partner)}="","",IF(ISNUMBER(${own('amount')}),${own('amount')},IF(ISNUMBER(${own('rate')}),ROUND(${own('rate')}*${budgetFormula({ partner: own(partner) })},${decimals}),0)))`,
  );
  const planned: TableColumn = {
    key: 'planned',
    header: texts.agreement.headers.planned,
    style: 'calculatedAmount',
    format: plain,
    width: Math.max(16, amountWidth),
    name: name('planned'),
    validation: calculatedValidation(context, texts.agreement.headers.planned),
    formula: (own) => {
      const gap = `(${budgetFormula({ partner: own(partner) })}-SUMIFS(${name('exact')},${name(partner)},${own(partner)}))`;
      const later = `SUMPRODUCT((${name(partner)}=${own(partner)})*${isOwn(name(codeKey('kind')))}*(ROW(${name(partner)})>ROW(${own(partner)})))`;
      const most = `COUNTIFS(${name(partner)},${own(partner)})*${unit}+${unit}/2`;
      const takes = `AND(${isOwn(own(codeKey('kind')))}=1,${own('amount')}="",${later}=0,ABS(${gap})<=${most})`;
      return `IF(${own(partner)}="","",ROUND(${own('exact')}+IF(${takes},${gap},0),${decimals}))`;
    },
  };
  const shown = (amount: number | undefined): CellContent =>
    amount === undefined ? '' : moneyToNumber(amount, terms.currency);
  return [
    { column: planned, value: (_row, index) => shown(values.planned[index]) },
    { column: exact, value: (_row, index) => shown(values.exact[index]) },
  ];
}
