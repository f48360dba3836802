/** Lays out sheets of blocks as a planned workbook: positions, names, widths, print setup. */
import type { Block, ChartBlock, KeyFiguresBlock, LegendBlock, Sheet } from './blocks';
import type { NamePlan, SheetPlan, WorkbookPlan } from './plan';
import { printOf } from './paper';
import { pagesAcross } from './paper-size';
import { blockRange, placeGrid, placeTable } from './place-rows';
import { put, putWide, readingColumns, setHeight, type PlacedRows, type SheetLayout } from './sheet-layout';
import { lineHeight } from './text-fit';
import { isBeside, widthsOf } from './widths';

export interface WorkbookLayout {
  title: string;
  language: string;
  sheets: readonly Sheet[];
  /** Page footer. */
  footer: { left: string; right: string };
  /** Names for constants, or for cells of more than one block. */
  names?: readonly NamePlan[];
}

/** Lays out a workbook. `plans` are finished sheets (the hidden `_accord`), which are appended. */
export function layoutWorkbook(layout: WorkbookLayout, plans: readonly SheetPlan[] = []): WorkbookPlan {
  const names: NamePlan[] = [...(layout.names ?? [])];
  const sheetNames = new Map(layout.sheets.map(({ key, name }) => [key, name]));
  const before = new Map<string, { name: string; placedRows: ReadonlyMap<string, PlacedRows> }>();
  const sheets = layout.sheets.map((sheet) => {
    const { plan, placedRows } = layoutSheet(sheet, names, sheetNames, before, layout.footer);
    before.set(sheet.key, { name: sheet.name, placedRows });
    return plan;
  });
  return { title: layout.title, language: layout.language, sheets: [...sheets, ...plans], names };
}

function layoutSheet(
  sheet: Sheet,
  names: NamePlan[],
  sheetNames: ReadonlyMap<string, string>,
  before: SheetLayout['before'],
  footer: WorkbookLayout['footer'],
): { plan: SheetPlan; placedRows: ReadonlyMap<string, PlacedRows> } {
  const plan: SheetPlan = {
    name: sheet.name,
    hidden: sheet.hidden ?? false,
    protected: sheet.protected ?? false,
    gridlines: sheet.gridlines ?? false,
    ...(sheet.tabColor === undefined ? {} : { tabColor: sheet.tabColor }),
    ...(sheet.remade ? { remade: true } : {}),
    widths: widthsOf(sheet),
    heights: [],
    cells: [],
    tables: [],
    merges: [],
    validations: [],
    conditionals: [...(sheet.conditionals ?? [])],
    charts: [],
  };
  const left = sheet.margin ? 1 : 0;
  const frozenColumns = sheet.freeze?.columns ?? 0;
  const isSplit = sheet.print?.newPages ?? pagesAcross(plan.widths, sheet, left + frozenColumns).length > 0;
  const text = left + (isSplit ? frozenColumns : 0);
  const sheetLayout: SheetLayout = {
    sheet,
    plan,
    names,
    sheetNames,
    left,
    text,
    row: 0,
    placedRows: new Map(),
    before,
  };
  const blockRows: { first: number; end: number }[] = [];
  let top = 0;
  let right = left;
  sheet.blocks.forEach((block, index) => {
    if (isBeside(block)) {
      right = placeBeside(sheetLayout, block, { top, left: right + 1 });
      return;
    }
    top = sheetLayout.row;
    const first = sheetLayout.row + (index > 0 ? 1 : 0);
    placeBlock(sheetLayout, block, index > 0);
    right = left + (block.kind === 'table' ? block.columns.length : 0);
    const last = blockRows.at(-1);
    if (last && !staysWithNext(sheet.blocks[index - 1])) blockRows.push({ first, end: sheetLayout.row });
    else if (last) last.end = sheetLayout.row;
    else blockRows.push({ first: 0, end: sheetLayout.row });
  });

  const frozen = sheet.freeze && sheetLayout.placedRows.get(sheet.freeze.block);
  if (frozen && sheet.freeze) {
    plan.freeze = { rows: frozen.headerRow + 1, columns: left + sheet.freeze.columns };
    plan.select = {
      row: frozen.firstRow + (sheet.begin?.row ?? 0),
      column: frozen.columns.get(sheet.begin?.column ?? '') ?? left,
    };
  }
  plan.print = printOf(
    sheet,
    { plan, left, blockRows, placedRows: sheetLayout.placedRows, names },
    `&L${footerText(footer.left)} · &A&C${footerText(footer.right)}&R&P / &N`,
  );
  return { plan, placedRows: sheetLayout.placedRows };
}

