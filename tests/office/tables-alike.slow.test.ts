/** Ribbon, pane and command make the same table, cell by cell, of the project's workbook and of a report. */
import { canMake, ribbonEntry, tableNames, type TableName } from '../../src/core/tables';
import { consolidate } from '../../src/core/consolidation/consolidate';
import { openWorkbookInExcel } from '../../src/excel';
import { makeTable } from '../../src/jobs/tables';
import { commands } from '../../src/taskpane/ribbon/commands';
import type { Pane } from '../../src/taskpane/pane';
import { cellsIn } from '../../src/workbooks/cell-runs';
import type { WorkbookPlan } from '../../src/workbooks/plan';
import { projectWorkbook } from '../../src/workbooks/project';
import { reportWorkbook } from '../../src/workbooks/report';
import type { SheetRead } from '../../src/workbooks/sheets-read';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { noDecisions } from '../core/builders';
import { sampleTerms } from '../core/samples';
import { today } from '../jobs/today';
import { carriedOf, claimedBook } from '../workbooks/claimed-book';
import { sampleFiles } from '../workbooks/ledgers';
import { openStory } from './story';

const terms = sampleTerms('saveurs-partagees');
const files = sampleFiles('saveurs-partagees');
const claims = claimedBook(terms, files, [...terms.periods.keys()].slice(0, 2));
const workbooks: [kind: 'project' | 'report', plan: WorkbookPlan][] = [
  ['project', projectWorkbook(terms, 'fr', today, undefined, carriedOf(terms, 'fr', claims), undefined, claims)],
  ['report', reportWorkbook(consolidate(terms, files, noDecisions), 'fr', today)],
];

/** Values, and where formulas stand: what they come to is the calculating program's. */
function shown(sheet: SheetRead): Map<string, unknown> {
  const formulas = new Set([...cellsIn(sheet.formulas)].map(({ row, column }) => `${row}:${column}`));
  const cells = sheet.rows.flatMap(({ row, cells: own }) =>
    own.flatMap((value, column): [string, unknown][] => {
      const at = `${row}:${column}`;
      return value === null || formulas.has(at) ? [] : [[at, value]];
    }),
  );
  return new Map([...cells, ...[...formulas].sort().map((at): [string, unknown] => [at, 'a formula'])]);
}

const shownIn = (sheets: readonly SheetRead[], names: readonly string[]) =>
  names.map((name) => shown(sheets.find((sheet) => sheet.name === name)!));

function inserted(pane: Pane): { names: readonly string[]; done: boolean } {
  const { insertion } = pane.tables.store.get();
  return { names: insertion?.plan.names ?? [], done: insertion?.done ?? false };
}

test.each(workbooks)('of the %s', async (kind, plan) => {
  const names = tableNames.filter((name) => canMake(name, kind));
  const file = { path: `${kind}.xlsx`, bytes: await writeWorkbook(plan) };
  const byCommand = new Map<TableName, ReturnType<typeof shown>[]>();
  for (const name of names) {
    const made = await makeTable(name, file, { file: '' }).catch(() => undefined);
    if (made) byCommand.set(name, (await readWorkbook(made)).sheets.map(shown));
  }
  // One that cannot be made: it has never been amended.
  expect(names.length - byCommand.size).toBe(kind === 'project' ? 1 : 0);

  const { pane } = await openStory(plan);
  const wasInserted: [TableName, readonly string[]][] = [];
  for (const [name, expected] of byCommand) {
    await commands[ribbonEntry(name).command]!(pane);
    const { names: sheets, done } = inserted(pane);
    expect({ name, done }).toEqual({ name, done: true });
    wasInserted.push([name, sheets]);
    const book = await openWorkbookInExcel().read('all');
    expect({ name, cells: shownIn(book.sheets, sheets) }).toEqual({ name, cells: expected });
  }

  await pane.tables.chooseAll([...byCommand.keys()]);
  await pane.tables.insert('replace');
  expect(inserted(pane)).toEqual({ names: wasInserted.flatMap(([, sheets]) => sheets), done: true });
  const again = await openWorkbookInExcel().read('all');
  for (const [name, sheets] of wasInserted)
    expect({ name, cells: shownIn(again.sheets, sheets) }).toEqual({ name, cells: byCommand.get(name) });
});
