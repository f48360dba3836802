/** Single cells of our tables. */
import { compareDecimals, parseDecimal, type Decimal } from '../money';

/** What a cell holds: dates are Excel serials of the 1900 system. */
export type Cell = string | number | boolean | null | { readonly error: string };

/** Stands for a formula that was never calculated: there is no value, and a blank would be a guess. */
export const noResult = { error: '=' } as const satisfies Cell;

export function isBlank(cell: Cell | undefined): cell is null | undefined | '' {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** A cell as people see it. */
export function shown(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.error : String(cell);
}

/** A whole number above 0, also where it is stored as text. */
export function wholeNumber(cell: Cell): number | undefined {
  const number = typeof cell === 'string' && /^\s*\d+\s*$/.test(cell) ? Number(cell) : cell;
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

/** No cell of ours holds as much, and below it sums of many rows stay exact. */
const beyondCounting = parseDecimal('100000000000');

export function isCountable(value: Decimal): boolean {
  const size = { units: value.units < 0n ? -value.units : value.units, scale: value.scale };
  return beyondCounting !== undefined && compareDecimals(size, beyondCounting) < 0;
}
