/**
 * What people do in the grid, sent to the model instead: the grid's own commands are stopped and what they ask for is
 * done by the model's user, from where it comes back as a change to show. What is neither movement nor translated here
 * is refused.
 */
import { CanceledError, CommandType, ICommandService, type ICommandInfo, type IRange } from '@univerjs/core';
import {
  ClearSelectionContentCommand,
  InsertColAfterCommand,
  InsertColBeforeCommand,
  InsertMultiColsLeftCommand,
  InsertMultiColsRightCommand,
  InsertMultiRowsAboveCommand,
  InsertMultiRowsAfterCommand,
  InsertRowAfterCommand,
  InsertRowBeforeCommand,
  InsertSheetCommand,
  RemoveSheetCommand,
  SetRangeValuesCommand,
  SetWorksheetNameCommand,
  SetWorksheetShowCommand,
} from '@univerjs/sheets';
import { RemoveColConfirmCommand, RemoveRowConfirmCommand, RemoveSheetConfirmCommand } from '@univerjs/sheets-ui';
import type { Grid } from './univer';

/** What the grid asks for, in terms of the active sheet of the workbook that is shown. */
export interface Wishes {
  type: (range: IRange, text: string) => void;
  clear: () => void;
  insertRows: (after: boolean, count?: number) => void;
  insertColumns: (after: boolean, count?: number) => void;
  deleteRows: () => void;
  deleteColumns: () => void;
  copy: (cut: boolean) => void;
  paste: (text: string | undefined) => void;
  fill: (source: IRange, target: IRange) => void;
  undo: () => void;
  redo: () => void;
  addSheet: () => void;
  renameSheet: (id: string, name: string) => void;
  deleteSheet: (id: string | undefined) => void;
  unhideSheet: (id: string) => void;
  resize: (axis: 'rows' | 'columns', size: number, delta: boolean, index: number | undefined) => void;
  /** @returns whether typing may begin in the active cell */
  mayEdit: () => boolean;
  /** Whether a cell is being edited: then undo, copy and paste are about its text. */
  editing: () => boolean;
  /** Told when editing begins or ends. */
  edits: (editing: boolean) => void;
  refuse: () => void;
}

type Params = Readonly<Record<string, unknown>>;
type Translate = (wishes: Wishes, params: Params) => void;

const count = (params: Params) => (typeof params['value'] === 'number' ? params['value'] : undefined);

const translated = new Map<string, Translate>([
  [SetRangeValuesCommand.id, typed],
  [ClearSelectionContentCommand.id, (wishes) => wishes.clear()],
  [InsertRowBeforeCommand.id, (wishes) => wishes.insertRows(false)],
  [InsertRowAfterCommand.id, (wishes) => wishes.insertRows(true)],
  [InsertMultiRowsAboveCommand.id, (wishes, params) => wishes.insertRows(false, count(params))],
  [InsertMultiRowsAfterCommand.id, (wishes, params) => wishes.insertRows(true, count(params))],
  [InsertColBeforeCommand.id, (wishes) => wishes.insertColumns(false)],
  [InsertColAfterCommand.id, (wishes) => wishes.insertColumns(true)],
  [InsertMultiColsLeftCommand.id, (wishes, params) => wishes.insertColumns(false, count(params))],
  [InsertMultiColsRightCommand.id, (wishes, params) => wishes.insertColumns(true, count(params))],
  [RemoveRowConfirmCommand.id, (wishes) => wishes.deleteRows()],
  [RemoveColConfirmCommand.id, (wishes) => wishes.deleteColumns()],
  ['sheet.command.remove-row', (wishes) => wishes.deleteRows()],
  ['sheet.command.remove-col', (wishes) => wishes.deleteColumns()],
  [InsertSheetCommand.id, (wishes) => wishes.addSheet()],
  [SetWorksheetNameCommand.id, renamed],
  [SetWorksheetShowCommand.id, shown],
  [RemoveSheetConfirmCommand.id, removed],
  [RemoveSheetCommand.id, removed],
  ['sheet.command.delta-column-width', (wishes, params) => resized(wishes, params, 'columns')],
  ['sheet.command.delta-row-height', (wishes, params) => resized(wishes, params, 'rows')],
  ['sheet.command.auto-fill', filled],
]);

