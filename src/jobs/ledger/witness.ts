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
import { cellWitness, isAmountText } from './witness-cells';

/** The ledger as the reader has found it. */
export interface LedgerAsRead {
  sheet: string;
  at: ReadonlyMap<ColumnKey, number>;
  /** The rows of the table below its headers, 0-based. */
  body: { first: number; end: number };
  /** Other lists with the same lines, by sheet; rows 0-based. */
  copies: readonly { sheet: string; rows: readonly number[] }[];
}

/** A row that could be an expense: in the columns of the list, beside them, or on another sheet. */
export interface Suspect {
  sheet: string;
  /** 0-based. */
  row: number;
  beside: boolean;
  cells: readonly CellRead[];
}

export interface Witness {
  /** The rows of all sheets that could be an expense. `isKnown`: whether the reader read or named a row of the ledger. */
  suspects(book: SheetsRead, isKnown: (row: number) => boolean): Suspect[];
  /** Whether a row that the reader neither read nor named could be an expense by what is in the ledger's columns. */
  inColumns(sheet: SheetRead, row: RowRead): boolean;
}

/** So many columns with what belongs into them are no coincidence. */
const sameShape = 5;
/** A single number up to this may be the hours of a day. */
const hoursOfDay = 24;
/** A whole number at the beginning of a row numbers it. */
const highestNumber = 100_000;

const amountColumns: readonly ColumnKey[] = ['net', 'vat', 'gross', 'eligible', 'declared'];
const dateColumns: readonly ColumnKey[] = ['documentDate', 'paymentDate'];
const shapeCodes: readonly ColumnKey[] = ['action', 'category', 'period', 'documentType', 'currency'];
const codeColumns: readonly ColumnKey[] = ['action', 'category', 'period', 'documentType', 'currency', 'sharedCost'];
const textColumns: readonly ColumnKey[] = ['supplier', 'documentNo', 'description', 'comment'];

export function createWitness(terms: Terms, codeOf: CodeReader, ledger: LedgerAsRead): Witness {
  const cellsSay = cellWitness(terms, codeOf);
  const own = new Set(ledger.at.values());
  const copies = new Map<string, Set<number>>();
  for (const { sheet, rows } of ledger.copies) {
    const known = copies.get(sheet) ?? new Set();
    for (const row of rows) known.add(row);
    copies.set(sheet, known);
  }

  /** Whether the cells hold an amount with enough beside it, wherever they stand. */
  function couldBeExpense(sheet: SheetRead, { row, cells }: RowRead, skipped?: ReadonlySet<number>): boolean {
    const count = { amount: 0, date: 0, day: 0, action: 0, category: 0, documentType: 0, documentNo: 0, word: 0 };
    let isFirst = true;
    let largest = 0;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column] ?? null;
      if (cell === null || skipped?.has(column)) continue;
      const says = cellsSay.evidence(sheet, row, column, cell);
      const numbersRow =
        isFirst && typeof cell === 'number' && Number.isInteger(cell) && cell < highestNumber && cell > 0;
      isFirst = false;
      if (says === undefined || (says === 'amount' && numbersRow)) continue;
      count[says] += 1;
      if (says === 'amount') largest = typeof cell === 'number' ? Math.max(largest, Math.abs(cell)) : Infinity;
    }
    // A whole number in the time of the project is its day, or an amount where another one is.
    const { day, date } = count;
    const amounts = count.amount + (date > 0 ? day : 0);
    const dates = date + day;
    if (amounts === 0 && day < 2) return false;
    const kinds = [count.action, count.category, count.documentType, count.documentNo].filter((of) => of > 0).length;
    const isCoded = count.action > 0 || count.category > 0;
    if (count.action > 0 && count.category > 0 && count.documentType > 0) return true;
    if (dates === 0 || !isCoded || kinds < 2) return false;
    const mayBeHours = amounts === 1 && largest <= hoursOfDay && count.documentType + count.documentNo === 0;
    return !mayBeHours;
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

  function inColumns(sheet: SheetRead, { row, cells }: RowRead): boolean {
    const at = (key: ColumnKey): CellRead => cells[ledger.at.get(key) ?? -1] ?? null;
    const isFormula = (key: ColumnKey): boolean => hasCell(sheet.formulas, row, ledger.at.get(key) ?? -1);
    const amounts = amountColumns.filter((key) => isAmount(at(key)));
    if (amounts.length === 0) return false;
    const isDated = dateColumns.some((key) => at(key) !== null && !isFormula(key));
    const isDocument = isText(at('supplier')) || isText(at('documentNo')) || isCode('documentType', at('documentType'));
    const isSaid = codeColumns.some((key) => isCode(key, at(key))) || textColumns.some((key) => isText(at(key)));
    // Calculated amounts beside a label are a sum.
    return isDated || isDocument || (isSaid && amounts.some((key) => !isFormula(key)));
  }

  /** Inside the table, what is in its columns and what is beside them are two things; outside, a row is one. */
  function inLedger(sheet: SheetRead, read: RowRead, isKnown: boolean): 'row' | 'beside' | undefined {
    const inside = read.row >= ledger.body.first && read.row < ledger.body.end;
    if (!isKnown && (inColumns(sheet, read) || (!inside && couldBeExpense(sheet, read)))) return 'row';
    return (isKnown || inside) && couldBeExpense(sheet, read, own) ? 'beside' : undefined;
  }

  function ofLedger(sheet: SheetRead, isKnown: (row: number) => boolean): Suspect[] {
    return sheet.rows.flatMap((read): Suspect[] => {
      const { row, cells } = read;
      const where = inLedger(sheet, read, isKnown(row));
      if (where === undefined) return [];
      const beside = where === 'beside';
      const shown = beside ? cells.map((cell, column) => (own.has(column) ? null : cell)) : cells;
      return [{ sheet: sheet.name, row, beside, cells: shown }];
    });
  }

  function ofOther(sheet: SheetRead): Suspect[] {
    const known = copies.get(sheet.name);
    return sheet.rows
      .filter((read) => !known?.has(read.row) && (couldBeExpense(sheet, read) || hasShape(sheet, read)))
      .map(({ row, cells }) => ({ sheet: sheet.name, row, beside: false, cells }));
  }

  return {
    suspects: (book, isKnown) =>
      book.sheets.flatMap((sheet) => (sheet.name === ledger.sheet ? ofLedger(sheet, isKnown) : ofOther(sheet))),
    inColumns,
  };
}

function isAmount(cell: CellRead): boolean {
  if (typeof cell === 'number') return cell !== 0;
  return typeof cell === 'string' && (isAmountText(cell.trim()) || /^\s*-?\d+\s*$/.test(cell));
}

function isText(cell: CellRead): boolean {
  return typeof cell === 'string' && cell.trim().length >= 2;
}
