/** Writes single cells, within a step: fixes and missing line numbers. */
import type { CellPosition, CellWrite } from '../workbooks/open-workbook';
import type { Area } from '../workbooks/plan';
import { rangeOf, sameName } from './areas';
import { batchOf, sizeOf, type Batch } from './batch';
import { excelError, type WorkbookState } from './errors';
import { inExcel } from './gateway';
import { typedText } from './typed-text';

interface Block extends Area {
  sheet: string;
  cells: CellWrite[];
}

interface FoundBlock {
  block: Area & { sheet: string };
  /** As JSON. */
  values: string;
  contents: { values: unknown[][]; formulas: unknown[][]; formats: unknown[][] };
}

/** What a step found in the cells that it writes, by their places. */
export interface FoundCells {
  readonly blocks: Map<string, FoundBlock>;
  /** Places of blocks that are put back if the step fails. */
  readonly wholes: Set<string>;
  /** Cells that held what was expected. When the step is done again, some of them are written already. */
  readonly asExpected: Set<string>;
}

export const nothingFound = (): FoundCells => ({
  blocks: new Map(),
  wholes: new Set(),
  asExpected: new Set(),
});

const placeOf = ({ sheet, row, column }: CellPosition): string => `${sheet.toLowerCase()}|${column}|${row}`;

/**
 * Writes cells, keeping the type of each value. One round trip, more only for large writes; sending the last one is left
 * to the caller. What is there already is not written again.
 *
 * @param options `whole`: one cell without its expected value leaves all alone
 * @returns the cells that were skipped because they no longer had the expected value
 * @throws {AccordError} `item-missing` if a sheet does not exist
 */
export async function writeCellsIn(
  context: Excel.RequestContext,
  cells: readonly CellWrite[],
  found: FoundCells,
  { whole = false }: { whole?: boolean } = {},
): Promise<CellPosition[]> {
  const blocks = blocksOf(cells);
  const { worksheets } = context.workbook;
  const names = [...new Set(blocks.map((block) => block.sheet))];
  const sheets = names.map((name) => ({ name, sheet: worksheets.getItemOrNullObject(name).load('name') }));
  const loaded = blocks.map((block) => {
    const on = sheets.find(({ name }) => name === block.sheet)?.sheet ?? worksheets.getItem(block.sheet);
    return { block, range: rangeOf(on, block).load('values,formulas,numberFormat'), on };
  });
  await context.sync();
  const missing = sheets.find((one) => one.sheet.isNullObject);
  if (missing)
    throw excelError('item-missing', 'No such sheet.', { sheet: missing.name, item: missing.name, name: missing.name });
  const toWrite = loaded.map(({ block, range }) => cellsToWrite(found, block, range));
  if (whole) for (const block of blocks) found.wholes.add(placeOf(block));
  const skipped = blocks
    .flatMap((block) => block.cells.filter((cell) => !found.asExpected.has(placeOf(cell))))
    .map((cell) => ({ sheet: cell.sheet, row: cell.row, column: cell.column }));
  if (whole && skipped.length > 0) return skipped;
  const batch = batchOf(context);
  for (const [index, { block, range, on }] of loaded.entries())
    await writeBlock(batch, on, block, toWrite[index] ?? [], range.numberFormat as unknown[][]);
  return skipped;
}

/** Takes note of what is there; returns the block's cells that are to be written, each at its place. */
function cellsToWrite(
  found: FoundCells,
  block: Block,
  range: Pick<Excel.Range, 'values' | 'formulas' | 'numberFormat'>,
): readonly (CellWrite | undefined)[] {
  const place = placeOf(block);
  const again = found.blocks.has(place);
  const values = range.values as unknown[][];
  const contents = { values, formulas: range.formulas as unknown[][], formats: range.numberFormat as unknown[][] };
  if (!again) found.blocks.set(place, { block, values: JSON.stringify(values), contents });
  return block.cells.map((cell, index) => {
    const now = values[index]?.[0];
    if (cell.expected === undefined || (cell.expected ?? '') === now) found.asExpected.add(placeOf(cell));
    // What a formula gives says nothing about the formula.
    const isThere = again && cell.formula === undefined && (cell.value ?? '') === now;
    return isThere || !found.asExpected.has(placeOf(cell)) ? undefined : cell;
  });
}

/** Puts back what a failed step found where it was to write all or nothing: Excel keeps what came before a failure. */
export async function putBack({ blocks, wholes }: FoundCells): Promise<void> {
  const changed = [...blocks].flatMap(([place, found]) => (wholes.has(place) ? [found] : []));
  if (changed.length === 0) return;
  await inExcel(async (context) => {
    const batch = batchOf(context);
    for (const { block, contents, values } of changed) {
      await batch.reserve(2 * values.length + 900);
      const range = rangeOf(context.workbook.worksheets.getItem(block.sheet), block);
      range.numberFormat = contents.formats;
      range.formulas = contents.formulas.map((row, at) =>
        row.map((formula, index) => asFound(formula, contents.values[at]?.[index], contents.formats[at]?.[index])),
      );
    }
    await batch.send();
  }).catch(() => undefined);
}

/** What to assign so that a cell is as it was found. */
function asFound(formula: unknown, value: unknown, format: unknown): unknown {
  const isTyped = typeof formula === 'string' && formula !== '' && formula === value;
  return isTyped ? typedText(formula, typeof format === 'string' ? format : undefined) : formula;
}

/** Whether a failed step changed any cell: Excel keeps what came before the failing action. */
export async function stateOf({ blocks }: FoundCells): Promise<WorkbookState> {
  if (blocks.size === 0) return 'unchanged';
  return inExcel(async (context) => {
    const now = [...blocks.values()].map(({ block, values }) => ({
      values,
      range: rangeOf(context.workbook.worksheets.getItem(block.sheet), block).load('values'),
    }));
    await context.sync();
    return now.every(({ values, range }) => JSON.stringify(range.values) === values) ? 'unchanged' : 'changed';
  }).catch(() => 'changed' as const);
}

/** Groups cells of a column that follow one another into blocks; the last write to a cell wins. */
function blocksOf(cells: readonly CellWrite[]): Block[] {
  const once = new Map(cells.map((cell) => [placeOf(cell), cell]));
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

/** `cells`: those to write, at their places in the block. */
async function writeBlock(
  batch: Batch,
  sheet: Excel.Worksheet,
  block: Block,
  cells: readonly (CellWrite | undefined)[],
  formats: readonly unknown[][],
): Promise<void> {
  if (cells.every((cell) => cell === undefined)) return;
  await batch.reserve(cells.reduce((sum, cell) => sum + sizeOf(cell?.formula ?? cell?.value ?? null), 900));
  for (const [index, cell] of cells.entries()) {
    // In a cell formatted as text, Excel would turn these into text, often the very problem being fixed.
    const isText = typeof cell?.value !== 'number' && cell?.formula === undefined;
    if (isText || formats[index]?.[0] !== '@') continue;
    await batch.reserveCalls(2);
    rangeOf(sheet, { row: cell.row, column: cell.column, rows: 1, columns: 1 }).numberFormat = [
      [cell.format ?? 'General'],
    ];
  }
  const member = cells.some((cell) => cell?.formula !== undefined) ? 'formulas' : 'values';
  rangeOf(sheet, block)[member] = cells.map((cell, index) => [inputValue(cell, formats[index]?.[0])]);
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