/** Those mean the edited text while a cell is being edited. */
const outsideEditor = new Map<string, Translate>([
  ['univer.command.undo', (wishes) => wishes.undo()],
  ['univer.command.redo', (wishes) => wishes.redo()],
  ['univer.command.copy', (wishes) => wishes.copy(false)],
  ['univer.command.cut', (wishes) => wishes.copy(true)],
  ['univer.command.paste', (wishes) => wishes.paste(undefined)],
  [
    'sheet.command.paste-by-short-key',
    (wishes, params) => wishes.paste(typeof params['textContent'] === 'string' ? params['textContent'] : ''),
  ],
]);

/** Looking around changes nothing. */
const movement =
  /^sheet\.command\.(set-worksheet-activate|move-selection|expand-selection|select-|scroll|set-scroll|set-zoom|change-zoom|jump-over|set-row-header-width|set-col-header-height)/;

/** Begins to translate; returns a function that ends it. */
export function translateCommands(grid: Grid, wishes: Wishes): () => void {
  const commands = grid.injector.get(ICommandService);
  const listener = commands.beforeCommandExecuted((info) => {
    if (info.type === CommandType.MUTATION) return;
    const params = paramsOf(info);
    if (/^sheet\.operation\.set-cell-edit-visible/.test(info.id)) return editing(wishes, params);
    const translate = translated.get(info.id) ?? (wishes.editing() ? undefined : outsideEditor.get(info.id));
    if (translate) {
      translate(wishes, params);
      throw new CanceledError();
    }
    if (info.type === CommandType.COMMAND && /^sheet\.command\./.test(info.id) && !movement.test(info.id)) {
      wishes.refuse();
      throw new CanceledError();
    }
  });
  return () => listener.dispose();
}

const paramsOf = ({ params }: Readonly<ICommandInfo>): Params => (params ?? {}) as Params;

function editing(wishes: Wishes, params: Params): void {
  if (params['visible'] === true && !wishes.mayEdit()) throw new CanceledError();
  wishes.edits(params['visible'] === true);
}

interface Typed {
  v?: string | number | boolean | null;
  f?: unknown;
  t?: unknown;
  p?: { body?: { dataStream?: string } } | null;
}

/** The value of one cell, as it was typed. */
function typed(wishes: Wishes, params: Params): void {
  const range = params['range'] as IRange | undefined;
  const value = params['value'] as Typed | undefined;
  if (!range || !value) return wishes.refuse();
  wishes.type(range, textOf(value));
}

const FORCED_TEXT = 4;

function textOf({ v, f, t, p }: Typed): string {
  if (typeof f === 'string' && f !== '') return f;
  const rich = p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, '').replaceAll('\r', '\n');
  if (v === undefined || v === null) return '';
  const text = String(v);
  return t === FORCED_TEXT ? `'${text}` : text;
}

function renamed(wishes: Wishes, params: Params): void {
  const { subUnitId, name } = params;
  if (typeof subUnitId === 'string' && typeof name === 'string') wishes.renameSheet(subUnitId, name);
}

function shown(wishes: Wishes, { subUnitId }: Params): void {
  if (typeof subUnitId === 'string') wishes.unhideSheet(subUnitId);
}

function removed(wishes: Wishes, params: Params): void {
  wishes.deleteSheet(typeof params['subUnitId'] === 'string' ? params['subUnitId'] : undefined);
}

function resized(wishes: Wishes, params: Params, axis: 'rows' | 'columns'): void {
  const delta = axis === 'rows' ? params['deltaY'] : params['deltaX'];
  const index = axis === 'rows' ? params['anchorRow'] : params['anchorCol'];
  if (typeof delta === 'number' && typeof index === 'number') wishes.resize(axis, delta, true, index);
}

function filled(wishes: Wishes, params: Params): void {
  const source = params['sourceRange'] as IRange | undefined;
  const target = params['targetRange'] as IRange | undefined;
  if (source && target) wishes.fill(source, target);
}
