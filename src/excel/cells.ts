/** Writes single cells: fixes and missing line numbers. */
import type { CellPosition, CellWrite } from '../workbooks/open-workbook';
import type { Area } from '../workbooks/plan';
import { rangeOf, sameName } from './areas';
import { batchOf, sizeOf, type Batch } from './batch';
import { excelError, withState, type WorkbookState } from './errors';
import { inExcel } from './gateway';
import { typedText } from './typed-text';

interface Block extends Area {
  sheet: string;
  cells: CellWrite[];
}

/**
 * Writes cells, keeping the type of each value. Two round trips, more only for large writes.
 *
 * @param options `whole`: one cell without its expected value leaves all alone
 * @returns the cells that were skipped because they no longer had the expected value
 * @throws {AccordError} `item-missing` if the sheet does not exist, `sheet-protected` if cells are locked
 */
export async function writeCells(
  cells: readonly CellWrite[],
  { whole = false }: { whole?: boolean } = {},
): Promise<CellPosition[]> {
  const blocks = blocksOf(cells);
  const sheet = blocks[0]?.sheet;
  if (sheet === undefined) return [];
  const before = new Map<Block, unknown>();
  return inExcel(
    async (context) => {
      const { worksheets } = context.workbook;
      const names = [...new Set(blocks.map((block) => block.sheet))];
      const sheets = names.map((name) => ({ name, sheet: worksheets.getItemOrNullObject(name).load('name') }));
      const loaded = blocks.map((block) => {
        const on = sheets.find(({ name }) => name === block.sheet)?.sheet ?? worksheets.getItem(block.sheet);
        return { block, range: rangeOf(on, block).load('values,numberFormat'), on };
      });
      await context.sync();
      const missing = sheets.find((one) => one.sheet.isNullObject);
      if (missing)
        throw excelError('item-missing', 'No such sheet.', {
          sheet: missing.name,
          item: missing.name,
          name: missing.name,
        });
      for (const { block, range } of loaded) before.set(block, JSON.stringify(range.values));
      const changed = loaded.flatMap(({ block, range }) => changedIn(block, range.values as unknown[][]));
      if (whole && changed.length > 0) return changed.map(({ sheet: on, row, column }) => ({ sheet: on, row, column }));
      const batch = batchOf(context);
      const skipped: CellPosition[] = [];
      for (const { block, range, on } of loaded) {
        skipped.push(
          ...(await writeBlock(batch, on, block, range.values as unknown[][], range.numberFormat as unknown[][])),
        );
      }
      return skipped;
    },
    { writes: true, about: { sheet, item: sheet } },
  ).catch(async (error: unknown) => {
    throw withState(error, before.size === 0 ? 'unchanged' : await stateOf(before));
  });
}

/** Excel keeps the steps before a failing one, so only the cells themselves show whether anything was written. */
async function stateOf(before: ReadonlyMap<Block, unknown>): Promise<WorkbookState> {
  return inExcel(async (context) => {
    const now = [...before].map(([block, values]) => ({
      values,
      range: rangeOf(context.workbook.worksheets.getItem(block.sheet), block).load('values'),
    }));
    await context.sync();
    return now.every(({ values, range }) => JSON.stringify(range.values) === values) ? 'unchanged' : 'changed';
  }).catch(() => 'changed' as const);
}

/** Groups cells of a column that follow one another into blocks; the last write to a cell wins. */
function blocksOf(cells: readonly CellWrite[]): Block[] {
  const once = new Map(cells.map((cell) => [`${cell.sheet.toLowerCase()}|${cell.column}|${cell.row}`, cell]));
  const inOrder = [...once.values()].sort(
    (one, other) => one.sheet.localeCompare(other.sheet) || one.column - other.column || one.row - other.row,
  );
  const blocks: Block[] = [];
  for (const cell of inOrder) {
    const last = blocks.at(-1);
    const below =
      last && sameName(last.sheet, cell.sheet) && last.column === cell.column && last.row + last.rows === cell.row;
    if (below) {
      last.rows += 1;
      last.cells.push(cell);
    } else blocks.push({ sheet: cell.sheet, row: cell.row, column: cell.column, rows: 1, columns: 1, cells: [cell] });
  }
  return blocks;
}

const isExpected = ({ expected }: CellWrite, value: unknown): boolean =>
  expected === undefined || (expected ?? '') === value;

const changedIn = ({ cells }: Block, values: readonly unknown[][]): CellWrite[] =>
  cells.filter((cell, index) => !isExpected(cell, values[index]?.[0]));

async function writeBlock(
  batch: Batch,
  sheet: Excel.Worksheet,
  block: Block,
  values: readonly unknown[][],
  formats: readonly unknown[][],
): Promise<CellPosition[]> {
  const skipped: CellPosition[] = [];
  const grid = block.cells.map((cell, index) => {
    if (isExpected(cell, values[index]?.[0])) return cell;
    skipped.push({ sheet: cell.sheet, row: cell.row, column: cell.column });
    return undefined;
  });
  await batch.reserve(grid.reduce((sum, cell) => sum + sizeOf(cell?.formula ?? cell?.value ?? null), 900));
  for (const [index, cell] of grid.entries()) {
    // In a cell formatted as text, Excel would turn these into text, often the very problem being fixed.
    const isText = typeof cell?.value !== 'number' && cell?.formula === undefined;
    if (isText || formats[index]?.[0] !== '@') continue;
    await batch.reserveCalls(2);
    rangeOf(sheet, { row: cell.row, column: cell.column, rows: 1, columns: 1 }).numberFormat = [
      [cell.format ?? 'General'],
    ];
  }
  if (skipped.length < grid.length) {
    const member = grid.some((cell) => cell?.formula !== undefined) ? 'formulas' : 'values';
    rangeOf(sheet, block)[member] = grid.map((cell, index) => [inputValue(cell, formats[index]?.[0])]);
  }
  return skipped;
}

/** The value to assign; null leaves the cell unchanged. */
function inputValue(cell: CellWrite | undefined, format: unknown): string | number | null {
  if (!cell) return null;
  if (cell.formula !== undefined) return `=${cell.formula}`;
  if (cell.value === null || cell.value === '') return '';
  return typeof cell.value === 'string'
    ? typedText(cell.value, typeof format === 'string' ? format : undefined)
    : cell.value;
}
