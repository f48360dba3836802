/** A sheet as rows of cells, each with what it may be. */
import { displayText, isBlank, visible } from '../../core/native/cell';
import type { ColumnConvention } from '../../core/native/texts';
import { cellsIn } from '../../workbooks/cell-runs';
import { rowsWithFormulas, type SheetRead } from '../../workbooks/sheets-read';
import { amountInCell, conventionIn, type AmountRead } from './amounts';
import type { Sense, SenseOf } from './senses';

export interface GridCell {
  /** 0-based. */
  column: number;
  /** As it stands in the cell. */
  text: string;
  /** Absent where the cell holds words. */
  amount?: AmountRead;
  sense: Sense;
}

export interface GridRow {
  /** 0-based. */
  row: number;
  /** Filled cells, from left to right. */
  cells: readonly GridCell[];
}

/** Nobody's budget is wider: beyond, cells are not read, which is told. */
export const widest = 400;

export function isTooWide(sheet: SheetRead): boolean {
  return sheet.rows.some(({ cells }) => cells.slice(widest).some((cell) => !isBlank(cell)));
}

export function gridOf(sheet: SheetRead, currency: string, senseOf: SenseOf): GridRow[] {
  const convention = conventionIn(sheet);
  const uncalculated = new Map<number, number[]>();
  if (sheet.uncalculated)
    for (const { row, column } of cellsIn(sheet.uncalculated))
      uncalculated.set(row, [...(uncalculated.get(row) ?? []), column]);
  return rowsWithFormulas(sheet).map(({ row, cells }) => {
    const found: GridCell[] = cells.slice(0, widest).flatMap((cell, column) => {
      const read = readCell(sheet, { row, column, cell }, convention, currency, senseOf);
      return read ? [read] : [];
    });
    for (const column of uncalculated.get(row) ?? [])
      found.push({
        column,
        text: '=',
        amount: { kind: 'trouble', reason: 'not-calculated', detail: '' },
        sense: senseOf(''),
      });
    return { row, cells: uncalculated.has(row) ? found.sort((a, b) => a.column - b.column) : found };
  });
}

function readCell(
  sheet: SheetRead,
  at: { row: number; column: number; cell: SheetRead['rows'][number]['cells'][number] },
  convention: ColumnConvention,
  currency: string,
  senseOf: SenseOf,
): GridCell | undefined {
  const text = visible(displayText(at.cell)).replace(/\s+/g, ' ').trim();
  if (text === '') return undefined;
  const isText = typeof at.cell === 'string';
  const read = amountInCell(sheet, at, convention, currency);
  const amount = isText && read && senseOf.isLabel(text) ? undefined : read;
  const sense = senseOf(isText && !amount ? text : '');
  return { column: at.column, text, sense, ...(amount ? { amount } : {}) };
}

/** Whether a cell holds a number that may be an amount. */
export const holdsAmount = ({ amount }: GridCell): boolean => amount !== undefined && amount.kind !== 'aside';
