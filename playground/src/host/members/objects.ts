/** The objects a client can hold, and the form of the tables that say what each of them can do. */
import { invalidArgument } from '../errors';
import type { Area } from '../a1';
import { sheetById, type Model } from '../model/model';
import type {
  Chart,
  Comment,
  Conditional,
  Name,
  Plain,
  Series,
  ModelSheet,
  ModelTable,
  ModelTableColumn,
} from '../model/types';
import type { Limits } from '../judge';
import type { MemberGroup } from './group';

/** A range on the wire: its cells, or the id under which the host keeps it between requests. */
export interface RangeTarget {
  sheet: string;
  area: Area;
  kept?: string;
}

/** A collection, or an only child, of the workbook or of one sheet. */
export interface Scope {
  sheet?: string;
}

/** Every type of object, with what the host needs to find it again. */
export interface Targets {
  Application: Scope;
  AutoFilter: { table: ModelTable };
  Chart: { sheet: ModelSheet; chart: Chart };
  ChartCollection: { sheet: ModelSheet };
  ChartSeries: { sheet: ModelSheet; chart: Chart; series: Series };
  ChartSeriesCollection: { sheet: ModelSheet; chart: Chart };
  Comment: { comment: Comment };
  CommentCollection: Scope;
  ConditionalFormat: { sheet: ModelSheet; rule: Conditional };
  ConditionalFormatCollection: RangeTarget;
  CustomProperty: { key: string };
  CustomPropertyCollection: Scope;
  DataValidation: RangeTarget;
  DocumentProperties: Scope;
  FunctionResult: { value: Plain };
  Functions: Scope;
  Group: MemberGroup;
  NamedItem: { name: Name };
  NamedItemCollection: Scope;
  PageLayout: { sheet: ModelSheet };
  Range: RangeTarget;
  Runtime: Scope;
  Setting: { key: string };
  SettingCollection: Scope;
  RibbonControl: { id: string };
  Service: { name: string };
  Table: { table: ModelTable };
  TableCollection: Scope;
  TableColumn: { table: ModelTable; column: ModelTableColumn };
  TableColumnCollection: { table: ModelTable };
  TableRow: { table: ModelTable; index: number };
  TableRowCollection: { table: ModelTable };
  TableSort: { table: ModelTable };
  Workbook: Scope;
  WorkbookCreated: { base64: string };
  WorkbookProtection: Scope;
  Worksheet: { sheet: ModelSheet };
  WorksheetCollection: Scope;
  WorksheetFreezePanes: { sheet: ModelSheet };
  WorksheetProtection: { sheet: ModelSheet };
}

export type TypeName = keyof Targets;

export type HostObject = { [K in TypeName]: { readonly type: K; readonly target: Targets[K] } }[TypeName];
export type ObjectOf<K extends TypeName> = { readonly type: K; readonly target: Targets[K] };

export const make = <K extends TypeName>(type: K, target: Targets[K]): ObjectOf<K> => ({ type, target });

export type Argument = Plain | HostObject | undefined;

export type Result = HostObject | Plain | undefined;

/** What the add-in asked of the application around the workbook. */
export interface HostShell {
  /** Excel's words: "Visible" after `showAsTaskpane`, "Background" after `hide`. */
  pane: string;
  /** "Background" when the add-in wants to start with the document, else "Inactive". */
  startup: string;
  /** What `Office.ribbon.requestUpdate` said, by the id of the tab or control. */
  ribbon: { [id: string]: { enabled?: boolean; visible?: boolean } };
}

/** What members may use of the host besides the model. */
export interface Host {
  readonly model: Model;
  readonly limits: Limits;
  /** The undo group that the request belongs to; 0 without one. */
  undoGroup: number;
  eventsEnabled: boolean;
  readonly registrations: Map<string, number>;
  /** Called by `Excel.createWorkbook`. */
  createWorkbook(base64: string): void;
  save(): void;
  /** Whether the ribbon has a control of that id, as far as `getButton` finds it. */
  findsControl(id: string): boolean;
  keep(target: RangeTarget): string;
  readonly eventRanges: Map<string, RangeTarget>;
  readonly shell: HostShell;
  shellChanged(): void;
  /** Asked for by `calculate` or by a change; done after the request. */
  calculate(): void;
}

/** A method gives an object, a plain value, or nothing. */
export type MemberMethod<T> =
  ((target: T, args: Argument[], host: Host) => Result) | ((target: T, args: Argument[], host: Host) => void);

/** One type's members, by their names on the wire. What is absent is refused with its name. */
export interface Members<T> {
  /** What tells the client how to find the object again: `Id`, `_Id` or `_ReferenceId`. */
  identity?: (target: T, host: Host) => { [key: string]: Plain };
  read?: { [name: string]: (target: T, host: Host) => Plain };
  write?: { [name: string]: (target: T, value: Plain, host: Host) => void };
  /** Properties that are objects; null makes a null object. */
  open?: { [name: string]: (target: T, host: Host) => HostObject | null };
  /** Methods that change nothing. */
  call?: { [name: string]: MemberMethod<T> };
  /** Methods that change the workbook. */
  act?: { [name: string]: MemberMethod<T> };
  /** Collections: all items, and one by its key. */
  items?: (target: T, host: Host) => HostObject[];
  item?: (target: T, key: Argument, host: Host) => HostObject | null;
}

export const isObject = (value: Argument | Result): value is HostObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'type' in value && 'target' in value;

/** A value as it may stand in a message. */
export const shown = (value: Argument): string =>
  isObject(value) ? value.type : typeof value === 'string' ? value : JSON.stringify(value ?? null);

export function asText(value: Argument, name: string): string {
  if (typeof value !== 'string') throw invalidArgument(`${name} must be a text.`);
  return value;
}

export function asCount(value: Argument, name: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument(`${name} must be a whole number.`);
  return value;
}

export function asBoolean(value: Argument, name: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(`${name} must be true or false.`);
  return value;
}

export function asRecord(value: Argument, name: string): { [key: string]: Plain } {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isObject(value)) {
    throw invalidArgument(`${name} must be an object.`);
  }
  return value;
}

/** The sheet and the cells of a range now, wherever they have moved. */
export function targetCells(host: Host, target: RangeTarget): { sheet: ModelSheet; area: Area } {
  const kept = target.kept === undefined ? undefined : host.model.kept.get(target.kept);
  const area = kept ? kept.area : target.area;
  if (!area) throw invalidArgument('The cells of this range were deleted.');
  return { sheet: sheetById(host.model, target.sheet), area };
}
