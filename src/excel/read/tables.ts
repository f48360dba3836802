import type { TableRead } from '../../workbooks/sheets-read';
import { areaOfRange } from '../areas';

/** A table with the sheet it lies on; the sheet's proxy is good within the same run. */
export interface TablePlace extends TableRead {
  sheet: Excel.Worksheet;
  sheetName: string;
  hidden: boolean;
  /** Number formats of the first row below the header. */
  formats: readonly unknown[];
}

export interface Asked {
  name: string;
  table: Excel.Table;
}

/** Where tables lie: queued here, answered by the next sync. */
export function askPlaces(tables: readonly Asked[]): () => TablePlace[] {
  const asked = tables.map(({ name, table }) => {
    const range = table.getRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    const first = table.getDataBodyRange().getRow(0);
    first.load('numberFormat');
    const { worksheet } = table;
    worksheet.load('name,visibility');
    table.load('showHeaders,showTotals');
    return { name, table, range, first, worksheet };
  });
  return () =>
    asked.map(({ name, table, range, first, worksheet }) => ({
      name,
      area: areaOfRange(range),
      hasHeaders: table.showHeaders,
      hasTotals: table.showTotals,
      sheet: worksheet,
      sheetName: worksheet.name,
      hidden: worksheet.visibility !== 'Visible',
      formats: (first.numberFormat as unknown[][])[0] ?? [],
    }));
}

/** The same without what only Excel understands. */
export function plainTable({ name, area, hasHeaders, hasTotals }: TableRead): TableRead {
  return { name, area, hasHeaders, hasTotals };
}
