/** Rows of a native table -> typed rows. What cannot be read is told by row and column, never guessed. */
import { dayFromSerial, type Day } from '../days';
import { decimalFromNumber, toMoney, type Decimal } from '../money';
import { unknown } from '../names';
import { isBlank, isCountable, noResult, shown, wholeNumber, type Cell } from './cell';
import type { CodeReader } from './codes';
import {
  columnsOf,
  isInput,
  keysOf,
  type ColumnDefinition,
  type KeyOf,
  type RowOf,
  type TableDefinition,
} from './table';
import { amountFromText, dayFromText, type ColumnHabit } from './texts';

/** A row as it stands in the sheet; a column that the sheet does not have is absent. */
export interface RawTableRow<Key extends string> {
  /** As the sheet counts, from 1. */
  row: number;
  cells: Partial<Record<Key, Cell>>;
}

/** Why a cell says nothing; without a required one its row says nothing either. */
export interface TableProblem<Key extends string = string> {
  table: string;
  row: number;
  column: Key;
  /** What stands there; '' in a blank cell. */
  found: string;
  why: 'missing' | 'unknown' | 'unreadable';
}

export interface RowsRead<Table extends TableDefinition> {
  /** Those that say everything they have to. */
  rows: RowOf<Table>[];
  problems: TableProblem<KeyOf<Table>>[];
}

export interface ReadContext {
  codeOf: CodeReader;
  /** The project's. */
  currency: string;
}

export function readTable<Table extends TableDefinition>(
  table: Table,
  raw: readonly RawTableRow<KeyOf<Table>>[],
  reading: ReadContext,
): RowsRead<Table> {
  const read: RowsRead<Table> = { rows: [], problems: [] };
  const columns = columnsOf(table);
  for (const { row, cells } of raw) {
    if (columns.every((column) => !isInput(column) || isBlank(cells[column.key]))) continue;
    let complete = true;
    const values = new Map<string, unknown>([['row', row]]);
    for (const column of columns) {
      const cell = cells[column.key] ?? null;
      const value = isBlank(cell) ? undefined : valueOf(column, cell, reading);
      const why = value !== undefined ? undefined : !isBlank(cell) ? whyNot(column) : column.required && 'missing';
      if (why) read.problems.push({ table: table.name, row, column: column.key, found: shown(cell).trim(), why });
      complete &&= !column.required || value !== undefined;
      values.set(column.key, value ?? whenNot(column, cell));
    }
    // The keys and the kinds of their values are those of the declaration.
    if (complete) read.rows.push(Object.fromEntries(values) as RowOf<Table>);
  }
  return read;
}

/** The cells of a row, by the keys that stand at each index of it. */
export function rawRowOf<Table extends TableDefinition>(
  table: Table,
  row: number,
  cells: readonly Cell[],
  at: ReadonlyMap<KeyOf<Table>, number>,
): RawTableRow<KeyOf<Table>> {
  const raw: RawTableRow<KeyOf<Table>> = { row, cells: {} };
  for (const key of keysOf(table)) {
    const index = at.get(key);
    if (index !== undefined) raw.cells[key] = cells[index] ?? null;
  }
  return raw;
}

const noHabit: ColumnHabit = { decimal: undefined, monthFirst: false };

function valueOf({ kind, list }: ColumnDefinition, cell: Cell, { codeOf, currency }: ReadContext): unknown {
  if (cell === noResult) return undefined;
  switch (kind) {
    case 'text':
      return shown(cell).trim();
    case 'code':
      return list && codeOf(list, shown(cell).trim());
    case 'day':
      return dayOf(cell);
    case 'number':
      return wholeNumber(cell);
    case 'decimal':
    case 'amount':
      return decimalOf(cell);
    case 'money': {
      const decimal = decimalOf(cell);
      return decimal && toMoney(decimal, currency);
    }
  }
}

function dayOf(cell: Cell): Day | undefined {
  if (typeof cell === 'number') return dayFromSerial(cell);
  const read = typeof cell === 'string' ? dayFromText(cell, noHabit) : undefined;
  return read && 'value' in read ? read.value : undefined;
}

function decimalOf(cell: Cell): Decimal | undefined {
  const read = typeof cell === 'string' ? amountFromText(cell, noHabit) : undefined;
  const value = typeof cell === 'number' ? decimalFromNumber(cell) : read && 'value' in read ? read.value : undefined;
  return value && isCountable(value) ? value : undefined;
}

function whyNot({ kind }: ColumnDefinition): 'unknown' | 'unreadable' {
  return kind === 'code' ? 'unknown' : 'unreadable';
}

function whenNot({ kind }: ColumnDefinition, cell: Cell): string | undefined {
  if (kind === 'text') return '';
  return kind === 'code' && !isBlank(cell) ? unknown : undefined;
}
