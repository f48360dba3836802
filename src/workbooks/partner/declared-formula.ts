/** Formulas for declared amounts, including lines below the table, which lack the table's own formula. */
import type { PartnerTerms } from '../../core/agreement/terms';
import type { Context } from '../context';
import { exactConditions, sumWhere, type CodeCondition } from '../formulas';
import { expenseNames } from '../names';
import { quoted } from '../references';
import { onlyCurrency, ownIsProject } from './own-currency';

export interface LineCodes {
  action?: string;
  category?: string;
  period?: string;
}

const notWithdrawn: [string, string] = [expenseNames.status, '<>withdrawn*'];

/** Lines whose Declared cell has no formula: typed below the table, in a program that does not extend it. */
export const uncalculatedName = 'Uncalculated';
export const uncalculatedFormula = `SUMPRODUCT(ISNUMBER(${expenseNames.eligible})*ISBLANK(${expenseNames.declared}))`;

/**
 * Sums Declared over lines with these codes that are not withdrawn. For lines without a formula, if there are any, its
 * result is computed here.
 */
export function declaredFormula(context: Context, partner: PartnerTerms, codes: LineCodes): string {
  const { terms, decimals } = context;
  const conditions = (['action', 'category', 'period'] as const).flatMap((key): CodeCondition[] => {
    const code = codes[key];
    return code === undefined ? [] : [{ name: expenseNames[key], code, labelled: true }];
  });
  const { eligible, declared, currency, rate } = expenseNames;
  const only = onlyCurrency(partner);
  const blank = `(${currency}="")`;
  const own =
    only === undefined ? `+${blank}*${ownIsProject(context, partner)}` : only === terms.currency ? `+${blank}` : '';
  const known = `((${currency}=${quoted(terms.currency)})${own}+(${rate}<>"")>0)`;
  const where = [...exactConditions(conditions, [notWithdrawn]), `ISBLANK(${declared})`, known].join('*');
  const divisor = `(${rate}+(${rate}=""))`;
  // If a cell contains text, which counts as 0, the lines are not rounded individually.
  const below = `IFERROR(SUMPRODUCT(${where}*ROUND(${eligible}/${divisor},${decimals})),IFERROR(SUMPRODUCT(${where}/${divisor},${eligible}),0))`;
  return `${sumWhere(declared, conditions, [notWithdrawn])}+IF(${uncalculatedName}=0,0,${below})`;
}
