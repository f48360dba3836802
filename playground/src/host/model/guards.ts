/** What the protection of a sheet refuses. */
import { accessDenied } from '../errors';
import { cellName, lastColumn, lastRow, type Area } from '../a1';
import { isLocked } from './cells';
import type { ModelSheet } from './types';

/** Refuses a change to locked cells of a protected sheet. */
export function guardCells(sheet: ModelSheet, area: Area): void {
  if (!sheet.protection) return;
  for (let row = area.row; row <= Math.min(lastRow(area), area.row + 100_000); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) {
      if (isLocked(sheet, row, column)) {
        throw accessDenied(`${sheet.name}!${cellName(row, column)} is locked and the sheet is protected.`);
      }
    }
  }
}

/** Refuses an action that the sheet's protection does not allow by one of its options. */
export function guardAction(sheet: ModelSheet, option: string): void {
  if (sheet.protection && sheet.protection.options[option] !== true) {
    throw accessDenied(`The sheet ${sheet.name} is protected and does not have ${option}.`);
  }
}
