/** The rows of a ledger: which of them are lines, and what the others are. */
import type { CodeReader } from '../../core/native/codes';
import { columnOf } from '../../core/expenses/columns';
import type { RawRow } from '../../core/expenses/line';
import { noResult } from '../../core/native/cell';
import { placeOf, rowsIn, type RowRead } from '../../workbooks/sheets-read';
import { formulaAt, type LedgerPlace } from './find';
import { fillMerged } from './merged';
import { isSurelyLine, kindOf, type RowKind } from './rows';

export interface LedgerRows {
  lines: RawRow[];
  /** Filled rows that are no lines, as the sheet counts from 1. */
  left: readonly { row: number; kind: RowKind }[];
  /** Rows of lines that stand below the table. */
  below: readonly number[];
  /** Rows that took words, codes or dates from cells merged over them. */
  merged: readonly number[];
}

export function rawRow({ row, cells }: RowRead, place: LedgerPlace): RawRow {
  const raw: RawRow = { row: row + 1, cells: {} };
  for (const [key, column] of place.at) {
    const cell = cells[column - place.table.area.column] ?? null;
    const uncalculated = cell === null && !columnOf(key).formula && formulaAt(place, row, key) === 'empty';
    raw.cells[key] = uncalculated ? noResult : cell;
  }
  return raw;
}

/** What one row of the table is. */
export function rowKind(raw: RawRow, place: LedgerPlace, codeOf: CodeReader): RowKind {
  return kindOf(raw, codeOf, (key) => formulaAt(place, raw.row - 1, key) !== undefined);
}

/** The table's lines, and those below it: people type below a table that does not grow. */
export function ledgerRows(place: LedgerPlace, codeOf: CodeReader): LedgerRows {
  const { sheet, table, how } = place;
  const { area } = table;
  const end = area.row + area.rows;
  const totals = table.hasTotals ? 1 : 0;
  const rows: LedgerRows & { left: { row: number; kind: RowKind }[]; below: number[] } = {
    lines: [],
    left: [],
    below: [],
    merged: [],
  };
  const inside = { ...area, row: area.row + 1, rows: area.rows - 1 - totals };
  // Without a table nothing says where the list ends but what stands there.
  const bound = how === 'row' ? area.row + 1 : end;
  let next = bound;
  for (const found of filledRows(place, { ...inside, rows: Number.MAX_SAFE_INTEGER - area.row })) {
    if (found.row === end - 1 && totals > 0) continue;
    const outside = found.row >= bound;
    if (
      outside &&
      how !== 'row' &&
      sheet.tables.some((other) => other.name !== table.name && covers(other.area, found.row))
    )
      break;
    const raw = rawRow(found, place);
    const kind = rowKind(raw, place, codeOf);
    const apart = outside && found.row > next && typeof raw.cells.line !== 'number';
    if (kind === 'line' && (!apart || isSurelyLine(raw, codeOf))) {
      rows.lines.push(raw);
      if (outside && how !== 'row') rows.below.push(raw.row);
    } else if (kind !== 'blank') rows.left.push({ row: raw.row, kind: kind === 'line' ? 'note' : kind });
    if (outside && kind !== 'blank') next = found.row + 1;
  }
  return { ...rows, merged: fillMerged(place, rows.lines) };
}

function covers(area: LedgerPlace['table']['area'], row: number): boolean {
  return row >= area.row && row < area.row + area.rows;
}

/** Filled rows, those whose cells are all formulas that were never calculated included. */
function filledRows({ sheet, at }: LedgerPlace, area: LedgerPlace['table']['area']): RowRead[] {
  const rows = rowsIn(sheet, area);
  if (!sheet.uncalculated) return rows;
  const known = new Set(rows.map(({ row }) => row));
  const inputs = [...at].filter(([key]) => !columnOf(key).formula).map(([, column]) => column);
  const hidden = new Set<number>();
  for (const place of sheet.uncalculated) {
    const row = Math.floor(place / placeOf(1, 0));
    if (row >= area.row && !known.has(row) && inputs.includes(place - placeOf(row, 0))) hidden.add(row);
  }
  return [...rows, ...[...hidden].map((row): RowRead => ({ row, cells: [] }))].sort((a, b) => a.row - b.row);
}
