/** What a person does in the workbook, apart from the wire: typed as typed, undone with Ctrl+Z, told to the add-in. */
import { accessDenied, invalidArgument } from './errors';
import { MAX_COLUMNS, MAX_ROWS, parseArea, type Area } from './a1';
import { formatAt, restyle } from './model/cells';
import { calculateIfNeeded } from './model/calculate';
import { clearArea, writeArea, type Input } from './model/edit';
import { asStep, redo, undo } from './model/history';
import { inNameOf, COAUTHOR, PERSON, raise, requireSheet, type Model } from './model/model';
import { activate, addSheet, deleteSheet, renameSheet, showSheet } from './model/sheets';
import { sortTable, type SortField } from './model/sort';
import { deleteCells, insertCells } from './model/structure';
import { findTable } from './model/tables';
import { parseTyped } from './model/typed';
import { breaksRule } from './model/validate';
import { validationsIn } from './model/rules';
import { widenFor } from './model/widen';
import type { CellValue, ModelSheet } from './model/types';

export type Pasted = readonly (readonly CellValue[])[];

/** All resolve when formulas are computed; all throw an `OfficeError` for what Excel would refuse with a message. */
export interface User {
  /** Parsed as Excel parses what is typed. A stop validation refuses it. */
  type(sheet: string, address: string, text: string): Promise<void>;
  /** Chooses from a cell's list as in Excel on the Web, which reports the recalculation but not the change. */
  choose(sheet: string, address: string, text: string): Promise<void>;
  /**
   * From the first cell of the address; texts are parsed like typed ones, validations are not asked.
   * @param formats number formats of where it was copied, for cells that have none: a date stays one
   */
  paste(sheet: string, address: string, rows: Pasted, formats?: readonly (readonly string[])[]): Promise<void>;
  clear(sheet: string, address: string): Promise<void>;
  /** Whole rows, before row `at` counted from 0. */
  insertRows(sheet: string, at: number, count?: number): Promise<void>;
  deleteRows(sheet: string, at: number, count?: number): Promise<void>;
  insertColumns(sheet: string, at: number, count?: number): Promise<void>;
  deleteColumns(sheet: string, at: number, count?: number): Promise<void>;
  sortTable(table: string, fields: SortField[]): Promise<void>;
  select(sheet: string, address: string): Promise<void>;
  activate(sheet: string): Promise<void>;
  /** Comes back from another window. */
  returnToWorkbook(): Promise<void>;
  /** It comes to the front, as in Excel. */
  addSheet(name?: string): Promise<void>;
  renameSheet(sheet: string, name: string): Promise<void>;
  deleteSheet(sheet: string): Promise<void>;
  /** Shows a hidden sheet; one that is very hidden is not offered by Excel. */
  unhideSheet(sheet: string): Promise<void>;
  /** @returns false when there is nothing to undo (redo) */
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  /** A co-author's paste: events say "Remote", and this person cannot undo it. */
  remoteEdit(sheet: string, address: string, rows: Pasted): Promise<void>;
}

