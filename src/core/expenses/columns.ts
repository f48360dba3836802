/**
 * THE definition of the expense columns, the table in every partner workbook. The Excel table with its validation and
 * widths, the reader, the pane's labels and the funder tables all derive from it.
 */
import type { OptionalColumn } from '../names';
import { columnsOf, defineTable, keysOf, type ColumnOf, type FormulaContext, type KeyOf } from '../native/table';

/** These formulas ignore text where an amount is expected; the reader reports it. */
type Own<Key extends string> = (key: Key) => string;

function grossFormula(cell: Own<'net' | 'vat'>): string {
  return `IF(AND(${cell('net')}="",${cell('vat')}=""),"",ROUND(SUM(${cell('net')},${cell('vat')}),4))`;
}

function declaredFormula(cell: Own<'eligible' | 'currency' | 'rate'>, { currency, decimals }: FormulaContext): string {
  return (
    `IF(NOT(ISNUMBER(${cell('eligible')})),"",IF(AND(ISNUMBER(${cell('rate')}),${cell('rate')}>0),ROUND(${cell('eligible')}/${cell('rate')},${decimals}),` +
    `IF(AND(${cell('rate')}="",OR(${cell('currency')}="",${cell('currency')}="${currency}")),ROUND(${cell('eligible')},${decimals}),"")))`
  );
}

export const expensesTable = defineTable({
  name: 'Expenses',
  filledBy: 'people',
  readBy: 'jobs',
  preparedRows: 500,
  coveredRows: 20_000,
  columns: {
    line: { kind: 'number', prefilled: true, width: 7, named: true },
    action: { kind: 'code', list: 'actions', width: 24, named: true },
    category: { kind: 'code', list: 'categories', width: 24, named: true },
    period: { kind: 'code', list: 'periods', prefilled: true, width: 14, named: true },
    supplier: { kind: 'text', width: 26, named: true },
    documentType: { kind: 'code', list: 'documentTypes', width: 20, named: true },
    documentNo: { kind: 'text', width: 16, named: true },
    documentDate: { kind: 'day', width: 13, named: true },
    paymentDate: { kind: 'day', width: 13, named: true },
    description: { kind: 'text', width: 44, named: true },
    units: { kind: 'decimal', width: 10, named: true },
    net: { kind: 'amount', width: 15, named: true },
    vat: { kind: 'amount', width: 14, named: true },
    gross: { kind: 'amount', width: 15, named: true, formula: grossFormula },
    eligible: { kind: 'amount', width: 15, named: true },
    currency: { kind: 'code', list: 'currencies', prefilled: true, width: 10, named: true },
    rate: { kind: 'decimal', prefilled: true, width: 12, named: true },
    declared: { kind: 'money', width: 15, named: true, formula: declaredFormula },
    sharedCost: { kind: 'code', list: 'sharedCosts', width: 16, named: true },
    evidence: { kind: 'code', list: 'evidences', width: 11, named: true },
    status: { kind: 'code', list: 'statuses', prefilled: true, width: 15, named: true },
    comment: { kind: 'text', width: 30, named: true },
    supplierTaxNo: { kind: 'text', width: 18, named: true, optional: true },
    paymentReference: { kind: 'text', width: 18, named: true, optional: true },
    accountingNo: { kind: 'text', width: 16, named: true, optional: true },
    person: { kind: 'text', width: 24, named: true, optional: true },
  },
});

/** The most rows that are prepared on request: a sheet of that many is still made, opened and read. */
export const mostPreparedRows = 100_000;

export type ColumnKey = KeyOf<typeof expensesTable>;
export type Column = ColumnOf<typeof expensesTable>;
/** Every column that a list of expenses may have. */
export const columns = columnsOf(expensesTable);
export const columnKeys = keysOf(expensesTable);

/** The columns of the table with these optional ones. */
export function columnsWith(switchedOn: readonly OptionalColumn[] = []): readonly Column[] {
  return columns.filter(({ key, optional }) => !optional || switchedOn.some((one) => one === key));
}

const byKey = new Map(columns.map((column) => [column.key, column]));

export function columnOf(key: ColumnKey): Column {
  return byKey.get(key) as Column;
}
