/** What people ask of the grid, done by the user of the workbook's model. */
import { areaName, type Area } from '../host/a1';
import { sheetById, type ModelSheet } from '../host';
import type { ShownWorkbook } from '../open-workbook';
import { clipboardOf } from './clipboard';
import type { Wishes } from './commands';
import { fillPlan } from './fill';
import { areaOf } from './snapshot';

/** Works in the sheet that is shown, with what is selected there; what is refused is told. */
export type InSheet = (work: (workbook: ShownWorkbook, sheet: ModelSheet, selection: Area) => Promise<unknown>) => void;

export function wishesOf(inSheet: InSheet): Omit<Wishes, 'mayEdit' | 'editing' | 'edits' | 'refuse'> {
  const clipboard = clipboardOf(navigator.clipboard);
  return {
    type: (range, text) => inSheet((workbook, { name }) => workbook.user.type(name, areaName(areaOf(range)), text)),
    clear: () => inSheet(({ user }, { name }, selection) => user.clear(name, areaName(selection))),
    insertRows: (after, count) =>
      inSheet(({ user }, { name }, { row, rows }) => user.insertRows(name, after ? row + rows : row, count ?? rows)),
    insertColumns: (after, count) =>
      inSheet(({ user }, { name }, { column, columns }) =>
        user.insertColumns(name, after ? column + columns : column, count ?? columns),
      ),
    deleteRows: () => inSheet(({ user }, { name }, { row, rows }) => user.deleteRows(name, row, rows)),
    deleteColumns: () =>
      inSheet(({ user }, { name }, { column, columns }) => user.deleteColumns(name, column, columns)),
    copy: (cut) =>
      inSheet(async ({ model, user }, sheet, selection) => {
        await clipboard.copy(model, sheet, selection);
        if (cut) await user.clear(sheet.name, areaName(selection));
      }),
    paste: (text) =>
      inSheet(async ({ user }, sheet, selection) => {
        const { rows, formats } = await clipboard.rowsFor(selection, text);
        const [first = 'A1'] = areaName(selection).split(':');
        if (rows.length > 0) await user.paste(sheet.name, first, rows, formats);
      }),
    fill: (source, target) =>
      inSheet(async ({ user }, sheet) => {
        const { area, rows } = fillPlan(sheet, areaOf(source), areaOf(target));
        if (area) await user.paste(sheet.name, areaName(area), rows);
      }),
    undo: () => inSheet(({ user }) => user.undo()),
    redo: () => inSheet(({ user }) => user.redo()),
    addSheet: () => inSheet(({ user }) => user.addSheet()),
    renameSheet: (id, name) => inSheet(({ user, model }) => user.renameSheet(sheetById(model, id).name, name)),
    deleteSheet: (id) =>
      inSheet(({ user, model }, sheet) => user.deleteSheet(id === undefined ? sheet.name : sheetById(model, id).name)),
    unhideSheet: (id) => inSheet(({ user, model }) => user.unhideSheet(sheetById(model, id).name)),
    resize: (axis, size, _delta, index) =>
      inSheet((workbook, sheet) => {
        workbook.resize(sheet, axis, index ?? 0, size);
        return Promise.resolve();
      }),
  };
}
