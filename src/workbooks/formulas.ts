/** Builders for formulas over defined names, limited to functions common to Excel 2016 and LibreOffice. */
import { dropdownSeparator } from '../core/native/codes';
import { formatDecimal, type Decimal, type Rounding } from '../core/money';
import { quoted } from './references';

/** A condition that a column, given by its defined name, contains a code. */
export interface CodeCondition {
  name: string;
  code: string;
  /** Whether cells may contain the dropdown's text instead of the code alone. */
  labelled: boolean;
}

/**
 * Sums a named column over the rows with these codes; `criteria` are additional pairs of name and criterion. SUMIFS
 * treats codes that look like numbers as numbers ("1.1" equals "1.10"), so those are compared as texts.
 */
export function sumWhere(
  sum: string,
  codes: readonly CodeCondition[],
  criteria: readonly [string, string][] = [],
): string {
  if (codes.some(({ code }) => looksLikeNumber(code))) return exactSum(sum, codes, criteria);
  if (codes.length + criteria.length === 0) return `SUM(${sum})`;
  const variants = codes.reduce<string[][]>(
    (all, { name, code, labelled }) =>
      all.flatMap((terms) => wanted(code, labelled).map((text) => [...terms, name, quoted(text)])),
    [[]],
  );
  const more = criteria.flatMap(([name, criterion]) => [name, quoted(criterion)]);
  return variants.map((terms) => `SUMIFS(${[sum, ...terms, ...more].join(',')})`).join('+');
}

/** Possible contents of a cell as criteria; the "?" of the unknown code must not act as a wildcard. */
function wanted(code: string, labelled: boolean): string[] {
  const plain = code.replace('?', '~?');
  return [plain, ...(labelled ? [`${plain}${dropdownSeparator}*`] : [])];
}

function exactSum(sum: string, codes: readonly CodeCondition[], criteria: readonly [string, string][]): string {
  const factors = [
    ...codes.map(({ name, code, labelled }) => {
      const start = `${code}${dropdownSeparator}`;
      const alone = `(${name}=${quoted(code)})`;
      return labelled ? `(${alone}+(LEFT(${name},${start.length})=${quoted(start)}))` : alone;
    }),
    ...criteria.map(([name, criterion]) => exactCriterion(name, criterion)),
  ];
  return `SUMPRODUCT(${factors.join('*')},${sum})`;
}

/** For `criteria`: any text, and any number above 0. */
export const anyText = '?*';
export const anyNumber = '>0';

/** Supports the criteria that our formulas use: these, "text", "<>text" and "~?", an escaped question mark. */
function exactCriterion(name: string, criterion: string): string {
  if (criterion === anyText) return `(LEN(${name})>0)`;
  if (criterion === anyNumber) return `ISNUMBER(${name})`;
  const [, not = '', text = ''] = /^(<>)?~?(.*)$/.exec(criterion) ?? [];
  return `(${name}${not || '='}${quoted(text)})`;
}

function looksLikeNumber(code: string): boolean {
  return /^[-.\d]/.test(code);
}

/** rate × amount, rounded by the agreement's policy. The inner ROUND removes the binary error of the product. */
export function roundedShare(amount: string, rate: Decimal, rounding: Rounding, decimals: number): string {
  const exact = `ROUND(${formatDecimal(rate)}*(${amount}),${decimals + rate.scale})`;
  return `${rounding === 'floor' ? 'ROUNDDOWN' : 'ROUND'}(${exact},${decimals})`;
}

/** Rounds away binary errors in sums of money, so that 0.00 is 0. */
export function roundedSum(formula: string, decimals: number): string {
  return `ROUND(${formula},${decimals})`;
}
