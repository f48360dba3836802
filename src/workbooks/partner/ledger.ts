/** The rows of `Expenses` and what formulas make of them, for the stored results. */
import { codeReader } from '../../core/code-reader';
import { columnsWith, expensesTable, type ColumnKey } from '../../core/expenses/columns';
import { isLine, readLines } from '../../core/expenses/read';
import type { ExpenseLine } from '../../core/expenses/line';
import { decimalsOf, moneyToNumber, type Money } from '../../core/money';
import { unknown } from '../../core/names';
import { labelsOf } from '../../locales';
import type { Context } from '../context';
import { storedCode } from '../formulas';
import type { CellContent } from '../plan';

/** An input row, without calculated columns. */
export type LedgerRow = Partial<Record<ColumnKey, CellContent>>;

/** A line as seen by formulas. */
export interface FormulaLine {
  partner: string;
  action: string;
  category: string;
  period: string;
  /** In the project currency; 0 where the formula shows nothing. */
  declared: Money;
  withdrawn: boolean;
}

export interface Ledger {
  /** All prepared rows, with cells in column order. */
  rows: CellContent[][];
  formulaLines: readonly FormulaLine[];
  /** Number of amounts typed as text. */
  textAmounts: number;
  /** Number of rows with an amount. */
  filled: number;
  /** The first row below all filled ones. */
  next: number;
}

/** Empty rows added below initial lines. */
const spareRows = 100;
export const amountKeys: readonly ColumnKey[] = ['units', 'net', 'vat', 'eligible', 'rate'];

export function ledgerOf(context: Context, partner: string, filled: readonly LedgerRow[]): Ledger {
  const { terms } = context;
  const count = Math.max(expensesTable.preparedRows, filled.length + spareRows);
  const own = terms.partners.get(partner)?.currency ?? [];
  // A currency that changes is not filled in: the default follows each document's date.
  const currency = own.length === 1 && own[0].value !== terms.currency ? own[0].value : undefined;
  const origin = { partner, file: '', sheet: '' };
  const raw = filled.map((cells, index) => ({ row: index + 1, cells }));
  const lines = readLines(raw, origin, terms, codeReader(terms, labelsOf));
  const lineAt = new Map(lines.map((line) => [line.row, line]));
  const used = new Set(filled.map((row) => row.line));
  let next = 0;
  const rows = Array.from({ length: count }, (_, index) => {
    const row = filled[index];
    if (row && isLine({ row: index, cells: row })) return ledgerRow(context, row, lineAt.get(index + 1));
    do next += 1;
    while (used.has(next));
    const prepared: LedgerRow = { line: next, ...(currency === undefined ? {} : { currency }), ...row };
    return ledgerRow(context, prepared, undefined);
  });
  return {
    rows,
    formulaLines: filled.flatMap((row, index) => formulaLineOf(context, partner, row, lineAt.get(index + 1))),
    textAmounts: filled.reduce((sum, row) => sum + amountKeys.filter((key) => isText(row[key])).length, 0),
    filled: filled.filter((row) => typeof row.eligible === 'number').length,
    next: filled.length,
  };
}

function ledgerRow({ terms }: Context, row: LedgerRow, line: ExpenseLine | undefined): CellContent[] {
  const shown = line && showsDeclared(row, line, terms.currency);
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
function showsDeclared({ eligible, rate, currency }: LedgerRow, line: ExpenseLine, project: string): boolean {
  if (typeof eligible !== 'number') return false;
  if (typeof rate === 'number' && rate !== 0) return rate > 0;
  const used = isBlank(currency) ? line.currency : String(currency);
  return isBlank(rate) && used.toUpperCase() === project;
}

function formulaLineOf(
  context: Context,
  partner: string,
  row: LedgerRow,
  line: ExpenseLine | undefined,
): FormulaLine[] {
  if (!line) return [];
  const { agreement } = context.terms;
  const codes = (list: readonly { code: string }[]): string[] => list.map(({ code }) => code);
  return [
    {
      partner,
      action: codeInFormulas(row.action, codes(agreement.actions)),
      category: codeInFormulas(row.category, codes(agreement.categories)),
      period: codeInFormulas(row.period, codes(agreement.periods)),
      declared: showsDeclared(row, line, context.terms.currency) ? line.declared : 0,
      withdrawn: typeof row.status === 'string' && row.status.toLowerCase().startsWith('withdrawn'),
    },
  ];
}

/** Formulas understand the code and the dropdown's text; only the reader understands a label alone. */
function codeInFormulas(cell: CellContent | undefined, codes: readonly string[]): string {
  const seen = storedCode(String(cell ?? '')).toLowerCase();
  return codes.find((code) => code.toLowerCase() === seen) ?? unknown;
}

function isText(cell: CellContent | undefined): boolean {
  return typeof cell === 'string' && cell !== '';
}

function isBlank(cell: CellContent | undefined): boolean {
  return cell === undefined || cell === null || cell === '';
}

/** Maximum number of decimals among the project's currencies. */
export function maxDecimals(context: Context, currencies: readonly string[]): number {
  return Math.max(context.decimals, ...currencies.map(decimalsOf));
}
