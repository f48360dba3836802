/** Formats cells. Cells of equal style are merged into rectangles first, to save calls. */
import type { Area, SheetPlan } from '../../workbooks/plan';
import { tableArea } from '../../workbooks/planned';
import {
  fontName,
  fontSize,
  formatOf,
  headerStyle,
  styles,
  type StyleName,
  type StyleSpec,
} from '../../workbooks/styles';
import { rangeOf } from '../areas';
import type { Batch } from '../batch';

interface CellLook {
  spec: StyleSpec;
  format: string | undefined;
}

export interface StyledArea extends Area {
  style: StyleName;
  format: string | undefined;
}

const keyOf = ({ style, format }: StyledArea): string => `${style}|${format ?? ''}`;

/** Merges cells of equal style into horizontal strips, and equal strips into rectangles. */
export function mergeAreas(cells: readonly StyledArea[]): StyledArea[] {
  const inOrder = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const strips: StyledArea[] = [];
  for (const cell of inOrder) {
    const last = strips.at(-1);
    const follows = last?.row === cell.row && last.rows === cell.rows && last.column + last.columns === cell.column;
    if (follows && keyOf(last) === keyOf(cell)) last.columns += cell.columns;
    else strips.push({ ...cell });
  }
  const open = new Map<string, StyledArea>();
  const blocks: StyledArea[] = [];
  for (const strip of strips) {
    const key = `${strip.column}|${strip.columns}|${keyOf(strip)}`;
    const above = open.get(key);
    if (above && above.row + above.rows === strip.row) above.rows += strip.rows;
    else {
      open.set(key, strip);
      blocks.push(strip);
    }
  }
  return blocks;
}

function styledAreas(plan: SheetPlan): StyledArea[] {
  const own = plan.cells.map(({ row, column, style, format }) => ({ row, column, rows: 1, columns: 1, style, format }));
  const headers = new Set(own.map(({ row, column }) => `${row},${column}`));
  const tables = plan.tables.flatMap((table) => {
    const { row, column: first, rows } = tableArea(table);
    return table.columns.flatMap(({ style, format }, index): StyledArea[] => {
      const column = first + index;
      const body = { row: row + 1, column, rows: rows - 1, columns: 1, style, format };
      if (headers.has(`${row},${column}`)) return [body];
      return [{ row, column, rows: 1, columns: 1, style: headerStyle(style, table.filter), format: undefined }, body];
    });
  });
  return mergeAreas([...own, ...tables]);
}

/** To be called before contents are written: a cell formatted "@" keeps a text as it is. */
export async function writeStyles(batch: Batch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  for (const area of styledAreas(plan)) {
    await batch.reserveCalls(16);
    applyStyle(rangeOf(sheet, area), area, { spec: styles[area.style], format: formatOf(area.style, area.format) });
  }
}

const hex = (color: string): string => `#${color}`;

function applyStyle(range: Excel.Range, { rows, columns }: Area, { spec, format }: CellLook): void {
  if (format !== undefined && format !== 'General') setWholeRange(range, 'numberFormat', format);
  const { format: look } = range;
  // Widths and heights are designed for this font, whatever the workbook's default is.
  look.font.name = fontName;
  look.font.size = spec.size ?? fontSize;
  if (spec.bold) look.font.bold = true;
  if (spec.italic) look.font.italic = true;
  if (spec.color !== undefined) look.font.color = hex(spec.color);
  if (spec.fill !== undefined) look.fill.color = hex(spec.fill);
  if (spec.align !== undefined) look.horizontalAlignment = alignments[spec.align];
  if (spec.vertical !== undefined) look.verticalAlignment = verticals[spec.vertical];
  if (spec.wrap) look.wrapText = true;
  if (spec.indent !== undefined) look.indentLevel = spec.indent;
  if (spec.unlocked) look.protection.locked = false;
  if (spec.border !== undefined) drawBorders(look.borders, spec, rows, columns);
}

const alignments = { left: 'Left', center: 'Center', right: 'Right' } as const;
const verticals = { top: 'Top', center: 'Center' } as const;

function drawBorders(
  borders: Excel.RangeBorderCollection,
  { border, borderColor }: StyleSpec,
  rows: number,
  columns: number,
): void {
  const inside = [
    ...(rows > 1 ? (['InsideHorizontal'] as const) : []),
    ...(columns > 1 ? (['InsideVertical'] as const) : []),
  ];
  const below = ['EdgeBottom', ...inside.filter((side) => side === 'InsideHorizontal')] as const;
  const sides = border === 'bottom' ? below : (['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', ...inside] as const);
  for (const side of sides) {
    const line = borders.getItem(side);
    line.style = 'Continuous';
    if (borderColor !== undefined) line.color = hex(borderColor);
  }
}

/** Assigns one value to all cells of a range, which Excel accepts but its type declarations do not. */
export function setWholeRange(range: Excel.Range, member: 'formulas' | 'numberFormat', value: string): void {
  range[member] = value as unknown as string[][];
}
