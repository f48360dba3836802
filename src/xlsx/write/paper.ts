/** How a sheet stands on paper. */
import type { PrintPlan, SheetPlan } from '../../workbooks/plan';
import { margins } from '../../workbooks/planned';
import { columnLimit, columnName, onSheet, rowLimit } from '../../workbooks/references';
import { cellText } from '../cell-text';
import { element, elementText } from './xml';

const a4 = 9;
/** Excel's own. */
const usualMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } as const;

export function paper({ print }: SheetPlan): string {
  if (!print) return element('pageMargins', usualMargins);
  const { orientation, scale, onePage, columnBreaks, footer } = print;
  const height = onePage ? 1 : 0; // 0: as many pages as it takes
  return [
    element('pageMargins', margins),
    element('pageSetup', {
      paperSize: a4,
      ...(scale === undefined ? { fitToWidth: 1, fitToHeight: height } : { scale }),
      // Pages that hold the same rows follow each other.
      pageOrder: columnBreaks ? 'overThenDown' : undefined,
      orientation,
    }),
    element('headerFooter', {}, element('oddFooter', {}, elementText(cellText(footer)))),
    breaks('rowBreaks', print.breaks, columnLimit),
    breaks('colBreaks', columnBreaks, rowLimit),
  ].join('');
}

/** A break's number is that of the row or column before it as sheets count, from 1: the plan's own, from 0. */
function breaks(name: string, places: readonly number[] = [], limit: number): string {
  if (places.length === 0) return '';
  const list = places.map((id) => element('brk', { id, max: limit - 1, man: true }));
  return element(name, { count: list.length, manualBreakCount: list.length }, ...list);
}

/** The columns and rows that every page repeats, as the workbook's name for them refers to them; "" for none. */
export function printTitles(sheetName: string, { repeatColumns, repeatRows }: PrintPlan): string {
  const across = repeatColumns?.map((column) => `$${columnName(column)}`).join(':');
  const down = repeatRows?.map((row) => `$${row + 1}`).join(':');
  return [across, down].flatMap((part) => (part === undefined ? [] : [onSheet(sheetName, part)])).join(',');
}
