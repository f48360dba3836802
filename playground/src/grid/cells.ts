/**
 * One cell of the model as the grid stores it: the raw value. What it shows is decided when it is drawn, and formulas stay
 * in the model: a grid that knows none cannot compute any.
 */
import { CellValueType, type ICellData } from '@univerjs/core';
import type { SheetCell } from '../host';
import type { GridStyles } from './styles';

export function gridCell({ value, look }: SheetCell, styles: GridStyles): ICellData {
  return {
    ...(value === null ? {} : { v: typeof value === 'boolean' ? Number(value) : value, t: typeOf(value) }),
    s: styles.idOf(look),
  };
}

function typeOf(value: string | number | boolean): CellValueType {
  if (typeof value === 'number') return CellValueType.NUMBER;
  return typeof value === 'boolean' ? CellValueType.BOOLEAN : CellValueType.STRING;
}
