/** The choices of a cell with a list validation: written out, or in the cells that a name or a reference means. */
import { cellAt, formatAt, showText, type Model, type ModelSheet } from '../host';
import { lastColumn, lastRow, parseArea, splitAddress } from '../host/a1';
import { sheetByName } from '../host/model/model';
import { findName } from '../host/model/names';
import { validationsIn } from '../host/model/rules';

/** @returns undefined for a cell without a list */
export function choicesAt(model: Model, sheet: ModelSheet, row: number, column: number): string[] | undefined {
  const [rule] = validationsIn(sheet, { row, column, rows: 1, columns: 1 });
  const list = rule?.rule['list'];
  if (typeof list !== 'object' || list === null || Array.isArray(list)) return undefined;
  if (list['inCellDropDown'] === false) return undefined;
  const { source } = list;
  if (typeof source !== 'string') return undefined;
  return source.startsWith('=') ? inCells(model, sheet, source.slice(1)) : source.split(',').map((item) => item.trim());
}

function inCells(model: Model, home: ModelSheet, reference: string): string[] {
  const name = findName(model, reference, home.id) ?? findName(model, reference);
  const { sheet: named, rest } = splitAddress(name ? name.formula.slice(1) : reference);
  const sheet = named === undefined ? home : sheetByName(model, named);
  const area = parseArea(rest);
  if (!sheet || !area) return [];
  const texts: string[] = [];
  for (let row = area.row; row <= Math.min(lastRow(area), area.row + 5000); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) {
      const { value } = cellAt(sheet, row, column);
      if (value !== null && value !== '')
        texts.push(showText(value, formatAt(sheet, row, column), model.workbook.culture));
    }
  }
  return texts;
}
