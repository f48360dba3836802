/** Links between sheets: a click on the cell leads there. Addresses outside the workbook are not followed. */
import { cellAt, type ModelSheet } from '../host';
import { splitAddress } from '../host/a1';
import type { Geometry } from './geometry';

/** @param point in pixels from the corner of the canvas; the cell below it must be the selected one */
export function linkUnder(
  sheet: ModelSheet,
  { place }: Geometry,
  point: { x: number; y: number },
): { sheet: string; address: string } | undefined {
  const target = cellAt(sheet, sheet.selection.row, sheet.selection.column).link?.['documentReference'];
  if (target === undefined) return undefined;
  const { x, y, width, height } = place(sheet.selection);
  if (point.x < x || point.y < y || point.x > x + width || point.y > y + height) return undefined;
  const { sheet: name = sheet.name, rest } = splitAddress(target);
  return { sheet: name, address: rest };
}
