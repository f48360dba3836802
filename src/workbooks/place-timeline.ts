/**
 * Places months to the right of a table's rows. Conditional formats read the dates in the row, so that it follows
 * changes.
 */
import { addMonths, dayFromSerial, serialOf } from '../core/days';
import type { TableBlock, Timeline } from './blocks';
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
    const value = timeline.dayAt?.(index) ?? monthAfter(timeline.first, index * timeline.step);
    const formula = nextOf(timeline, fixedCell(headerRow, column - 1));
    const own = index === 0 ? timeline.firstFormula : formula;
    put(sheetLayout, headerRow, column, own === undefined ? value : { value, formula: own }, 'month');
    for (let row = firstRow; row < firstRow + rows; row += 1) put(sheetLayout, row, column, null, 'monthCell');
  }
  const area = { row: firstRow, column: first, rows, columns: count };
  const header = { ...area, row: headerRow, rows: 1 };
  const month = `${columnName(first)}$${headerRow + 1}`;
  const next = nextOf(timeline, month);
  const here = referencesIn(place, firstRow, new Map());
  for (const { style, formula, over = timeline } of timeline.styleRules) {
    const [start, end] = [here.cell(over.start), here.cell(over.end)];
    const running = `ISNUMBER(${start}),${start}<${next},${end}>=${month}`;
    plan.conditionals.push({
      kind: 'formula',
      area,
      formula: `AND(${running},${formula(here, month, next)})`,
      style,
      stop: true,
    });
  }
  const present = `${timeline.today}>=${month},${timeline.today}<${next}`;
  // Not every program shows two formats at once: the first that is true has to be whole.
  if (timeline.headedByDays !== undefined)
    plan.conditionals.push(
      { kind: 'formula', area: header, formula: `AND(${present},${timeline.headedByDays})`, style: 'todayAsDay' },
      { kind: 'formula', area: header, formula: timeline.headedByDays, style: 'monthAsDay' },
    );
  for (const over of [area, header])
    plan.conditionals.push({ kind: 'formula', area: over, formula: `AND(${present})`, style: 'today' });
}

function nextOf({ step, nextFormula }: Timeline, day: string): string {
  return nextFormula?.(day) ?? `EDATE(${day},${step})`;
}

function monthAfter(first: number, months: number): number {
  const day = dayFromSerial(first);
  return day === undefined ? first : serialOf(addMonths(day, months));
}
