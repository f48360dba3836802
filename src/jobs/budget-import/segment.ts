/** Takes a sheet apart into tables: what stands above each, its header rows, and its rows with titles among them. */
import { lineParts, type LinePart } from '../../core/budget-import/names';
import { columnsOf, type Columns } from './columns';
import { holdsAmount, type GridCell, type GridRow } from './grid';
import type { PartReader } from './parts';

export interface Item {
  /** `title`: words alone, which may say what the rows below are about. */
  kind: 'row' | 'title';
  row: GridRow;
}

export interface SheetTable {
  /** Words above the headers and below the table before. */
  above: GridRow[];
  headers: GridRow[];
  items: Item[];
  columns: Columns;
}

export function tablesOf(rows: readonly GridRow[], wanted: 'budget' | 'opening', reader: PartReader): SheetTable[] {
  const tables: SheetTable[] = [];
  let above: GridRow[] = [];
  let current: SheetTable | undefined;
  const open = (headers: GridRow[]): SheetTable => {
    const table = { above, headers, items: [], columns: columnsOf(headers, wanted, reader) };
    tables.push(table);
    above = [];
    return table;
  };
  for (const [index, row] of rows.entries()) {
    const last = current?.headers.at(-1);
    const follows = current !== undefined && current.items.length === 0 && last?.row === row.row - 1;
    switch (kindOf(row, rows[index + 1], current, reader)) {
      case 'header':
        if (current && follows) {
          current.headers.push(row);
          current.columns = columnsOf(current.headers, wanted, reader);
        } else if (!current || !repeatsHeaders(current, row)) {
          above.push(...trailingTitles(current));
          current = open([row]);
        }
        break;
      case 'row':
        current ??= open([]);
        current.items.push({ kind: 'row', row });
        break;
      case 'title':
        if (current) current.items.push({ kind: 'title', row });
        else above.push(row);
        break;
      case undefined:
        break;
    }
  }
  return tables.map((table) => ({ ...table, columns: columnsOf(table.headers, wanted, reader, numbersIn(table)) }));
}

function numbersIn({ items }: SheetTable): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { row } of items) for (const cell of row.cells) if (holdsAmount(cell)) found.add(cell.column);
  return found;
}

/** The headers again, in the midst of the rows, as at the top of a printed page. */
function repeatsHeaders({ headers, items }: SheetTable, row: GridRow): boolean {
  const texts = ({ cells }: GridRow): string => cells.map(({ column, text }) => `${column} ${text}`).join('|');
  const last = items.at(-1);
  const isTotal = last?.row.cells.some(({ sense }) => sense.isTotal) ?? true;
  return (
    last?.kind === 'row' && !isTotal && last.row.row === row.row - 1 && headers.some((one) => texts(one) === texts(row))
  );
}

/** Titles at the end of a table belong to the next one. */
function trailingTitles(table: SheetTable | undefined): GridRow[] {
  if (!table) return [];
  const last = table.items.findLastIndex(({ kind }) => kind === 'row');
  return table.items.splice(last + 1).map(({ row }) => row);
}

function kindOf(
  row: GridRow,
  next: GridRow | undefined,
  current: SheetTable | undefined,
  reader: PartReader,
): 'header' | 'row' | 'title' | undefined {
  const { cells } = row;
  if (isHeader(row, current, reader) || isOnlyHeading(row, next)) return 'header';
  if (cells.some(holdsAmount) || (current && isRowOf(row, current, reader))) return 'row';
  return cells.some(({ amount }) => !amount) ? 'title' : undefined;
}

const isRecognised = ({ sense, amount }: GridCell): boolean =>
  !amount && (sense.field !== undefined || sense.isTotal || sense.meanings.length > 0);

