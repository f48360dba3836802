/** Reads the rows of a ledger and classifies them as lines or something else. */
import type { CodeReader } from '../../core/native/codes';
import { columnOf } from '../../core/expenses/columns';
import type { RawRow } from '../../core/expenses/line';
import { noResult } from '../../core/native/cell';
import { cellKey, rowsIn, type RowRead } from '../../workbooks/sheets-read';
import { formulaAt, type LedgerLocation } from './find';
import { fillMerged } from './merged';
import { isSurelyLine, kindOf, type RowKind } from './rows';

export interface LedgerRows {
  lines: RawRow[];
  /** Filled rows that are not lines, 1-based. */
  skipped: readonly { row: number; kind: RowKind }[];
  /** Lines below the table. */
  below: readonly number[];
  /** Rows that received words, codes or dates from merged cells. */
  merged: readonly number[];
}

export function rawRow({ row, cells }: RowRead, location: LedgerLocation): RawRow {
  const raw: RawRow = { row: row + 1, cells: {} };
  for (const [key, column] of location.at) {
    const cell = cells[column - location.table.area.column] ?? null;
    const uncalculated = cell === null && !columnOf(key).formula && formulaAt(location, row, key) === 'empty';
    raw.cells[key] = uncalculated ? noResult : cell;
  }
  return raw;
}

export function rowKind(raw: RawRow, location: LedgerLocation, codeOf: CodeReader): RowKind {
  return kindOf(raw, codeOf, (key) => formulaAt(location, raw.row - 1, key) !== undefined);
}

/** The lines of the table, and those typed below a table that did not grow. */
export function ledgerRows(location: LedgerLocation, codeOf: CodeReader): LedgerRows {
  const { sheet, table, foundBy } = location;
  const { area } = table;
  const end = area.row + area.rows;
  const totals = table.hasTotals ? 1 : 0;
  const rows: LedgerRows & { skipped: { row: number; kind: RowKind }[]; below: number[] } = {
    lines: [],
    skipped: [],
    below: [],
    merged: [],
  };
  const inside = { ...area, row: area.row + 1, rows: area.rows - 1 - totals };
  // Without a table, the end of the list can only be inferred from its contents.
  const bound = foundBy === 'row' ? area.row + 1 : end;
  let next = bound;
  for (const found of filledRows(location, { ...inside, rows: Number.MAX_SAFE_INTEGER - area.row })) {
    if (found.row === end - 1 && totals > 0) continue;
    const outside = found.row >= bound;
    if (
      outside &&
      foundBy !== 'row' &&
      sheet.tables.some((other) => other.name !== table.name && covers(other.area, found.row))
    )
      break;
    const raw = rawRow(found, location);
    const kind = rowKind(raw, location, codeOf);
    const apart = outside && found.row > next && typeof raw.cells.line !== 'number';
    if (kind === 'line' && (!apart || isSurelyLine(raw, codeOf))) {
      rows.lines.push(raw);
      if (outside && foundBy !== 'row') rows.below.push(raw.row);
    } else if (kind !== 'blank') rows.skipped.push({ row: raw.row, kind: kind === 'line' ? 'note' : kind });
    if (outside && kind !== 'blank') next = found.row + 1;
  }
  return { ...rows, merged: fillMerged(location, rows.lines) };
}

function covers(area: LedgerLocation['table']['area'], row: number): boolean {
  return row >= area.row && row < area.row + area.rows;
}

/** Filled rows, including those that only contain formulas never calculated. */
function filledRows({ sheet, at }: LedgerLocation, area: LedgerLocation['table']['area']): RowRead[] {
  const rows = rowsIn(sheet, area);
  if (!sheet.uncalculated) return rows;
  const known = new Set(rows.map(({ row }) => row));
  const inputs = [...at].filter(([key]) => !columnOf(key).formula).map(([, column]) => column);
  const hidden = new Set<number>();
  for (const location of sheet.uncalculated) {
    const row = Math.floor(location / cellKey(1, 0));
    if (row >= area.row && !known.has(row) && inputs.includes(location - cellKey(row, 0))) hidden.add(row);
  }
  return [...rows, ...[...hidden].map((row): RowRead => ({ row, cells: [] }))].sort((a, b) => a.row - b.row);
}
