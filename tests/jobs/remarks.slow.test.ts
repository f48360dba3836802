/** What people wrote beside the tables is there when the workbook is made anew, beside the same rows. */
import { withRemarks } from '../../src/jobs/native/remarks';
import type { CellContent, SheetPlan, WorkbookPlan } from '../../src/workbooks/plan';
import { projectWorkbook } from '../../src/workbooks/project';
import type { SheetsRead } from '../../src/workbooks/sheets-read';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { sampleNames, sampleTerms, type SampleName } from '../core/samples';
import { carriedOf, claimedBook } from '../workbooks/claimed-book';
import { sampleFiles } from '../workbooks/ledgers';
import { today } from './today';

const reread = async (plan: WorkbookPlan): Promise<SheetsRead> => readWorkbook(await writeWorkbook(plan));

/** After two claims, with remarks typed into cells that nobody uses. */
async function written(
  name: SampleName,
  remarks: readonly (readonly [table: string, row: number, right: number, value: CellContent])[] = [],
): Promise<{ plan: WorkbookPlan; old: SheetsRead }> {
  const terms = sampleTerms(name);
  const claims = claimedBook(terms, sampleFiles(name), [...terms.periods.keys()].slice(0, 2));
  const plan = projectWorkbook(terms, 'en', today, undefined, carriedOf(terms, 'en', claims), undefined, claims);
  const sheets = plan.sheets.map((sheet): SheetPlan => {
    const table = sheet.tables[0];
    const cells = remarks.flatMap(([of, row, right, value]) =>
      table?.name === of
        ? [
            {
              row: table.row + row,
              column: table.column + table.columns.length + right,
              value,
              style: 'plain' as const,
            },
          ]
        : [],
    );
    return { ...sheet, cells: [...sheet.cells, ...cells] };
  });
  return { plan, old: await reread({ ...plan, sheets }) };
}

/** Cells that a workbook's plan has and another has not, as sheet, row and column below and right of its table. */
function addedTo(before: WorkbookPlan, after: WorkbookPlan) {
  return after.sheets.flatMap(({ name, cells, tables: [table] }, index) => {
    const known = new Set(before.sheets[index]?.cells);
    const { row = 0, column = 0, columns = [] } = table ?? {};
    return cells
      .filter((cell) => !known.has(cell))
      .map((cell) => [name, cell.row - row, cell.column - column - columns.length, cell.value]);
  });
}

test.each(sampleNames)('nothing that Accord wrote is taken for a remark: %s', async (name) => {
  const { plan, old } = await written(name);
  expect(addedTo(plan, withRemarks(plan, old))).toEqual([]);
});

test('remarks stay in their rows and columns', async () => {
  const remarks = [
    ['Control', 0, 0, 'Seen by'],
    ['Control', 1, 0, 'Ana'],
    ['Payments', 2, 3, 12.5],
    ['AgreementPartners', 1, 30, 'Asked on Monday'],
  ] as const;
  const { plan, old } = await written('saveurs-partagees', remarks);
  expect(addedTo(plan, withRemarks(plan, old))).toEqual([
    ['Control', 0, 0, 'Seen by'],
    ['Control', 1, 0, 'Ana'],
    ['Payments received', 2, 3, 12.5],
    ['Draft partners', 1, 30, 'Asked on Monday'],
  ]);
});

test('where rows move up the remark moves with its row; a column that people added to the table comes along', async () => {
  const { plan, old } = await written('saveurs-partagees');
  const sheet = old.sheets.find(({ name }) => name === 'Control')!;
  const [table] = sheet.tables;
  const { area } = table!;
  const beside = area.column + area.columns;
  const last = sheet.rows.find(({ row }) => row === area.row + 2)!;
  const title = sheet.rows.find(({ row }) => row === area.row)!;
  title.cells[beside] = 'Seen by';
  last.cells[beside] = 'Ana';
  table!.area = { ...area, columns: area.columns + 1, rows: area.rows + 1 };
  // A blank row above it.
  last.row += 1;
  const rest = sheet.rows.filter(({ row }) => row < last.row - 1);
  sheet.rows = [...rest, last];
  expect(addedTo(plan, withRemarks(plan, old))).toEqual([
    ['Control', 0, 0, 'Seen by'],
    ['Control', 2, 0, 'Ana'],
  ]);
});

test('notes beside and below a form stay with the rows of its values', async () => {
  const terms = sampleTerms('saveurs-partagees');
  const plan = projectWorkbook(terms, 'en', today);
  const at = plan.sheets.findIndex(({ name }) => name === 'Draft project');
  const form = plan.sheets[at]!;
  const last = Math.max(...form.cells.map(({ row }) => row));
  const right = Math.max(...form.cells.map(({ column }) => column)) + 1;
  const notes = [
    { row: last - 2, column: right, value: 'Ask the authority' },
    { row: last + 2, column: 0, value: 'Open points' },
  ].map((cell) => ({ ...cell, style: 'plain' as const }));
  const sheets = plan.sheets.map((sheet) => (sheet === form ? { ...sheet, cells: [...sheet.cells, ...notes] } : sheet));
  const old = await reread({ ...plan, sheets });
  const added = withRemarks(plan, old).sheets[at]!.cells.filter((cell) => !form.cells.includes(cell));
  expect(added.map(({ row, column, value }) => ({ row, column, value }))).toEqual(
    notes.map(({ row, column, value }) => ({ row, column, value })),
  );
});
