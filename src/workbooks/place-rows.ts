/** Places grids and native tables: header, rows, validation and highlights. */
import { isCell, type GridBlock, type GridRow, type Highlight, type TableBlock } from './blocks';
import type { Area, CellContent } from './plan';
import {
  nameArea,
  put,
  readingColumns,
  referencesIn,
  setHeight,
  widthOf,
  type PlacedRows,
  type SheetLayout,
} from './sheet-layout';
import { placeTimeline } from './place-timeline';
import { fixedCell, onSheet, tableCell } from './references';
import { headerStyle, type StyleName } from './styles';
import { lineHeight, textLines } from './text-fit';
import { filterButtonSpace, wraps } from './widths';

export const totalStyles: Partial<Record<StyleName, StyleName>> = {
  text: 'totalText',
  textWrap: 'totalText',
  center: 'totalCenter',
  date: 'totalCenter',
  integer: 'totalInteger',
  amount: 'totalAmount',
  calculatedAmount: 'totalAmount',
  calculatedText: 'totalText',
  percent: 'totalPercent',
  calculatedPercent: 'totalPercent',
};

export function placeGrid(sheetLayout: SheetLayout, block: GridBlock): void {
  const { left } = sheetLayout;
  const columns = new Map(block.columns.map(({ key }, index) => [key, left + index]));
  const headerRow = sheetLayout.row;
  if (!block.headerless) putHeader(sheetLayout, block.columns, spreadOf(sheetLayout, block, block.columns.length - 1));
  const firstRow = sheetLayout.row;
  const body = block.rows.filter((row) => !row.total && !row.memo);
  const placed: PlacedRows = { headerRow, firstRow, rows: body.length, columns };
  sheetLayout.placedRows.set(block.key, placed);
  const ordered = [...body, ...block.rows.filter((row) => row.total), ...block.rows.filter((row) => row.memo)];
  const ids = new Map(
    ordered.flatMap((row, index) => (row.id === undefined ? [] : [[row.id, firstRow + index] as const])),
  );
  ordered.forEach((row, index) => placeGridRow(sheetLayout, block, row, placed, firstRow + index, ids));
  sheetLayout.row = firstRow + ordered.length;

  for (const [index, { name }] of block.columns.entries())
    if (name !== undefined)
      nameArea(sheetLayout, name, { row: firstRow, column: left + index, rows: Math.max(body.length, 1), columns: 1 });
  if (body.length === 0) return;
  const here = referencesIn(placed, firstRow, ids);
  for (const { column, color, max } of block.bars ?? []) {
    const area = { row: firstRow, column: columns.get(column) ?? left, rows: body.length, columns: 1 };
    sheetLayout.plan.conditionals.push({ kind: 'bar', area, color, ...(max === undefined ? {} : { max }) });
  }
  const whole = { row: firstRow, column: left, rows: ordered.length, columns: block.columns.length };
  placeHighlights(sheetLayout, block.highlights ?? [], whole, columns, here);
}

function putHeader(
  sheetLayout: SheetLayout,
  headers: readonly { header: string; style: StyleName }[],
  lastColumns: number,
): void {
  headers.forEach(({ header, style }, index) =>
    put(sheetLayout, sheetLayout.row, sheetLayout.left + index, header, headerStyle(style)),
  );
  const last = sheetLayout.left + headers.length - 1;
  spread(sheetLayout, sheetLayout.row, last, lastColumns, 'header');
  headerHeight(sheetLayout, headers, { lastColumns });
  sheetLayout.row += 1;
}

function headerHeight(
  sheetLayout: SheetLayout,
  headers: readonly { header: string; style: StyleName }[],
  { lastColumns = 1, filter = false },
): void {
  const lines = headers.map(({ header, style }, index) => {
    const columns = index === headers.length - 1 ? lastColumns : 1;
    if (widthOf(sheetLayout, sheetLayout.left + index, columns) === 0) return 1;
    const width = widthOf(sheetLayout, sheetLayout.left + index, columns) - filterButtonSpace(style, filter);
    return textLines(header, width, { bold: true });
  });
  setHeight(sheetLayout, sheetLayout.row, Math.max(...lines) * lineHeight + 6);
}

function placeGridRow(
  sheetLayout: SheetLayout,
  block: GridBlock,
  row: GridRow,
  placed: PlacedRows,
  at: number,
  ids: ReadonlyMap<string, number>,
): void {
  const here = referencesIn(placed, at, ids);
  let lines = 1;
  for (const [index, column] of block.columns.entries()) {
    const content = row.cells[column.key] ?? null;
    const own = (isCell(content) ? content.style : undefined) ?? column.style;
    const style = row.total ? (totalStyles[own] ?? own) : own;
    const at0 = sheetLayout.left + index;
    put(sheetLayout, at, at0, isCell(content) ? { ...content, style } : content, style, here, column.format);
    const count = spreadOf(sheetLayout, block, index);
    spread(sheetLayout, at, at0, count, style);
    const value = isCell(content) ? content.value : content;
    if (wraps(own) && typeof value === 'string')
      lines = Math.max(lines, textLines(value, widthOf(sheetLayout, at0, count)));
  }
  setHeight(sheetLayout, at, lines * lineHeight + 4);
}

/** The number of sheet columns that a grid column spans. */
function spreadOf(sheetLayout: SheetLayout, block: GridBlock, index: number): number {
  if (!block.spread || index < block.columns.length - 1) return 1;
  return Math.max(readingColumns(sheetLayout) - index, 1);
}

