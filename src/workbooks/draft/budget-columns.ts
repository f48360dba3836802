/** What the budget is by formula, from its list and the grid beside it. */
import { budgetGridPart, budgetPart } from '../../core/agreement-tables/money';
import { moneyToNumber } from '../../core/money';
import { type CategoryCode, categoryCodes } from '../../core/names';
import type { Context } from '../context';
import { quoted } from '../references';
import { marked } from './codes';
import { type Helper, hidden } from './helper';
import { codeKey, doubledKey, nameOf } from './names';
import type { DraftValues } from './values';

/** Amounts of the grid that the list has, too: they count there. */
export function doubledHelpers({ terms }: Context, values: DraftValues): Helper[] {
  return categoryCodes.map((code): Helper => ({
    column: hidden(
      budgetGridPart,
      doubledKey(code),
      (own) => `IF(ISNUMBER(${own(code)}),IF(COUNTIFS(${inList(own, code)})>0,${own(code)},""),"")`,
    ),
    value: (_row, index) => {
      const doubled = values.doubled[index]?.[code];
      return doubled === undefined ? '' : moneyToNumber(doubled, terms.currency);
    },
  }));
}

/** Conditions on the rows of the list for a cell of the grid. */
function inList(own: (key: string) => string, code: CategoryCode): string {
  return [
    ...(['partner', 'action'] as const).flatMap((key) => [nameOf(budgetPart, codeKey(key)), own(codeKey(key))]),
    nameOf(budgetPart, codeKey('category')),
    quoted(marked(code)),
  ].join(',');
}

export function listedOtherwise(own: (key: string) => string, code: CategoryCode, decimals: number): string {
  const doubled = own(doubledKey(code));
  const listed = `SUMIFS(${nameOf(budgetPart, 'amount')},${inList(own, code)})`;
  return `IF(ISNUMBER(${doubled}),ROUND(${doubled}-${listed},${decimals})<>0,FALSE)`;
}

/** The budget of the list, and of the grid beside it, for these marked codes, each a formula. */
export function budgetFormula(of: { partner?: string; action?: string; category?: string }): string {
  const list = (['partner', 'action', 'category'] as const).flatMap((key) =>
    of[key] === undefined ? [] : [nameOf(budgetPart, codeKey(key)), of[key]],
  );
  const grid = (['partner', 'action'] as const).flatMap((key) =>
    of[key] === undefined ? [] : [nameOf(budgetGridPart, codeKey(key)), of[key]],
  );
  const sum = (amount: string, conditions: readonly string[]): string =>
    conditions.length === 0 ? `SUM(${amount})` : `SUMIFS(${[amount, ...conditions].join(',')})`;
  const columns =
    of.category === undefined ? categoryCodes : categoryCodes.filter((code) => quoted(marked(code)) === of.category);
  const ofGrid = (code: string): string =>
    `${sum(nameOf(budgetGridPart, code), grid)}-${sum(nameOf(budgetGridPart, doubledKey(code)), grid)}`;
  return `(${[sum(nameOf(budgetPart, 'amount'), list), ...columns.map(ofGrid)].join('+')})`;
}
