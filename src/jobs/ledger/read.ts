/** Reads the rows of a ledger and classifies them as lines or something else. */
import type { CodeReader } from '../../core/native/codes';
import { columnOf, type ColumnKey } from '../../core/expenses/columns';
import type { RawRow } from '../../core/expenses/line';
import { isBlank, noResult } from '../../core/native/cell';
import { dayNumber } from '../../workbooks/date-formats';
import { rowsWithFormulas, type RowRead } from '../../workbooks/sheets-read';
import { foreignRows, formulaAt, type LedgerLocation } from './find';
import { numbersShown, resultsIn } from './beside-values';
import { fillMerged } from './merged';
import { hasTypedAmount, isSurelyLine, isTotalsRow, kindOf, type RowKind } from './rows';

export interface LedgerRows {
  lines: RawRow[];
  /** Filled rows that are not lines, 1-based. */
  skipped: readonly { row: number; kind: RowKind }[];
  /** Lines above the header row. */
  above: readonly number[];
  /** Lines below the table. */
  below: readonly number[];
  /** Rows that received words, codes or dates from merged cells. */
  merged: readonly number[];
}

/** @param row with all cells of the sheet's row */
export function rawRow({ row, cells }: RowRead, location: LedgerLocation): RawRow {
  const raw: RawRow = { row: row + 1, cells: {} };
  for (const [key, column] of location.at) {
    const cell = cells[column] ?? null;
    const { kind, formula } = columnOf(key);
    const isDay = kind === 'day' && typeof cell === 'number';
    const hasNoResult = isBlank(cell) && !formula && lacksResult(location, row, key);
    raw.cells[key] = hasNoResult ? noResult : isDay ? dayNumber(location.sheet, row, column, cell) : cell;
  }
  return { ...raw, ...numbersShown(raw, location), ...resultsIn(raw, location) };
}

/** Whether nothing in a cell stands for a result: programs that do not calculate store none, 0 or an empty text. */
function lacksResult(location: LedgerLocation, row: number, key: ColumnKey): boolean {
  const formula = formulaAt(location, row, key);
  return formula === 'empty' || (formula === 'calculated' && location.sheet.toBeCalculated === true);
}

export function rowKind(raw: RawRow, location: LedgerLocation, codeOf: CodeReader): RowKind {
  return kindOf(raw, codeOf, (key) => formulaAt(location, raw.row - 1, key) !== undefined);
}

/** The first row below the lines of the table, 0-based: its totals row, or the row below it. */
export function endOfLines({ table: { area, hasTotals } }: LedgerLocation): number {
  return area.row + area.rows - (hasTotals ? 1 : 0);
}

/** The lines of the table, those typed below a table that did not grow, and those above its headers. */
export function ledgerRows(location: LedgerLocation, codeOf: CodeReader): LedgerRows {
  const { table, first, foundBy } = location;
  const end = table.area.row + table.area.rows;
  const found: Record<'lines', RawRow[]> & Record<'above' | 'below', number[]> = { lines: [], above: [], below: [] };
  const skipped: { row: number; kind: RowKind }[] = [];
  const isForeign = foreignRows(location);
  // Without a table, the end of the list can only be inferred from its contents.
  const bound = foundBy === 'row' ? first : end;
  let next = bound;
  for (const read of filledRows(location)) {
    const { row } = read;
    const above = row < first;
    if ((table.hasHeaders && row === first - 1) || isForeign(row)) continue;
    const raw = rawRow(read, location);
    const kind = rowKind(raw, location, codeOf);
    const isFormula = (key: ColumnKey): boolean => formulaAt(location, row, key) !== undefined;
    if (table.hasTotals && row === end - 1 && isTotalsRow(raw, codeOf, isFormula)) {
      // What Excel calculates there needs no mention.
      if (hasTypedAmount(raw, isFormula)) skipped.push({ row: raw.row, kind: 'total' });
      continue;
    }
    const outside = row >= bound;
    const apart = above || (outside && row > next && typeof raw.cells.line !== 'number');
    if (kind === 'line' && (!apart || isSurelyLine(raw, codeOf, isFormula))) {
      found.lines.push(raw);
      if (above) found.above.push(raw.row);
      else if (outside && foundBy !== 'row') found.below.push(raw.row);
    } else if (kind !== 'blank' && (!above || hasTypedAmount(raw, isFormula)))
      skipped.push({ row: raw.row, kind: kind === 'line' ? 'note' : kind });
    if (outside && kind !== 'blank') next = row + 1;
  }
  return { ...found, skipped, merged: fillMerged(location, found.lines) };
}

/** Filled rows, including those that only contain formulas never calculated. */
function filledRows({ sheet, at }: LedgerLocation): readonly RowRead[] {
  const inputs = [...at].filter(([key]) => !columnOf(key).formula).map(([, column]) => column);
  return rowsWithFormulas(sheet, new Set(inputs));
}
