/** The rows of a workbook's native tables as people wrote them, for the same workbook made anew. */
import { columnsOf } from '../../core/native/table';
import { nativeTables } from '../../core/native-tables';
import type { CarriedRows, ProjectTable } from '../../workbooks/native-tables';
import type { CellContent } from '../../workbooks/plan';
import type { CellRead, SheetsRead } from '../../workbooks/sheets-read';
import { filledTables } from './rows';

const carriedTables = nativeTables.filter((table) => table.name !== 'Expenses' && table.readBy === 'jobs');

/**
 * Every filled row, read or not, of every table that jobs read: what cannot be read is there all the same to be mended.
 * Tables that the workbook lacks are absent.
 */
export function carriedRows(book: SheetsRead): CarriedRows {
  return Object.fromEntries(
    carriedTables.flatMap((table) => {
      const rows = rowsOf(book, table as ProjectTable);
      return rows ? [[table.name, rows]] : [];
    }),
  );
}

function rowsOf(book: SheetsRead, table: ProjectTable): CellContent[][] | undefined {
  const { main, unread } = filledTables(book, table);
  if (!main) return undefined;
  return [...main.rows, ...unread].map(({ cells }) => {
    const row: Readonly<Record<string, CellRead | undefined>> = cells;
    return columnsOf(table).map(({ key }) => contentOf(row[key] ?? null));
  });
}

/**
 * An error is kept as its text, a formula that was never calculated as "=": neither can be read, and neither is taken for
 * a blank.
 */
export function contentOf(cell: CellRead): CellContent {
  return typeof cell === 'object' && cell !== null ? cell.error : cell;
}
