import type { CellPosition } from '../workbooks/open-workbook';
import { excelError } from './errors';
import { inExcel } from './gateway';

/**
 * Activates a sheet and selects a cell.
 *
 * @throws {AccordError} `item-missing` if the sheet does not exist, `sheet-hidden`, or `row-hidden` if the cell is
 * selected but its row is hidden or filtered out
 */
export function goToCell({ sheet: name, row, column }: CellPosition): Promise<void> {
  return inExcel(
    async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load('visibility');
      await context.sync();
      if (sheet.isNullObject)
        throw excelError('item-missing', `There is no sheet "${name}".`, { sheet: name, item: name, name });
      if (sheet.visibility !== 'Visible')
        throw excelError('sheet-hidden', `The sheet "${name}" is hidden.`, { sheet: name });
      const cell = sheet.getCell(row, column);
      sheet.activate();
      cell.select();
      cell.load('rowHidden');
      await context.sync();
      if (cell.rowHidden) throw excelError('row-hidden', 'The row is hidden.', { sheet: name, row: String(row + 1) });
    },
    { about: { sheet: name, item: name } },
  );
}
