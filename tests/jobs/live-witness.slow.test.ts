/** While somebody types, what is told of rows that were not read equals what a full reading tells. */
import { liveLedger } from '../../src/jobs/live-ledger';
import { readTerms } from '../../src/jobs/open/terms';
import { openWorkbook, type InputFile, type Opened } from '../../src/jobs/open/workbook';
import { columnKeys } from '../../src/core/expenses/columns';
import type { CellRead, SheetRead } from '../../src/workbooks/sheets-read';
import { chanceOf, pick, upTo } from '../workbooks/chance';
import { addSheet, cellsAt, columnOf, headerRow, lastLine, ledgerIn, put } from './changed-books';
import { sampleFiles } from './files';

let opened: Opened;
beforeAll(async () => {
  const { partners } = await sampleFiles('saveurs-partagees');
  opened = await openWorkbook(partners[0] as InputFile);
});

const values: readonly CellRead[] = [
  null,
  null,
  500,
  'A1',
  'EUR',
  'S1',
  46_200,
  'Total',
  'F-2041',
  'a remark on this row',
];

test.each(Array.from({ length: 8 }, (_, index) => index + 1))('edits by chance %i', (seed) => {
  const chance = chanceOf(seed);
  const book = structuredClone(opened.book);
  const sheet = ledgerIn(book);
  const first = headerRow(sheet) + 1;
  const width = columnOf(sheet, 'comment') + 1;
  const keys = columnKeys.filter((key) => columnOf(sheet, key) >= 0);
  addSheet(book, 'Copy', [cellsAt(sheet, first).slice(0, width), cellsAt(sheet, first + 1).slice(0, width)]);
  put(sheet, first + 2, cellsAt(sheet, first + 3).slice(0, width), 40);
  const { terms } = readTerms(opened);
  const live = liveLedger({ ...opened, book }, terms, false);
  for (let turn = 0; turn < 12; turn += 1) {
    const rows = Array.from({ length: upTo(chance, 3) }, () => first + upTo(chance, lastLine(sheet) - first + 6));
    for (const row of rows) {
      if (chance() < 0.4) put(sheet, row, new Array<null>(width).fill(null));
      put(sheet, row, [pick(chance, values)], columnOf(sheet, pick(chance, keys)));
    }
    expect(live.edit({ ...book, sheets: [onlyTable(sheet)] }, rows)).toBe(true);
    const full = liveLedger({ ...opened, book }, terms, false);
    expect(live.tableFindings()).toEqual(full.tableFindings());
    expect(live.lines().length).toBe(full.lines().length);
  }
});

/** As Excel gives the rows of a table: without what is beside it. */
function onlyTable(sheet: SheetRead): SheetRead {
  const { column = 0, columns = 0 } = sheet.tables[0]?.area ?? {};
  return { ...sheet, rows: sheet.rows.map(({ row, cells }) => ({ row, cells: cells.slice(0, column + columns) })) };
}
