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
 * treats codes that look like numbers as numbers ("1.1" equals "1.10"), so those are compared as texts. Gnumeric does
 * not support "<>start*", so such rows are subtracted instead.
 */
export function sumWhere(
  sum: string,
  codes: readonly CodeCondition[],
  criteria: readonly [string, string][] = [],
): string {
  if (codes.some(({ code }) => looksLikeNumber(code))) return exactSum(sum, codes, criteria);
  if (codes.length + criteria.length === 0) return `SUM(${sum})`;
  const not = criteria.find(([, criterion]) => /^<>.*\*$/.test(criterion));
  if (not) {
    const others = criteria.filter((one) => one !== not);
    return `${sumWhere(sum, codes, others)}-(${sumWhere(sum, codes, [...others, [not[0], not[1].slice(2)]])})`;
  }
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
  return `SUMPRODUCT(${exactConditions(codes, criteria).join('*')},${sum})`;
}

/** The conditions as factors of a SUMPRODUCT: 1 for a row that satisfies them, else 0. */
export function exactConditions(codes: readonly CodeCondition[], criteria: readonly [string, string][]): string[] {
  return [
    ...codes.map(({ name, code, labelled }) => {
      const start = `${code}${dropdownSeparator}`;
      const alone = `(${name}=${quoted(code)})`;
      return labelled ? `(${alone}+(LEFT(${name},${start.length})=${quoted(start)}))` : alone;
    }),
    ...criteria.map(([name, criterion]) => exactCriterion(name, criterion)),
  ];
}

/** Supports the criteria that our formulas use: "text", "<>text", "<>start*" and "~?", an escaped question mark. */
function exactCriterion(name: string, criterion: string): string {
  const [, not, text = '', star] = /^(<>)?~?(.*?)(\*)?$/.exec(criterion) ?? [];
  const operator = not === undefined ? '=' : '<>';
  const value = star === undefined ? name : `LEFT(${name},${text.length})`;
  return `(${value}${operator}${quoted(text)})`;
}

function looksLikeNumber(code: string): boolean {
  return /^[-.\d]/.test(code);
}

/** rate × amount, rounded by the agreement's policy. The inner ROUND removes the binary error of the product. */
export function roundedShare(amount: string, rate: Decimal, rounding: Rounding, decimals: number): string {
  const exact = `ROUND(${formatDecimal(rate)}*(${amount}),${decimals + rate.scale})`;
  return `${rounding === 'floor' ? 'ROUNDDOWN' : 'ROUND'}(${exact},${decimals})`;
}

/** Formula for the code in a cell that contains a code or the dropdown's text. */
export function codeIn(cell: string): string {
  const separator = quoted(dropdownSeparator);
  return `LEFT(${cell}&${separator},FIND(${separator},${cell}&${separator})-1)`;
}

/** The result of `codeIn`, to be stored with the formula. */
export function storedCode(text: string): string {
  return text.split(dropdownSeparator, 1)[0] ?? '';
}

/** Rounds away binary errors in sums of money, so that 0.00 is 0. */
export function roundedSum(formula: string, decimals: number): string {
  return `ROUND(${formula},${decimals})`;
}