export function userOf(model: Model): User {
  async function step(work: () => void): Promise<void> {
    inNameOf(model, PERSON, () => asStep(model, work));
    await calculateIfNeeded(model);
  }

  /** Looking around is no step and computes nothing. */
  async function look(work: () => void): Promise<void> {
    await Promise.resolve();
    inNameOf(model, PERSON, work);
  }

  async function travel(direction: (model: Model) => boolean): Promise<boolean> {
    const done = inNameOf(model, PERSON, () => direction(model));
    await calculateIfNeeded(model);
    return done;
  }

  const lines = (name: string, at: number, count: number, axis: 'rows' | 'columns', change: 'insert' | 'delete') =>
    step(() => {
      const sheet = requireSheet(model, name);
      if (axis === 'rows') {
        const area = { row: at, rows: count, column: 0, columns: MAX_COLUMNS };
        return change === 'insert' ? insertCells(model, sheet, area, 'Down') : deleteCells(model, sheet, area, 'Up');
      }
      const area = { row: 0, rows: MAX_ROWS, column: at, columns: count };
      return change === 'insert' ? insertCells(model, sheet, area, 'Right') : deleteCells(model, sheet, area, 'Left');
    });

  function typeInto(name: string, address: string, text: string): void {
    const { sheet, area } = place(model, name, address);
    const cell = { ...area, rows: 1, columns: 1 };
    guardValidation(model, sheet, cell, text);
    writeArea(model, sheet, cell, [[text]]);
    widenFor(model, sheet, cell.row, cell.column);
  }

  return {
    type: (name, address, text) => step(() => typeInto(name, address, text)),
    async choose(name, address, text) {
      await this.select(name, address);
      await step(() => unreported(model, () => typeInto(name, address, text)));
    },
    paste: (name, address, rows, formats) =>
      step(() => {
        pasteRows(model, name, address, rows);
        if (formats) formatPasted(model, name, address, formats);
      }),
    clear: (name, address) =>
      step(() => {
        const { sheet, area } = place(model, name, address);
        clearArea(model, sheet, area, 'Contents');
      }),
    insertRows: (name, at, count = 1) => lines(name, at, count, 'rows', 'insert'),
    deleteRows: (name, at, count = 1) => lines(name, at, count, 'rows', 'delete'),
    insertColumns: (name, at, count = 1) => lines(name, at, count, 'columns', 'insert'),
    deleteColumns: (name, at, count = 1) => lines(name, at, count, 'columns', 'delete'),
    sortTable: (name, fields) =>
      step(() => {
        const table = findTable(model, name);
        if (!table) throw invalidArgument(`There is no table "${name}".`);
        sortTable(model, table, fields);
      }),
    select: (name, address) =>
      look(() => {
        const { sheet, area } = place(model, name, address);
        activate(model, sheet);
        sheet.selection = area;
        raise(model, { kind: 'selected', sheet: sheet.id, area, by: model.actor });
      }),
    activate: (name) => look(() => activate(model, requireSheet(model, name))),
    returnToWorkbook: () => look(() => raise(model, { kind: 'workbook-activated', by: PERSON })),
    addSheet: (name) => step(() => activate(model, addSheet(model, name))),
    renameSheet: (name, to) => step(() => renameSheet(model, requireSheet(model, name), to)),
    deleteSheet: (name) => step(() => deleteSheet(model, requireSheet(model, name))),
    unhideSheet: (name) =>
      step(() => {
        const sheet = requireSheet(model, name);
        if (sheet.visibility === 'VeryHidden') throw invalidArgument(`The sheet ${name} stays hidden.`);
        showSheet(model, sheet, 'Visible');
        activate(model, sheet);
      }),
    undo: () => travel(undo),
    redo: () => travel(redo),
    async remoteEdit(name, address, rows) {
      inNameOf(model, COAUTHOR, () => pasteRows(model, name, address, rows));
      // A step is the whole workbook before it: going back would take the other's edit back as well.
      model.undo = [];
      model.redo = [];
      await calculateIfNeeded(model);
    },
  };
}

/** Keeps events of changes from listeners. */
function unreported(model: Model, work: () => void): void {
  const { listeners } = model;
  model.listeners = new Set();
  try {
    work();
  } finally {
    model.listeners = listeners;
  }
}

function place(model: Model, name: string, address: string): { sheet: ModelSheet; area: Area } {
  const area = parseArea(address);
  if (!area) throw invalidArgument(`"${address}" is no address.`);
  return { sheet: requireSheet(model, name), area };
}

function pasteRows(model: Model, name: string, address: string, rows: Pasted): void {
  const { sheet, area } = place(model, name, address);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0) return;
  const input = rows.map((row) => Array.from({ length: columns }, (_, index): Input => row[index] ?? ''));
  writeArea(model, sheet, { ...area, rows: rows.length, columns }, input);
}

function formatPasted(model: Model, name: string, address: string, formats: readonly (readonly string[])[]): void {
  const { sheet, area } = place(model, name, address);
  for (const [down, row] of formats.entries()) {
    for (const [across, format] of row.entries()) {
      const cell = { row: area.row + down, column: area.column + across, rows: 1, columns: 1 };
      if (format === 'General' || formatAt(sheet, cell.row, cell.column) !== 'General') continue;
      restyle(model, sheet, cell, (look) => ({ ...look, NumberFormat: format }));
    }
  }
}

/** Only a "stop" keeps a person from going on; warnings can be passed. */
function guardValidation(model: Model, sheet: ModelSheet, cell: Area, text: string): void {
  const { value, formula } = parseTyped(
    text,
    formatAt(sheet, cell.row, cell.column),
    model.workbook.culture,
    model.today(),
  );
  if (formula !== undefined) return;
  for (const rule of validationsIn(sheet, cell)) {
    const stops = (rule.errorAlert['style'] ?? 'Stop') === 'Stop' && rule.errorAlert['showAlert'] !== false;
    if (stops && breaksRule(rule, value)) {
      const { message } = rule.errorAlert;
      throw accessDenied(
        typeof message === 'string' ? message : 'This value does not match the data validation of the cell.',
      );
    }
  }
}
