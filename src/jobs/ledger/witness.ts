/**
 * An independent witness of what the reader of the ledger did: it looks at every row of every sheet and finds those that
 * could be an expense and were neither read nor named. It shares no code with the reader, so that no mistake of one is
 * also made by the other; DECISIONS.md says what could be an expense.
 */
import type { Terms } from '../../core/agreement/terms';
import { columnOf, type ColumnKey } from '../../core/expenses/columns';
import type { CodeReader } from '../../core/native/codes';
import { hasCell } from '../../workbooks/cell-runs';
import { type CellRead, type RowRead, type SheetRead, type SheetsRead } from '../../workbooks/sheets-read';
import { cellWitness } from './witness-cells';
import { isEnough, type Said } from './witness-row';
import { isAmountText, piecesOf, wholeNumberIn } from './witness-texts';

/** The ledger as the reader has found it. */
export interface LedgerAsRead {
  sheet: string;
  at: ReadonlyMap<ColumnKey, number>;
  /** The rows of the table below its headers, 0-based. */
  body: { first: number; end: number };
  /** Other lists with the same lines, by sheet; rows and columns 0-based. */
  copies: readonly { sheet: string; rows: readonly number[]; columns: readonly number[] }[];
}

/** A row that could be an expense: in the columns of the list, beside them, or on another sheet. */
export interface Suspect {
  sheet: string;
  /** 0-based. */
  row: number;
  beside: boolean;
  cells: readonly CellRead[];
}

/** What the reader made of a row of the ledger: a line, or something that it named; undefined where it said nothing. */
export type KnownAs = 'line' | 'other' | undefined;

export interface Witness {
  /** The rows of all sheets that could be an expense. */
  suspects(book: SheetsRead, knownAs: (row: number) => KnownAs): Suspect[];
  /** Whether a row could be an expense that is no line, by what is in the ledger's columns. */
  inColumns(sheet: SheetRead, row: RowRead, knownAs: KnownAs): boolean;
}

/** So many columns with what belongs into them are no coincidence. */
const sameShape = 5;
/** A whole number at the beginning of a row numbers it. */
const highestNumber = 100_000;
/** Formulas without a result are looked for this far to the right of what is filled. */
const widest = 40;

const amountColumns: readonly ColumnKey[] = ['net', 'vat', 'gross', 'eligible', 'declared'];
const dateColumns: readonly ColumnKey[] = ['documentDate', 'paymentDate'];
const shapeCodes: readonly ColumnKey[] = ['action', 'category', 'period', 'documentType', 'currency'];
const codeColumns: readonly ColumnKey[] = ['action', 'category', 'period', 'documentType', 'currency', 'sharedCost'];
const textColumns: readonly ColumnKey[] = ['supplier', 'documentNo', 'description', 'comment'];

