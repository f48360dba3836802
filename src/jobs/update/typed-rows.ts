/** The rows of a ledger as they were typed, with what stands beside and around them, for a list made anew. */
import type { ColumnKey } from '../../core/expenses/columns';
import type { RawRow } from '../../core/expenses/line';
import type { CodeReader } from '../../core/native/codes';
import { isBlank } from '../../core/native/cell';
import type { OptionalColumn } from '../../core/names';
import { fill, languages, textsFor } from '../../locales';
import { hasCell } from '../../workbooks/cell-runs';
import type { LedgerRow } from '../../workbooks/partner';
import type { AddedColumn, CarriedBeside, CellWithFormat } from '../../workbooks/partner/carried';
import type { CellContent } from '../../workbooks/plan';
import { formatAt, rowsWithFormulas, type RowRead, type SheetRead } from '../../workbooks/sheets-read';
import { ledgerRows, rawRow, type LedgerLocation } from '../ledger';
import { kindOf } from '../ledger/rows';
import { contentOf } from '../native/carried';
import { cellsOf, type OldCell } from '../native/old-cells';
import { oldColumns, typedOver, type OldColumns } from './old-columns';

export interface TypedRow {
  /** On the old sheet, 1-based. */
  row: number;
  /** In the new list, 0-based. */
  at: number;
  cells: LedgerRow;
}

export interface TypedLedger {
  rows: readonly TypedRow[];
  formats: CarriedBeside['formats'];
  columns: readonly AddedColumn[];
  /** Cells that have no place in the list. */
  apart: readonly OldCell[];
  /** How many cells with formulas are their results now. */
  formulas: number;
}

/** `currency`: the project's; `optional`: the optional columns that the new list has. */
export function typedRows(
  location: LedgerLocation,
  codeOf: CodeReader,
  { currency, optional }: { currency: string; optional: readonly OptionalColumn[] | undefined },
): TypedLedger {
  const { sheet, first, table } = location;
  const lines = new Map(ledgerRows(location, codeOf).lines.map((line) => [line.row - 1, line]));
  const columns = oldColumns(location, optional);
  const header = table.hasHeaders ? first - 1 : -1;
  const isOurs = textsAbove(currency);
  const kept: { raw: RawRow; read: RowRead }[] = [];
  const apart: OldCell[] = [];
  for (const read of rowsWithFormulas(sheet)) {
    const { row } = read;
    if (row === header) continue;
    const raw = lines.get(row) ?? rawRow(read, location);
    // A sum that is typed in place of its formula would become a line.
    const isKept = lines.has(row) || (row > header && kindOf(raw, codeOf, () => false) !== 'line');
    if (!isKept) apart.push(...cellsOf(sheet, read).filter(({ value }) => row > header || !isOurs(value)));
    else if (lines.has(row) || !isPrepared(raw, columns, read)) {
      kept.push({ raw, read });
      apart.push(...typedOver(location, columns, raw, read));
    }
  }
  const rows = inOrder(kept, first).map(({ raw, read, at }) => ({ raw, read, at, cells: typedCells(raw, columns) }));
  return {
    rows: rows.map(({ raw, at, cells }) => ({ row: raw.row, at, cells })),
    formats: rows.flatMap(({ raw, at }) => formatsIn(sheet, raw, at, columns)),
    columns: [...columns.added].flatMap(([column, text]) => addedColumn(sheet, column, text, rows)),
    apart,
    formulas: rows.reduce((sum, { read }) => sum + formulasIn(sheet, read.row, columns), 0),
  };
}

/** Whether a cell is the sheet's title, subtitle or legend, in any language, or counts the lines that are not printed. */
function textsAbove(currency: string): (cell: CellContent) => boolean {
  const ours = languages.map((language) => textsFor(language));
  const whole = new Set<CellContent>(
    ours.flatMap((texts) => {
      const { sheets, legend, partner } = texts.workbooks;
      return [sheets.expenses, fill(partner.expensesNote, { currency }, texts), ...Object.values<string>(legend), ''];
    }),
  );
  const starts = ours.map(({ workbooks }) => workbooks.partner.unprinted);
  return (cell) => whole.has(cell) || (typeof cell === 'string' && starts.some((start) => cell.startsWith(start)));
}

/** Whether nothing was typed into a row: Line and Currency are filled in beforehand. */
function isPrepared({ cells }: RawRow, { keys, added }: OldColumns, { cells: all }: RowRead): boolean {
  const typed = [...keys.keys()].filter((key) => key !== 'line' && key !== 'currency');
  return typed.every((key) => isBlank(cells[key])) && [...added.keys()].every((column) => isBlank(all[column]));
}

/** Blank rows that people leave between lines stay; a gap beyond does not. */
const widestGap = 50;

/** Where each row stands in the new list: as before, and rows from above the headers at the end. */
function inOrder<Row extends { raw: RawRow }>(kept: readonly Row[], first: number): (Row & { at: number })[] {
  const isAbove = ({ raw }: Row): boolean => raw.row - 1 < first;
  let shift = 0;
  let next = 0;
  const place = (from: number): number => {
    if (from - shift - next > widestGap) shift = from - next - 1;
    const at = Math.max(from - shift, next);
    next = at + 1;
    return at;
  };
  const below = kept.filter((row) => !isAbove(row)).map((row) => ({ ...row, at: place(row.raw.row - 1 - first) }));
  return [...below, ...kept.filter(isAbove).map((row) => ({ ...row, at: next++ }))];
}

function typedCells({ cells }: RawRow, { keys }: OldColumns): LedgerRow {
  return Object.fromEntries([...keys.keys()].map((key) => [key, contentOf(cells[key] ?? null)]));
}

/** Formats that say more than the digits. */
function formatsIn(
  sheet: SheetRead,
  { row, shown = {} }: RawRow,
  at: number,
  { keys }: OldColumns,
): CarriedBeside['formats'] {
  return (Object.keys(shown) as ColumnKey[]).flatMap((key) => {
    const column = keys.get(key);
    return column === undefined ? [] : [{ row: at, column: key, format: formatAt(sheet, row - 1, column) }];
  });
}

function addedColumn(
  sheet: SheetRead,
  column: number,
  header: string,
  rows: readonly { read: RowRead; at: number }[],
): AddedColumn[] {
  const cells = new Map<number, CellWithFormat>();
  for (const { read, at } of rows) {
    const [cell] = cellsOf(sheet, read, column);
    if (cell) cells.set(at, cell);
  }
  return cells.size === 0 ? [] : [{ header, cells }];
}

function formulasIn({ formulas }: SheetRead, row: number, { keys, added }: OldColumns): number {
  return [...keys.values(), ...added.keys()].filter((column) => hasCell(formulas, row, column)).length;
}
