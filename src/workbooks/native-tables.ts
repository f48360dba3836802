/** Builds sheets and tables that people or Accord fill in, from their declarations and a language's texts. */
import { addMonths, isDay, serialOf, type Day } from '../core/days';
import { decimalToNumber, moneyToNumber, type Decimal } from '../core/money';
import {
  columnDefinedName,
  columnsOf,
  preparedRows,
  type ColumnDefinition,
  type ColumnOf,
  type KeyOf,
} from '../core/native/table';
import type { NativeTable } from '../core/native-tables';
import { codeOf } from '../core/native/codes';
import { unknown } from '../core/names';
import type { CalendarChoice } from './calendar-names';
import { headerOf, type ColumnHint } from '../locales';
import type { Serves, Sheet, TableBlock, TableColumn } from './blocks';
import type { Context, Wording } from './context';
import { codeText, draftListName, listName } from './lists';
import type { ListName } from '../core/native/lists';
import type { CellContent } from './plan';
import { percentFormat, type StyleName } from './styles';

type Kind = ColumnDefinition['kind'];

const filledStyles: Record<Kind, StyleName> = {
  number: 'inputNumber',
  code: 'inputCode',
  codes: 'inputText',
  text: 'inputText',
  day: 'inputDate',
  month: 'inputMonth',
  amount: 'inputAmount',
  money: 'inputAmount',
  decimal: 'inputNumber',
  share: 'inputNumber',
};
const shownStyles: Record<Kind, StyleName> = {
  number: 'integer',
  code: 'textWrap',
  codes: 'textWrap',
  text: 'textWrap',
  day: 'date',
  month: 'date',
  amount: 'amount',
  money: 'amount',
  decimal: 'number',
  share: 'percent',
};

/** Tables of the project workbook; the partner's `Expenses` is on a richer sheet of its own. */
export type ProjectTable = Exclude<NativeTable, { name: 'Expenses' }>;

/** A row's value in core's types: days as ISO text, money in minor units. */
type Value = string | number | Decimal | undefined;
/** A row's values by column. Blank values may be omitted, except amounts counted by Accord. */
export type RowValues<Table extends NativeTable> = { readonly [Key in KeyOf<Table>]?: Value } & {
  readonly [Key in MoneyKeyOf<Table>]: Value;
};
/** A row as typed, or its cells in the order of the columns: what people wrote is carried over as they wrote it. */
export type TableRow<Table extends NativeTable> = RowValues<Table> | readonly CellContent[];
/** What the tables of a workbook hold, by table name. */
export type CarriedRows = { readonly [Name in ProjectTable['name']]?: readonly (readonly CellContent[])[] };
/** With what is chosen on its calendar. */
export type Carried = CarriedRows & { readonly calendar?: CalendarChoice };
type MoneyKeyOf<Table extends NativeTable> = {
  [Key in KeyOf<Table>]: Table['columns'] extends Record<Key, { kind: 'money' }> ? Key : never;
}[KeyOf<Table>];

/** A sheet with a native table and its explanation. */
export function nativeSheet<Table extends ProjectTable>(
  context: Context,
  table: Table,
  rows?: readonly TableRow<Table>[],
  note: string = context.t.native[table.name].note,
): Sheet {
  const { t } = context;
  const key = sheetKey(table);
  return {
    key,
    name: t.sheets[key],
    ...(table.filledBy === 'people' ? { tabColor: 'C77700' } : {}),
    freeze: { block: key, columns: 0 },
    blocks: [
      { kind: 'title', serves: servesOf(table), text: t.sheets[key], subtitle: note },
      nativeTable(context, table, rows),
    ],
  };
}