/** Places a table to the right of the block before; returns the column after it. */
function placeBeside(sheetLayout: SheetLayout, block: Block, { top, left }: { top: number; left: number }): number {
  const beside: SheetLayout = { ...sheetLayout, left, text: left, row: top };
  placeBlock(beside, block, true);
  sheetLayout.row = Math.max(sheetLayout.row, beside.row);
  return left + (block.kind === 'table' ? block.columns.length : 0);
}

/** Titles and legends are kept on one page with the block below. */
function staysWithNext(block: Block | undefined): boolean {
  return block?.kind === 'title' || block?.kind === 'legend';
}

/** In a footer "&" starts a code, and digits after one are a font size. */
function footerText(text: string): string {
  return text.replaceAll('&', '&&');
}

function placeBlock(sheetLayout: SheetLayout, block: Block, below: boolean): void {
  if (below) sheetLayout.row += block.kind === 'title' || sheetLayout.row === 0 ? 0 : 1;
  if (block.kind === 'title') {
    putWide(sheetLayout, block.text, 'title');
    if (block.subtitle !== undefined) putWide(sheetLayout, block.subtitle, 'subtitle');
    return;
  }
  // A table's heading is no wider than the table, as others may stand beside it.
  const widest = block.kind === 'table' ? block.columns.length : Infinity;
  if (block.heading !== undefined)
    putWide(sheetLayout, block.heading, 'heading', Math.min(readingColumns(sheetLayout), widest));
  if (block.note !== undefined) putWide(sheetLayout, block.note, 'note');
  switch (block.kind) {
    case 'note':
      for (const paragraph of block.paragraphs) putWide(sheetLayout, paragraph, 'paragraph');
      return;
    case 'key-figures':
      return placeKeyFigures(sheetLayout, block);
    case 'legend':
      return placeLegend(sheetLayout, block);
    case 'grid':
      return placeGrid(sheetLayout, block);
    case 'table':
      return placeTable(sheetLayout, block);
    case 'chart':
      return placeChart(sheetLayout, block);
  }
}

function placeKeyFigures(sheetLayout: SheetLayout, block: KeyFiguresBlock): void {
  const { plan, left } = sheetLayout;
  const perRow = Math.max(Math.floor((plan.widths.length - left) / block.span), 1);
  block.figures.forEach(({ label, ...figure }, index) => {
    const row = sheetLayout.row + Math.floor(index / perRow) * 3;
    const column = left + (index % perRow) * block.span;
    put(sheetLayout, row, column, label, 'keyLabel');
    put(sheetLayout, row + 1, column, figure, 'keyFigure');
    setHeight(sheetLayout, row, lineHeight + 5);
    setHeight(sheetLayout, row + 1, 26);
    if (block.span > 1)
      for (const at of [row, row + 1]) plan.merges.push({ row: at, column, rows: 1, columns: block.span });
  });
  sheetLayout.row += Math.ceil(block.figures.length / perRow) * 3 - 1;
}

function placeLegend(sheetLayout: SheetLayout, block: LegendBlock): void {
  const { plan, text: first, row } = sheetLayout;
  const { items, columns } = block;
  items.forEach(({ text, style }, index) => {
    const [down, across] = columns
      ? [Math.floor(index / columns.length), columns[index % columns.length] ?? 0]
      : [index, 0];
    put(sheetLayout, row + down, first + across, text, style);
  });
  const wide = readingColumns(sheetLayout);
  if (!columns && wide > 1)
    plan.merges.push(...items.map((_, index) => ({ row: row + index, column: first, rows: 1, columns: wide })));
  sheetLayout.row += Math.ceil(items.length / (columns?.length ?? 1));
}

/** A chart is as wide as the grid or table it draws. */
function placeChart(sheetLayout: SheetLayout, block: ChartBlock): void {
  const { plan, left, row, placedRows } = sheetLayout;
  const rows = 5 + Math.ceil(1.6 * block.items);
  plan.charts.push({
    kind: block.type,
    title: block.title,
    description: block.description,
    area: { row, column: left, rows, columns: placedRows.get(block.source)?.columns.size ?? 1 },
    categories: blockRange(sheetLayout, block.source, block.categories),
    series: block.series.map(({ column, ...series }) => ({
      ...series,
      values: blockRange(sheetLayout, block.source, column),
    })),
    format: block.format,
  });
  sheetLayout.row += rows;
}
