/** Print setup: paper, orientation, scale, and page breaks that keep small blocks together. */
import type { Sheet, WideTable } from './blocks';
import type { NamePlan, PrintPlan, SheetPlan } from './plan';
import type { PlacedRows } from './sheet-layout';
import { timelineColumns } from './place-timeline';
import { breaksAcross, minimumScale, pageFor, pagesAcross, paper, scaleOn, type Page } from './paper-size';
import { fixedArea, onSheet } from './references';
import { lineHeight } from './text-fit';

/** Rows may be printed higher than specified. */
const heightTolerance = 0.97;
/** The 8-point months of a timeline remain readable down to this scale. */
const timelineScale = 0.75;

type Measures = Pick<SheetPlan, 'widths' | 'heights'>;

/** Height in points of the rows from `from` to before `to`. */
function heightsOf({ heights }: Measures): (from: number, to: number) => number {
  const known = new Map(heights.map((one) => [one.row, one.height]));
  return (from, to) =>
    Array.from({ length: to - from }, (_, index) => known.get(from + index) ?? lineHeight).reduce((a, b) => a + b, 0);
}

/** Height in points of the rows that fit a page at a scale; by default the one at which the columns fit its width. */
function pageHeight(widths: readonly number[], page: Page, scale = scaleOn(page, widths, 'narrow')): number {
  return (paper[page].height / scale) * heightTolerance;
}

/** Whether a sheet slightly longer than a page remains readable when shrunk to one. */
export function fitsOnePage(measures: Measures, page: Page, rows: number): boolean {
  const pages = heightsOf(measures)(0, rows) / pageHeight(measures.widths, page);
  return pages > 1 && scaleOn(page, measures.widths, 'narrow') / pages >= minimumScale;
}

/** Rows that start a new page. `blocks`: the first row of each block and the row after it, in order. */
export function pageBreaks(
  measures: Measures,
  page: Page,
  blocks: readonly { first: number; end: number }[],
  scale?: number,
): number[] {
  const height = pageHeight(measures.widths, page, scale);
  const heightOf = heightsOf(measures);
  const breaks: number[] = [];
  let used = 0;
  let before = 0;
  for (const { first, end } of blocks) {
    const gap = heightOf(before, first);
    const own = heightOf(first, end);
    if (used > 0 && used + gap + own > height && (own <= height || used + gap > height / 2)) {
      // Before the gap, so that a chart's frame is not at the page edge.
      breaks.push(before);
      used = (gap + own) % height;
    } else used = (used + gap + own) % height;
    before = end;
  }
  return breaks;
}

/**
 * The scale at which the second break is the first, where the page before the first would be nearly empty otherwise;
 * undefined where it is not, or where that could not be read.
 */
export function scaleWithoutGap(
  measures: Measures,
  page: Page,
  blocks: readonly { first: number; end: number }[],
): number | undefined {
  const [first] = pageBreaks(measures, page, blocks);
  if (first === undefined) return undefined;
  const heightOf = heightsOf(measures);
  if (heightOf(0, first) > pageHeight(measures.widths, page) / 3) return undefined;
  const next = blocks.find((block) => block.first >= first);
  const scale = (paper[page].height * heightTolerance) / heightOf(0, next?.end ?? first);
  // In whole percent, as it is set.
  const percent = Math.floor(100 * Math.min(scale, scaleOn(page, measures.widths, 'wide')));
  return percent >= 100 * minimumScale ? percent / 100 : undefined;
}

/** Where the blocks of a sheet were placed: their rows, and the table with the frozen header. */
interface LaidOutSheet {
  plan: SheetPlan;
  left: number;
  blockRows: readonly { first: number; end: number }[];
  placedRows: ReadonlyMap<string, PlacedRows>;
  names: NamePlan[];
}

export function printOf(sheet: Sheet, laidOut: LaidOutSheet, footer: string): PrintPlan {
  const { plan, blockRows, placedRows } = laidOut;
  const frozen = placedRows.get(sheet.freeze?.block ?? '');
  const last = lastWithHeader(sheet, placedRows);
  const page = pageFor(plan.widths, sheet);
  // Native tables grow, so their header is repeated on every page.
  const grows = sheet.blocks.some(({ kind }) => kind === 'table');
  const onePage = !grows && (sheet.onePage ?? fitsOnePage(plan, page, blockRows.at(-1)?.end ?? 0));
  const across = acrossPages(sheet, laidOut);
  const scale = grows || onePage ? undefined : (across?.scale ?? scaleWithoutGap(plan, page, blockRows));
  const breaks = grows || onePage ? [] : pageBreaks(plan, page, blockRows, scale);
  return {
    orientation: page === 'portrait' ? page : 'landscape',
    ...(page === 'large' ? { paper: 'A3' } : {}),
    footer,
    ...(scale === undefined ? {} : { scale: Math.round(100 * scale) }),
    ...(onePage ? { onePage } : {}),
    ...(breaks.length > 0 ? { breaks } : {}),
    ...(last ? { repeatRows: [last.headerRow, last.headerRow] } : {}),
    ...across?.print,
    ...(sheet.print && frozen ? wideTable(sheet.print, sheet, laidOut, frozen) : {}),
    ...tablesBeside(sheet, laidOut),
  };
}

/** A table too wide for large paper: pages side by side, at the scale of the widest, each with its first columns. */
function acrossPages(
  sheet: Sheet,
  { plan, left }: LaidOutSheet,
): { scale: number; print: Partial<PrintPlan> } | undefined {
  const repeated = left + (sheet.freeze?.columns ?? 0);
  const columnBreaks = pagesAcross(plan.widths, sheet, repeated);
  if (columnBreaks.length === 0) return undefined;
  const scale = scaleOfPages(plan.widths, columnBreaks, repeated, 'large');
  return { scale, print: { repeatColumns: [0, repeated - 1], columnBreaks } };
}

