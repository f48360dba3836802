/** The sheet under construction: the position of the next block, and functions that write cells. */
import { isCell, type BlockCell, type Content, type Formula, type References, type Sheet } from './blocks';
import type { Area, NamePlan, SheetPlan } from './plan';
import { fixedArea, fixedCell, onSheet, rowCell } from './references';
import { styles, type StyleName, type StyleSpec } from './styles';
import { lineHeight, textLines } from './text-fit';
import { wraps } from './widths';

/** Position of the rows of a grid or table. */
export interface PlacedRows {
  headerRow: number;
  firstRow: number;
  rows: number;
  columns: ReadonlyMap<string, number>;
}

export interface SheetLayout {
  sheet: Sheet;
  plan: SheetPlan;
  names: NamePlan[];
  /** Sheet names by key. */
  sheetNames: ReadonlyMap<string, string>;
  /** First column of content. */
  left: number;
  /**
   * First column for texts; on a sheet printed over several pages it comes after the repeated columns, which would cut
   * texts off.
   */
  text: number;
  /** Next free row. */
  row: number;
  placedRows: Map<string, PlacedRows>;
  /** Blocks of earlier sheets, by sheet key. */
  before: ReadonlyMap<string, { name: string; placedRows: ReadonlyMap<string, PlacedRows> }>;
}

/** Number of columns for texts across the width: a readable width, or the whole sheet if it is hardly wider. */
export function readingColumns({ sheet, plan, text }: SheetLayout): number {
  if (sheet.print?.timelineApart) return sheet.freeze?.columns ?? 1;
  const maxReadingWidth = 125;
  const hardlyWider = 160;
  let width = 0;
  let columns = 0;
  const widths = plan.widths.slice(text);
  if (widths.reduce((sum, one) => sum + one, 0) <= hardlyWider) return Math.max(widths.length, 1);
  for (const one of widths) {
    if (columns > 0 && width + one > maxReadingWidth) break;
    width += one;
    columns += 1;
  }
  return Math.max(columns, 1);
}

export function widthOf({ plan }: SheetLayout, column: number, columns: number): number {
  return plan.widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
}

/** Writes one cell, with its name if it has one. */
export function put(
  sheetLayout: SheetLayout,
  row: number,
  column: number,
  content: Content,
  style: StyleName,
  here?: References,
  format?: string,
): void {
  const cell: BlockCell = isCell(content) ? content : { value: content };
  const ownFormat = cell.format ?? format;
  sheetLayout.plan.cells.push({
    row,
    column,
    value: cell.value,
    style: cell.style ?? style,
    ...(cell.formula === undefined ? {} : { formula: formulaText(cell.formula, here) }),
    ...(ownFormat === undefined ? {} : { format: ownFormat }),
    ...(cell.link === undefined ? {} : { link: target(sheetLayout, cell.link) }),
  });
  if (cell.validation)
    sheetLayout.plan.validations.push({ area: { row, column, rows: 1, columns: 1 }, ...cell.validation });
  if (cell.name !== undefined) nameArea(sheetLayout, cell.name, { row, column, rows: 1, columns: 1 });
}

function formulaText(formula: Formula, here: References | undefined): string {
  if (typeof formula === 'string') return formula;
  if (!here) throw new RangeError('this block has no rows to refer to');
  return formula(here);
}

function target({ sheetNames }: SheetLayout, link: string): string {
  const name = sheetNames.get(link);
  return name === undefined ? link : onSheet(name, 'A1');
}

export function nameArea(sheetLayout: SheetLayout, name: string, area: Area): void {
  sheetLayout.names.push({ name, ref: onSheet(sheetLayout.plan.name, fixedArea(area)) });
}

/** Writes a text across several cells of one row, with the height it needs. */
export function putWide(
  sheetLayout: SheetLayout,
  text: string,
  style: StyleName,
  columns = readingColumns(sheetLayout),
): void {
  const { plan, row, text: column } = sheetLayout;
  put(sheetLayout, row, column, text, style);
  if (columns > 1) plan.merges.push({ row, column, rows: 1, columns });
  const { size = 11, bold = false }: StyleSpec = styles[style];
  const lines = wraps(style) ? textLines(text, widthOf(sheetLayout, column, columns), { size, bold }) : 1;
  setHeight(sheetLayout, row, Math.max(lines * lineHeight * (size / 11), lineHeight) + (size > 11 ? 6 : 2));
  sheetLayout.row += 1;
}

export function setHeight({ plan }: SheetLayout, row: number, height: number): void {
  const known = plan.heights.find((one) => one.row === row);
  if (known) known.height = Math.max(known.height, height);
  else plan.heights.push({ row, height: Math.min(Math.round(height), 400) });
}

/** References for the formulas of one row of a block. */
export function referencesIn(placed: PlacedRows, row: number, ids: ReadonlyMap<string, number>): References {
  const columnAt = (key: string): number => {
    const column = placed.columns.get(key);
    if (column === undefined) throw new RangeError(`no column ${key} in this block`);
    return column;
  };
  return {
    cell: (key) => rowCell(row, columnAt(key)),
    column: (key) =>
      fixedArea({ row: placed.firstRow, column: columnAt(key), rows: Math.max(placed.rows, 1), columns: 1 }),
    at: (id, key) => {
      const found = ids.get(id);
      if (found === undefined) throw new RangeError(`no row ${id} in this block`);
      return fixedCell(found, columnAt(key));
    },
  };
}