/** Sheet keys are the table names: acceptances, approvals. */
export function sheetKey({ name }: ProjectTable): Uncapitalize<ProjectTable['name']> {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}` as Uncapitalize<ProjectTable['name']>;
}

/** Tables filled by Accord are also written into the open workbook. */
function servesOf({ filledBy }: ProjectTable): Serves {
  return filledBy === 'people' ? 'file' : 'both';
}

/** The table with these rows, to be read only: what people fill in elsewhere. */
export function readTable<Table extends ProjectTable>(
  context: Context,
  table: Table,
  rows: readonly TableRow<Table>[],
): TableBlock {
  const columns = columnsOf(table).map((column) => {
    const { validation: _, ...shown } = nativeColumn(context, table, column, false);
    return shown;
  });
  return { ...nativeTable(context, table), columns, rows: rows.map((row) => cellsOf(context, table, row)) };
}

/** The table with these rows; without rows, a table filled by people gets empty ones. */
export function nativeTable<Table extends ProjectTable>(
  context: Context,
  table: Table,
  rows?: readonly TableRow<Table>[],
): TableBlock {
  const isEditable = table.filledBy === 'people' || rows === undefined;
  const { description } = context.t.native[table.name];
  const hints: Readonly<Record<string, ColumnHint>> = context.t.native[table.name].hints;
  const columns = columnsOf(table);
  const filled = rows?.length ?? 0;
  // What people fill always has room for more.
  const prepared = table.filledBy === 'people' ? preparedRows(table, filled) : table.preparedRows;
  const empty = isEditable ? Math.max(prepared - filled, 0) : 0;
  return {
    kind: 'table',
    serves: servesOf(table),
    key: sheetKey(table),
    name: table.name,
    description,
    filter: true,
    coveredRows: table.coveredRows,
    columns: columns.map((column) => nativeColumn(context, table, column, isEditable, { hint: hints[column.key] })),
    rows: [
      ...(rows ?? []).map((row) => cellsOf(context, table, row)),
      ...Array.from({ length: empty }, () => columns.map(() => null)),
    ],
  };
}

/** The cells of a row, in the order of the columns. */
export function cellsOf<Table extends NativeTable>(
  wording: Wording,
  table: Table,
  row: TableRow<Table>,
): CellContent[] {
  if (isCells(row)) return [...row];
  return columnsOf(table).map((column) => cellOf(wording, column, row[column.key]));
}

function isCells(row: TableRow<NativeTable>): row is readonly CellContent[] {
  return Array.isArray(row);
}

/** Prompts and validation of a column beyond those of its kind. */
export interface ColumnValidation {
  hint?: ColumnHint | undefined;
  /** The range of accepted days; by default from long before to long after the project. */
  days?: { from: Day; to: Day };
  /** The name of a list's entries. */
  source?: (list: ListName) => string;
}

/** A column of a native table, with or without validation. */
export function nativeColumn<Table extends NativeTable>(
  context: Context,
  table: Table,
  column: ColumnOf<Table>,
  isEditable: boolean,
  care: ColumnValidation = {},
): TableColumn {
  const { terms, texts, plain, amountWidth, decimals } = context;
  const { key, width, formula } = column;
  const header = headerOf(texts.vocabulary, table.name, key);
  const formulaContext = { currency: terms.currency, decimals, columns: terms.agreement.columns ?? [] };
  const check = formula ? calculatedValidation(context, header) : columnValidation(context, column, header, care);
  return {
    key,
    header,
    style: formula ? calculatedStyle(column) : styleOf(column, isEditable),
    ...(column.kind === 'money' ? { format: plain, width: Math.max(width, amountWidth) } : { width }),
    ...(column.kind === 'share' ? { format: percentFormat } : {}),
    ...(formula && column.kind === 'decimal' ? { format: '0.00' } : {}),
    ...(column.named ? { name: columnDefinedName(table, key) } : {}),
    ...(formula ? { formula: (cell) => formula(cell, formulaContext) } : {}),
    ...(check && table.filledBy === 'people' ? { validation: check } : {}),
  };
}

function calculatedStyle({ kind }: ColumnDefinition): StyleName {
  return kind === 'share' ? 'calculatedPercent' : 'calculatedAmount';
}

function styleOf(column: ColumnDefinition, isEditable: boolean): StyleName {
  return isEditable ? filledStyle(column) : shownStyles[column.kind];
}

/** The style of a cell that people fill in. */
export function filledStyle({ kind, wraps }: ColumnDefinition): StyleName {
  return wraps ? 'inputLong' : filledStyles[kind];
}

/** Meetings are listed where they are planned: their dropdowns grow with that table. */
function offered(list: ListName): string {
  return list === 'meetings' ? draftListName(list) : listName(list);
}

type Check = NonNullable<TableColumn['validation']>;

/** Guards calculated cells against being overwritten. */
export function calculatedValidation({ t }: Context, header: string): Check {
  const error = { title: titleOf(header), text: t.checks.calculated };
  return { rule: { kind: 'custom', formula: 'FALSE' }, severity: 'stop', error };
}

/** Maximum length of the titles of Excel's input and error messages. */
function titleOf(header: string): string {
  return header.slice(0, 32);
}

/** Prompt and validation of a column's cells. */
export function columnValidation(
  { t, terms }: Context,
  { kind, list, maxLength, prefilled }: ColumnDefinition,
  header: string,
  { hint = {}, days, source = offered }: ColumnValidation,
): Check | undefined {
  const title = titleOf(header);
  const prompt = hint.prompt === undefined ? {} : { prompt: { title, text: hint.prompt } };
  const error = (otherwise: string) => ({ error: { title, text: hint.error ?? otherwise } });
  switch (kind) {
    case 'codes':
    case 'text':
      if (maxLength === undefined)
        return prompt.prompt && { rule: { kind: 'text-length', max: 32_767 }, severity: 'information', ...prompt };
      return { rule: { kind: 'text-length', max: maxLength }, severity: 'information', ...prompt };
    case 'code':
      if (list === undefined) return undefined;
      // A code without the label is valid too, so that Excel only warns about other values instead of rejecting them.
      return {
        rule: { kind: 'list', source: source(list) },
        severity: 'warning',
        ...prompt,
        ...error(t.checks.list),
      };
    case 'day':
    case 'month': {
      const { start, end } = terms.agreement.project;
      const { from, to } = days ?? { from: addMonths(start, -240), to: addMonths(end, 600) };
      const rule = { kind: 'date', from: serialOf(from), to: serialOf(to) } as const;
      if (kind === 'day') return { rule, severity: 'stop', ...prompt, ...error(t.checks.date) };
      // Programs that take 03/2027 for a text may keep it: it is read all the same.
      return { rule, severity: 'warning', ...prompt, ...error(t.checks.month) };
    }
    default:
      // Prefilled numbers are mere row names, so any notation is accepted.
      if (kind === 'number' && prefilled) return undefined;
      return { rule: { kind: 'decimal' }, severity: 'stop', ...prompt, ...error(t.checks.amount) };
  }
}

/** The code of a cell that holds it alone or with its label. */
export function codeIn(cell: CellContent): string {
  return codeOf(String(cell ?? ''));
}

/** A value as stored in a cell of its column. */
export function cellOf(wording: Wording, { kind, list }: ColumnDefinition, value: Value): CellContent {
  if (value === undefined || value === '') return null;
  if (typeof value === 'object') return decimalToNumber(value);
  if (typeof value === 'number') return kind === 'money' ? moneyToNumber(value, wording.terms.currency) : value;
  const day = kind === 'month' ? `${value}-01` : value;
  if ((kind === 'day' || kind === 'month') && isDay(day)) return serialOf(day);
  return list && value !== unknown ? codeText(wording, list, value) : value;
}
