/**
 * Consolidates partners' ledgers into one report: every line with its verdict, totals that reconcile, budget against
 * actuals.
 */
import { roundingResiduals } from '../agreement/residuals';
import { acceptedCapFindings } from '../agreement-rules/limits';
import type { Terms } from '../agreement/terms';
import type { ClaimsBook } from '../claims/book';
import { keptRates } from '../claims/kept';
import { projectAccount, type ProjectAccount } from '../claims/project-account';
import type { CheckedLine } from '../expenses/check';
import { lineFindings } from '../expenses/line-findings';
import type { Decision } from '../expenses/decisions';
import { flatRateBase, type ExpenseLine } from '../expenses/line';
import { closedRules } from '../expenses/rules/frozen';
import { noWords, type LineWords } from '../expenses/words';
import { compareFindings, type Finding } from '../findings';
import type { Money } from '../money';
import { budgetLineRows, type BudgetLineRow } from '../monitoring/by-budget-line';
import { breakdown, byPeriod, type BreakdownRow, type Dimension } from '../monitoring/breakdowns';
import { beforeOf, usedOf } from '../monitoring/figures';
import { flatRateSteps, type FlatRateStep } from '../monitoring/flat-rates';
import { totalsOf, type Totals } from '../monitoring/totals';
import { spendingOf, type SpendingRow } from '../monitoring/spending';
import { forecastOf, type Forecast } from '../monitoring/forecast';
import { lastDeclared, underspend } from '../monitoring/underspend';
import type { ProgressSaid } from '../progress/tables';
import { judgeDecisions, type DecisionsRead } from './decisions';
import { rowsNotReadIn, type FileStatus } from './file-rules';
import { snapshotOf } from './changes';
import { controlFindings } from './control-findings';
import { countLedger, type Counted } from './counted';
import { gatheredProgress, nothingSaid } from './progress';
import { missingPartners, type LedgerFile } from './input-files';
import { changesSinceClaim, type SinceClaim } from './since-claim';

export interface FileVerdict {
  path: string;
  partner: string | undefined;
  status: FileStatus;
  lines: number;
  /** Rows that could be expenses and are in no sum. */
  notRead: number;
  declared: Money;
}

export interface Consolidation {
  terms: Terms;
  /** The only period reported; undefined for all. */
  period: string | undefined;
  files: readonly FileVerdict[];
  /** In counting order. */
  lines: readonly CheckedLine[];
  findings: readonly Finding[];
  flatRates: readonly FlatRateStep[];
  totals: Totals;
  /** By budget line; the breakdowns are summed from these rows. */
  byLine: readonly BudgetLineRow[];
  breakdowns: Readonly<Record<Dimension, readonly BreakdownRow[]>>;
  /** By budget line and period, to date, whatever period is reported. */
  spending: readonly SpendingRow[];
  /** What each budget line will come to. */
  forecast: Forecast;
  /** To date, whatever period is reported. */
  account: ProjectAccount;
  claims: ClaimsBook;
  /** What partners say of their progress, whatever period is reported. */
  progress: ProgressSaid;
  /** Undefined where no claim holds a line of what is reported. */
  sinceClaim: SinceClaim | undefined;
  /** The lead's decisions that took effect. */
  decisions: readonly Decision[];
}

/**
 * Consolidates; the order of the files makes no difference. With a `period`, lines of earlier periods still use budget
 * and count in flat-rate bases, but only those of the period are reported; later ones are left out. `words` are passed
 * to the check. Throws a RangeError when the agreement has no such period.
 */
export function consolidate(
  terms: Terms,
  files: readonly LedgerFile[],
  decisions: DecisionsRead,
  period?: string,
  words: LineWords = noWords,
): Consolidation {
  return reportOn(terms, countLedger(terms, { files, decisions: decisions.rows, period, words }), decisions, period);
}