function spread(sheetLayout: SheetLayout, row: number, column: number, columns: number, style: StyleName): void {
  if (columns === 1) return;
  sheetLayout.plan.merges.push({ row, column, rows: 1, columns });
  for (let next = column + 1; next < column + columns; next += 1) put(sheetLayout, row, next, null, style);
}

export function placeTable(sheetLayout: SheetLayout, block: TableBlock): void {
  const { left } = sheetLayout;
  const columns = new Map(block.columns.map(({ key }, index) => [key, left + index]));
  const headerRow = sheetLayout.row;
  const firstRow = headerRow + 1;
  const rows = Math.max(block.rows.length, 1);
  const coveredRows = Math.max(block.coveredRows ?? rows, rows);
  const placed: PlacedRows = { headerRow, firstRow, rows, columns };
  sheetLayout.placedRows.set(block.key, placed);
  headerHeight(sheetLayout, block.columns, block);
  const headerOf = (key: string): string => block.columns.find((column) => column.key === key)?.header ?? key;
  sheetLayout.plan.tables.push({
    name: block.name,
    description: block.description,
    row: headerRow,
    column: left,
    columns: block.columns.map(({ header, style, format, formula }) => ({
      header,
      style,
      ...(format === undefined ? {} : { format }),
      ...(formula === undefined ? {} : { formula: formula((key) => tableCell(block.name, headerOf(key))) }),
    })),
    rows: block.rows,
    filter: block.filter,
    ...(block.cellFormats ? { cellFormats: block.cellFormats } : {}),
    ...(block.links
      ? {
          links: block.links.map(({ row, column, to }) => ({
            row,
            column: indexOf(columns, column, left),
            target: rowOf(sheetLayout, to),
          })),
        }
      : {}),
  });
  const wide = (index: number, count: number): Area => ({
    row: firstRow,
    column: left + index,
    rows: count,
    columns: 1,
  });
  for (const [index, { name, validation }] of block.columns.entries()) {
    if (name !== undefined) nameArea(sheetLayout, name, wide(index, coveredRows));
    if (validation) sheetLayout.plan.validations.push({ area: wide(index, rows), ...validation });
  }
  for (const { name, column, of } of block.names ?? []) {
    const area = wide(indexOf(columns, column, left), of === 'header' ? 1 : of.firstRows);
    nameArea(sheetLayout, name, of === 'header' ? { ...area, row: headerRow } : area);
  }
  const here = referencesIn(placed, firstRow, new Map());
  const whole = { row: firstRow, column: left, rows, columns: block.columns.length };
  placeHighlights(sheetLayout, block.highlights ?? [], whole, columns, here);
  tableHeights(sheetLayout, block, firstRow);
  if (block.timeline) placeTimeline(sheetLayout, block, placed);
  sheetLayout.row = firstRow + rows;
}

function rowOf({ before }: SheetLayout, to: { sheet: string; block: string; row: number }): string {
  const sheet = before.get(to.sheet);
  const placed = sheet?.placedRows.get(to.block);
  if (!sheet || !placed) throw new RangeError(`no block ${to.block} on a sheet ${to.sheet} before this one`);
  return onSheet(sheet.name, `A${placed.firstRow + to.row + 1}`);
}

function indexOf(columns: ReadonlyMap<string, number>, key: string, left: number): number {
  return (columns.get(key) ?? left) - left;
}

/** Rows with wrapped text get the height they need; tables of lines do not wrap. */
function tableHeights(sheetLayout: SheetLayout, block: TableBlock, firstRow: number): void {
  const wrapping = block.columns.flatMap(({ style }, index) => (wraps(style) ? [index] : []));
  if (wrapping.length === 0) return;
  const high = (row: readonly CellContent[]): number =>
    Math.max(
      ...wrapping.map((index) => {
        const value = row[index];
        return typeof value === 'string' ? textLines(value, widthOf(sheetLayout, sheetLayout.left + index, 1)) : 1;
      }),
    );
  block.rows.forEach((row, index) => {
    // Empty rows adjust by themselves when filled in.
    if (wrapping.every((column) => row[column] === null)) return;
    sheetLayout.plan.heights.push({ row: firstRow + index, height: high(row) * lineHeight + 4 });
  });
}

function placeHighlights(
  sheetLayout: SheetLayout,
  highlights: readonly Highlight[],
  whole: Area,
  columns: ReadonlyMap<string, number>,
  here: ReturnType<typeof referencesIn>,
): void {
  for (const { columns: keys, formula, style, stop } of highlights) {
    const areas = keys
      ? keys.map((key) => ({ ...whole, column: columns.get(key) ?? whole.column, columns: 1 }))
      : [whole];
    for (const area of areas)
      sheetLayout.plan.conditionals.push({
        kind: 'formula',
        area,
        formula: formula(here),
        style,
        ...(stop ? { stop } : {}),
      });
  }
}

/** A column of an earlier block as a reference for charts. */
export function blockRange(sheetLayout: SheetLayout, block: string, column: string): string {
  const placed = sheetLayout.placedRows.get(block);
  const at = placed?.columns.get(column);
  if (!placed || at === undefined) throw new RangeError(`no block ${block} with a column ${column} above`);
  const last = placed.firstRow + Math.max(placed.rows, 1) - 1;
  return onSheet(sheetLayout.plan.name, `${fixedCell(placed.firstRow, at)}:${fixedCell(last, at)}`);
}
