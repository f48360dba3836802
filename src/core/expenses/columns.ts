/**
 * THE definition of the expense columns. Headers stand under the same keys in each language; the reader, the Excel
 * table, its validation and widths, the pane's labels and the funder tables are all derived from this list.
 */

export type ListName =
  'actions' | 'categories' | 'periods' | 'documentTypes' | 'currencies' | 'sharedCosts' | 'evidences' | 'statuses';

interface ColumnDefinition {
  readonly key: string;
  readonly kind: 'number' | 'code' | 'text' | 'day' | 'amount' | 'rate' | 'units';
  /** Which codes a code column takes. */
  readonly list?: ListName;
  /** Whether a value here makes a row a line. The others may be filled in beforehand. */
  readonly input: boolean;
  /** Width of the sheet's column, in characters. */
  readonly width: number;
  /**
   * A calculated column's formula, given how a cell of the same row is written and the project's currency.
   * Text where an amount should be counts as nothing here; the reader finds it.
   */
  readonly formula?: (
    cell: (key: 'net' | 'vat' | 'eligible' | 'currency' | 'rate') => string,
    context: FormulaContext,
  ) => string;
}

export interface FormulaContext {
  currency: string;
  decimals: number;
}

const defined = [
  { key: 'line', kind: 'number', input: false, width: 7 },
  { key: 'action', kind: 'code', list: 'actions', input: true, width: 24 },
  { key: 'category', kind: 'code', list: 'categories', input: true, width: 24 },
  { key: 'period', kind: 'code', list: 'periods', input: false, width: 14 },
  { key: 'supplier', kind: 'text', input: true, width: 26 },
  { key: 'documentType', kind: 'code', list: 'documentTypes', input: true, width: 20 },
  { key: 'documentNo', kind: 'text', input: true, width: 16 },
  { key: 'documentDate', kind: 'day', input: true, width: 13 },
  { key: 'paymentDate', kind: 'day', input: true, width: 13 },
  { key: 'description', kind: 'text', input: true, width: 36 },
  { key: 'units', kind: 'units', input: true, width: 10 },
  { key: 'net', kind: 'amount', input: true, width: 15 },
  { key: 'vat', kind: 'amount', input: true, width: 14 },
  {
    key: 'gross',
    kind: 'amount',
    input: false,
    width: 15,
    formula: (cell) => `IF(AND(${cell('net')}="",${cell('vat')}=""),"",ROUND(SUM(${cell('net')},${cell('vat')}),4))`,
  },
  { key: 'eligible', kind: 'amount', input: true, width: 15 },
  { key: 'currency', kind: 'code', list: 'currencies', input: false, width: 10 },
  { key: 'rate', kind: 'rate', input: false, width: 12 },
  {
    key: 'declared',
    kind: 'amount',
    input: false,
    width: 15,
    formula: (cell, { currency, decimals }) =>
      `IF(NOT(ISNUMBER(${cell('eligible')})),"",IF(AND(ISNUMBER(${cell('rate')}),${cell('rate')}>0),ROUND(${cell('eligible')}/${cell('rate')},${decimals}),` +
      `IF(AND(${cell('rate')}="",OR(${cell('currency')}="",${cell('currency')}="${currency}")),ROUND(${cell('eligible')},${decimals}),"")))`,
  },
  { key: 'sharedCost', kind: 'code', list: 'sharedCosts', input: true, width: 16 },
  { key: 'evidence', kind: 'code', list: 'evidences', input: true, width: 11 },
  { key: 'status', kind: 'code', list: 'statuses', input: false, width: 15 },
  { key: 'comment', kind: 'text', input: true, width: 30 },
] as const satisfies readonly ColumnDefinition[];

export type ColumnKey = (typeof defined)[number]['key'];
export type Column = ColumnDefinition & { readonly key: ColumnKey };
export const columns: readonly Column[] = defined;
export const columnKeys: readonly ColumnKey[] = defined.map((column) => column.key);

const byKey = new Map(columns.map((column) => [column.key, column]));

export function columnOf(key: ColumnKey): Column {
  return byKey.get(key) as Column;
}

/** The table every partner workbook holds, in every language. */
export const expensesTableName = 'Expenses';