/**
 * Only the last block can be longer than a page with a repeated header, which would appear above any later block too.
 */
function lastWithHeader({ blocks }: Sheet, placedRows: ReadonlyMap<string, PlacedRows>): PlacedRows | undefined {
  const last = blocks.findLast(({ kind }) => kind !== 'note');
  if (last?.kind === 'table') return placedRows.get(last.key);
  return last?.kind === 'grid' && !last.headerless ? placedRows.get(last.key) : undefined;
}

/** A table wider than a page: split by columns into pages side by side, at the scale of the widest. */
function wideTable(
  print: WideTable,
  sheet: Sheet,
  { plan, left, names }: LaidOutSheet,
  placed: PlacedRows,
): Partial<PrintPlan> {
  const at = (key: string): number => {
    const column = placed.columns.get(key);
    if (column === undefined) throw new RangeError(`no column ${key} to print`);
    return column;
  };
  const end = print.last === undefined ? plan.widths.length : at(print.last) + 1;
  const repeated = left + (sheet.freeze?.columns ?? 0);
  const breaks = print.timelineApart
    ? timelineBreaks(sheet, plan.widths, left, repeated)
    : (print.newPages ?? []).map(at);
  const scale = scaleOfPages(plan.widths.slice(0, end), breaks, repeated);
  const rows = print.rows === undefined ? placed.rows : rowsOfWholePages(print.rows, plan, placed, scale);
  if (print.below) {
    const { name, column, rows: last } = print.below;
    const below = { row: placed.firstRow + rows, column: at(column), rows: last - rows, columns: 1 };
    names.push({ name, ref: onSheet(plan.name, fixedArea(below)) });
  }
  const area = { row: 0, column: 0, rows: placed.firstRow + rows, columns: end };
  return {
    orientation: 'landscape',
    ...(print.last === undefined && print.rows === undefined ? {} : { area: onSheet(plan.name, fixedArea(area)) }),
    ...(breaks.length === 0
      ? {}
      : { scale: Math.floor(100 * scale), repeatColumns: [0, repeated - 1], columnBreaks: breaks }),
  };
}

/** Tables beside each other share a page as long as they can be read on it; others begin pages of their own. */
function tablesBeside({ blocks }: Sheet, { plan, placedRows, blockRows }: LaidOutSheet): Partial<PrintPlan> {
  const starts = blocks.flatMap((block) => {
    if (block.kind !== 'table' || !block.beside) return [];
    return [Math.min(...(placedRows.get(block.key)?.columns.values() ?? []))];
  });
  const breaks: number[] = [];
  starts.forEach((start, index) => {
    const page = plan.widths.slice(breaks.at(-1) ?? 0, starts[index + 1]);
    if (scaleOn('landscape', page, 'wide') < minimumScale) breaks.push(start);
  });
  if (breaks.length === 0) return {};
  // Rows for the taking are no reason for another page.
  const height = heightsOf(plan)(0, blockRows.at(-1)?.end ?? 0);
  const onePage = Math.max((paper.landscape.height * heightTolerance) / height, minimumScale);
  const scale = Math.floor(100 * Math.min(scaleOfPages(plan.widths, breaks, 0), onePage));
  return { orientation: 'landscape', scale, columnBreaks: breaks };
}

/** The scale at which the widest of pages side by side fits, each with the repeated columns. */
function scaleOfPages(
  widths: readonly number[],
  breaks: readonly number[],
  repeated: number,
  on: Page = 'landscape',
): number {
  const pages = [0, ...breaks].map((first, index) => [
    ...(index === 0 ? [] : widths.slice(0, repeated)),
    ...widths.slice(first, breaks[index] ?? widths.length),
  ]);
  return Math.min(...pages.map((page) => scaleOn(on, page, 'wide')));
}

/** How many rows of a table at least fill as many pages as `wanted` ones take. Later pages repeat its header. */
function rowsOfWholePages(wanted: number, plan: SheetPlan, { headerRow, firstRow }: PlacedRows, scale: number): number {
  const page = (paper.landscape.height / scale) * heightTolerance;
  const heightOf = heightsOf(plan);
  const onFirst = Math.floor((page - heightOf(0, firstRow)) / lineHeight);
  const onOthers = Math.floor((page - heightOf(headerRow, firstRow)) / lineHeight);
  return onFirst + onOthers * Math.max(Math.ceil((wanted - onFirst) / onOthers), 0);
}

/**
 * None where all of it can be read on one page; otherwise the entries, on a second page where they are too wide for one,
 * and as few pages of months as can, of equal length.
 */
function timelineBreaks(sheet: Sheet, widths: readonly number[], left: number, repeated: number): number[] {
  const block = sheet.blocks.find((one) => one.kind === 'table');
  if (!block || scaleOfPages(widths, [], repeated) >= timelineScale) return [];
  const { first, count } = timelineColumns(block, left);
  const entries = breaksAcross(widths.slice(0, first), repeated, 'landscape', timelineScale);
  for (let pages = 1; pages < count; pages += 1) {
    const months = Array.from({ length: pages }, (_, page) => first + Math.ceil((count * page) / pages));
    const breaks = [...entries, ...months];
    if (scaleOfPages(widths, breaks, repeated) >= timelineScale) return breaks;
  }
  return [...entries, first];
}
