/** The grid in the page: shows one of the open workbooks, and sends what people do in it to that workbook's model. */
import {
  ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  type IRange,
} from '@univerjs/core';
import { SetSelectionsOperation, SetWorksheetActiveOperation, SheetsSelectionsService } from '@univerjs/sheets';
import { IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';
import type { Language } from 'accord/languages';
import { areaName, type Area } from '../host/a1';
import { isLocked } from '../host/model/cells';
import { sheetById, type OfficeError, type ModelSheet, type ModelTable } from '../host';
import type { ShownWorkbook } from '../open-workbook';
import { settle } from '../settle';
import type { PlaygroundTexts } from '../texts';
import { giveFocusBack, makeAccessible } from './accessible';
import { translateCommands } from './commands';
import { decideDisplay } from './display';
import { canvasCorner, geometryOf, type Geometry } from './geometry';
import { linkUnder } from './links';
import { areaOf } from './snapshot';
import { createUniver } from './univer';
import { openView, type View } from './view';
import { wishesOf } from './wishes';

export interface Spreadsheet {
  /** Resolves when the first workbook is drawn: until then the grid cannot go to a cell. */
  drawn: Promise<void>;
  show: (workbook: ShownWorkbook) => void;
  forget: (id: string) => void;
  /** Writes a text into the active cell, as if it were typed there. */
  enter: (text: string) => void;
  focus: () => void;
  /** Where cells of the sheet in front are, from the corner of the container. */
  geometry: () => (Geometry & { corner: { x: number; y: number } }) | undefined;
}

export interface SpreadsheetEvents {
  problem: (error: OfficeError) => void;
  /** What was asked for was done. */
  done: () => void;
  /** Something this spreadsheet does not do. */
  unavailable: () => void;
  locked: (sheet: string) => void;
  openFilter: (table: ModelTable, column: number) => void;
  /** The selection or what is shown around it moved. */
  moved: () => void;
}

export async function createSpreadsheet(
  container: HTMLElement,
  language: Language,
  words: PlaygroundTexts['grid'],
  events: SpreadsheetEvents,
): Promise<Spreadsheet> {
  const grid = await createUniver(container, language);
  makeAccessible(container, words);
  giveFocusBack(container, words, focus);
  const commands = grid.injector.get(ICommandService);
  const instances = grid.injector.get(IUniverInstanceService);
  const views = new Map<string, { view: View; workbook: ShownWorkbook; end: () => void }>();
  let current: ShownWorkbook | undefined;

  const editing = () => wired && grid.injector.get(IEditorBridgeService).isVisible().visible;
  let wired = false;

  /** The grid's services are there when it has its first workbook. */
  function wire(): void {
    if (wired) return;
    wired = true;
    decideDisplay(grid, (unit) => {
      const shown = views.get(unit)?.workbook;
      return shown && { model: shown.model, conditionAt: shown.conditionAt, openFilter: events.openFilter };
    });
    translateCommands(grid, {
      ...wishesOf(inSheet),
      mayEdit,
      editing,
      edits: (on) => current?.setEditing(on),
      refuse: events.unavailable,
    });
    commands.onCommandExecuted(({ id, params }) => {
      if (id === SetSelectionsOperation.id || id === SetWorksheetActiveOperation.id) followSelection(params);
      if (id === SetSelectionsOperation.id || id === SetWorksheetActiveOperation.id || id.includes('scroll'))
        events.moved();
    });
  }

  function followSelection(params: unknown): void {
    const { unitId, subUnitId, selections } = (params ?? {}) as {
      unitId?: string;
      subUnitId?: string;
      selections?: { range: IRange }[];
    };
    if (!current || unitId !== current.id || subUnitId === undefined) return;
    if (views.get(unitId)?.view.isBuilding() !== false) return;
    const sheet = current.model.workbook.sheets.find(({ id }) => id === subUnitId);
    if (!sheet) return;
    const range = selections?.at(-1)?.range;
    const area = range ? bounded(areaOf(range)) : sheet.selection;
    const same = sheet.id === current.model.workbook.activeSheet && areaName(area) === areaName(sheet.selection);
    if (!same) void current.user.select(sheet.name, areaName(area));
  }

  /** Whole rows and columns have no end in the grid's terms. */
  const bounded = (area: Area): Area => ({
    row: Number.isNaN(area.row) ? 0 : area.row,
    column: Number.isNaN(area.column) ? 0 : area.column,
    rows: Number.isNaN(area.rows) ? 1_048_576 : area.rows,
    columns: Number.isNaN(area.columns) ? 16_384 : area.columns,
  });

  function inSheet(work: (workbook: ShownWorkbook, sheet: ModelSheet, selection: Area) => Promise<unknown>): void {
    const workbook = current;
    if (!workbook) return;
    const sheet = sheetById(workbook.model, workbook.model.workbook.activeSheet);
    const last = grid.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
    const selection = last ? bounded(areaOf(last)) : sheet.selection;
    void settle(() => work(workbook, sheet, selection), events.problem).then((done) =>
      done ? events.done() : undefined,
    );
  }

  function mayEdit(): boolean {
    const model = current?.model;
    const sheet = model?.workbook.sheets.find(({ id }) => id === model.workbook.activeSheet);
    if (!sheet) return false;
    const { row, column } = sheet.selection;
    if (!sheet.protection || !isLocked(sheet, row, column)) return true;
    events.locked(sheet.name);
    return false;
  }

  function viewOf(workbook: ShownWorkbook): View {
    const known = views.get(workbook.id);
    if (known) return known.view;
    const view = openView(grid, workbook.model, workbook.id);
    const end = workbook.onChange((what) => {
      if (current !== workbook) return;
      if (what === 'contents') view.refresh();
      else if (what === 'conditions') view.redraw();
      else view.reveal();
      events.moved();
    });
    views.set(workbook.id, { view, workbook, end });
    wire();
    return view;
  }

  function geometry() {
    if (!current || !wired) return undefined;
    const sheet = sheetById(current.model, current.model.workbook.activeSheet);
    const found = geometryOf(grid, current.id, sheet);
    return found && { ...found, corner: canvasCorner(grid, current.id, container) };
  }

  function focus(): void {
    instances.focusUnit(current?.id ?? null);
    grid.injector.get(ILayoutService).focus();
  }

  container.addEventListener('click', ({ clientX, clientY }) => {
    const found = geometry();
    if (!current || !found) return;
    const { left, top } = container.getBoundingClientRect();
    const point = { x: clientX - left - found.corner.x, y: clientY - top - found.corner.y };
    const link = linkUnder(sheetById(current.model, current.model.workbook.activeSheet), found, point);
    if (!link) return;
    const { user } = current;
    void settle(() => user.select(link.sheet, link.address), events.problem);
  });

  return {
    drawn: grid.injector.get(LifecycleService).onStage(LifecycleStages.Rendered),
    show(workbook) {
      if (editing()) void commands.executeCommand(SetCellEditVisibleOperation.id, { visible: false });
      current = workbook;
      const isNew = !views.has(workbook.id);
      const view = viewOf(workbook);
      instances.setCurrentUnitForType(workbook.id);
      instances.focusUnit(workbook.id);
      if (isNew) view.reveal();
      else view.refresh();
    },
    forget(id) {
      const known = views.get(id);
      known?.end();
      known?.view.close();
      views.delete(id);
      if (current?.id === id) current = undefined;
    },
    enter: (text) =>
      inSheet((workbook, { name }, selection) =>
        workbook.user.type(name, areaName({ ...selection, rows: 1, columns: 1 }), text),
      ),
    focus,
    geometry,
  };
}
