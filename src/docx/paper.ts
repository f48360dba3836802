/** How much room a page has, and how a table fits into it. Lengths are in twentieths of a point. */
import type { DocumentBlock, TableBlock } from '../documents';
import { textWidth } from '../workbooks/text-fit';

const [shortSide, longSide, margin] = [11_906, 16_838, 1_134];
export const page = { width: shortSide, height: longSide, margin } as const;
export const room = { upright: shortSide - 2 * margin, across: longSide - 2 * margin } as const;

/** Half points, as sizes of letters are given. */
export const usualSize = 18;
const smallestSize = 11;
/** Of a digit, with the cell's own margins. */
const digit = (size: number): number => size * 5.2;
const padding = 180;
/** Below this, words break. */
const narrowestText = 1_500;

/** The columns' widths in a room; undefined where its figures do not fit into it. */
export function columnWidths({ columns, rows }: TableBlock, width: number, size: number): number[] | undefined {
  const figures = columns.map(({ align, header }, index) => {
    if (align === 'start') return 0;
    const longest = Math.max(
      ...rows.map(({ cells, total }) => textWidth(cells[index] ?? '', { bold: total ?? false })),
      ...header.split(/\s/).map((word) => textWidth(word, { bold: true })),
    );
    return align === 'end' ? longest * digit(size) + padding : Math.min(longest * digit(size) + padding, 2_600);
  });
  const texts = columns.filter(({ align }) => align === 'start');
  const left = width - figures.reduce((sum, one) => sum + one, 0);
  if (left < texts.length * narrowestText * (size / usualSize)) return undefined;
  const shares = texts.reduce((sum, column) => sum + column.width, 0);
  if (shares === 0) return figures.map((one) => Math.floor((one / (width - left)) * width));
  return columns.map((column, index) =>
    Math.floor(column.align === 'start' ? (left * column.width) / shares : (figures[index] ?? 0)),
  );
}

/** The largest letters in which a table's figures fit, and its widths; beyond the smallest, they wrap. */
export function fitted(table: TableBlock, width: number): { size: number; widths: number[] } {
  for (let size = usualSize; size > smallestSize; size--) {
    const widths = columnWidths(table, width, size);
    if (widths) return { size, widths };
  }
  return { size: smallestSize, widths: table.columns.map(() => Math.floor(width / table.columns.length)) };
}

/** Blocks that need paper across: what stands under a heading of the first level stays together. */
export interface Section {
  across: boolean;
  blocks: readonly DocumentBlock[];
}

export function sectionsOf(blocks: readonly DocumentBlock[]): Section[] {
  const parts: DocumentBlock[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) parts.push([]);
    parts.at(-1)?.push(block);
  }
  const sections: { across: boolean; blocks: DocumentBlock[] }[] = [];
  for (const part of parts.filter(({ length }) => length > 0)) {
    const across = part.some((block) => block.kind === 'table' && !columnWidths(block, room.upright, usualSize));
    const last = sections.at(-1);
    if (last?.across === across) last.blocks.push(...part);
    else sections.push({ across, blocks: [...part] });
  }
  return sections;
}
