/** Where things are after rows, columns or cells were inserted or deleted. Pure geometry; structure.ts applies it. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../a1';

export interface Shift {
  axis: 'rows' | 'columns';
  /** First row (column) inserted or deleted. */
  at: number;
  /** Inserted when positive, deleted when negative. */
  count: number;
  /** The columns (rows) concerned: first and one past the last. The whole sheet when rows or columns move. */
  from: number;
  to: number;
}

export const isWhole = (shift: Shift) =>
  shift.from === 0 && shift.to === (shift.axis === 'rows' ? MAX_COLUMNS : MAX_ROWS);

/** The new place of a row (column), or undefined when it was deleted. */
export function shiftIndex(index: number, { at, count }: Shift): number | undefined {
  if (index < at) return index;
  if (count < 0 && index < at - count) return undefined;
  return index + count;
}

/** Whether the shift moves all of an area's columns (rows); an area that lies only partly in its way stays. */
export const concerns = (shift: Shift, area: Area) =>
  shift.axis === 'rows'
    ? area.column >= shift.from && area.column + area.columns <= shift.to
    : area.row >= shift.from && area.row + area.rows <= shift.to;

/** The new place of an area, which grows when something is inserted inside it; null when all of it was deleted. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  if (!concerns(shift, area)) return area;
  const limit = shift.axis === 'rows' ? MAX_ROWS : MAX_COLUMNS;
  const start = shift.axis === 'rows' ? area.row : area.column;
  const size = shift.axis === 'rows' ? area.rows : area.columns;
  if (size === limit) return area;
  const moved = shiftSpan(start, size, shift);
  if (!moved || moved.start >= limit) return null;
  const fitted = Math.min(moved.size, limit - moved.start);
  return shift.axis === 'rows'
    ? { ...area, row: moved.start, rows: fitted }
    : { ...area, column: moved.start, columns: fitted };
}

function shiftSpan(start: number, size: number, { at, count }: Shift): { start: number; size: number } | null {
  const end = start + size;
  if (count >= 0) {
    if (at <= start) return { start: start + count, size };
    return { start, size: at < end ? size + count : size };
  }
  const gone = at - count;
  const before = Math.max(0, Math.min(end, at) - start);
  const after = Math.max(0, end - Math.max(start, gone));
  if (before + after === 0) return null;
  return { start: start < at ? start : Math.max(start, gone) + count, size: before + after };
}
