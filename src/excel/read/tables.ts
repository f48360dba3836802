import { isGuideHeader } from '../../locales/guide';
import type { Area } from '../../workbooks/plan';
import type { TableRead } from '../../workbooks/sheets-read';
import { areaOfRange } from '../areas';

/** A table with its sheet, whose proxy is valid within the same run. */
export interface LoadedTable extends TableRead {
  sheet: Excel.Worksheet;
  sheetName: string;
  hidden: boolean;
  /** Number of guide columns at the right end: they only inform people, and their formulas are too long to read. */
  guideColumns: number;
}

/** Queues loading some tables; call the result after the next sync. */
export function loadTables(tables: readonly Excel.Table[]): () => LoadedTable[] {
  const loaded = tables.map((table) => {
    const range = table.getRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    const { worksheet } = table;
    worksheet.load('name,visibility');
    table.load('name,showHeaders,showTotals');
    const columns = table.columns.load('items/name');
    return { table, range, worksheet, columns };
  });
  return () =>
    loaded.map(({ table, range, worksheet, columns }) => ({
      name: table.name,
      area: areaOfRange(range),
      hasHeaders: table.showHeaders,
      hasTotals: table.showTotals,
      ...(table.showHeaders ? {} : { columns: columns.items.map(({ name }) => name) }),
      sheet: worksheet,
      sheetName: worksheet.name,
      hidden: worksheet.visibility !== 'Visible',
      guideColumns: columns.items.length - 1 - columns.items.findLastIndex((column) => !isGuideHeader(column.name)),
    }));
}

/** Cuts the guide columns off an area that ends with the table's last column. */
export function withoutGuideColumns(area: Area, tables: readonly LoadedTable[]): Area {
  const [table, another] = tables;
  const end = area.column + area.columns;
  if (!table || another || table.area.column + table.area.columns !== end) return area;
  return { ...area, columns: area.columns - table.guideColumns };
}

/** The plain data of a loaded table. */
export function plainTable({ name, area, hasHeaders, hasTotals, columns }: TableRead): TableRead {
  return { name, area, hasHeaders, hasTotals, ...(columns ? { columns } : {}) };
}
