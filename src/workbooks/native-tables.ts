/** Sheets and tables that people or Accord fill, from their declaration and the texts of a language. */
import { addMonths, isDay, serialOf, type Day } from '../core/days';
import { decimalToNumber, moneyToNumber, type Decimal } from '../core/money';
import { columnDefinedName, columnsOf, type ColumnDefinition, type ColumnOf, type KeyOf } from '../core/native/table';
import type { NativeTable } from '../core/native-tables';
import { unknown } from '../core/names';
import { headerOf, type ColumnHint } from '../locales';
import type { Serves, Sheet, TableBlock, TableColumn } from './blocks';
import type { Context, Wording } from './context';
import { codeText, listName } from './lists';
import type { CellContent } from './plan';
import type { StyleName } from './styles';

type Kind = ColumnDefinition['kind'];

const filledStyles: Record<Kind, StyleName> = {
  number: 'inputNumber',
  code: 'inputCode',
  text: 'inputText',
  day: 'inputDate',
  amount: 'inputAmount',
  money: 'inputAmount',
  decimal: 'inputNumber',
};
const shownStyles: Record<Kind, StyleName> = {
  number: 'integer',
  code: 'textWrap',
  text: 'textWrap',
  day: 'date',
  amount: 'amount',
  money: 'amount',
  decimal: 'number',
};

/** The tables of the project's workbook; the partner's `Expenses` stands on a sheet with more on it. */
export type ProjectTable = Exclude<NativeTable, { name: 'Expenses' }>;

/** A value of a row as the core has it: days as ISO text, money in minor units. */
type Value = string | number | Decimal | undefined;
/** The values of a row, by column; blank ones may be left out, but no amount that Accord counted. */
export type RowValues<Table extends NativeTable> = { readonly [Key in KeyOf<Table>]?: Value } & {
  readonly [Key in MoneyKeyOf<Table>]: Value;
};
type MoneyKeyOf<Table extends NativeTable> = {
  [Key in KeyOf<Table>]: Table['columns'] extends Record<Key, { kind: 'money' }> ? Key : never;
}[KeyOf<Table>];

/** A sheet with a table to fill in and what to know about it. */
export function nativeSheet<Table extends ProjectTable>(
  context: Context,
  table: Table,
  rows?: readonly RowValues<Table>[],
): Sheet {
  const { t } = context;
  const key = sheetKey(table);
  return {
    key,
    name: t.sheets[key],
    ...(table.filledBy === 'people' ? { tabColor: 'C77700' } : {}),
    freeze: { block: key, columns: 0 },
    blocks: [
      { kind: 'title', serves: servesOf(table), text: t.sheets[key], subtitle: t.native[table.name].note },
      nativeTable(context, table, rows),
    ],
  };
}

