/** Reads rows of a native table into typed rows. Unreadable cells are reported by row and column, never guessed. */
import { dayFromSerial, monthOf, type Day, type Month } from '../days';
import { decimalFromNumber, toMoney, type Decimal } from '../money';
import { unknown } from '../names';
import { isBlank, isCountable, noResult, displayText, visible, wholeNumber, type Cell, type ShownNumber } from './cell';
import type { CodeReader } from './codes';
import { columnsOf, isInput, type ColumnDefinition, type KeyOf, type RowOf, type TableDefinition } from './table';
import { amountFromText, conventionOf, currenciesIn, dayFromText, monthFromText, type ColumnConvention } from './texts';

/** A row as stored in the sheet; columns missing from the sheet are absent. */
export interface RawTableRow<Key extends string> {
  /** 1-based, as in the sheet. */
  row: number;
  cells: Partial<Record<Key, Cell>>;
  /** Numbers whose format shows something else. */
  shown?: Partial<Record<Key, ShownNumber>>;
  /** Columns that hold the stored result of a formula. */
  formulas?: readonly Key[];
  /** Whether the file says that formulas are still to be calculated. */
  toBeCalculated?: true;
}

/** A cell without a usable value; if it is required, its row is not read either. */
export interface TableProblem<Key extends string = string> {
  table: string;
  row: number;
  column: Key;
  /** The cell's text; '' where blank. */
  found: string;
  why: 'missing' | 'unknown' | 'unreadable';
  /** The codes that an unknown text probably means: one, or two that are equally near. */
  near?: readonly string[];
}

export interface RowsRead<Table extends TableDefinition> {
  /** Rows in which every required cell is readable. */
  rows: RowOf<Table>[];
  problems: TableProblem<KeyOf<Table>>[];
}

export interface ReadContext {
  codeOf: CodeReader;
  /** The project currency. */
  currency: string;
}

export function readTable<Table extends TableDefinition>(
  table: Table,
  raw: readonly RawTableRow<KeyOf<Table>>[],
  reading: ReadContext,
): RowsRead<Table> {
  const read: RowsRead<Table> = { rows: [], problems: [] };
  const columns = columnsOf(table);
  const conventions = new Map(columns.map(({ key }) => [key, conventionOf(textsIn(raw, key))]));
  for (const { row, cells, shown } of raw) {
    if (columns.every((column) => !isInput(column) || isBlank(cells[column.key]))) continue;
    let complete = true;
    const values = new Map<string, unknown>([['row', row]]);
    for (const column of columns) {
      const cell = cells[column.key] ?? null;
      const value = isBlank(cell)
        ? undefined
        : valueOf(column, { cell, shown: shown?.[column.key] }, reading, conventions.get(column.key));
      // What a formula shows is calculated again, and read from nowhere.
      const why =
        value !== undefined || column.formula
          ? undefined
          : !isBlank(cell)
            ? failureOf(column)
            : column.required && 'missing';
      if (why) {
        const found = (shown?.[column.key]?.text ?? displayText(cell)).trim();
        const near = why === 'unknown' && column.list ? reading.codeOf.near(column.list, found) : [];
        read.problems.push({
          table: table.name,
          row,
          column: column.key,
          found,
          why,
          ...(near.length > 0 ? { near } : {}),
        });
      }
      complete &&= !column.required || value !== undefined;
      values.set(column.key, value ?? fallbackOf(column, cell));
    }
    // Keys and value types match the declaration by construction.
    if (complete) read.rows.push(Object.fromEntries(values) as RowOf<Table>);
  }
  return read;
}

function textsIn<Key extends string>(raw: readonly RawTableRow<Key>[], key: Key): string[] {
  return raw.map(({ cells }) => cells[key]).filter((cell) => typeof cell === 'string');
}

function valueOf(
  { kind, list, positive }: ColumnDefinition,
  { cell, shown }: { cell: Cell; shown: ShownNumber | undefined },
  { codeOf, currency }: ReadContext,
  convention: ColumnConvention = noConvention,
): unknown {
  if (cell === noResult) return undefined;
  const text = visible(shown?.text ?? displayText(cell)).trim();
  switch (kind) {
    case 'text':
    case 'codes':
      return (shown?.text ?? displayText(cell)).trim();
    case 'code':
      return list && (codeOf(list, text) ?? codeOf(list, displayText(cell)));
    case 'day':
      return dayFrom(cell, convention);
    case 'month':
      return monthFrom(cell, convention);
    case 'number':
      return wholeNumber(cell);
    case 'decimal':
    case 'share':
    case 'amount': {
      const decimal = shown?.isDate ? undefined : decimalFrom(cell, convention);
      return decimal && positive && decimal.units <= 0n ? undefined : decimal;
    }
    case 'money': {
      const named = typeof cell === 'string' ? currenciesIn(cell) : shown?.currencies;
      const isOther = shown?.isDate || (named && !named.includes(currency));
      const decimal = isOther ? undefined : decimalFrom(cell, convention);
      return decimal && toMoney(decimal, currency);
    }
  }
}

const noConvention: ColumnConvention = { decimal: undefined, monthFirst: false };

function dayFrom(cell: Cell, convention: ColumnConvention): Day | undefined {
  if (typeof cell === 'number') return dayFromSerial(cell);
  const read = typeof cell === 'string' ? dayFromText(cell, convention) : undefined;
  return read && 'value' in read ? read.value : undefined;
}

function monthFrom(cell: Cell, convention: ColumnConvention): Month | undefined {
  const month = typeof cell === 'string' || typeof cell === 'number' ? monthFromText(String(cell)) : undefined;
  const day = month === undefined ? dayFrom(cell, convention) : undefined;
  return day ? monthOf(day) : month;
}

function decimalFrom(cell: Cell, convention: ColumnConvention): Decimal | undefined {
  const read = typeof cell === 'string' ? amountFromText(cell, convention) : undefined;
  const value = typeof cell === 'number' ? decimalFromNumber(cell) : read && 'value' in read ? read.value : undefined;
  return value && isCountable(value) ? value : undefined;
}

function failureOf({ kind }: ColumnDefinition): 'unknown' | 'unreadable' {
  return kind === 'code' ? 'unknown' : 'unreadable';
}

function fallbackOf({ kind }: ColumnDefinition, cell: Cell): string | undefined {
  if (kind === 'text') return '';
  return kind === 'code' && !isBlank(cell) ? unknown : undefined;
}
