/** Sheets as a whole: made, named, moved, shown, deleted, activated. */
import { invalidArgument, OfficeError } from '../errors';
import { rewriteFormulas } from './formulas';
import { emptySheet, guardStructure, raise, equalNames, sheetById, sheetByName, tablesOf, type Model } from './model';
import { renameSheetIn } from './references';
import { dropTable } from './tables';
import type { ModelSheet, Visibility } from './types';

/** Added at the end; without a name it gets the first free "SheetN". */
export function addSheet(model: Model, name?: string): ModelSheet {
  guardStructure(model);
  if (name !== undefined) guardName(model, name);
  const sheet = emptySheet(model.workbook, name ?? freeName(model));
  model.workbook.sheets.push(sheet);
  model.version++;
  raise(model, { kind: 'sheet-added', sheet: sheet.id, by: model.actor });
  return sheet;
}

function freeName(model: Model): string {
  for (let count = model.workbook.sheets.length + 1; ; count++) {
    if (!sheetByName(model, `Sheet${count}`)) return `Sheet${count}`;
  }
}

/** 1 to 31 characters, none of : \ / ? * [ ], no apostrophe at either end, not "History". */
function guardName(model: Model, name: string, except?: ModelSheet): void {
  if (
    name.length === 0 ||
    name.length > 31 ||
    /[:\\/?*[\]]/.test(name) ||
    /^'|'$/.test(name) ||
    equalNames(name, 'History')
  ) {
    throw invalidArgument(`"${name}" cannot be the name of a sheet.`);
  }
  const taken = sheetByName(model, name);
  if (taken && taken !== except) throw new OfficeError('ItemAlreadyExists', `There is already a sheet "${name}".`);
}

export function renameSheet(model: Model, sheet: ModelSheet, name: string): void {
  guardStructure(model);
  guardName(model, name, sheet);
  const before = sheet.name;
  sheet.name = name;
  rewriteFormulas(model, (formula) => renameSheetIn(formula, before, name));
  model.version++;
}

const visible = (model: Model) => model.workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');

export function showSheet(model: Model, sheet: ModelSheet, visibility: Visibility): void {
  guardStructure(model);
  if (visibility !== 'Visible') guardLastVisible(model, sheet);
  sheet.visibility = visibility;
  model.version++;
  if (visibility !== 'Visible' && model.workbook.activeSheet === sheet.id) activateNeighbour(model, sheet);
}

function guardLastVisible(model: Model, sheet: ModelSheet): void {
  if (visible(model).every((other) => other === sheet)) {
    throw new OfficeError('InvalidOperation', 'A workbook must hold at least one visible sheet.');
  }
}

function activateNeighbour(model: Model, sheet: ModelSheet): void {
  const at = model.workbook.sheets.indexOf(sheet);
  const others = model.workbook.sheets;
  const next = others.slice(at + 1).find(isVisible) ?? others.slice(0, at).reverse().find(isVisible);
  if (next) activate(model, next);
}

const isVisible = (sheet: ModelSheet) => sheet.visibility === 'Visible';

export function activate(model: Model, sheet: ModelSheet): void {
  if (sheet.visibility !== 'Visible') throw new OfficeError('InvalidOperation', `The sheet ${sheet.name} is hidden.`);
  const before = model.workbook.activeSheet;
  if (before === sheet.id) return;
  model.workbook.activeSheet = sheet.id;
  if (model.workbook.sheets.some((other) => other.id === before)) {
    raise(model, { kind: 'deactivated', sheet: before, by: model.actor });
  }
  raise(model, { kind: 'activated', sheet: sheet.id, by: model.actor });
}

/** Cannot be undone in Excel either: what came before it can no longer be undone. */
export function deleteSheet(model: Model, sheet: ModelSheet): void {
  guardStructure(model);
  if (sheet.visibility === 'VeryHidden') {
    throw new OfficeError('InvalidOperation', 'A very hidden sheet must be shown or hidden before it is deleted.');
  }
  if (sheet.visibility === 'Visible') guardLastVisible(model, sheet);
  for (const table of tablesOf(model, sheet)) dropTable(model, table);
  if (model.workbook.activeSheet === sheet.id) activateNeighbour(model, sheet);
  const { workbook } = model;
  workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
  workbook.names = workbook.names.filter((name) => name.scope !== sheet.id);
  workbook.comments = workbook.comments.filter((comment) => comment.sheet !== sheet.id);
  for (const kept of model.kept.values()) if (kept.sheet === sheet.id) kept.area = null;
  rewriteFormulas(model, (formula) => renameSheetIn(formula, sheet.name, undefined));
  forgetSteps(model);
  model.version++;
  raise(model, { kind: 'sheet-deleted', sheet: sheet.id, by: model.actor });
}

export function moveSheet(model: Model, sheet: ModelSheet, position: number): void {
  guardStructure(model);
  const { sheets } = model.workbook;
  if (!Number.isInteger(position) || position < 0 || position >= sheets.length) {
    throw invalidArgument(`There is no position ${position}.`);
  }
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
}

export const activeSheet = (model: Model): ModelSheet => sheetById(model, model.workbook.activeSheet);

/** What Excel cannot undo also takes away the undo of what came before. */
export function forgetSteps(model: Model): void {
  model.undo = [];
  model.redo = [];
  model.step = null;
}
