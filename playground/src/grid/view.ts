/** One workbook as the grid shows it: a unit of the grid that follows the model. It writes to the grid only, never back. */
import {
  CellValueType,
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type ICellData,
  type IRowData,
  type IColumnData,
  type Nullable,
  type Workbook,
} from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import {
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetRowCountMutation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { IEditorBridgeService, SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import { ComponentManager } from '@univerjs/ui';
import { differences, type Difference, type Model, type ModelSheet } from '../host';
import { equalAreas, type Area } from '../host/a1';
import { gridCell } from './cells';
import { fillCells } from './filling';
import { areaOf, gridColumn, extentOf, gridRange, rowOf, shownSheets, gridSnapshot } from './snapshot';
import { stylesOf } from './styles';
import type { Grid } from './univer';

export interface View {
  readonly model: Model;
  readonly unit: string;
  /** Brings the grid up to date with the model. */
  refresh: () => void;
  /** Shows what is selected, on another sheet if need be. */
  reveal: () => void;
  /** Draws again without new contents: conditional formats were computed. */
  redraw: () => void;
  /** While its unit is made, the grid selects by itself: nobody meant that. */
  isBuilding: () => boolean;
  close: () => void;
}

const LOCAL = { onlyLocal: true, fromCollab: true };

export function openView(grid: Grid, model: Model, unit: string): View {
  const commands = grid.injector.get(ICommandService);
  const instances = grid.injector.get(IUniverInstanceService);
  let building = false;
  let styles = stylesOf();
  let book = create();
  let difference = differences(model);
  let endFilling = fillCells(model, book, styles, redraw);

  function create(): Workbook {
    // Every unit of the grid registers this part, which is not used here, and warns that it is there already.
    grid.injector.get(ComponentManager).delete('univer.sheet.cell-alert');
    building = true;
    const created = grid.univer.createUnit<object, Workbook>(
      UniverInstanceType.UNIVER_SHEET,
      gridSnapshot(model, unit, styles),
    );
    styles.giveTo(created.getStyles());
    const active = created.getSheetBySheetId(model.workbook.activeSheet);
    if (active) {
      created.setActiveSheet(active);
      // What draws it has begun with the first sheet, and would stay there.
      const render = grid.injector.get(IRenderManagerService).getRenderById(unit);
      render?.with(SheetSkeletonManagerService).setCurrent({ sheetId: active.getSheetId() });
    }
    building = false;
    return created;
  }

  function rebuild(): void {
    endFilling();
    instances.disposeUnit(unit);
    styles = stylesOf();
    book = create();
    difference = differences(model);
    endFilling = fillCells(model, book, styles, redraw);
  }

  function applyCells({ cells }: Difference): void {
    for (const [id, changes] of cells) {
      const matrix = book.getSheetBySheetId(id)?.getCellMatrix();
      if (!matrix) continue;
      for (const { row, column, cell } of changes) {
        if (cell) matrix.setValue(row, column, gridCell(cell, styles));
        else matrix.realDeleteValue(row, column);
      }
    }
  }

  function applyLines({ lines }: Difference): void {
    for (const [id, { rows, columns }] of lines) {
      const config = book.getSheetBySheetId(id)?.getConfig();
      if (!config) continue;
      for (const [row, line] of rows) put<Partial<IRowData>>(config.rowData, row, line && rowOf(line, styles));
      for (const [column, line] of columns)
        put<Partial<IColumnData>>(config.columnData, column, line && gridColumn(line, styles));
    }
  }

  /** Cells were put behind the grid's back: a mutation that changes nothing makes it measure and draw again. */
  function redraw(): void {
    const sheet = book.getActiveSheet();
    const cell = sheet.getCellMatrix().getValue(0, 0);
    commands.syncExecuteCommand(
      SetRangeValuesMutation.id,
      { unitId: unit, subUnitId: sheet.getSheetId(), cellValue: { 0: { 0: same(cell) } } },
      LOCAL,
    );
    // The formula bar may be showing one of them.
    const editor = grid.injector.get(IEditorBridgeService);
    if (!editor.isVisible().visible) editor.refreshEditCellState();
  }

  function remeasure(sheet: ModelSheet): void {
    commands.syncExecuteCommand(
      SetWorksheetRowCountMutation.id,
      { unitId: unit, subUnitId: sheet.id, rowCount: book.getSheetBySheetId(sheet.id)?.getRowCount() ?? 500 },
      LOCAL,
    );
  }

  const outgrown = () =>
    shownSheets(model).some((sheet) => {
      const shown = book.getSheetBySheetId(sheet.id);
      const wanted = extentOf(sheet);
      return !shown || wanted.rowCount > shown.getRowCount() || wanted.columnCount > shown.getColumnCount();
    });

  function reveal(): void {
    const sheet = model.workbook.sheets.find(({ id }) => id === model.workbook.activeSheet);
    if (!sheet) return;
    // In a sheet that comes in front for the first time the grid selects A1, which nobody asked for.
    const before = building;
    building = true;
    if (book.getActiveSheet().getSheetId() !== sheet.id)
      commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: unit, subUnitId: sheet.id });
    building = before;
    const range = grid.injector
      .get(SheetsSelectionsService)
      .getWorkbookSelections(unit)
      .getCurrentLastSelection()?.range;
    if (range && equalAreas(areaOf(range), sheet.selection)) return;
    commands.syncExecuteCommand(SetSelectionsOperation.id, selectionOf(unit, sheet.id, sheet.selection));
  }

  return {
    model,
    unit,
    redraw,
    reveal,
    refresh() {
      const now = difference();
      const grown = now.cells.size > 0 && outgrown();
      if (now.structure || grown) rebuild();
      else {
        applyCells(now);
        applyLines(now);
        for (const sheet of model.workbook.sheets) if (now.lines.has(sheet.id)) remeasure(sheet);
        if (now.cells.size > 0) redraw();
      }
      reveal();
    },
    isBuilding: () => building,
    close() {
      endFilling();
      instances.disposeUnit(unit);
    },
  };
}

function put<T>(lines: { [index: number]: Nullable<T> } | undefined, index: number, line: T | undefined): void {
  if (!lines) return;
  if (line) lines[index] = line;
  else Reflect.deleteProperty(lines, index);
}

const same = (cell: Nullable<ICellData>): ICellData => {
  const { v, t } = cell ?? {};
  return v === undefined || v === null ? {} : { v, t: t ?? CellValueType.STRING };
};

export function selectionOf(unitId: string, subUnitId: string, area: Area) {
  const range = gridRange(area);
  return {
    unitId,
    subUnitId,
    reveal: true,
    selections: [
      {
        range,
        primary: {
          startRow: area.row,
          endRow: area.row,
          startColumn: area.column,
          endColumn: area.column,
          actualRow: area.row,
          actualColumn: area.column,
          isMerged: false,
          isMergedMainCell: false,
        },
        style: null,
      },
    ],
  };
}
