/** What the open workbook is, without reading its ledgers: for the pane's first view. */
import { accordSheetName } from '../workbooks/accord-sheet';
import type { SheetsRead } from '../workbooks/sheets-read';
import { inExcel } from './gateway';
import { readSheets } from './read';

export interface Identity {
  /** The file's name. */
  name: string;
  readOnly: boolean;
  /** The sheet `_accord` alone; without sheets in a workbook that is not of Accord. */
  about: SheetsRead;
}

export async function identify(): Promise<Identity> {
  const { name, readOnly } = await inExcel(async (context) => {
    const { workbook } = context;
    workbook.load('name,readOnly');
    await context.sync();
    return { name: workbook.name, readOnly: workbook.readOnly };
  });
  return { name, readOnly, about: await readSheets({ tables: [], sheets: [accordSheetName] }) };
}

/** Tells when the sheet with the workbook's identity may have changed hands: a sheet came or went. */
export async function watchSheets(changed: () => void): Promise<() => Promise<void>> {
  const handlers = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const told = (): Promise<void> => {
      changed();
      return Promise.resolve();
    };
    const added = [worksheets.onAdded.add(told), worksheets.onDeleted.add(told)];
    await context.sync();
    return added;
  });
  return async () => {
    const [first] = handlers;
    if (!first) return;
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}