/** A single word above the amounts of rows that begin with a label. */
function isOnlyHeading({ row, cells }: GridRow, next: GridRow | undefined): boolean {
  const [cell, other] = cells;
  if (!cell || other || !isRecognised(cell) || next?.row !== row + 1) return false;
  const isAbove = next.cells.some((one) => one.column === cell.column && holdsAmount(one));
  return isAbove && next.cells.some(({ column, amount }) => column < cell.column && !amount);
}

/** Two words that we know in one row without amounts are the headings of columns. */
function isHeader(row: GridRow, current: SheetTable | undefined, reader: PartReader): boolean {
  const { cells } = row;
  const recognised = cells.filter(isRecognised);
  const numbers = cells.filter(holdsAmount);
  if (numbers.length > 1 && numbers.length === cells.length) return areYears(cells);
  if (numbers.length > 0) return hasNumbersAsHeadings(recognised, numbers, reader);
  if (recognised.length < 2 || isPairs(cells)) return false;
  return !(current && isRowOf(row, current, reader));
}

/** "Partner: | GAL Vallée" names something for the table below. */
function isPairs(cells: readonly GridCell[]): boolean {
  return (
    cells.length % 2 === 0 &&
    cells.every(({ sense, text }, index) => {
      const before = cells[index - 1]?.sense.field;
      const isName = index % 2 === 1;
      if (isName) return sense.field === undefined && (cells[index - 1]?.text.endsWith(':') || isNamed(sense, before));
      return sense.field !== undefined || text.endsWith(':');
    })
  );
}

const isNamed = ({ meanings }: GridCell['sense'], field: string | undefined): boolean =>
  meanings.some(({ axis }) => axis === field);

/** Years in their order. */
function areYears(cells: readonly GridCell[]): boolean {
  return cells.every(
    ({ text }, index) =>
      /^(?:19|20)\d{2}$/.test(text) && (index === 0 || Number(text) > Number(cells[index - 1]?.text)),
  );
}

/** Years, or codes that are numbers, beside the headings of other columns. */
function hasNumbersAsHeadings(
  recognised: readonly GridCell[],
  numbers: readonly GridCell[],
  reader: PartReader,
): boolean {
  if (recognised.length === 0 || recognised.some(({ sense }) => sense.meanings.length > 0)) return false;
  const texts = numbers.map(({ text }) => text);
  if (recognised.some(({ sense }) => sense.field !== undefined && !sense.isTotal) && areYears(numbers)) return true;
  const parts = recognised.map(({ sense }) => lineParts.find((part) => part === sense.field)).filter(isPart);
  const codes = parts.map((part) => texts.map((text) => reader.readUnder(part, text)));
  return codes.some((found) => found.length > 1 && found.every(isPart) && new Set(found).size === found.length);
}

const isPart = <T>(value: T | undefined): value is T => value !== undefined;

/**
 * A row that fills the table's own columns, although it holds no amount: lines without one yet, or with words in its
 * place.
 */
function isRowOf({ cells }: GridRow, { columns: { roles, isWide }, items }: SheetTable, reader: PartReader): boolean {
  if (roles.size === 0 || cells.some(({ sense }) => isHeadingWord(sense))) return false;
  const names = cells.filter(({ column }) => roles.get(column)?.kind === 'names');
  const fits = (cell: GridCell): boolean => {
    const role = roles.get(cell.column);
    const part = role?.kind === 'names' ? lineParts.find((one: LinePart) => one === role.field) : undefined;
    return part === undefined || reader.readUnder(part, cell.text) !== undefined;
  };
  const amounts = cells.filter(({ column }) => roles.get(column)?.kind === 'amount');
  if (amounts.some(isRecognised)) return false;
  if (names.length > 0 && names.some(fits) && (names.length > 1 || amounts.length > 0)) return true;
  return isWide && items.length > 0 && cells.length > 1 && amounts.length < cells.length && cells.some(isRecognised);
}

const isHeadingWord = ({ field, isTotal }: GridCell['sense']): boolean =>
  field !== undefined && !isTotal && field !== 'funding';
