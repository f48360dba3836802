import { isGuideHeader } from '../../locales/guide';
import type { Area } from '../../workbooks/plan';
import type { TableRead } from '../../workbooks/sheets-read';
import { areaOfRange } from '../areas';

/** A table with the sheet it lies on; the sheet's proxy is good within the same run. */
export interface TablePlace extends TableRead {
  sheet: Excel.Worksheet;
  sheetName: string;
  hidden: boolean;
  /** Number formats of the first row below the header. */
  formats: readonly unknown[];
  /** Columns at its right end that only guide people: their formulas are long, and nothing is read from them. */
  guides: number;
}

/** Where tables lie: queued here, answered by the next sync. */
export function askPlaces(tables: readonly Excel.Table[]): () => TablePlace[] {
  const asked = tables.map((table) => {
    const range = table.getRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    const first = table.getDataBodyRange().getRow(0);
    first.load('numberFormat');
    const { worksheet } = table;
    worksheet.load('name,visibility');
    table.load('name,showHeaders,showTotals');
    const columns = table.columns.load('items/name');
    return { table, range, first, worksheet, columns };
  });
  return () =>
    asked.map(({ table, range, first, worksheet, columns }) => ({
      name: table.name,
      area: areaOfRange(range),
      hasHeaders: table.showHeaders,
      hasTotals: table.showTotals,
      sheet: worksheet,
      sheetName: worksheet.name,
      hidden: worksheet.visibility !== 'Visible',
      formats: (first.numberFormat as unknown[][])[0] ?? [],
      guides: columns.items.length - 1 - columns.items.findLastIndex((column) => !isGuideHeader(column.name)),
    }));
}

/** An area of the sheet that ends with the table's last column, without the columns that only guide. */
export function withoutGuides(area: Area, tables: readonly TablePlace[]): Area {
  const [table, another] = tables;
  const end = area.column + area.columns;
  if (!table || another || table.area.column + table.area.columns !== end) return area;
  return { ...area, columns: area.columns - table.guides };
}

/** The same without what only Excel understands. */
export function plainTable({ name, area, hasHeaders, hasTotals }: TableRead): TableRead {
  return { name, area, hasHeaders, hasTotals };
}
