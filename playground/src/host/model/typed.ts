/**
 * What Excel makes of a text: `values = [["2024-05"]]` is parsed as if typed. A cell formatted "@" keeps texts as they are.
 * Only the number and date forms people commonly write are known; anything else stays text.
 */
import { invalidArgument } from '../errors';
import type { CellValue, Culture } from './types';
import { parseDate } from './typed-dates';

export interface Typed {
  value: CellValue;
  formula?: string;
  /** The number format such a text gives to a cell that has none ("General"). */
  format?: string;
}

export const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!'];

const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/**
 * @param format the cell's number format before
 * @param today Excel serial, for dates written without a year
 */
export function parseTyped(text: string, format: string, culture: Culture, today: number): Typed {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: checkLength(text.slice(1)) };
  if (format === '@') return { value: checkLength(text) };
  if (/^=./s.test(text)) return formula(text);
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  const error = ERRORS.find((candidate) => candidate === trimmed.toUpperCase());
  if (error) return { value: error };
  const known = parseNumber(trimmed, culture) ?? parseDate(trimmed, culture, today);
  if (known) return known;
  if (/^[+-][^+\-\s]/.test(trimmed)) return formula(`=${trimmed}`);
  return { value: checkLength(text) };
}

function formula(text: string): Typed {
  if (text.length > MAX_FORMULA) throw invalidArgument(`A formula has more than ${MAX_FORMULA} characters.`);
  return { value: 0, formula: text };
}

function checkLength(text: string): string {
  if (text.length > MAX_TEXT) throw invalidArgument(`A text has more than ${MAX_TEXT} characters.`);
  return text;
}

function parseNumber(text: string, culture: Culture): Typed | undefined {
  const group =
    culture.group === ' ' || culture.group === '\u202f' || culture.group === '\u00a0'
      ? '[ \u00a0\u202f]'
      : `\\${culture.group}`;
  const number = new RegExp(
    `^(\\()?([+-])?([$€£])?\\s?(\\d{1,3}(?:${group}\\d{3})+|\\d*)(\\${culture.decimal}\\d*)?(e[+-]?\\d{1,3})?\\s?(%|€)?(\\))?$`,
    'i',
  );
  const match = number.exec(text);
  if (!match) return parseFraction(text);
  const [, open, sign, before, whole = '', fraction = '', exponent, after, close] = match;
  if (!/\d/.test(whole + fraction) || Boolean(open) !== Boolean(close)) return undefined;
  const digits = whole.replace(new RegExp(group, 'g'), '') + fraction.replace(culture.decimal, '.');
  const size = fifteenDigits(Number(`${digits}${exponent ?? ''}`));
  const value = (sign === '-' || open ? -size : size) / (after === '%' ? 100 : 1);
  if (!Number.isFinite(value)) return undefined;
  const decimals = fraction.length > 1 ? '.00' : '';
  const grouped = new RegExp(group).test(whole);
  if (after === '%') return { value, format: `0${decimals}%` };
  if (before || after) return { value, format: `${before ?? ''}#,##0${decimals}${after ? ` ${after}` : ''}` };
  if (exponent) return { value, format: '0.00E+00' };
  return grouped ? { value, format: `#,##0${decimals}` } : { value };
}

function parseFraction(text: string): Typed | undefined {
  const match = /^([+-]?\d+) (\d{1,3})\/(\d{1,3})$/.exec(text);
  if (!match || Number(match[3]) === 0) return undefined;
  const whole = Number(match[1]);
  const part = Number(match[2]) / Number(match[3]);
  return { value: whole < 0 ? whole - part : whole + part, format: '# ?/?' };
}

/** Excel keeps fifteen significant digits of what is typed and drops the rest. */
function fifteenDigits(value: number): number {
  const text = String(value);
  return /^\d{16,}$/.test(text) ? Number(text.slice(0, 15) + '0'.repeat(text.length - 15)) : value;
}

export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

export function valueType(value: CellValue): ValueType {
  if (value === null) return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return ERRORS.includes(value) ? 'Error' : 'String';
}
