import type { CellPlace } from '../workbooks/open-workbook';
import { excelError } from './errors';
import { inExcel } from './gateway';

/**
 * Shows a cell and selects it.
 *
 * @throws {AccordError} `item-missing` without such a sheet, `sheet-hidden`, or `row-hidden` when the row is selected
 * but a filter or a person hides it
 */
export function goToCell({ sheet: name, row, column }: CellPlace): Promise<void> {
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