export function createWitness(terms: Terms, codeOf: CodeReader, ledger: LedgerAsRead): Witness {
  const cellsSay = cellWitness(terms, codeOf);
  const own = new Set(ledger.at.values());
  /** The columns that the copies of lines take, by sheet and row. */
  const copies = new Map<string, Map<number, ReadonlySet<number>>>();
  for (const { sheet, rows, columns } of ledger.copies) {
    const known = copies.get(sheet) ?? new Map<number, ReadonlySet<number>>();
    for (const row of rows) known.set(row, new Set([...(known.get(row) ?? []), ...columns]));
    copies.set(sheet, known);
  }

  /** Whether the cells hold an amount with enough beside it, wherever they stand. */
  function couldBeExpense(sheet: SheetRead, { row, cells }: RowRead, skipped?: ReadonlySet<number>): boolean {
    const width = Math.max(cells.length, sheet.uncalculated ? widest : 0);
    const found: Said[] = [];
    let isFirst = true;
    for (let column = 0; column < width; column += 1) {
      if (skipped?.has(column)) continue;
      const cell = cells[column] ?? null;
      const says = cellsSay.evidence(sheet, row, column, cell);
      if (cell !== null) {
        const numbersRow =
          isFirst && typeof cell === 'number' && Number.isInteger(cell) && cell < highestNumber && cell > 0;
        isFirst = false;
        if (says === 'amount' && numbersRow) continue;
        if ((says === 'word' || says === 'documentNo') && isPasted(cell)) return true;
      }
      if (says !== undefined) found.push([says, cell]);
    }
    return isEnough(found);
  }

  /** Whether a cell alone holds a row that could be an expense. */
  function isPasted(cell: CellRead): boolean {
    const pieces = typeof cell === 'string' ? piecesOf(cell).filter((piece) => piece !== '') : [];
    return isEnough(pieces.map((piece) => [cellsSay.ofText(piece), piece]));
  }

  /** Whether a row has in the ledger's columns what belongs there. */
  function hasShape(sheet: SheetRead, { row, cells }: RowRead): boolean {
    const at = (key: ColumnKey): CellRead => cells[ledger.at.get(key) ?? -1] ?? null;
    const amounts = amountColumns.filter((key) => isAmount(at(key))).length;
    if (amounts === 0) return false;
    const dates = dateColumns.filter((key) => {
      const says = cellsSay.evidence(sheet, row, ledger.at.get(key) ?? -1, at(key));
      return says === 'date' || says === 'day';
    }).length;
    return amounts + dates + shapeCodes.filter((key) => isCode(key, at(key))).length >= sameShape;
  }

  function isCode(key: ColumnKey, cell: CellRead): boolean {
    const { list } = columnOf(key);
    return list !== undefined && cellsSay.isCode(list, cell);
  }

  function inColumns(sheet: SheetRead, { row, cells }: RowRead, knownAs: KnownAs): boolean {
    if (knownAs === 'line') return false;
    // A row that was pasted into one cell looks like a remark.
    if (knownAs === 'other') return [...own].some((column) => isPasted(cells[column] ?? null));
    const at = (key: ColumnKey): CellRead => cells[ledger.at.get(key) ?? -1] ?? null;
    const isFormula = (key: ColumnKey): boolean => hasCell(sheet.formulas, row, ledger.at.get(key) ?? -1);
    const hasNoResult = (key: ColumnKey): boolean => hasCell(sheet.uncalculated, row, ledger.at.get(key) ?? -1);
    const amounts = amountColumns.filter((key) => isAmount(at(key)) || hasNoResult(key));
    if (amounts.length === 0) return [...own].some((column) => isPasted(cells[column] ?? null));
    const isDated = dateColumns.some((key) => at(key) !== null && !isFormula(key));
    const isDocument = isText(at('supplier')) || isText(at('documentNo')) || isCode('documentType', at('documentType'));
    const isSaid = codeColumns.some((key) => isCode(key, at(key))) || textColumns.some((key) => isText(at(key)));
    // Calculated amounts beside a label are a sum.
    return isDated || isDocument || (isSaid && amounts.some((key) => !isFormula(key)));
  }

  /** Inside the table, what is in its columns and what is beside them are two things; outside, a row is one. */
  function inLedger(sheet: SheetRead, read: RowRead, knownAs: KnownAs): 'row' | 'beside' | undefined {
    const inside = read.row >= ledger.body.first && read.row < ledger.body.end;
    if (inColumns(sheet, read, knownAs)) return 'row';
    if (knownAs === undefined && !inside && couldBeExpense(sheet, read)) return 'row';
    return (knownAs !== undefined || inside) && couldBeExpense(sheet, read, own) ? 'beside' : undefined;
  }

  function ofLedger(sheet: SheetRead, knownAs: (row: number) => KnownAs): Suspect[] {
    return sheet.rows.flatMap((read): Suspect[] => {
      const { row, cells } = read;
      const where = inLedger(sheet, read, knownAs(row));
      if (where === undefined) return [];
      const beside = where === 'beside';
      return [{ sheet: sheet.name, row, beside, cells: beside ? without(cells, own) : cells }];
    });
  }

  function ofOther(sheet: SheetRead): Suspect[] {
    const known = copies.get(sheet.name);
    return sheet.rows.flatMap((read): Suspect[] => {
      const { row, cells } = read;
      const copied = known?.get(row);
      if (!couldBeExpense(sheet, read, copied) && (copied || !hasShape(sheet, read))) return [];
      return [{ sheet: sheet.name, row, beside: false, cells: copied ? without(cells, copied) : cells }];
    });
  }

  return {
    suspects: (book, knownAs) =>
      book.sheets.flatMap((sheet) => (sheet.name === ledger.sheet ? ofLedger(sheet, knownAs) : ofOther(sheet))),
    inColumns,
  };
}

function without(cells: readonly CellRead[], columns: ReadonlySet<number>): readonly CellRead[] {
  return cells.map((cell, column) => (columns.has(column) ? null : cell));
}

function isAmount(cell: CellRead): boolean {
  if (typeof cell === 'number') return cell !== 0;
  if (typeof cell !== 'string') return typeof cell === 'object' && cell !== null;
  return isAmountText(cell.trim()) || (wholeNumberIn(cell.trim()) ?? 0) > 0;
}

function isText(cell: CellRead): boolean {
  return typeof cell === 'string' && cell.trim().length >= 2;
}
