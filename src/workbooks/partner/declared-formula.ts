/** Formulas for declared amounts, including lines below the table, which lack the table's own formulas. */
import type { PartnerTerms } from '../../core/agreement/terms';
import type { GridBlock } from '../blocks';
import type { Context } from '../context';
import { expenseNames, guideNames } from '../names';
import { quoted } from '../references';
import { codePart, meansCode, type FormulaList } from '../spellings';
import { coveredRows, type Ledger } from './ledger';
import { onlyCurrency, ownIsProject } from './own-currency';
import { countedCriterion } from './typed-codes';

export interface LineCodes {
  action?: string;
  category?: string;
  period?: string;
}

const { counted } = guideNames;
const { action, category, period, status, eligible, declared, currency, rate } = expenseNames;

/** Lines without "Counted in": typed below the table, in a program that does not extend it. */
export const uncalculatedName = 'Uncalculated';
const isUncalculated = `ISNUMBER(${eligible})*ISBLANK(${counted})`;
export const uncalculatedFormula = `SUMPRODUCT(${isUncalculated})`;
/** The first and last of them, so that sums need not compare the texts of all rows. */
const spanNames = { first: 'UncalculatedFirst', last: 'UncalculatedLast' } as const;

/** Cells on the sheet of lists with the positions of these lines. */
export function uncalculatedSpan({ t }: Context, ledger: Ledger): GridBlock {
  const position = `(ROW(${eligible})-ROW(${guideNames.header}))`;
  const end = coveredRows(ledger) + 1;
  const formulas = {
    first: { formula: `${end}-SUMPRODUCT(MAX(${isUncalculated}*(${end}-${position})))`, value: end },
    last: { formula: `SUMPRODUCT(MAX(${isUncalculated}*${position}))`, value: 0 },
  };
  return {
    kind: 'grid',
    serves: 'file',
    key: 'uncalculated',
    columns: [{ key: 'row', header: t.partner.uncalculated, style: 'integer' }],
    rows: (['first', 'last'] as const).map((key) => ({ cells: { row: { ...formulas[key], name: spanNames[key] } } })),
  };
}

/** A column from the first to the last line without formulas. */
function below(name: string): string {
  return `INDEX(${name},${spanNames.first}):INDEX(${name},${spanNames.last})`;
}

/**
 * Sums Declared over lines with these codes that count. For lines without formulas, if there are any, its result is
 * computed here.
 */
export function declaredFormula(context: Context, partner: PartnerTerms, codes: LineCodes): string {
  const inTable = `SUMIFS(${declared},${counted},${countedCriterion(codes)})`;
  return `${inTable}+IF(${uncalculatedName}=0,0,${belowFormula(context, partner, codes)})`;
}

function belowFormula(context: Context, partner: PartnerTerms, codes: LineCodes): string {
  const { terms, decimals } = context;
  const only = onlyCurrency(partner);
  const [named, typedRate, amount] = [codePart(below(currency)), below(rate), below(eligible)];
  const blank = `(${named}="")`;
  const own =
    only === undefined
      ? `+${blank}*${ownIsProject(context, partner, below)}`
      : only === terms.currency
        ? `+${blank}`
        : '';
  const means = (name: string, list: FormulaList, code: string | undefined): string[] =>
    code === undefined ? [] : [meansCode(context, below(name), list, code)];
  const where = [
    ...means(action, 'actions', codes.action),
    ...means(category, 'categories', codes.category),
    ...means(period, 'periods', codes.period),
    ...means(status, 'statuses', 'withdrawn').map((isWithdrawn) => `(1-${isWithdrawn})`),
    `ISBLANK(${below(counted)})`,
    `((${named}=${quoted(terms.currency)})${own}+(${typedRate}<>"")>0)`,
  ].join('*');
  const divisor = `(${typedRate}+(${typedRate}=""))`;
  // If a cell contains text, which counts as 0, the lines are not rounded individually.
  return `IFERROR(SUMPRODUCT(${where}*ROUND(${amount}/${divisor},${decimals})),IFERROR(SUMPRODUCT(${where}/${divisor},${amount}),0))`;
}
