/** Effect of the lead's decisions on the checked lines; decisions without effect are reported with the reason. */
import type { acceptancesTable } from '../expenses/acceptances';
import type { CheckedLine } from '../expenses/check';
import type { Decision } from '../expenses/decisions';
import type { ExpenseLine } from '../expenses/line';
import { defineRule, finding, type FiguresOf, type Finding } from '../findings';
import type { RowsRead } from '../native/read';
import type { LedgerFile } from './input-files';

export const decisionWithoutEffect = defineRule({
  name: 'decision-without-effect',
  severity: 'warning',
  figures: [],
  variants: {
    case: [
      'incomplete',
      'unclear',
      'no-line',
      'several-lines',
      'withdrawn',
      'overruled',
      'no-rule',
      'no-finding',
      'never',
      'counts',
    ],
  },
  only: {
    'no-line': ['line'],
    'several-lines': ['line'],
    withdrawn: ['line'],
    overruled: ['line'],
    'no-finding': ['line', 'rule'],
    never: ['rule'],
    counts: ['line', 'rule'],
  },
});

/** The rows of the table `Acceptances`, and its location. */
export interface DecisionsRead extends RowsRead<typeof acceptancesTable> {
  file: string;
  sheet: string;
}

export interface JudgedDecisions {
  inEffect: readonly Decision[];
  findings: readonly Finding[];
}

type Reason = FiguresOf<typeof decisionWithoutEffect>;

/**
 * `checked`: the lines of this period and of earlier ones. Nothing is reported on partners whose file was not read, nor
 * on lines outside `reported`, which belong to another report.
 */
export function judgeDecisions(
  { file, sheet, rows, problems }: DecisionsRead,
  files: readonly LedgerFile[],
  checked: readonly CheckedLine[],
  reported: (line: ExpenseLine) => boolean,
): JudgedDecisions {
  const linesByPartner = new Map(files.flatMap((one) => (one.read ? [[one.partner, one.lines] as const] : [])));
  const wanted = new Map<string, CheckedLine[]>(rows.map(({ partner, line }) => [`${partner}|${line}`, []]));
  if (wanted.size > 0) for (const one of checked) wanted.get(`${one.line.partner}|${one.line.number}`)?.push(one);

  const inEffect: Decision[] = [];
  const findings: Finding[] = [];
  for (const row of rows) {
    const { partner, line } = row;
    const lines = linesByPartner.get(partner);
    const named = wanted.get(`${partner}|${line}`) ?? [];
    // The file was not received, or the line belongs to a later period.
    if (!lines || (named.length === 0 && lines.some(({ number }) => number === line))) continue;
    const reason = ineffectiveBecause(row, named);
    if (!reason) inEffect.push(row);
    else if (named.length === 0 || named.some((one) => reported(one.line)))
      findings.push(finding(decisionWithoutEffect, { partner, line, file, sheet, row: row.row }, reason));
  }
  const complete = new Set(rows.map(({ row }) => row));
  for (const row of new Set(problems.map((problem) => problem.row)))
    if (!complete.has(row)) findings.push(finding(decisionWithoutEffect, { file, sheet, row }, { case: 'incomplete' }));
  return { inEffect, findings };
}

/** Reason a decision has no effect; undefined where it has one. `named` are the lines with its number. */
function ineffectiveBecause(
  { line: number, rule, decision }: Decision,
  named: readonly CheckedLine[],
): Reason | undefined {
  const line = String(number);
  if (decision === '?') return { case: 'unclear' };
  if (named.length === 0) return { case: 'no-line', line };
  const [only, ...others] = named.filter(({ verdict }) => verdict !== 'withdrawn');
  if (!only) return { case: 'withdrawn', line };
  if (others.length > 0) return { case: 'several-lines', line };
  if (decision === 'exclude') return undefined;
  if (rule === undefined || rule === '?') return { case: 'no-rule' };
  if (only.excludedFor !== undefined) return { case: 'overruled', line };
  const found = only.findings.filter((one) => one.rule === rule);
  const title = { list: 'rules', code: rule };
  if (found.length === 0) return { case: 'no-finding', line, rule: title };
  if (found.some(({ acceptable }) => acceptable)) return undefined;
  return found.some(({ severity }) => severity === 'error')
    ? { case: 'never', rule: title }
    : { case: 'counts', line, rule: title };
}