/** The report on lines that were counted up to the same period. */
export function reportOn(
  terms: Terms,
  counted: Counted,
  decisions: DecisionsRead,
  period: string | undefined,
  said: ProgressSaid = nothingSaid,
): Consolidation {
  const { files, others, checked, claims } = counted;
  const known = [...terms.periods.keys()];
  const upTo = period === undefined ? known.length : known.indexOf(period);
  const reported = (line: ExpenseLine): boolean =>
    period === undefined || line.period === period || !terms.periods.has(line.period);
  const lines = checked.filter(({ line }) => reported(line));
  const judged = judgeDecisions(decisions, files, checked, reported);
  const allRates = flatRateSteps(terms, flatRateBase(checked), keptRates(terms, claims));
  const upToNow = period === undefined ? allRates : allRates.filter((rate) => known.indexOf(rate.period) <= upTo);
  const flatRates = period === undefined ? allRates : allRates.filter((rate) => rate.period === period);
  const earlier = {
    lines: checked.filter(({ line }) => !reported(line)),
    flatRates: allRates.filter((rate) => period !== undefined && known.indexOf(rate.period) < upTo),
  };
  const byLine = budgetLineRows(terms, { lines, flatRates }, earlier);
  const declared = lines.map(({ line }) => line.period);
  const lastPeriod = period ?? lastDeclared(terms, declared);
  const spending = spendingOf(terms, { lines: checked, flatRates: upToNow });
  const breakdowns = {
    partner: breakdown(terms, 'partner', byLine),
    category: breakdown(terms, 'category', byLine),
    action: breakdown(terms, 'action', byLine),
    period: byPeriod(terms, { lines, flatRates }),
  };
  return {
    terms,
    period,
    files: [...files.map((file) => verdictOf(file, reported)), ...verdictsOnKept(others.filter(reported))],
    lines,
    findings: [
      ...files.flatMap((file) => file.findings),
      ...missingPartners(terms, files),
      ...lineFindings(lines),
      ...earlier.lines.flatMap((one) => one.findings.filter(isOnClosed)),
      ...judged.findings,
      ...controlFindings(terms, checked, claims, {
        isKnown: (partner) => files.some((file) => file.read && file.partner === partner),
        isLater: ({ partner, line }) =>
          files.some(
            (file) => file.read && file.partner === partner && file.lines.some(({ number }) => number === line),
          ),
      }),
      ...underspendFindings(terms, files, breakdowns.partner, lastPeriod),
      ...acceptedCapFindings(
        terms,
        byLine.map((row) => ({ ...row, amount: beforeOf(row) + usedOf(row) })),
        lastPeriod === known.at(-1),
      ),
      ...roundingResiduals(terms),
    ].sort(compareFindings),
    flatRates,
    totals: totalsOf(lines, flatRates),
    byLine,
    breakdowns,
    spending,
    forecast: forecastOf(
      terms,
      spending,
      files.flatMap((file) => (file.read ? (file.estimates ?? []) : [])),
      period ??
        lastDeclared(
          terms,
          checked.map(({ line }) => line.period),
        ),
    ),
    account: projectAccount(terms, claims, { checked, flatRates: allRates }),
    claims,
    progress: gatheredProgress(files, said),
    sinceClaim: changesSinceClaim(claims, period, snapshotOf(lines, flatRates)),
    decisions: judged.inEffect,
  };
}

/** Only partners whose file was read: nothing is known of the others. */
function underspendFindings(
  terms: Terms,
  files: readonly LedgerFile[],
  rows: readonly BreakdownRow[],
  period: string | undefined,
): Finding[] {
  const present = new Set(files.flatMap((file) => (file.read ? [file.partner] : [])));
  const used = rows
    .filter(({ key }) => present.has(key))
    .map((row): [string, Money] => [row.key, beforeOf(row) + usedOf(row)]);
  return underspend(terms, new Map(used), period);
}

/** Whatever period is reported: else nobody would be told that something is in no claim. */
function isOnClosed({ rule }: Finding): boolean {
  return closedRules.some(({ name }) => name === rule);
}

/** Lines that claims hold and no file: the project's workbook is where they stand. */
function verdictsOnKept(lines: readonly ExpenseLine[]): FileVerdict[] {
  const byPartner = new Map<string, ExpenseLine[]>();
  for (const line of lines) {
    const known = byPartner.get(line.partner);
    if (known) known.push(line);
    else byPartner.set(line.partner, [line]);
  }
  return [...byPartner].map(([partner, own]) => ({
    path: own[0]?.file ?? '',
    partner,
    status: 'read',
    lines: own.length,
    notRead: 0,
    declared: own.reduce((sum, { declared }) => sum + declared, 0),
  }));
}

function verdictOf(file: LedgerFile, reported: (line: ExpenseLine) => boolean): FileVerdict {
  if (!file.read)
    return { path: file.path, partner: file.partner, status: file.problem, lines: 0, notRead: 0, declared: 0 };
  const lines = file.lines.filter(reported);
  return {
    path: file.path,
    partner: file.partner,
    status: 'read',
    lines: lines.length,
    notRead: rowsNotReadIn(file.findings),
    declared: lines.reduce((sum, line) => sum + line.declared, 0),
  };
}
