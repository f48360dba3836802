/** Whether what the cells of a row say makes it an expense. */
import type { CellRead } from '../../workbooks/sheets-read';
import type { Evidence } from './witness-cells';
import { wholeNumberIn } from './witness-texts';

/** An amount, with three more of what an expense has. */
const fewest = 4;
/** A single number up to this may be the hours of a day. */
const hoursOfDay = 24;
/** Shorter numbers are none of a document. */
const shortestNumber = 4;

/** A cell of a row, and what it says. */
export type Said = readonly [says: Evidence, cell: CellRead];

/** Whether what cells say is an amount with enough beside it. */
export function isEnough(found: readonly Said[]): boolean {
  if (found.length < fewest) return false;
  const cellsOf = (evidence: Evidence): CellRead[] =>
    found.filter(([says]) => says === evidence).map(([, cell]) => cell);
  // A whole number in the time of the project is its day, or an amount where another one is.
  const [days, dates] = [cellsOf('day').length, cellsOf('date').length];
  const figures = [...cellsOf('amount'), ...cellsOf('day').slice(0, dates > 0 ? days : days - 1)];
  const numbers = cellsOf('digits')
    .map((cell) => (typeof cell === 'string' ? cell.trim() : ''))
    .sort((one, other) => other.length - one.length);
  // Where no cell is surely an amount, the longest number in a text is; or a cell that shows none, if a day is there.
  if (figures.length === 0 && numbers.length > 0) figures.push(numbers.shift() ?? null);
  if (figures.length === 0 && dates + days > 0) figures.push(...cellsOf('broken').slice(0, 1));
  if (figures.length === 0) return false;
  const isNumbered = cellsOf('documentNo').length > 0 || numbers.some((one) => one.length >= shortestNumber);
  const [action, category, documentType] = (['action', 'category', 'documentType'] as const).map(
    (says) => cellsOf(says).length > 0,
  );
  if (action && category && documentType) return true;
  const kinds = [action, category, documentType, isNumbered].filter((is) => is).length;
  if (dates + days === 0 || !(action || category) || kinds < 2) return false;
  const mayBeHours = figures.length === 1 && sizeOf(figures[0] ?? null) <= hoursOfDay && !documentType && !isNumbered;
  return !mayBeHours;
}

/** How large an amount is; texts that say more than a number, and cells that show none, may be any. */
function sizeOf(cell: CellRead): number {
  if (typeof cell === 'number') return Math.abs(cell);
  return (typeof cell === 'string' ? wholeNumberIn(cell.trim()) : undefined) ?? Infinity;
}
