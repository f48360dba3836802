/** Effect of the lead's decisions on the checked lines; decisions without effect are reported with the reason. */
import { acceptancesTable } from '../expenses/acceptances';
import type { CheckedLine } from '../expenses/check';
import type { Decision } from '../expenses/decisions';
import type { ExpenseLine } from '../expenses/line';
import { defineRule, finding, type FiguresOf, type Finding } from '../findings';
import type { RowsRead, TableProblem } from '../native/read';
import { columnsOf } from '../native/table';
import type { LedgerFile } from './input-files';

export const decisionWithoutEffect = defineRule({
  name: 'decision-without-effect',
  severity: 'warning',
  figures: [],
  variants: {
    case: [
      'incomplete',
      'unreadable',
      'unclear',
      'no-line',
      'several-lines',
      'withdrawn',
      'overruled',
      'no-rule',
      'unknown-rule',
      'near-rule',
      'no-finding',
      'never',
      'counts',
      'elsewhere',
      'claimed',
      'not-positive',
      'not-accepted',
      'beyond',
    ],
  },
  only: {
    incomplete: ['header'],
    unreadable: ['header', 'found'],
    unclear: ['found'],
    'unknown-rule': ['found'],
    'near-rule': ['found', 'rule'],
    'no-line': ['line'],
    'several-lines': ['line'],
    withdrawn: ['line'],
    overruled: ['line'],
    'no-finding': ['line', 'rule'],
    never: ['rule'],
    counts: ['line', 'rule'],
    elsewhere: ['sheet'],
    claimed: ['line', 'claim'],
    // Of a control.
    'not-positive': [],
    'not-accepted': ['line'],
    beyond: ['line', 'over'],
  },
});

/** The rows of the table `Acceptances`, and its location; `unread` are rows like it that stand elsewhere. */
export interface DecisionsRead extends RowsRead<typeof acceptancesTable> {
  file: string;
  sheet: string;
  unread: readonly { sheet: string; row: number }[];
}

export interface JudgedDecisions {
  inEffect: readonly Decision[];
  findings: readonly Finding[];
}

type Reason = FiguresOf<typeof decisionWithoutEffect>;

/**
 * `checked`: the lines of this period and of earlier ones. Nothing is reported on partners whose file was not read, nor
 * on lines outside `reported`, which belong to another report; rows that are not understood are always reported.
 */
export function judgeDecisions(
  read: DecisionsRead,
  files: readonly LedgerFile[],
  checked: readonly CheckedLine[],
  reported: (line: ExpenseLine) => boolean,
): JudgedDecisions {
  const { file, sheet } = read;
  const rows = read.rows.filter((row) => !misreadBecause(row, read.problems));
  const linesByPartner = new Map(files.flatMap((one) => (one.read ? [[one.partner, one.lines] as const] : [])));
  const wanted = new Map<string, CheckedLine[]>(rows.map(({ partner, line }) => [`${partner}|${line}`, []]));
  if (wanted.size > 0) for (const one of checked) wanted.get(`${one.line.partner}|${one.line.number}`)?.push(one);

  const inEffect: Decision[] = [];
  const findings: Finding[] = [...misreadDecisions(read)];
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
  return { inEffect, findings };
}

/** Findings on the rows that decide nothing, whatever the lines are. */
export function misreadDecisions({ file, sheet, rows, problems, unread }: DecisionsRead): Finding[] {
  const misread = rows.flatMap((row) => {
    const reason = misreadBecause(row, problems);
    const { partner, line } = row;
    return reason ? [finding(decisionWithoutEffect, { partner, line, file, sheet, row: row.row }, reason)] : [];
  });
  const complete = new Set(rows.map(({ row }) => row));
  const required = new Set<string>(columnsOf(acceptancesTable).flatMap((one) => (one.required ? [one.key] : [])));
  const incomplete = problems.filter(({ row, column }) => !complete.has(row) && required.has(column));
  return [
    ...misread,
    ...incomplete
      .filter(({ row }, index) => incomplete[index - 1]?.row !== row)
      .map((one) => finding(decisionWithoutEffect, { file, sheet, row: one.row }, incompleteBecause(one))),
    ...unread.map((one) => finding(decisionWithoutEffect, { file, ...one }, { case: 'elsewhere', sheet: one.sheet })),
  ];
}

function incompleteBecause({ column, found, why }: TableProblem): Reason {
  const header = { table: acceptancesTable.name, header: column };
  return why === 'missing' ? { case: 'incomplete', header } : { case: 'unreadable', header, found };
}

/** Reason a row cannot be understood; undefined where it can. */
function misreadBecause({ row, rule, decision }: Decision, problems: readonly TableProblem[]): Reason | undefined {
  const problemIn = (column: string): TableProblem | undefined =>
    problems.find((problem) => problem.row === row && problem.column === column);
  if (decision === '?') return { case: 'unclear', found: problemIn('decision')?.found ?? '' };
  if (decision === 'exclude') return undefined;
  if (rule === undefined) return { case: 'no-rule' };
  if (rule !== '?') return undefined;
  const { found = '', near: [meant, other] = [] } = problemIn('rule') ?? {};
  if (meant === undefined || other !== undefined) return { case: 'unknown-rule', found };
  return { case: 'near-rule', found, rule: { list: 'rules', code: meant } };
}

/** Reason a decision has no effect; undefined where it has one. `named` are the lines with its number. */
function ineffectiveBecause(
  { line: number, rule, decision }: Decision,
  named: readonly CheckedLine[],
): Reason | undefined {
  const line = String(number);
  if (named.length === 0) return { case: 'no-line', line };
  const [only, ...others] = named.filter(({ verdict }) => verdict !== 'withdrawn');
  if (!only) return { case: 'withdrawn', line };
  if (others.length > 0) return { case: 'several-lines', line };
  const { kept } = only.line;
  if (kept)
    return decision === 'exclude' && kept.verdict === 'accepted'
      ? { case: 'claimed', line, claim: kept.claim }
      : undefined;
  if (decision === 'exclude' || rule === undefined) return undefined;
  if (only.excludedFor !== undefined) return { case: 'overruled', line };
  const found = only.findings.filter((one) => one.rule === rule);
  const title = { list: 'rules', code: rule };
  if (found.length === 0) return { case: 'no-finding', line, rule: title };
  if (found.some(({ acceptable }) => acceptable)) return undefined;
  return found.some(({ severity }) => severity === 'error')
    ? { case: 'never', rule: title }
    : { case: 'counts', line, rule: title };
}