/** Sheets are called as their table: acceptances, approvals. */
function sheetKey({ name }: ProjectTable): Uncapitalize<ProjectTable['name']> {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}` as Uncapitalize<ProjectTable['name']>;
}

/** What Accord fills it also puts into the open workbook. */
function servesOf({ filledBy }: ProjectTable): Serves {
  return filledBy === 'people' ? 'file' : 'both';
}

/** The table with these rows; without any, and where people fill it, with empty ones to fill in. */
export function nativeTable<Table extends ProjectTable>(
  context: Context,
  table: Table,
  rows?: readonly RowValues<Table>[],
): TableBlock {
  const toFill = table.filledBy === 'people' || rows === undefined;
  const { description } = context.t.native[table.name];
  const hints: Readonly<Record<string, ColumnHint>> = context.t.native[table.name].hints;
  const columns = columnsOf(table);
  const empty = toFill ? Math.max(table.preparedRows - (rows?.length ?? 0), 0) : 0;
  return {
    kind: 'table',
    serves: servesOf(table),
    key: sheetKey(table),
    name: table.name,
    description,
    filter: true,
    reach: table.coveredRows,
    columns: columns.map((column) => nativeColumn(context, table, column, toFill, { hint: hints[column.key] })),
    rows: [
      ...(rows ?? []).map((row) => columns.map((column) => cellOf(context, column, row[column.key]))),
      ...Array.from({ length: empty }, () => columns.map(() => null)),
    ],
  };
}

/** What a column says and lets in beyond what its kind does. */
export interface ColumnCare {
  hint?: ColumnHint | undefined;
  /** Days that are refused outside of these; long before and after the project when absent. */
  days?: { from: Day; to: Day };
}

/** A column of a native table, to fill in or only shown. */
export function nativeColumn<Table extends NativeTable>(
  context: Context,
  table: Table,
  column: ColumnOf<Table>,
  toFill: boolean,
  care: ColumnCare = {},
): TableColumn {
  const { terms, texts, plain, amountWidth, decimals } = context;
  const { key, width, formula } = column;
  const header = headerOf(texts.vocabulary, table.name, key);
  const check = formula ? calculated(context, header) : checkOf(context, column, header, care);
  return {
    key,
    header,
    style: formula ? 'calculatedAmount' : styleOf(column, toFill),
    ...(column.kind === 'money' ? { format: plain, width: Math.max(width, amountWidth) } : { width }),
    ...(column.named ? { name: columnDefinedName(table, key) } : {}),
    ...(formula ? { formula: (cell) => formula(cell, { currency: terms.currency, decimals }) } : {}),
    ...(check && table.filledBy === 'people' ? { validation: check } : {}),
  };
}

function styleOf({ kind, wraps }: ColumnDefinition, toFill: boolean): StyleName {
  if (!toFill) return shownStyles[kind];
  return wraps ? 'inputLong' : filledStyles[kind];
}

type Check = NonNullable<TableColumn['validation']>;

/** Nobody types over a formula. */
export function calculated({ t }: Context, header: string): Check {
  const error = { title: titleOf(header), text: t.checks.calculated };
  return { rule: { kind: 'custom', formula: 'FALSE' }, severity: 'stop', error };
}

/** Titles of what Excel says about a cell hold so much. */
function titleOf(header: string): string {
  return header.slice(0, 32);
}

/** What a cell asks for and refuses. */
function checkOf(
  { t, terms }: Context,
  { kind, list, maxLength, prefilled }: ColumnDefinition,
  header: string,
  { hint = {}, days }: ColumnCare,
): Check | undefined {
  const title = titleOf(header);
  const prompt = hint.prompt === undefined ? {} : { prompt: { title, text: hint.prompt } };
  const error = (otherwise: string) => ({ error: { title, text: hint.error ?? otherwise } });
  switch (kind) {
    case 'text':
      if (maxLength === undefined) return undefined;
      return { rule: { kind: 'text-length', max: maxLength }, severity: 'information', ...prompt };
    case 'code':
      if (list === undefined) return undefined;
      // The code alone is as good as the dropdown's text, so that other values are asked about and not refused.
      return {
        rule: { kind: 'list', source: listName(list) },
        severity: 'warning',
        ...prompt,
        ...error(t.checks.list),
      };
    case 'day': {
      const { start, end } = terms.agreement.project;
      const { from, to } = days ?? { from: addMonths(start, -240), to: addMonths(end, 600) };
      const rule = { kind: 'date', from: serialOf(from), to: serialOf(to) } as const;
      return { rule, severity: 'stop', ...prompt, ...error(t.checks.date) };
    }
    default:
      // A number that is there beforehand names the row, however people like to write it.
      if (kind === 'number' && prefilled) return undefined;
      return { rule: { kind: 'decimal' }, severity: 'stop', ...prompt, ...error(t.checks.amount) };
  }
}

/** A value as a cell of its column holds it. */
export function cellOf(wording: Wording, { kind, list }: ColumnDefinition, value: Value): CellContent {
  if (value === undefined || value === '') return null;
  if (typeof value === 'object') return decimalToNumber(value);
  if (typeof value === 'number') return kind === 'money' ? moneyToNumber(value, wording.terms.currency) : value;
  if (kind === 'day' && isDay(value)) return serialOf(value);
  return list && value !== unknown ? codeText(wording, list, value) : value;
}
