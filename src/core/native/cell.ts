/** Cells of native tables. */
import { compareDecimals, parseDecimal, type Decimal } from '../money';

/** A cell's value; dates are Excel serials of the 1900 system. */
export type Cell = string | number | boolean | null | { readonly error: string };

/** What a number's format shows of it, where that is not just the number. */
export interface ShownNumber {
  /** As shown; in English where the language decides. */
  text: string;
  isDate: boolean;
  /** Whether it is shown so on every computer, with all digits that were typed. */
  isCertain: boolean;
  /** The currencies that the format may name. */
  currencies?: readonly string[];
  /** Whether the number is shown as a percentage, in thousands or not at all. */
  misleads?: true;
}

/** Value of a formula that was never calculated; treating it as blank would be a guess. */
export const noResult = { error: '=' } as const satisfies Cell;

/** Marks that nobody sees: direction of writing, zero width, soft hyphens. They come with what is pasted. */
const invisible = /\p{Cf}/gu;
const onlyInvisible = /^[\s\p{Cf}]*$/u;

/** Most texts are of what every keyboard has, among which nothing is invisible. */
const printable = /^[ -~]*$/;

/** A text without its invisible marks. */
export function visible(text: string): string {
  return printable.test(text) ? text : text.replace(invisible, '');
}

export function isBlank(cell: Cell | undefined): cell is null | undefined | '' {
  if (cell === null || cell === undefined) return true;
  return typeof cell === 'string' && !startsVisibly(cell) && onlyInvisible.test(cell);
}

/** Decides nearly all texts. */
function startsVisibly(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > 0x20 && first < 0x7f;
}

/** A cell as displayed. */
export function displayText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.error : String(cell);
}

/** A positive integer, also when stored as text. */
export function wholeNumber(cell: Cell): number | undefined {
  const text = typeof cell === 'string' ? visible(cell).trim() : undefined;
  const number = text !== undefined && /^\d+$/.test(text) ? Number(text) : cell;
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

/** Amounts below this limit can be summed exactly over many rows; no legitimate cell exceeds it. */
const beyondCounting = parseDecimal('100000000000');

export function isCountable(value: Decimal): boolean {
  const size = { units: value.units < 0n ? -value.units : value.units, scale: value.scale };
  return beyondCounting !== undefined && compareDecimals(size, beyondCounting) < 0;
}
