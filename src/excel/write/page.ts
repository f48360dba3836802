/** Settings of a whole sheet: sizes, and what it is complete without. */
import type { PrintPlan, SheetPlan } from '../../workbooks/plan';
import { margins } from '../../workbooks/planned';
import { columnName } from '../../workbooks/references';
import { rangeOf } from '../areas';
import type { Batch } from '../batch';

/** Width in points of a column for a number of digits: 7 pixels per digit in Calibri 11, 0.75 points per pixel. */
function widthInPoints(characters: number): number {
  return Math.round(characters * 7) * 0.75;
}

/** Without them figures would be ####. */
export async function writeSizes(batch: Batch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
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
}

export function setTabColor(sheet: Excel.Worksheet, color: string | undefined): void {
  if (color !== undefined) sheet.tabColor = `#${color}`;
}

export function setPanes(sheet: Excel.Worksheet, { rows, columns }: { rows: number; columns: number }): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(rangeOf(sheet, { row: 0, column: 0, rows, columns }));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

const inch = 72;

/** What is set of the paper, each of which may be refused by itself. */
export function paperSettings(print: PrintPlan): ((sheet: Excel.Worksheet) => void)[] {
  const { orientation, paper = 'A4', repeatRows, repeatColumns, columnBreaks, footer } = print;
  const parts = footerParts(footer);
  return [
    ({ pageLayout }) => {
      pageLayout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
      pageLayout.paperSize = paper;
      if (columnBreaks) pageLayout.printOrder = 'OverThenDown';
    },
    ({ pageLayout }) => {
      pageLayout.leftMargin = margins.left * inch;
      pageLayout.rightMargin = margins.right * inch;
      pageLayout.topMargin = margins.top * inch;
      pageLayout.bottomMargin = margins.bottom * inch;
      pageLayout.headerMargin = margins.header * inch;
      pageLayout.footerMargin = margins.footer * inch;
    },
    ({ pageLayout }) => {
      const { headersFooters } = pageLayout;
      // As large on every sheet, whatever its scale.
      headersFooters.useSheetScale = false;
      const { defaultForAllPages } = headersFooters;
      if (parts.L) defaultForAllPages.leftFooter = parts.L;
      if (parts.C) defaultForAllPages.centerFooter = parts.C;
      if (parts.R) defaultForAllPages.rightFooter = parts.R;
    },
    ({ pageLayout }) => {
      if (repeatRows) pageLayout.setPrintTitleRows(repeatRows.map((row) => `$${row + 1}`).join(':'));
      if (repeatColumns)
        pageLayout.setPrintTitleColumns(repeatColumns.map((column) => `$${columnName(column)}`).join(':'));
    },
  ];
}

/** How large the sheet is printed, which Excel may refuse without a printer. */
export function setScale({ pageLayout }: Excel.Worksheet, { scale, onePage }: PrintPlan): void {
  pageLayout.zoom =
    scale === undefined ? { horizontalFitToPages: 1, ...(onePage ? { verticalFitToPages: 1 } : {}) } : { scale };
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
