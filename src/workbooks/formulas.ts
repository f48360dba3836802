/** Native formulas over workbook names, of those that Excel 2016 and LibreOffice share. */
import { dropdownSeparator } from '../core/native/codes';
import { formatDecimal, type Decimal, type Rounding } from '../core/money';
import { quoted } from './references';

/** A column (by its workbook name) that must hold a code. */
export interface CodeCondition {
  name: string;
  code: string;
  /** Cells that people fill may hold the dropdown's text instead of the code alone. */
  labelled: boolean;
}

/**
 * The sum of a named column over the rows that hold the codes. `criteria` are further pairs of name and criterion.
 * SUMIFS takes codes that look like numbers for numbers ("1.1" equals "1.10"): those are compared as texts instead.
 * Gnumeric knows no "<>start*": what begins so is taken away instead.
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

/** What a cell may hold, as criteria: "?" of an unknown code would stand for any letter. */
function wanted(code: string, labelled: boolean): string[] {
  const plain = code.replace('?', '~?');
  return [plain, ...(labelled ? [`${plain}${dropdownSeparator}*`] : [])];
}

function exactSum(sum: string, codes: readonly CodeCondition[], criteria: readonly [string, string][]): string {
  return `SUMPRODUCT(${exactConditions(codes, criteria).join('*')},${sum})`;
}

/** The same conditions as factors of a SUMPRODUCT: 1 for a row that holds them, 0 for another. */
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

/** The few criteria that our formulas use: "text", "<>text", "<>start*" and "~?", which is a question mark. */
function exactCriterion(name: string, criterion: string): string {
  const [, not, text = '', star] = /^(<>)?~?(.*?)(\*)?$/.exec(criterion) ?? [];
  const operator = not === undefined ? '=' : '<>';
  const value = star === undefined ? name : `LEFT(${name},${text.length})`;
  return `(${value}${operator}${quoted(text)})`;
}

function looksLikeNumber(code: string): boolean {
  return /^[-.\d]/.test(code);
}

/** rate × amount by the agreement's policy. The inner ROUND holds the exact product, which binary fractions miss. */
export function roundedShare(amount: string, rate: Decimal, rounding: Rounding, decimals: number): string {
  const exact = `ROUND(${formatDecimal(rate)}*(${amount}),${decimals + rate.scale})`;
  return `${rounding === 'floor' ? 'ROUNDDOWN' : 'ROUND'}(${exact},${decimals})`;
}

/** The code of a cell that holds a code or the dropdown's text. */
export function codeIn(cell: string): string {
  const separator = quoted(dropdownSeparator);
  return `LEFT(${cell}&${separator},FIND(${separator},${cell}&${separator})-1)`;
}

/** The same of a cell's text, for the stored result. */
export function codeSeen(text: string): string {
  return text.split(dropdownSeparator, 1)[0] ?? '';
}

/** Adds money: binary fractions of sums are rounded away, so that 0.00 is 0. */
export function rounded(formula: string, decimals: number): string {
  return `ROUND(${formula},${decimals})`;
}
