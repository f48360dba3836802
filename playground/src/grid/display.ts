/** What a cell shows, decided when it is drawn: numbers and dates in words, conditional formats, bars, filter buttons. */
import {
  CellValueType,
  HorizontalAlign,
  InterceptorEffectEnum,
  type ICellDataForSheetInterceptor,
  type Nullable,
} from '@univerjs/core';
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { Condition } from '../calculate/rules';
import { cellAt, formatAt, showText, type Model, type ModelSheet, type ModelTable } from '../host';
import { drawBar, drawFilterButton, type Drawing } from './drawing';
import { editText } from './edit-text';
import { emphasisStyle } from './styles';
import { gridTableStyle } from './table-styles';
import type { Grid } from './univer';

export interface Shown {
  model: Model;
  conditionAt: (sheet: string, row: number, column: number) => Condition | undefined;
  openFilter: (table: ModelTable, column: number) => void;
}

type GridCell = Nullable<ICellDataForSheetInterceptor>;

/** @param find gives the workbook behind a unit of the grid */
export function decideDisplay(grid: Grid, find: (unit: string) => Shown | undefined): void {
  const interceptors = grid.injector.get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'playground.display',
    priority: 10,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler(cell, { unitId, subUnitId, row, col }, next) {
      const shown = find(unitId);
      const sheet = shown?.model.workbook.sheets.find(({ id }) => id === subUnitId);
      // The last word: those that follow would look into every text for a number or a date, at every drawing.
      return shown && sheet ? display(shown, sheet, row, col, cell) : next(cell);
    },
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    id: 'playground.edit',
    priority: 10,
    handler(cell, { unitId, subUnitId, row, col }, next) {
      const shown = find(unitId);
      const sheet = shown?.model.workbook.sheets.find(({ id }) => id === subUnitId);
      if (!shown || !sheet) return next(cell);
      const { value, formula } = cellAt(sheet, row, col);
      if (formula !== undefined) return next({ ...cell, f: formula });
      const v = editText(value, formatAt(sheet, row, col), shown.model.workbook.culture);
      return next({ ...cell, v, t: CellValueType.STRING });
    },
  });
}

function display(shown: Shown, sheet: ModelSheet, row: number, column: number, cell: GridCell): GridCell {
  const { value } = cellAt(sheet, row, column);
  const condition = shown.conditionAt(sheet.id, row, column);
  const table = shown.model.workbook.tables.find(
    ({ sheet: id, area }) =>
      id === sheet.id &&
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
  if (value === null && !condition && !table) return cell;
  const format = formatAt(sheet, row, column);
  const custom: Drawing[] = [];
  if (condition?.bar) custom.push(drawBar(condition.bar));
  if (table?.settings.ShowFilterButton && table.showHeaders && row === table.area.row) {
    const at = column - table.area.column;
    custom.push(drawFilterButton(Boolean(table.filters[at]), () => shown.openFilter(table, at)));
  }
  const ofTable = table && gridTableStyle(table, row, column);
  return {
    ...cell,
    ...contentOf(value, format, shown.model),
    ...(ofTable ? { themeStyle: ofTable } : {}),
    ...(condition?.style ? { interceptorStyle: emphasisStyle(condition.style) } : {}),
    ...(custom.length > 0 ? { customRender: custom } : {}),
  };
}

function contentOf(
  value: string | number | boolean | null,
  format: string,
  model: Model,
): Partial<ICellDataForSheetInterceptor> {
  if (value === null) return {};
  const v = showText(value, format, model.workbook.culture);
  // Right-aligned as numbers are, unless the cell says otherwise.
  if (typeof value === 'number') return { v, t: CellValueType.NUMBER };
  if (typeof value === 'boolean' || /^#[A-Z/0!?]+$/.test(value))
    return { v, t: CellValueType.STRING, themeStyle: { ht: HorizontalAlign.CENTER } };
  return { v, t: CellValueType.STRING };
}
