/** One open workbook with everything that lives only while it is open: kept ranges, undo, listeners, the calculator. */
import { accessDenied, itemNotFound, OfficeError } from '../errors';
import type { Area } from '../a1';
import type { Culture, ModelSheet, ModelTable, Workbook } from './types';
import { copy } from './copy';

export type Source = 'Local' | 'Remote';

export interface CellChange {
  valueBefore: string | number | boolean;
  valueAfter: string | number | boolean;
  valueTypeBefore: string;
  valueTypeAfter: string;
}

export type ChangeType =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

export type ModelEvent =
  | { kind: 'changed'; sheet: string; area: Area; change: ChangeType; details?: CellChange; shift?: string; by: Actor }
  | { kind: 'activated' | 'deactivated' | 'sheet-added' | 'sheet-deleted'; sheet: string; by: Actor }
  | { kind: 'table-added' | 'table-deleted'; sheet: string; table: number; name: string; by: Actor }
  | { kind: 'workbook-activated'; by: Actor }
  | { kind: 'calculated'; sheet: string; by: Actor }
  | { kind: 'selected'; sheet: string; area: Area; by: Actor };

/** Who is at work. The API is told from people because events say so. */
export interface Actor {
  source: Source;
  trigger: 'Unknown' | 'ThisLocalAddin';
}

export const PERSON: Actor = { source: 'Local', trigger: 'Unknown' };
export const ADDIN: Actor = { source: 'Local', trigger: 'ThisLocalAddin' };
export const COAUTHOR: Actor = { source: 'Remote', trigger: 'Unknown' };

/** A range the client keeps between requests; the model moves it, and loses it when its cells are deleted. */
export interface KeptRange {
  sheet: string;
  area: Area | null;
}

export interface UndoStep {
  before: Workbook;
  kept: Map<string, KeptRange>;
  changes: { sheet: string; area: Area; change: ChangeType }[];
  /** The undo group that it belongs to; 0 without one. */
  group: number;
}

/** Given by whoever makes the model: computes all formulas and puts results with `storeResult`. */
export type Recalculate = (model: Model) => void | Promise<void>;

export interface Model {
  workbook: Workbook;
  kept: Map<string, KeptRange>;
  undo: UndoStep[];
  redo: UndoStep[];
  /** The step being recorded, if one is. */
  step: UndoStep | null;
  listeners: Set<(event: ModelEvent) => void>;
  actor: Actor;
  recalculate: Recalculate;
  /** Excel serial of today: "1/2" is completed with its year. */
  today: () => number;
  /** Raised by every snapshot, so that rows it shares are copied before they are written. */
  generation: number;
  /** Counts changes; tells whether formulas have to be computed again. */
  version: number;
  calculated: number;
  /** Whether anybody but the add-in has changed something. */
  touched: boolean;
}

export interface ModelOptions {
  recalculate?: Recalculate;
  today?: () => number;
  culture?: Partial<Culture>;
}

export const ENGLISH: Culture = {
  name: 'en-US',
  decimal: '.',
  group: ',',
  dateOrder: 'mdy',
  dateSeparator: '/',
  shortDate: 'M/d/yyyy',
};

/** A new workbook with one empty sheet, "Sheet1", as Excel opens it. */
export function createModel(options: ModelOptions = {}): Model {
  const workbook: Workbook = {
    name: 'Book1',
    readOnly: false,
    sheets: [],
    tables: [],
    names: [],
    comments: [],
    settings: {},
    properties: {},
    custom: {},
    protection: null,
    calculation: 'Automatic',
    culture: { ...ENGLISH, ...options.culture },
    date1904: false,
    activeSheet: '',
    nextId: 1,
  };
  const sheet = emptySheet(workbook, 'Sheet1');
  workbook.sheets.push(sheet);
  workbook.activeSheet = sheet.id;
  return {
    workbook,
    kept: new Map(),
    undo: [],
    redo: [],
    step: null,
    listeners: new Set(),
    actor: PERSON,
    recalculate: options.recalculate ?? (() => undefined),
    today: options.today ?? (() => Math.floor(Date.now() / 86_400_000) + 25_569),
    generation: 1,
    version: 0,
    calculated: 0,
    touched: false,
  };
}

export function emptySheet(workbook: Workbook, name: string): ModelSheet {
  return {
    id: `{${String(workbook.nextId++).padStart(8, '0')}-0000-0000-0000-000000000000}`,
    name,
    visibility: 'Visible',
    tabColor: '',
    showGridlines: true,
    showHeadings: true,
    rows: new Map(),
    rowLines: new Map(),
    columnLines: new Map(),
    merges: [],
    validations: [],
    conditionals: [],
    charts: [],
    freeze: null,
    protection: null,
    page: {},
    printRows: null,
    printColumns: null,
    printArea: null,
    selection: { row: 0, column: 0, rows: 1, columns: 1 },
  };
}

export function sheetById(model: Model, id: string): ModelSheet {
  const sheet = model.workbook.sheets.find((candidate) => candidate.id === id);
  if (!sheet) throw new OfficeError('InvalidObjectPath', 'The sheet of this object was deleted.');
  return sheet;
}

export const sheetByName = (model: Model, name: string): ModelSheet | undefined =>
  model.workbook.sheets.find((sheet) => equalNames(sheet.name, name));

export function requireSheet(model: Model, name: string): ModelSheet {
  const sheet = sheetByName(model, name);
  if (!sheet) throw itemNotFound(`sheet "${name}"`);
  return sheet;
}

export const tablesOf = (model: Model, sheet: ModelSheet): ModelTable[] =>
  model.workbook.tables.filter((table) => table.sheet === sheet.id);

/** Excel compares names of sheets, tables, columns and ranges without regard to case. */
export const equalNames = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

export function raise(model: Model, event: ModelEvent): void {
  if (event.kind === 'changed') {
    model.version++;
    model.step?.changes.push({ sheet: event.sheet, area: event.area, change: event.change });
  }
  for (const listener of model.listeners) listener(event);
}

/** Runs `work` in somebody's name. */
export function inNameOf<T>(model: Model, actor: Actor, work: () => T): T {
  const before = model.actor;
  model.actor = actor;
  try {
    return work();
  } finally {
    model.actor = before;
  }
}

export function guardStructure(model: Model): void {
  if (model.workbook.protection) throw accessDenied('The structure of the workbook is protected.');
}

/** A copy that shares cells with the workbook; rows are copied when one of the two writes. */
export function snapshot(model: Model): Workbook {
  const { sheets, ...rest } = model.workbook;
  model.generation++;
  return {
    ...copy(rest),
    sheets: sheets.map(({ rows, ...sheet }) => ({ ...copy(sheet), rows: new Map(rows) })),
  };
}
