/** A live ledger as the pane shows it: the remaining budget per line, grouped findings, cell marks. */
import type { Terms } from '../core/agreement/terms';
import type { CheckedLine } from '../core/expenses/check';
import { lineFindings } from '../core/expenses/line-findings';
import { serialOf } from '../core/days';
import { compareFindings, type Finding, type Fix, type Severity } from '../core/findings';
import type { RuleName } from '../core/rules';
import type { BudgetLineRow } from '../core/monitoring/by-budget-line';
import { remainingOf, sumOf } from '../core/monitoring/figures';
import { partnerCount } from '../core/monitoring/partner';
import type { LiveLedger } from '../jobs/live-ledger';
import type { TermsRead } from '../jobs/open/terms';
import type { CellWrite, Mark } from '../workbooks/open-workbook';
import type { FindingGroup, FindingGroupId, Findings, LedgerView, RemainingRow } from './protocol';

/** Findings sent per rule: nobody reads more in a pane, and the count is exact. */
const maxShown = 50;
/** Marks beyond this number no longer help anybody find a cell. */
const maxMarks = 2000;
const severities: readonly Severity[] = ['error', 'warning', 'info'];

export function ledgerView(
  live: LiveLedger,
  { terms, findings: ofTables }: TermsRead,
  numbers: readonly { row: number; value: number }[],
): LedgerView {
  const lines = live.lines();
  const findings = lineFindings(lines);
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
    flatRate: sum.flatRate,
    remaining: remainingOf(sum),
    remainingByLine: rows.map((row) => remainingRow(terms, row)),
    ...grouped([...ofTables, ...live.tableFindings(), ...findings], lines),
    awaitingPayment: findings.filter(({ rule }) => rule === 'unpaid').length,
    marks: marksOf(findings, live),
    numbers:
      lineColumn === undefined
        ? []
        : numbers.map(({ row, value }) => ({ sheet: live.sheet, row, column: lineColumn, value })),
  };
}

function remainingRow({ actions }: Terms, row: BudgetLineRow): RemainingRow {
  const { action, category, budget, opening, declared, flatRate } = row;
  const actionTitle = actions.get(action)?.title ?? '';
  return { action, actionTitle, category, budget, opening, declared, flatRate, remaining: remainingOf(row) };
}

/** Findings by rule and severity, the most severe first; within a group in sheet order. */
export function grouped(findings: readonly Finding[], lines: readonly CheckedLine[] = []): Findings {
  const byGroup = new Map<string, [Finding, ...Finding[]]>();
  for (const one of [...findings].sort(compareFindings)) {
    const key = `${one.rule} ${one.severity}`;
    const known = byGroup.get(key);
    if (known) known.push(one);
    else byGroup.set(key, [one]);
  }
  const groups = [...byGroup.values()].map((all): FindingGroup => {
    const [{ rule, severity }] = all;
    const fixable = unambiguousFixes(all, lines, rule).length;
    return { rule, severity, count: all.length, findings: all.slice(0, maxShown), fixable };
  });
  groups.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const count = (severity: Severity): number =>
    findings.filter((one) => one.severity === severity && one.accepted === undefined).length;
  return { groups, counts: { error: count('error'), warning: count('warning'), info: count('info') } };
}

interface RowFix {
  row: number;
  fix: Fix;
}

/** Fixes of findings that have exactly one. A finding reported once for a column is fixed in every row of it. */
function unambiguousFixes(findings: readonly Finding[], lines: readonly CheckedLine[], rule: RuleName): RowFix[] {
  if (rule === 'amount-as-text' || rule === 'date-as-text')
    return lines.flatMap(({ line }) =>
      line.readings
        .filter((reading) => reading.rule === rule)
        .flatMap(({ fixes: [fix, other] }) => (fix && !other ? [{ row: line.row, fix }] : [])),
    );
  return findings.flatMap(({ where: { row }, fixes: [fix, other] }) =>
    fix && !other && row !== undefined ? [{ row, fix }] : [],
  );
}

/** The cells that fix all findings of a group which have exactly one fix. */
export function fixesOf(live: LiveLedger, { rule, severity }: FindingGroupId): CellWrite[] {
  const lines = live.lines();
  const findings = lines
    .flatMap((line) => line.findings)
    .filter((one) => one.rule === rule && one.severity === severity);
  return unambiguousFixes(findings, lines, rule).flatMap(({ row, fix }) => {
    const at = live.at.get(fix.column);
    if (at === undefined) return [];
    const { value } = fix;
    return [
      { sheet: live.sheet, row: row - 1, column: at, value: typeof value === 'object' ? serialOf(value.day) : value },
    ];
  });
}

function marksOf(findings: readonly Finding[], live: LiveLedger): Mark[] {
  const marks = new Map<string, Mark>();
  for (const { severity, where, accepted } of findings) {
    const column = where.column === undefined ? undefined : live.at.get(where.column);
    if (severity === 'info' || accepted !== undefined || column === undefined || where.row === undefined) continue;
    const key = `${where.row}|${column}`;
    if (marks.get(key)?.severity === 'error') continue;
    marks.set(key, { sheet: live.sheet, row: where.row - 1, column, severity });
    if (marks.size >= maxMarks) break;
  }
  return [...marks.values()];
}
