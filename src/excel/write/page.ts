/** Settings of a whole sheet: sizes, panes, page layout, protection. */
import type { PrintPlan, SheetPlan } from '../../workbooks/plan';
import { margins } from '../../workbooks/planned';
import { columnName } from '../../workbooks/references';
import { rangeOf } from '../areas';
import type { Batch } from '../batch';

/** Width in points of a column for a number of digits: 7 pixels per digit in Calibri 11, 0.75 points per pixel. */
function widthInPoints(characters: number): number {
  return Math.round(characters * 7) * 0.75;
}

export async function writeSheetSettings(batch: Batch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  const { widths, heights, merges } = plan;
  for (let column = 0; column < widths.length;) {
    const width = widths[column] ?? 0;
    let columns = 1;
    while (widths[column + columns] === width) columns++;
    await batch.reserveCalls(2);
    rangeOf(sheet, { row: 0, column, rows: 1, columns }).format.columnWidth = widthInPoints(width);
    column += columns;
  }
  for (const { row, height } of heights) {
    await batch.reserveCalls(2);
    rangeOf(sheet, { row, column: 0, rows: 1, columns: 1 }).format.rowHeight = height;
  }
  for (const area of merges) {
    await batch.reserveCalls(1);
    rangeOf(sheet, area).merge(false);
  }
  sheet.showGridlines = plan.gridlines;
  if (plan.tabColor !== undefined) sheet.tabColor = `#${plan.tabColor}`;
}

/** Only on a visible sheet, which Excel may bring to the front for it. */
export function setPanes(sheet: Excel.Worksheet, { rows, columns }: { rows: number; columns: number }): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(rangeOf(sheet, { row: 0, column: 0, rows, columns }));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

const inch = 72;

export function setPageLayout(sheet: Excel.Worksheet, print: PrintPlan): void {
  const { pageLayout } = sheet;
  const { orientation, repeatRows, repeatColumns, footer } = print;
  pageLayout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom =
    print.scale === undefined
      ? { horizontalFitToPages: 1, ...(print.onePage ? { verticalFitToPages: 1 } : {}) }
      : { scale: print.scale };
  if (print.columnBreaks) pageLayout.printOrder = 'OverThenDown';
  pageLayout.leftMargin = margins.left * inch;
  pageLayout.rightMargin = margins.right * inch;
  pageLayout.topMargin = margins.top * inch;
  pageLayout.bottomMargin = margins.bottom * inch;
  pageLayout.headerMargin = margins.header * inch;
  pageLayout.footerMargin = margins.footer * inch;
  const parts = footerParts(footer);
  const { defaultForAllPages } = pageLayout.headersFooters;
  if (parts.L) defaultForAllPages.leftFooter = parts.L;
  if (parts.C) defaultForAllPages.centerFooter = parts.C;
  if (parts.R) defaultForAllPages.rightFooter = parts.R;
  if (repeatRows) pageLayout.setPrintTitleRows(repeatRows.map((row) => `$${row + 1}`).join(':'));
  if (repeatColumns) pageLayout.setPrintTitleColumns(repeatColumns.map((column) => `$${columnName(column)}`).join(':'));
}

/** Splits a footer such as "&LAccord&C&P / &N"; text before the first code belongs to the centre. */
export function footerParts(footer: string): { L: string; C: string; R: string } {
  const parts = { L: '', C: '', R: '' };
  const [before = '', ...pieces] = footer.split(/&(?=[LCR])/);
  parts.C = before;
  for (const piece of pieces) parts[piece.charAt(0) as 'L' | 'C' | 'R'] += piece.slice(1);
  return parts;
}

/** Protects locked cells and charts; people may still select, resize and filter. Excel sorts no locked cells. */
export const protection: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowAutoFilter: true,
};
