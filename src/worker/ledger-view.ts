/** A live ledger as the pane shows it: the remaining budget per line, grouped findings, cell marks. */
import type { Terms } from '../core/agreement/terms';
import { lineFindings } from '../core/expenses/line-findings';
import { isDecided, weightOf, type Finding } from '../core/findings';
import type { BudgetLineRow } from '../core/monitoring/by-budget-line';
import { remainingOf, sumOf } from '../core/monitoring/figures';
import { partnerCount } from '../core/monitoring/partner';
import type { CheckedLine } from '../core/expenses/check';
import { overBudget } from '../core/expenses/rules/budget';
import { unpaid } from '../core/expenses/rules/dates';
import type { Money } from '../core/money';
import type { LiveLedger } from '../jobs/live-ledger';
import type { TermsRead } from '../jobs/open/terms';
import type { Mark } from '../workbooks/open-workbook';
import { grouped } from './finding-groups';
import type { LedgerView, RemainingRow } from './partner-views';

/** Marks beyond this number no longer help anybody find a cell. */
const maxMarks = 2000;

export function ledgerView(
  live: LiveLedger,
  { terms, findings: ofTables }: TermsRead,
  numbers: readonly { row: number; value: number }[],
): LedgerView {
  const lines = live.lines();
  const found = lineFindings(lines);
  // While the period is open, an awaited payment is no error.
  const awaited = live.closing ? [] : found.filter(({ rule }) => rule === unpaid.name);
  const findings = found.filter((one) => !awaited.includes(one));
  const counted = lines.filter(({ verdict }) => verdict !== 'withdrawn').map(({ line }) => line);
  const { budgeted, others } = partnerCount(terms, live.partner, counted);
  const rows = [...budgeted, ...others];
  const sum = sumOf(rows);
  const lineColumn = live.at.get('line');
  return {
    sheet: live.sheet,
    table: live.table,
    firstRow: live.first,
    columns: Object.fromEntries(live.at),
    lines: lines.length,
    budget: sum.budget,
    opening: sum.opening,
    declared: sum.declared,
    excluded: excludedSum(lines, live.closing),
    flatRate: sum.flatRate,
    remaining: remainingOf(sum),
    remainingByLine: rows.map((row) => remainingRow(terms, row, lines)),
    ...grouped([...ofTables, ...live.tableFindings(), ...findings], lines),
    awaitingPayment: awaited.length,
    marks: marksOf(findings, live),
    goingBack: live.tookNumbersAway(),
    numbers:
      lineColumn === undefined
        ? []
        : numbers.map(({ row, value }) => ({ sheet: live.sheet, row, column: lineColumn, value })),
  };
}

/** While the period is open, lines that only await their payment are not excluded. */
function excludedSum(lines: readonly CheckedLine[], closing: boolean): Money {
  const excluded = lines.filter(
    ({ verdict, excludedBy }) => verdict === 'excluded' && (closing || excludedBy.some((rule) => rule !== unpaid.name)),
  );
  return excluded.reduce((total, { line }) => total + line.declared, 0);
}

function remainingRow({ actions }: Terms, row: BudgetLineRow, lines: readonly CheckedLine[]): RemainingRow {
  const { action, category, budget, opening, declared, flatRate } = row;
  const actionTitle = actions.get(action)?.title ?? '';
  const remaining = remainingOf(row);
  const isRefused = ({ line, excludedBy }: CheckedLine): boolean =>
    line.action === action && line.category === category && excludedBy.includes(overBudget.name);
  const flexible = remaining < 0 && budget > 0 && !lines.some(isRefused);
  return { action, actionTitle, category, budget, opening, declared, flatRate, remaining, flexible };
}

function marksOf(findings: readonly Finding[], live: LiveLedger): Mark[] {
  const marks = new Map<string, Mark>();
  for (const one of findings) {
    const { where } = one;
    const severity = weightOf(one);
    const column = where.column === undefined ? undefined : live.at.get(where.column);
    if (severity === 'info' || isDecided(one) || column === undefined || where.row === undefined) continue;
    const key = `${where.row}|${column}`;
    if (marks.get(key)?.severity === 'error') continue;
    marks.set(key, { sheet: live.sheet, row: where.row - 1, column, severity });
    if (marks.size >= maxMarks) break;
  }
  return [...marks.values()];
}
