/** The rows of a workbook's native tables as people wrote them, for the same workbook made anew. */
import { dayFromSerial } from '../../core/days';
import { columnsOf } from '../../core/native/table';
import { nativeTables } from '../../core/native-tables';
import { languages, textsFor } from '../../locales';
import { viewNames, type CalendarChoice } from '../../workbooks/calendar-names';
import type { Carried, CarriedRows, ProjectTable } from '../../workbooks/native-tables';
import type { CellContent } from '../../workbooks/plan';
import { namedCells, type CellRead, type SheetsRead } from '../../workbooks/sheets-read';
import { filledTables } from './rows';

const carriedTables = nativeTables.filter((table) => table.name !== 'Expenses' && table.readBy === 'jobs');

/**
 * Every filled row, read or not, of every table that jobs read: what cannot be read is there all the same to be mended.
 * Tables that the workbook lacks are absent. With it goes what people chose to see on the calendar.
 */
export function carriedRows(book: SheetsRead): Carried {
  const rows = carriedTables.flatMap((table) => {
    const own = rowsOf(book, table as ProjectTable);
    return own ? [[table.name, own]] : [];
  });
  const calendar = calendarChoice(book);
  return {
    ...(Object.fromEntries(rows) as CarriedRows),
    ...(Object.keys(calendar).length > 0 ? { calendar } : {}),
  };
}

/** What is chosen on the calendar, in whatever language; nothing where that is none of its words or no day. */
function calendarChoice(book: SheetsRead): CalendarChoice {
  const [view] = namedCells(book, viewNames.view);
  const [from] = namedCells(book, viewNames.from);
  const words = languages.flatMap((language) => Object.entries(textsFor(language).calendar.views));
  const found = words.find(([, word]) => word === view);
  return {
    ...(found ? { view: found[0] as NonNullable<CalendarChoice['view']> } : {}),
    ...(typeof from === 'number' && dayFromSerial(from) ? { from } : {}),
  };
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
