/**
 * What keeps a funder table from being made: it does not add up, or what it rests on is wrong. And what has to be known
 * before it is handed in, which may be accepted with a reason.
 */
import { agreementFindings } from '../agreement-rules';
import type { Terms } from '../agreement/terms';
import type { ClaimsBook } from '../claims/book';
import { certifiedIn, isKeptLine } from '../claims/kept';
import type { Decision } from '../expenses/decisions';
import { defineRule, finding, weightOf, type Finding } from '../findings';
import { groupBy } from '../group-by';
import { sumMoney, type Money } from '../money';
import type { RuleName } from '../rules';
import type { RowTableName } from './catalogue';
import { rowsOfClaim } from './payment-claim';
import { isMoney } from './sums';
import type { FunderTable, Sources, TableCell } from './table';

export const tableUnbalanced = defineRule({
  name: 'table-unbalanced',
  severity: 'error',
  figures: ['shown', 'found'],
  variants: { case: ['rows', 'across', 'source'] },
});

export const excludedInClaim = defineRule({
  name: 'excluded-in-claim',
  severity: 'error',
  figures: ['sheet', 'line', 'claim', 'amount', 'reason'],
});

export const tableRules = [tableUnbalanced, excludedInClaim] as const;

/** What of the agreement a table shows: with the first it is not made, the others are to be known. */
const restsOn: Partial<Record<RowTableName, { wrong?: readonly RuleName[]; known?: readonly RuleName[] }>> = {
  'budget-by-category': { known: ['stated-total-differs', 'flat-rate-differs', 'cap-exceeded'] },
  'budget-by-action': { known: ['stated-total-differs'] },
  'financing-plan': { wrong: ['funding-unbalanced'], known: ['funding-rate-above-maximum', 'stated-total-differs'] },
  'shared-costs': { wrong: ['totals-disagree', 'shares-not-100'] },
  'shared-cost-notes': { wrong: ['totals-disagree', 'shares-not-100'] },
  'tasks-and-calendar': { known: ['action-outside-project'] },
  'tnc-notification': { wrong: ['funding-unbalanced'], known: ['funding-rate-above-maximum'] },
  'payment-claim': { wrong: ['funding-unbalanced'] },
};

/** Findings on the agreement that concern the table, in the two kinds. */
export function agreementChecks(name: RowTableName, terms: Terms): { wrong: Finding[]; known: Finding[] } {
  const { wrong = [], known = [] } = restsOn[name] ?? {};
  if (wrong.length + known.length === 0) return { wrong: [], known: [] };
  const findings = agreementFindings(terms);
  const of = (rules: readonly RuleName[]): Finding[] => findings.filter(({ rule }) => rules.includes(rule));
  return { wrong: of(wrong), known: of(known) };
}

/** The first way in which the table does not add up; undefined where it does. */
export function tableDifference({ columns, rows, expected }: FunderTable, { currency }: Terms): Finding | undefined {
  const money = (amount: Money) => ({ money: amount, currency });
  const differs = (how: 'rows' | 'across' | 'source', shown: Money, found: Money): Finding | undefined =>
    shown === found ? undefined : finding(tableUnbalanced, {}, { case: how, shown: money(shown), found: money(found) });
  const at = (of: FunderTable['rows'], column: number): Money =>
    sumMoney(of.map(({ cells }) => amountIn(cells[column])));
  const total = rows.find(({ role }) => role === 'total');
  for (const [column] of columns.entries()) {
    if (!total || !isMoney(total.cells[column])) continue;
    let from = 0;
    for (const [index, row] of rows.entries()) {
      if (row.role !== 'subtotal') continue;
      const found = differs('rows', amountIn(row.cells[column]), at(rows.slice(from, index), column));
      if (found) return found;
      from = index + 1;
    }
    const all = rows.filter(({ role }) => role === 'row');
    const found = differs('rows', amountIn(total.cells[column]), at(all, column));
    if (found) return found;
  }
  const named = (word: string): number =>
    columns.findIndex(({ heading }) => 'word' in heading && heading.word === word);
  const ofPartners = columns.flatMap(({ heading }, index) => ('partner' in heading ? [index] : []));
  for (const { cells } of ofPartners.length === 0 ? [] : rows) {
    const parts = sumMoney(ofPartners.map((column) => amountIn(cells[column])));
    const found = differs('across', amountIn(cells[named('total')]), parts);
    if (found) return found;
  }
  return expected && differs('source', amountIn(total?.cells[named(expected.column)]), expected.money);
}

const amountIn = (cell: TableCell<string> | undefined): Money => (isMoney(cell) ? cell.money : 0);

/**
 * Lines that a claim counts although the lead has excluded them since, by name or because of a finding. What a control
 * has taken off is dealt with.
 */
export function excludedButClaimed(
  book: ClaimsBook,
  decisions: readonly Decision[],
  { terms, period, partner }: Pick<Sources['project'], 'terms' | 'period' | 'partner'>,
): Finding[] {
  const claims = new Set(rowsOfClaim(book, period).map(({ claim }) => claim));
  const { sheet, rows } = book.kept;
  return rows
    .filter((row) => claims.has(row.claim) && isKeptLine(row) && certifiedIn(row) !== 0)
    .filter((row) => partner === undefined || row.partner === partner)
    .flatMap((row) => {
      const isIts = (one: { partner: string; line: number }): boolean =>
        one.partner === row.partner && one.line === row.line;
      const excluded = decisions.find((one) => one.decision === 'exclude' && isIts(one));
      if (!excluded || row.line === undefined || book.control.rows.some(isIts)) return [];
      const amount = { money: certifiedIn(row), currency: terms.currency };
      const figures = { sheet, line: String(row.line), claim: row.claim, amount, reason: excluded.reason };
      return finding(excludedInClaim, { file: book.file, sheet, row: row.row, partner: row.partner }, figures);
    });
}

/** What is to be known about a line that the table counts; `at` is its row there. */
export interface TablePoint {
  finding: Finding;
  at?: { sheet: string; row: number };
}

/** Points of one rule, to be known before the table is handed in; they are accepted together. */
export interface TableWarning {
  rule: RuleName;
  points: readonly TablePoint[];
}

/** In the order in which the rules first come. */
export function warningsOf(points: readonly TablePoint[]): TableWarning[] {
  return [...groupBy(points, ({ finding: { rule } }) => rule)].map(([rule, own]) => ({ rule, points: own }));
}

/** The open warnings that a report keeps on lines that it counts, among those given. */
export function warningsOnLines(
  kept: readonly Finding[],
  lines: readonly (Sources['report']['lines'][number] & { at: { sheet: string; row: number } })[],
): TablePoint[] {
  const counted = new Map(
    lines.flatMap(({ line, verdict, at }) =>
      verdict === 'accepted' ? [[`${line.partner}|${line.number}`, at] as const] : [],
    ),
  );
  return kept.flatMap((one): TablePoint[] => {
    const at = counted.get(`${one.where.partner}|${one.where.line}`);
    return weightOf(one) === 'warning' && at ? [{ finding: one, at }] : [];
  });
}
