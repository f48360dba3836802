/** Column widths: the widest that any block of the sheet needs. */
import { isCell, type Block, type Content, type GridBlock, type GridColumn, type Sheet } from './blocks';
import { headerStyle, styles, type StyleName, type StyleSpec } from './styles';
import { textWidth } from './text-fit';

export const marginWidth = 2;
const gapWidth = 3;
/** For indents and lines on both sides, and for errors of the estimate. */
export const padding = 4;
const minimumWidth = 6;
const maxTextWidth = 40;
const monthWidth = 5;

/** In characters, including the margin. */
export function widthsOf(sheet: Sheet): number[] {
  const needed = [...(sheet.widths ?? [])];
  let from = 0;
  let next = 0;
  for (const block of sheet.blocks) {
    const own = blockWidths(block);
    from = isBeside(block) ? next : 0;
    if (from > 0) needed[from - 1] = gapWidth;
    own.forEach((width, index) => (needed[from + index] = Math.max(needed[from + index] ?? 0, width)));
    next = from + own.length + 1;
  }
  return [...(sheet.margin ? [marginWidth] : []), ...needed.map((width) => Math.round(width * 10) / 10)];
}

export function isBeside(block: Block | undefined): boolean {
  return block?.kind === 'table' && block.beside === true;
}

function blockWidths(block: Block): number[] {
  if (block.kind === 'grid') {
    const widths = block.columns.map((column) => gridColumnWidth(block, column));
    return block.spread ? widths.with(-1, block.columns.at(-1)?.width ?? minimumWidth) : widths;
  }
  if (block.kind !== 'table') return [];
  const own = block.columns.map(({ header, style, width, hidden }) =>
    hidden ? 0 : Math.max(width, longestWord(header, true) + padding + filterButtonSpace(style, block.filter)),
  );
  const months = block.timeline ? Math.ceil(block.timeline.months / block.timeline.step) : 0;
  return [...own, ...(months > 0 ? [marginWidth] : []), ...Array.from({ length: months }, () => monthWidth)];
}

function gridColumnWidth(block: GridBlock, column: GridColumn): number {
  const { bold }: StyleSpec = styles[column.style];
  const least = Math.max(column.width ?? 0, minimumWidth);
  const most = column.maxWidth ?? maxTextWidth;
  const header = block.headerless ? 0 : longestWord(column.header, true) + padding;
  return Math.max(least, header, Math.min(most, longest(block, column, bold)));
}

function longest(block: GridBlock, column: GridColumn, bold = false): number {
  return block.rows.reduce((width, row) => {
    const text = textOf(row.cells[column.key]);
    return Math.max(width, textWidth(text, { bold: bold || row.total === true }) + padding);
  }, 0);
}

function textOf(content: Content | undefined): string {
  const value = content !== undefined && isCell(content) ? content.value : content;
  return typeof value === 'string' ? value : '';
}

function longestWord(text: string, bold: boolean): number {
  return Math.max(...text.split(/\s/).map((word) => textWidth(word, { bold })));
}

/** Additional width for a header with a filter button. */
export function filterButtonSpace(column: StyleName, filter: boolean): number {
  const { indent = 0 }: StyleSpec = styles[headerStyle(column, filter)];
  return Math.max(indent - 1, 0);
}

/** Whether cells of a style wrap text. */
export function wraps(style: StyleName): boolean {
  const { wrap }: StyleSpec = styles[style];
  return wrap === true;
}
