/** The rows of a sheet, one by one: a long table is never held as text, only as the plan has it. */
import type { CellPlan, SheetPlan, TablePlan } from '../../workbooks/plan';
import { tableArea, tableRows } from '../../workbooks/planned';
import { columnName, rowLimit } from '../../workbooks/references';
import { headerStyle } from '../../workbooks/styles';
import { contentOf, formulaElement, resultOf, styleAttribute, type SharedParts } from './cells';
import { formulaElements } from './row-formulas';

interface Cell {
  column: number;
  xml: string;
}

/** The cells that a table has in a row of the sheet, counted from 0; undefined where it has none. */
type TableWriter = (row: number) => Cell[] | undefined;

/** The last row and column that hold anything, counted from 0. */
export function extent({ cells, tables, heights }: SheetPlan): { row: number; column: number } {
  const areas = tables.map(tableArea);
  const rows = [
    ...cells.map(({ row }) => row),
    ...areas.map(({ row, rows }) => row + rows - 1),
    ...heights.map(({ row }) => row).filter((row) => row < rowLimit),
  ];
  const columns = [...cells.map(({ column }) => column), ...areas.map(({ column, columns }) => column + columns - 1)];
  const last = (places: readonly number[]): number => places.reduce((most, place) => Math.max(most, place), 0);
  return { row: last(rows), column: last(columns) };
}

/** Every row that has cells or a height of its own. */
export function* rowElements(plan: SheetPlan, book: SharedParts): Generator<string> {
  const loose = looseByRow(plan);
  const heights = new Map(plan.heights.map(({ row, height }) => [row, height]));
  let shared = 0;
  const tables = plan.tables.map((table) => tableWriter(table, book, () => shared++));
  const end = extent(plan).row;
  for (let row = 0; row <= end; row++) {
    const cells = cellsIn(row, loose.get(row) ?? [], tables, book);
    const height = heights.get(row);
    const tall = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    if (cells.length > 0) {
      let xml = `<row r="${row + 1}"${tall}>`;
      for (const cell of cells) xml += cell.xml;
      yield `${xml}</row>`;
    } else if (height !== undefined) yield `<row r="${row + 1}"${tall}/>`;
  }
}

function looseByRow({ cells }: SheetPlan): Map<number, CellPlan[]> {
  const rows = new Map<number, CellPlan[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
}

function cellsIn(row: number, loose: readonly CellPlan[], tables: readonly TableWriter[], book: SharedParts): Cell[] {
  const groups = tables.flatMap((cellsOf) => {
    const cells = cellsOf(row);
    return cells ? [cells] : [];
  });
  const [only = []] = groups;
  if (loose.length === 0 && groups.length < 2) return only;
  // A cell that is planned on its own goes before the header that its table would have there.
  const byColumn = new Map(groups.flat().map((cell) => [cell.column, cell]));
  for (const cell of loose) byColumn.set(cell.column, looseCell(cell, book));
  return [...byColumn.values()].sort((one, other) => one.column - other.column);
}

function looseCell({ row, column, value, formula, style, format }: CellPlan, { styles, texts }: SharedParts): Cell {
  const start = `<c r="${columnName(column)}${row + 1}"${styleAttribute(styles.cell(style, format))}`;
  const rest = formula === undefined ? contentOf(value, texts) : resultOf(value, formulaElement(formula));
  return { column, xml: start + rest };
}

function tableWriter(table: TablePlan, { styles, texts }: SharedParts, nextShared: () => number): TableWriter {
  const { row: header, column: first, filter } = table;
  const rows = tableRows(table);
  const columns = table.columns.map(({ style, format, formula }, index) => ({
    column: first + index,
    start: `<c r="${columnName(first + index)}`,
    style: styleAttribute(styles.cell(style, format)),
    formula: formula === undefined ? undefined : formulaElements(table, index, formula, nextShared),
  }));
  const headers = table.columns.map(({ header: text, style }, index) => ({
    column: first + index,
    text,
    start: `<c r="${columnName(first + index)}${header + 1}"${styleAttribute(styles.cell(headerStyle(style, filter)))}`,
  }));
  return (row) => {
    if (row === header)
      return headers.map(({ column, start, text }) => ({ column, xml: start + contentOf(text, texts) }));
    const values = rows[row - header - 1];
    if (!values) return undefined;
    const number = String(row + 1);
    return columns.map(({ column, start, style, formula }, index) => {
      const value = values[index] ?? null;
      const rest = formula === undefined ? contentOf(value, texts) : resultOf(value, formula(row));
      return { column, xml: `${start}${number}"${style}${rest}` };
    });
  };
}
