/** The rows of `Expenses` and what formulas make of them, for the stored results. */
import { codeReader } from '../../core/code-reader';
import { columnsWith, expensesTable, type ColumnKey } from '../../core/expenses/columns';
import { isLine, readLines } from '../../core/expenses/read';
import type { ExpenseLine } from '../../core/expenses/line';
import { withOwnDeductions, type OwnDeduction } from '../../core/claims/own-deductions';
import { decimalsOf, moneyToNumber, type Money } from '../../core/money';
import type { CodeReader } from '../../core/native/codes';
import { labelsOf } from '../../locales';
import type { Context } from '../context';
import type { CellContent } from '../plan';

/** An input row, without calculated columns. */
export type LedgerRow = Partial<Record<ColumnKey, CellContent>>;

/** A line as seen by formulas. */
export interface FormulaLine {
  partner: string;
  number: number | undefined;
  action: string;
  category: string;
  period: string;
  /** In the project currency; 0 where the formula shows nothing. */
  declared: Money;
  /** What a control took off. */
  deducted: Money;
  withdrawn: boolean;
}

export interface Ledger {
  /** All prepared rows, with cells in column order. */
  rows: CellContent[][];
  formulaLines: readonly FormulaLine[];
  /** The line that the reader sees in a row; undefined where there is none. */
  lineAt: (row: number) => ExpenseLine | undefined;
  /** The cells of a row by column. */
  cellsOf: (row: readonly CellContent[]) => (key: ColumnKey) => CellContent;
  /** Number of amounts typed as text. */
  textAmounts: number;
  /** Number of rows with an amount. */
  filled: number;
  /** The first row below all filled ones. */
  next: number;
}

/** Empty rows added below initial lines. */
const spareRows = 100;
/** Rows that names cover, at least: those of the table and as many below, in case the table does not grow with them. */
export function coveredRows({ rows }: Ledger): number {
  return Math.max(expensesTable.coveredRows, rows.length + spareRows);
}
export const amountKeys: readonly ColumnKey[] = ['units', 'net', 'vat', 'eligible', 'rate'];

export function ledgerOf(
  context: Context,
  partner: string,
  filled: readonly LedgerRow[],
  preparedRows: number = expensesTable.preparedRows,
  deductions: readonly OwnDeduction[] = [],
): Ledger {
  const { terms } = context;
  const count = Math.max(preparedRows, filled.length === 0 ? 0 : filled.length + spareRows);
  const own = terms.partners.get(partner)?.currency ?? [];
  // A currency that changes is not filled in: the default follows each document's date.
  const currency = own.length === 1 && own[0].value !== terms.currency ? own[0].value : undefined;
  const origin = { partner, file: '', sheet: '' };
  const raw = filled.map((cells, index) => ({ row: index + 1, cells }));
  const codeOf = codeReader(terms, labelsOf);
  const lines = withOwnDeductions(readLines(raw, origin, terms, codeOf), deductions);
  const lineAt = new Map(lines.map((line) => [line.row, line]));
  const used = new Set(filled.map((row) => row.line));
  const positions = new Map(columnsWith(terms.agreement.columns).map(({ key }, index) => [key, index]));
  let next = 0;
  const rows = Array.from({ length: count }, (_, index) => {
    const row = filled[index];
    if (row && isLine({ row: index, cells: row })) return ledgerRow(context, codeOf, row, lineAt.get(index + 1));
    do next += 1;
    while (used.has(next));
    const prepared: LedgerRow = { line: next, ...(currency === undefined ? {} : { currency }), ...row };
    return ledgerRow(context, codeOf, prepared, undefined);
  });
  return {
    rows,
    formulaLines: filled.flatMap((row, index) => formulaLineOf(context, codeOf, row, lineAt.get(index + 1))),
    lineAt: (row) => lineAt.get(row + 1),
    cellsOf: (row) => (key) => row[positions.get(key) ?? -1] ?? null,
    textAmounts: filled.reduce((sum, row) => sum + amountKeys.filter((key) => isText(row[key])).length, 0),
    filled: filled.filter((row) => typeof row.eligible === 'number').length,
    next: filled.length,
  };
}

function ledgerRow(
  { terms }: Context,
  codeOf: CodeReader,
  row: LedgerRow,
  line: ExpenseLine | undefined,
): CellContent[] {
  const shown = line && showsDeclared(row, line, terms.currency, codeOf);
  return columnsWith(terms.agreement.columns).map(({ key }) => {
    if (key === 'gross') return grossShown(row);
    if (key === 'declared') return shown ? moneyToNumber(line.declared, terms.currency) : '';
    return row[key] ?? null;
  });
}

/** As the column's formula: blank if both are blank, text counts as 0. */
function grossShown({ net, vat }: LedgerRow): CellContent {
  if (isBlank(net) && isBlank(vat)) return '';
  const sum = (typeof net === 'number' ? net : 0) + (typeof vat === 'number' ? vat : 0);
  return Math.round((sum + Number.EPSILON) * 1e4) / 1e4;
}

/** Without a rate, only the project currency can be declared; a blank currency is the partner's. */
function showsDeclared(
  { eligible, rate, currency }: LedgerRow,
  line: ExpenseLine,
  project: string,
  codeOf: CodeReader,
): boolean {
  if (typeof eligible !== 'number') return false;
  if (typeof rate === 'number' && rate !== 0) return rate > 0;
  const used = isBlank(currency) ? line.currency : codeOf('currencies', String(currency));
  return isBlank(rate) && used === project;
}

function formulaLineOf(
  { terms }: Context,
  codeOf: CodeReader,
  row: LedgerRow,
  line: ExpenseLine | undefined,
): FormulaLine[] {
  if (!line) return [];
  const declared = showsDeclared(row, line, terms.currency, codeOf) ? line.declared : 0;
  const deducted = Math.min(line.deducted ?? 0, Math.max(declared, 0));
  const { partner, number, status } = line;
  return [{ ...countedLine(line), partner, number, declared, deducted, withdrawn: status === 'withdrawn' }];
}

/** The codes that a line counts in. */
export function countedLine({
  action,
  category,
  period,
}: ExpenseLine): Pick<FormulaLine, 'action' | 'category' | 'period'> {
  return { action, category, period };
}

function isText(cell: CellContent | undefined): boolean {
  return typeof cell === 'string' && cell !== '';
}

function isBlank(cell: CellContent | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
}

/** Maximum number of decimals among the project's currencies. */
export function maxDecimals(context: Context, currencies: readonly string[]): number {
  return Math.max(context.decimals, ...currencies.map(decimalsOf));
}
