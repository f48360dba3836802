/** Print settings of a sheet: margins, page setup, footer, page breaks, print titles. */
import type { PrintPlan, SheetPlan } from '../../workbooks/plan';
import { margins } from '../../workbooks/planned';
import { columnLimit, columnName, onSheet, rowLimit } from '../../workbooks/references';
import { cellText } from '../cell-text';
import { element, elementText } from './xml';

/** As the format numbers papers. */
const papers = { A4: 9, A3: 8 } as const;
const excelDefaultMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } as const;

export function printSettings({ print }: SheetPlan): string {
  if (!print) return element('pageMargins', excelDefaultMargins);
  const { orientation, paper = 'A4', scale, onePage, columnBreaks, footer } = print;
  const height = onePage ? 1 : 0; // 0: as many pages as it takes
  return [
    element('pageMargins', margins),
    element('pageSetup', {
      paperSize: papers[paper],
      ...(scale === undefined ? { fitToWidth: 1, fitToHeight: height } : { scale }),
      // Keeps the pages of the same rows together.
      pageOrder: columnBreaks ? 'overThenDown' : undefined,
      orientation,
    }),
    // As large on every sheet, whatever its scale.
    element('headerFooter', { scaleWithDoc: 0 }, element('oddFooter', {}, elementText(cellText(footer)))),
    breaks('rowBreaks', print.breaks, columnLimit),
    breaks('colBreaks', columnBreaks, rowLimit),
  ].join('');
}

/** The format numbers a break by the row or column before it, counted from 1: the plan's number, counted from 0. */
function breaks(name: string, positions: readonly number[] = [], limit: number): string {
  if (positions.length === 0) return '';
  const list = positions.map((id) => element('brk', { id, max: limit - 1, man: true }));
  return element(name, { count: list.length, manualBreakCount: list.length }, ...list);
}

/** The reference of the sheet's print titles, the columns and rows repeated on every page; "" for none. */
export function printTitles(sheetName: string, { repeatColumns, repeatRows }: PrintPlan): string {
  const across = repeatColumns?.map((column) => `$${columnName(column)}`).join(':');
  const down = repeatRows?.map((row) => `$${row + 1}`).join(':');
  return [across, down].flatMap((part) => (part === undefined ? [] : [onSheet(sheetName, part)])).join(',');
}
