/** Cells of native tables. */
import { compareDecimals, parseDecimal, type Decimal } from '../money';

/** A cell's value; dates are Excel serials of the 1900 system. */
export type Cell = string | number | boolean | null | { readonly error: string };

/** Value of a formula that was never calculated; treating it as blank would be a guess. */
export const noResult = { error: '=' } as const satisfies Cell;

export function isBlank(cell: Cell | undefined): cell is null | undefined | '' {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** A cell as displayed. */
export function displayText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.error : String(cell);
}

/** A positive integer, also when stored as text. */
export function wholeNumber(cell: Cell): number | undefined {
  const number = typeof cell === 'string' && /^\s*\d+\s*$/.test(cell) ? Number(cell) : cell;
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

/** Amounts below this limit can be summed exactly over many rows; no legitimate cell exceeds it. */
const beyondCounting = parseDecimal('100000000000');

export function isCountable(value: Decimal): boolean {
  const size = { units: value.units < 0n ? -value.units : value.units, scale: value.scale };
  return beyondCounting !== undefined && compareDecimals(size, beyondCounting) < 0;
}
