/** What became of the lead's decisions, once the lines are judged: those that change nothing are told, with the reason. */
import type { acceptancesTable } from '../expenses/acceptances';
import type { CheckedLine } from '../expenses/check';
import type { Decision } from '../expenses/decisions';
import type { ExpenseLine } from '../expenses/line';
import { acceptableRules } from '../expenses/rules/all';
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

/** The table `Acceptances` as it was read, and where it stands. */
export interface DecisionsRead extends RowsRead<typeof acceptancesTable> {
  file: string;
  sheet: string;
}

export const noDecisions: DecisionsRead = { file: '', sheet: '', rows: [], problems: [] };

export interface DecisionsJudged {
  inEffect: readonly Decision[];
  findings: readonly Finding[];
}

type Why = FiguresOf<typeof decisionWithoutEffect>;

/**
 * `checked` are the lines that count now or have counted before. Nothing is said of partners whose file was not read, nor
 * of lines that are not `reported`: another report tells it.
 */
export function judgeDecisions(
  { file, sheet, rows, problems }: DecisionsRead,
  files: readonly LedgerFile[],
  checked: readonly CheckedLine[],
  reported: (line: ExpenseLine) => boolean,
): DecisionsJudged {
  const handedIn = new Map(files.flatMap((one) => (one.read ? [[one.partner, one.lines] as const] : [])));
  const wanted = new Map<string, CheckedLine[]>(rows.map(({ partner, line }) => [`${partner}|${line}`, []]));
  if (wanted.size > 0) for (const one of checked) wanted.get(`${one.line.partner}|${one.line.number}`)?.push(one);

  const inEffect: Decision[] = [];
  const findings: Finding[] = [];
  for (const row of rows) {
    const { partner, line } = row;
    const lines = handedIn.get(partner);
    const named = wanted.get(`${partner}|${line}`) ?? [];
    // Not handed in, or of a period that is still to come.
    if (!lines || (named.length === 0 && lines.some(({ number }) => number === line))) continue;
    const why = whyNot(row, named);
    if (!why) inEffect.push(row);
    else if (named.length === 0 || named.some((one) => reported(one.line)))
      findings.push(finding(decisionWithoutEffect, { partner, line, file, sheet, row: row.row }, why));
  }
  const complete = new Set(rows.map(({ row }) => row));
  for (const row of new Set(problems.map((problem) => problem.row)))
    if (!complete.has(row)) findings.push(finding(decisionWithoutEffect, { file, sheet, row }, { case: 'incomplete' }));
  return { inEffect, findings };
}

/** Undefined for a decision that counts. `named` are the lines with its number. */
function whyNot({ line: number, rule, decision }: Decision, named: readonly CheckedLine[]): Why | undefined {
  const line = String(number);
  if (decision === '?') return { case: 'unclear' };
  if (named.length === 0) return { case: 'no-line', line };
  const [only, ...others] = named.filter(({ verdict }) => verdict !== 'withdrawn');
  if (!only) return { case: 'withdrawn', line };
  if (others.length > 0) return { case: 'several-lines', line };
  if (decision === 'exclude') return undefined;
  if (rule === undefined || rule === '?') return { case: 'no-rule' };
  if (only.excludedFor !== undefined) return { case: 'overruled', line };
  const found = only.findings.find((one) => one.rule === rule);
  if (!found) return { case: 'no-finding', line, rule };
  if (acceptableRules.has(rule)) return undefined;
  return found.severity === 'error' ? { case: 'never', rule } : { case: 'counts', line, rule };
}
