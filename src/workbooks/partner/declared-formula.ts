/** What was declared, by native formulas: lines that stand below the table and have no formula of their own included. */
import type { PartnerTerms } from '../../core/agreement/terms';
import type { Context } from '../context';
import { exactConditions, sumWhere, type CodeCondition } from '../formulas';
import { expenseNames } from '../names';
import { quoted } from '../references';

export interface LineCodes {
  action?: string;
  category?: string;
  period?: string;
}

const notWithdrawn: [string, string] = [expenseNames.status, '<>withdrawn*'];

/** The lines whose Declared holds no formula: they stand below the table, typed by a program that does not grow it. */
export const uncalculatedName = 'Uncalculated';
export const uncalculatedFormula = `SUMPRODUCT(ISNUMBER(${expenseNames.eligible})*ISBLANK(${expenseNames.declared}))`;

/**
 * The sum of Declared over the lines that are not withdrawn and hold these codes, lines without its formula included:
 * what the formula would show is computed for them, as long as there are any.
 */
export function declaredFormula({ terms, decimals }: Context, partner: PartnerTerms, codes: LineCodes): string {
  const conditions = (['action', 'category', 'period'] as const).flatMap((key): CodeCondition[] => {
    const code = codes[key];
    return code === undefined ? [] : [{ name: expenseNames[key], code, labelled: true }];
  });
  const { eligible, declared, currency, rate } = expenseNames;
  const ownIsProject = partner.partner.currency === terms.currency;
  const known = `((${currency}=${quoted(terms.currency)})${ownIsProject ? `+(${currency}="")` : ''}+(${rate}<>"")>0)`;
  const where = [...exactConditions(conditions, [notWithdrawn]), `ISBLANK(${declared})`, known].join('*');
  const divisor = `(${rate}+(${rate}=""))`;
  // Beside a text, which counts nothing, the lines are not rounded one by one.
  const below = `IFERROR(SUMPRODUCT(${where}*ROUND(${eligible}/${divisor},${decimals})),IFERROR(SUMPRODUCT(${where}/${divisor},${eligible}),0))`;
  return `${sumWhere(declared, conditions, [notWithdrawn])}+IF(${uncalculatedName}=0,0,${below})`;
}
