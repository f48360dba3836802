/** Writes cell contents: one array per rectangle, values first, formulas once all tables exist. */
import type { CellContent, SheetPlan, TablePlan } from '../../workbooks/plan';
import { tableArea } from '../../workbooks/planned';
import { rangeOf } from '../areas';
import { rowsThatFit, sizeOf, type Batch } from '../batch';
import { applyRenames, type Renames } from '../renames';
import { typedText } from '../typed-text';
import { formatOf } from '../../workbooks/styles';
import { setWholeRange } from './styles';

/** null leaves a cell unchanged. */
type Grid = (string | number | boolean | null)[][];

interface Block {
  row: number;
  column: number;
  grid: Grid;
}

function inputValue(value: CellContent, format: string | undefined): string | number | boolean | null {
  return typeof value !== 'string' ? value : value === '' ? null : typedText(value, format);
}

/** Groups single cells into blocks of consecutive rows; gaps within a block stay unchanged. */
function blocksOf(cells: readonly { row: number; column: number; value: string | number | boolean | null }[]): Block[] {
  const rows = new Map<number, typeof cells>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const runs: (typeof cells)[] = [];
  let last = -2;
  for (const [row, inRow] of [...rows].sort(([one], [other]) => one - other)) {
    if (row === last + 1) runs[runs.length - 1] = [...(runs.at(-1) ?? []), ...inRow];
    else runs.push(inRow);
    last = row;
  }
  return runs.map((run) => {
    const [row, height] = extent(run.map((cell) => cell.row));
    const [column, width] = extent(run.map((cell) => cell.column));
    const grid: Grid = Array.from({ length: height }, () => Array<null>(width).fill(null));
    for (const cell of run) (grid[cell.row - row] ?? [])[cell.column - column] = cell.value;
    return { row, column, grid };
  });
}

/** The lowest of some numbers, and the length of the range up to the highest. */
function extent(numbers: readonly number[]): [number, number] {
  let first = Infinity;
  let last = -Infinity;
  for (const number of numbers) {
    first = Math.min(first, number);
    last = Math.max(last, number);
  }
  return [first, last - first + 1];
}

function tableBlock({ row, column, columns, rows }: TablePlan): Block {
  const parts = columns.map(({ style, format, formula }) => ({ format: formatOf(style, format), formula }));
  const body = rows.map((values) =>
    parts.map(({ format, formula }, index) =>
      formula === undefined ? inputValue(values[index] ?? null, format) : null,
    ),
  );
  return { row, column, grid: [columns.map(({ header }) => inputValue(header, undefined)), ...body] };
}

const rowSize = (row: Grid[number]): number => row.reduce<number>((sum, value) => sum + sizeOf(value), 4);

async function writeBlock(
  batch: Batch,
  sheet: Excel.Worksheet,
  block: Block,
  member: 'values' | 'formulas',
): Promise<void> {
  const { row, column, grid } = block;
  const columns = grid[0]?.length ?? 0;
  for (let start = 0; start < grid.length;) {
    const count = rowsThatFit(grid, start, rowSize);
    const rows = grid.slice(start, start + count);
    await batch.reserve(rows.reduce((sum, one) => sum + rowSize(one), 450));
    rangeOf(sheet, { row: row + start, column, rows: count, columns })[member] = rows;
    start += count;
  }
}

/** Writes links, then values: Excel would show a link's target in a cell that stays empty. */
export async function writeValues(batch: Batch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  for (const { row, column, target } of linksOf(plan)) {
    await batch.reserveCalls(1);
    sheet.getCell(row, column).hyperlink = { documentReference: target };
  }
  const headers = new Set(
    plan.tables.flatMap(({ row, column, columns }) => columns.map((_, at) => `${row},${column + at}`)),
  );
  const loose = plan.cells.filter(
    ({ row, column, formula }) => formula === undefined && !headers.has(`${row},${column}`),
  );
  const cells = loose.map(({ row, column, value, style, format }) => ({
    row,
    column,
    value: inputValue(value, formatOf(style, format)),
  }));
  for (const block of [...blocksOf(cells), ...plan.tables.map(tableBlock)])
    await writeBlock(batch, sheet, block, 'values');
}

interface Link {
  row: number;
  column: number;
  target: string;
}

function linksOf({ cells, tables }: SheetPlan): Link[] {
  const loose = cells.flatMap(({ row, column, link }) => (link === undefined ? [] : [{ row, column, target: link }]));
  const inTables = tables.flatMap(({ row: first, column: left, links = [] }) =>
    links.map(({ row, column, target }) => ({ row: first + 1 + row, column: left + column, target })),
  );
  return [...loose, ...inTables];
}

/** Writes formulas. One for a whole table column makes it a calculated column, which new rows inherit. */
export async function writeFormulas(
  batch: Batch,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  renames: Renames,
): Promise<void> {
  for (const table of plan.tables) {
    const { row, column, rows } = tableArea(table);
    for (const [index, { formula }] of table.columns.entries()) {
      if (formula === undefined) continue;
      await batch.reserve(formula.length * 2 + 450);
      const body = { row: row + 1, column: column + index, rows: rows - 1, columns: 1 };
      setWholeRange(rangeOf(sheet, body), 'formulas', `=${applyRenames(formula, renames)}`);
    }
  }
  const cells = plan.cells.flatMap(({ row, column, formula }) =>
    formula === undefined ? [] : [{ row, column, value: `=${applyRenames(formula, renames)}` }],
  );
  for (const block of blocksOf(cells)) await writeBlock(batch, sheet, block, 'formulas');
}
