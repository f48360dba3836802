/** Lays out sheets of blocks as a planned workbook: positions, names, widths, print setup. */
import type { Block, ChartBlock, KeyFiguresBlock, LegendBlock, Sheet } from './blocks';
import type { NamePlan, SheetPlan, WorkbookPlan } from './plan';
import { printOf } from './paper';
import { blockRange, placeGrid, placeTable } from './place-rows';
import { put, putWide, readingColumns, setHeight, type PlacedRows, type Placing } from './placing';
import { lineHeight } from './text-fit';
import { widthsOf } from './widths';

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
  const before = new Map<string, { name: string; places: ReadonlyMap<string, PlacedRows> }>();
  const sheets = layout.sheets.map((sheet) => {
    const { plan, places } = layoutSheet(sheet, names, sheetNames, before, layout.footer);
    before.set(sheet.key, { name: sheet.name, places });
    return plan;
  });
  return { title: layout.title, language: layout.language, sheets: [...sheets, ...plans], names };
}

function layoutSheet(
  sheet: Sheet,
  names: NamePlan[],
  sheetNames: ReadonlyMap<string, string>,
  before: Placing['before'],
  footer: WorkbookLayout['footer'],
): { plan: SheetPlan; places: ReadonlyMap<string, PlacedRows> } {
  const plan: SheetPlan = {
    name: sheet.name,
    hidden: sheet.hidden ?? false,
    protected: sheet.protected ?? false,
    gridlines: sheet.gridlines ?? false,
    ...(sheet.tabColor === undefined ? {} : { tabColor: sheet.tabColor }),
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
  const text = left + (sheet.print?.newPages ? (sheet.freeze?.columns ?? 0) : 0);
  const placing: Placing = { sheet, plan, names, sheetNames, left, text, row: 0, places: new Map(), before };
  const stretches: { first: number; end: number }[] = [];
  sheet.blocks.forEach((block, index) => {
    const first = placing.row + (index > 0 ? 1 : 0);
    placeBlock(placing, block, index > 0);
    const last = stretches.at(-1);
    if (last && !keeps(sheet.blocks[index - 1])) stretches.push({ first, end: placing.row });
    else if (last) last.end = placing.row;
    else stretches.push({ first: 0, end: placing.row });
  });

  const frozen = sheet.freeze && placing.places.get(sheet.freeze.block);
  if (frozen && sheet.freeze) {
    plan.freeze = { rows: frozen.headerRow + 1, columns: left + sheet.freeze.columns };
    plan.select = {
      row: frozen.firstRow + (sheet.begin?.row ?? 0),
      column: frozen.columns.get(sheet.begin?.column ?? '') ?? left,
    };
  }
  plan.print = printOf(
    sheet,
    { plan, left, stretches, places: placing.places, names },
    `&L${footerText(footer.left)} · &A&C${footerText(footer.right)}&R&P / &N`,
  );
  return { plan, places: placing.places };
}

/** Titles and legends are kept on one page with the block below. */
function keeps(block: Block | undefined): boolean {
  return block?.kind === 'title' || block?.kind === 'legend';
}

/** In a footer "&" starts a code, and digits after one are a font size. */
function footerText(text: string): string {
  return text.replaceAll('&', '&&');
}

function placeBlock(placing: Placing, block: Block, below: boolean): void {
  if (below) placing.row += block.kind === 'title' || placing.row === 0 ? 0 : 1;
  if (block.kind === 'title') {
    putWide(placing, block.text, 'title');
    if (block.subtitle !== undefined) putWide(placing, block.subtitle, 'subtitle');
    return;
  }
  if (block.heading !== undefined) putWide(placing, block.heading, 'heading');
  if (block.note !== undefined) putWide(placing, block.note, 'note');
  switch (block.kind) {
    case 'note':
      for (const paragraph of block.paragraphs) putWide(placing, paragraph, 'paragraph');
      return;
    case 'key-figures':
      return placeKeyFigures(placing, block);
    case 'legend':
      return placeLegend(placing, block);
    case 'grid':
      return placeGrid(placing, block);
    case 'table':
      return placeTable(placing, block);
    case 'chart':
      return placeChart(placing, block);
  }
}

function placeKeyFigures(placing: Placing, block: KeyFiguresBlock): void {
  const { plan, left } = placing;
  const perRow = Math.max(Math.floor((plan.widths.length - left) / block.span), 1);
  block.figures.forEach(({ label, ...figure }, index) => {
    const row = placing.row + Math.floor(index / perRow) * 3;
    const column = left + (index % perRow) * block.span;
    put(placing, row, column, label, 'keyLabel');
    put(placing, row + 1, column, figure, 'keyFigure');
    setHeight(placing, row, lineHeight + 5);
    setHeight(placing, row + 1, 26);
    if (block.span > 1)
      for (const at of [row, row + 1]) plan.merges.push({ row: at, column, rows: 1, columns: block.span });
  });
  placing.row += Math.ceil(block.figures.length / perRow) * 3 - 1;
}

function placeLegend(placing: Placing, block: LegendBlock): void {
  const { plan, text: first, row } = placing;
  const { items, columns } = block;
  items.forEach(({ text, style }, index) => {
    if (columns) put(placing, row, first + (columns[index] ?? index), text, style);
    else put(placing, row + index, first, text, style);
  });
  const wide = readingColumns(placing);
  if (!columns && wide > 1)
    plan.merges.push(...items.map((_, index) => ({ row: row + index, column: first, rows: 1, columns: wide })));
  placing.row += columns ? 1 : items.length;
}

/** A chart is as wide as the grid or table it draws. */
function placeChart(placing: Placing, block: ChartBlock): void {
  const { plan, left, row, places } = placing;
  const rows = 5 + Math.ceil(1.6 * block.items);
  plan.charts.push({
    kind: block.type,
    title: block.title,
    description: block.description,
    area: { row, column: left, rows, columns: places.get(block.source)?.columns.size ?? 1 },
    categories: blockRange(placing, block.source, block.categories),
    series: block.series.map(({ name, column, color }) => ({
      name,
      values: blockRange(placing, block.source, column),
      color,
    })),
    format: block.format,
  });
  placing.row += rows;
}
