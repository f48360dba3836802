/** The rows of a sheet, generated one by one so that a long table never exists as text as a whole. */
import type { CellPlan, SheetPlan, TablePlan } from '../../workbooks/plan';
import { tableArea, tableRows } from '../../workbooks/planned';
import { columnName, rowLimit } from '../../workbooks/references';
import { cellKey } from '../../workbooks/sheets-read';
import { headerStyle } from '../../workbooks/styles';
import { contentOf, formulaElement, formulaContentOf, styleAttribute, type SharedParts } from './cells';
import { formulaElements } from './row-formulas';

interface Cell {
  column: number;
  xml: string;
}

/** A table's cells in a sheet row, counted from 0; undefined for rows outside the table. */
type TableWriter = (row: number) => Cell[] | undefined;

/** The last used row and column, counted from 0. */
export function extent({ cells, tables, heights }: SheetPlan): { row: number; column: number } {
  const areas = tables.map(tableArea);
  const rows = [
    ...cells.map(({ row }) => row),
    ...areas.map(({ row, rows }) => row + rows - 1),
    ...heights.map(({ row }) => row).filter((row) => row < rowLimit),
  ];
  const columns = [...cells.map(({ column }) => column), ...areas.map(({ column, columns }) => column + columns - 1)];
  const last = (indexes: readonly number[]): number => indexes.reduce((highest, index) => Math.max(highest, index), 0);
  return { row: last(rows), column: last(columns) };
}

/** All rows that have cells or a height of their own. */
export function* rowElements(plan: SheetPlan, book: SharedParts): Generator<string> {
  const standalone = standaloneByRow(plan);
  const heights = new Map(plan.heights.map(({ row, height }) => [row, height]));
  let shared = 0;
  const tables = plan.tables.map((table) => tableWriter(table, book, () => shared++));
  const end = extent(plan).row;
  for (let row = 0; row <= end; row++) {
    const cells = cellsIn(row, standalone.get(row) ?? [], tables, book);
    const height = heights.get(row);
    const heightAttributes = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    if (cells.length > 0) {
      let xml = `<row r="${row + 1}"${heightAttributes}>`;
      for (const cell of cells) xml += cell.xml;
      yield `${xml}</row>`;
    } else if (height !== undefined) yield `<row r="${row + 1}"${heightAttributes}/>`;
  }
}

function standaloneByRow({ cells }: SheetPlan): Map<number, CellPlan[]> {
  const rows = new Map<number, CellPlan[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
}

function cellsIn(
  row: number,
  standalone: readonly CellPlan[],
  tables: readonly TableWriter[],
  book: SharedParts,
): Cell[] {
  const groups = tables.flatMap((cellsOf) => {
    const cells = cellsOf(row);
    return cells ? [cells] : [];
  });
  const [only = []] = groups;
  if (standalone.length === 0 && groups.length < 2) return only;
  // A cell planned on its own replaces the header cell that its table would write there.
  const byColumn = new Map(groups.flat().map((cell) => [cell.column, cell]));
  for (const cell of standalone) byColumn.set(cell.column, standaloneCell(cell, book));
  return [...byColumn.values()].sort((one, other) => one.column - other.column);
}

function standaloneCell(
  { row, column, value, formula, style, format }: CellPlan,
  { styles, texts }: SharedParts,
): Cell {
  const start = `<c r="${columnName(column)}${row + 1}"${styleAttribute(styles.cell(style, format))}`;
  const rest = formula === undefined ? contentOf(value, texts) : formulaContentOf(value, formulaElement(formula));
  return { column, xml: start + rest };
}

function tableWriter(table: TablePlan, { styles, texts }: SharedParts, nextShared: () => number): TableWriter {
  const { row: header, column: first, filter, cellFormats } = table;
  const rows = tableRows(table);
  const columns = table.columns.map(({ style, format, formula }, index) => ({
    column: first + index,
    start: `<c r="${columnName(first + index)}`,
    style: styleAttribute(styles.cell(style, format)),
    formula: formula === undefined ? undefined : formulaElements(table, index, formula, nextShared),
  }));
  const ownStyle = (index: number, format: string): string =>
    styleAttribute(styles.cell(table.columns[index]?.style ?? 'plain', format));
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
    return columns.map(({ column, start, style: usual, formula }, index) => {
      const value = values[index] ?? null;
      const format = cellFormats?.get(cellKey(row - header - 1, index));
      const style = format === undefined ? usual : ownStyle(index, format);
      const rest = formula === undefined ? contentOf(value, texts) : formulaContentOf(value, formula(row));
      return { column, xml: `${start}${number}"${style}${rest}` };
    });
  };
}
