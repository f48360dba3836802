/**
 * Criteria of SUMIFS and COUNTIFS as Excel reads them. The calculator takes the wildcards of "<>withdrawn*" literally,
 * and our sheets count withdrawn lines with exactly that.
 */

/** The calculator's own values, as far as rounding and counting meet them. */
export interface Value {
  kind: number;
  value?: unknown;
  code?: string;
  rows?: Value[][];
}

export const KIND = { blank: 0, number: 1, string: 2, boolean: 3, error: 4, array: 5 };

const OPERATOR = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/;

/** @returns a test for single cells */
export function criterion(wanted: Value): (cell: Value) => boolean {
  if (wanted.kind === KIND.number) return (cell) => asNumber(cell) === wanted.value;
  if (wanted.kind === KIND.boolean) return (cell) => cell.kind === KIND.boolean && cell.value === wanted.value;
  if (wanted.kind === KIND.error) return (cell) => cell.code === wanted.code;
  if (wanted.kind === KIND.blank) return (cell) => asNumber(cell) === 0;
  const [, operator = '', operand = ''] = OPERATOR.exec(String(wanted.value)) ?? [];
  if (operator === '<>') return not(equals(operand, true));
  if (operator === '' || operator === '=') return equals(operand, operator === '=');
  return compares(operator, operand);
}

const not = (test: (cell: Value) => boolean) => (cell: Value) => !test(cell);

function equals(operand: string, strict: boolean): (cell: Value) => boolean {
  // "=" alone means nothing at all, an empty criterion also an empty text.
  if (operand === '') return (cell) => cell.kind === KIND.blank || (!strict && cell.value === '');
  const number = Number(operand);
  if (operand.trim() !== '' && Number.isFinite(number)) return (cell) => asNumber(cell) === number;
  if (/^(true|false)$/i.test(operand))
    return ({ kind, value }) => kind === KIND.boolean && String(value) === operand.toLowerCase();
  if (operand.startsWith('#')) return ({ code }) => code === operand.toUpperCase();
  const pattern = wildcards(operand);
  return ({ kind, value }) => kind === KIND.string && pattern.test(String(value));
}

/** "*" is anything, "?" one letter, "~" takes the next sign as it is. Capitals do not count. */
export const wildcards = (text: string): RegExp =>
  new RegExp(
    `^${text.replace(/~([*?~])|([*?])|([.+^${}()|[\]\\])/g, (_, plain?: string, wild?: string, special?: string) => {
      if (plain !== undefined) return `\\${plain}`;
      if (wild !== undefined) return wild === '*' ? '[\\s\\S]*' : '[\\s\\S]';
      return `\\${special ?? ''}`;
    })}$`,
    'i',
  );

function compares(operator: string, operand: string): (cell: Value) => boolean {
  const number = Number(operand);
  const numeric = operand.trim() !== '' && Number.isFinite(number);
  return (cell) => {
    if (numeric ? cell.kind !== KIND.number : cell.kind !== KIND.string) return false;
    const order = numeric
      ? Number(cell.value) - number
      : String(cell.value).localeCompare(operand, undefined, { sensitivity: 'accent' });
    if (operator === '<') return order < 0;
    if (operator === '>') return order > 0;
    return operator === '<=' ? order <= 0 : order >= 0;
  };
}

/** A text that reads as a number counts as one, as in Excel. */
function asNumber({ kind, value }: Value): number | undefined {
  if (kind === KIND.number) return Number(value);
  if (kind !== KIND.string || String(value).trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
