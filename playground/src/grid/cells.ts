/**
 * One cell of the model as the grid stores it: the raw value. What it shows is decided when it is drawn, and formulas stay
 * in the model: a grid that knows none cannot compute any.
 */
import { CellValueType, type ICellData } from '@univerjs/core';
import type { Cell, Look } from '../host';
import { styleOf } from './styles';

/** Cells without a look of their own are in Calibri, too. */
const PLAIN: Look = {};

export function gridCell({ value, look }: Cell): ICellData {
  return {
    ...(value === null ? {} : { v: typeof value === 'boolean' ? Number(value) : value, t: typeOf(value) }),
    s: styleOf(look ?? PLAIN),
  };
}

function typeOf(value: string | number | boolean): CellValueType {
  if (typeof value === 'number') return CellValueType.NUMBER;
  return typeof value === 'boolean' ? CellValueType.BOOLEAN : CellValueType.STRING;
}
