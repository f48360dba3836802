/**
 * Places months to the right of a table's rows. Conditional formats read the dates in the row, so that it follows
 * changes.
 */
import { addMonths, dayFromSerial, serialOf } from '../core/days';
import type { TableBlock } from './blocks';
import { put, referencesIn, type PlacedRows, type SheetLayout } from './sheet-layout';
import { columnName, fixedCell } from './references';

/** The sheet columns of a table's timeline, to the right of the table and a narrow column. */
export function timelineColumns({ columns, timeline }: TableBlock, left: number): { first: number; count: number } {
  const months = timeline?.months ?? 0;
  return { first: left + columns.length + 1, count: Math.ceil(months / (timeline?.step ?? 1)) };
}

export function placeTimeline(sheetLayout: SheetLayout, block: TableBlock, place: PlacedRows): void {
  const { timeline } = block;
  if (!timeline) return;
  const { plan, left } = sheetLayout;
  const { first, count } = timelineColumns(block, left);
  const { headerRow, firstRow, rows } = place;
  for (let index = 0; index < count; index += 1) {
    const column = first + index;
    const value = monthAfter(timeline.first, index * timeline.step);
    const formula = `EDATE(${fixedCell(headerRow, column - 1)},${timeline.step})`;
    const own = index === 0 ? timeline.firstFormula : formula;
    put(sheetLayout, headerRow, column, own === undefined ? value : { value, formula: own }, 'month');
    for (let row = firstRow; row < firstRow + rows; row += 1) put(sheetLayout, row, column, null, 'monthCell');
  }
  const area = { row: firstRow, column: first, rows, columns: count };
  const month = `${columnName(first)}$${headerRow + 1}`;
  const next = `EDATE(${month},${timeline.step})`;
  const here = referencesIn(place, firstRow, new Map());
  const [start, end] = [here.cell(timeline.start), here.cell(timeline.end)];
  const running = `ISNUMBER(${start}),${start}<${next},${end}>=${month}`;
  for (const { style, formula } of timeline.styleRules)
    plan.conditionals.push({ kind: 'formula', area, formula: `AND(${running},${formula(here)})`, style, stop: true });
  const present = `AND(${timeline.today}>=${month},${timeline.today}<${next})`;
  for (const over of [area, { ...area, row: headerRow, rows: 1 }])
    plan.conditionals.push({ kind: 'formula', area: over, formula: present, style: 'today' });
}

function monthAfter(first: number, months: number): number {
  const day = dayFromSerial(first);
  return day === undefined ? first : serialOf(addMonths(day, months));
}
