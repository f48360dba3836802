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
  type Placing,
} from './placing';
import { placeTimeline } from './place-timeline';
import { fixedCell, onSheet, tableCell } from './references';
import { headerStyle, type StyleName } from './styles';
import { lineHeight, textLines } from './text-fit';
import { besideButton, wraps } from './widths';

const totalStyles: Partial<Record<StyleName, StyleName>> = {
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

export function placeGrid(placing: Placing, block: GridBlock): void {
  const { left } = placing;
  const columns = new Map(block.columns.map(({ key }, index) => [key, left + index]));
  const headerRow = placing.row;
  if (!block.headerless) putHeader(placing, block.columns, spreadOf(placing, block, block.columns.length - 1));
  const firstRow = placing.row;
  const body = block.rows.filter((row) => !row.total);
  const place: PlacedRows = { headerRow, firstRow, rows: body.length, columns };
  placing.places.set(block.key, place);
  const ordered = [...body, ...block.rows.filter((row) => row.total)];
  const ids = new Map(
    ordered.flatMap((row, index) => (row.id === undefined ? [] : [[row.id, firstRow + index] as const])),
  );
  ordered.forEach((row, index) => placeGridRow(placing, block, row, place, firstRow + index, ids));
  placing.row = firstRow + ordered.length;

  for (const [index, { name }] of block.columns.entries())
    if (name !== undefined)
      nameArea(placing, name, { row: firstRow, column: left + index, rows: Math.max(body.length, 1), columns: 1 });
  if (body.length === 0) return;
  const here = referencesIn(place, firstRow, ids);
  for (const { column, color, max } of block.bars ?? []) {
    const area = { row: firstRow, column: columns.get(column) ?? left, rows: body.length, columns: 1 };
    placing.plan.conditionals.push({ kind: 'bar', area, color, ...(max === undefined ? {} : { max }) });
  }
  const whole = { row: firstRow, column: left, rows: ordered.length, columns: block.columns.length };
  placeHighlights(placing, block.highlights ?? [], whole, columns, here);
}

function putHeader(
  placing: Placing,
  headers: readonly { header: string; style: StyleName }[],
  lastColumns: number,
): void {
  headers.forEach(({ header, style }, index) =>
    put(placing, placing.row, placing.left + index, header, headerStyle(style)),
  );
  const last = placing.left + headers.length - 1;
  spread(placing, placing.row, last, lastColumns, 'header');
  headerHeight(placing, headers, { lastColumns });
  placing.row += 1;
}

function headerHeight(
  placing: Placing,
  headers: readonly { header: string; style: StyleName }[],
  { lastColumns = 1, filter = false },
): void {
  const lines = headers.map(({ header, style }, index) => {
    const columns = index === headers.length - 1 ? lastColumns : 1;
    const width = widthOf(placing, placing.left + index, columns) - besideButton(style, filter);
    return textLines(header, width, { bold: true });
  });
  setHeight(placing, placing.row, Math.max(...lines) * lineHeight + 6);
}

function placeGridRow(
  placing: Placing,
  block: GridBlock,
  row: GridRow,
  place: PlacedRows,
  at: number,
  ids: ReadonlyMap<string, number>,
): void {
  const here = referencesIn(place, at, ids);
  let lines = 1;
  for (const [index, column] of block.columns.entries()) {
    const content = row.cells[column.key] ?? null;
    const own = (isCell(content) ? content.style : undefined) ?? column.style;
    const style = row.total ? (totalStyles[own] ?? own) : own;
    const at0 = placing.left + index;
    put(placing, at, at0, isCell(content) ? { ...content, style } : content, style, here, column.format);
    const count = spreadOf(placing, block, index);
    spread(placing, at, at0, count, style);
    const value = isCell(content) ? content.value : content;
    if (wraps(own) && typeof value === 'string')
      lines = Math.max(lines, textLines(value, widthOf(placing, at0, count)));
  }
  setHeight(placing, at, lines * lineHeight + 4);
}

/** The number of sheet columns that a grid column spans. */
function spreadOf(placing: Placing, block: GridBlock, index: number): number {
  if (!block.spread || index < block.columns.length - 1) return 1;
  return Math.max(readingColumns(placing) - index, 1);
}

function spread(placing: Placing, row: number, column: number, columns: number, style: StyleName): void {
  if (columns === 1) return;
  placing.plan.merges.push({ row, column, rows: 1, columns });
  for (let next = column + 1; next < column + columns; next += 1) put(placing, row, next, null, style);
}

export function placeTable(placing: Placing, block: TableBlock): void {
  const { left } = placing;
  const columns = new Map(block.columns.map(({ key }, index) => [key, left + index]));
  const headerRow = placing.row;
  const firstRow = headerRow + 1;
  const rows = Math.max(block.rows.length, 1);
  const reach = Math.max(block.reach ?? rows, rows);
  const place: PlacedRows = { headerRow, firstRow, rows, columns };
  placing.places.set(block.key, place);
  headerHeight(placing, block.columns, block);
  const headerOf = (key: string): string => block.columns.find((column) => column.key === key)?.header ?? key;
  placing.plan.tables.push({
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
    ...(block.links
      ? {
          links: block.links.map(({ row, column, to }) => ({
            row,
            column: indexOf(columns, column, left),
            target: rowOf(placing, to),
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
    if (name !== undefined) nameArea(placing, name, wide(index, reach));
    if (validation) placing.plan.validations.push({ area: wide(index, reach), ...validation });
  }
  const here = referencesIn(place, firstRow, new Map());
  const whole = { row: firstRow, column: left, rows: reach, columns: block.columns.length };
  placeHighlights(placing, block.highlights ?? [], whole, columns, here);
  tableHeights(placing, block, firstRow);
  if (block.timeline) placeTimeline(placing, block, place);
  placing.row = firstRow + rows;
}

function rowOf({ before }: Placing, to: { sheet: string; block: string; row: number }): string {
  const sheet = before.get(to.sheet);
  const place = sheet?.places.get(to.block);
  if (!sheet || !place) throw new RangeError(`no block ${to.block} on a sheet ${to.sheet} before this one`);
  return onSheet(sheet.name, `A${place.firstRow + to.row + 1}`);
}

function indexOf(columns: ReadonlyMap<string, number>, key: string, left: number): number {
  return (columns.get(key) ?? left) - left;
}

/** Rows with wrapped text get the height they need; tables of lines do not wrap. */
function tableHeights(placing: Placing, block: TableBlock, firstRow: number): void {
  const wrapping = block.columns.flatMap(({ style }, index) => (wraps(style) ? [index] : []));
  if (wrapping.length === 0) return;
  const high = (row: readonly CellContent[]): number =>
    Math.max(
      ...wrapping.map((index) => {
        const value = row[index];
        return typeof value === 'string' ? textLines(value, widthOf(placing, placing.left + index, 1)) : 1;
      }),
    );
  block.rows.forEach((row, index) => {
    // Empty rows adjust by themselves when filled in.
    if (wrapping.every((column) => row[column] === null)) return;
    placing.plan.heights.push({ row: firstRow + index, height: high(row) * lineHeight + 4 });
  });
}

function placeHighlights(
  placing: Placing,
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
      placing.plan.conditionals.push({
        kind: 'formula',
        area,
        formula: formula(here),
        style,
        ...(stop ? { stop } : {}),
      });
  }
}

/** A column of an earlier block as a reference for charts. */
export function blockRange(placing: Placing, block: string, column: string): string {
  const place = placing.places.get(block);
  const at = place?.columns.get(column);
  if (!place || at === undefined) throw new RangeError(`no block ${block} with a column ${column} above`);
  const last = place.firstRow + Math.max(place.rows, 1) - 1;
  return onSheet(placing.plan.name, `${fixedCell(place.firstRow, at)}:${fixedCell(last, at)}`);
}
