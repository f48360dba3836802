/** Observations from reading the cells of a line (see `line-cells.ts`), reported on the line or once for its column. */
import { defineRule, type FiguresOf, type Fix, type RuleDefinition } from '../../findings';
import type { RuleName } from '../../rules';
import type { ColumnKey } from '../columns';
import type { ReadingFinding } from '../line';
import { eligibleProposal } from './proposals';
import { groupCheck, lineCheck, type ReportFinding, type ReportOnLine } from './rule';

const why = ['unreadable', 'missing', 'ambiguous', 'no-result'] as const;

export const amountInvalid = defineRule({
  name: 'amount-invalid',
  severity: 'error',
  figures: ['found'],
  variants: { case: [...why, 'date', 'currency'] },
  only: { currency: ['own'] },
});
export const dateInvalid = defineRule({
  name: 'date-invalid',
  severity: 'error',
  figures: ['found'],
  variants: { case: [...why, 'year'] },
});
export const unknownCode = defineRule({
  name: 'unknown-code',
  severity: 'error',
  source: 'the lists of the agreement, and those of the product',
  figures: ['found', 'list'],
  variants: { case: ['unknown', 'missing', 'no-result'] },
});
export const storedValueDiffers = defineRule({
  name: 'stored-value-differs',
  severity: 'warning',
  figures: ['stored', 'computed'],
  variants: { case: ['typed', 'old'] },
});
export const amountAsText = defineRule({
  name: 'amount-as-text',
  severity: 'warning',
  figures: ['found', 'count'],
});
export const dateAsText = defineRule({ name: 'date-as-text', severity: 'warning', figures: ['found', 'count'] });
export const notAsShown = defineRule({
  name: 'not-as-shown',
  severity: 'warning',
  figures: ['found', 'count'],
  variants: { case: ['marks', 'code', 'date', 'number', 'no-text', 'amount'] },
  only: { code: ['held'], number: ['held'], amount: ['held'] },
});
export const resultMayBeOld = defineRule({
  name: 'result-may-be-old',
  severity: 'warning',
  figures: ['count'],
  variants: { case: ['old', 'no-result'] },
  only: { old: ['found'] },
});

const reportedOnLine = [amountInvalid, dateInvalid, unknownCode, storedValueDiffers] as const;
/** Reported once per column of a file, on its first row: hundreds of pasted rows are one mistake. */
const reportedByColumn = [amountAsText, dateAsText, notAsShown, resultMayBeOld] as const;

export type ReadingRule = (typeof reportedOnLine)[number] | (typeof reportedByColumn)[number];

/** Of each variant of the figures on its own. */
type WithoutCount<Figures> = Figures extends unknown ? Omit<Figures, 'count'> : never;

/** Notes an observation about a cell. Its count is only known when it is reported. */
export type Note = <Rule extends ReadingRule>(
  rule: Rule,
  column: ColumnKey,
  figures: WithoutCount<FiguresOf<Rule>>,
  fixes?: readonly Fix[],
) => void;

export const readings = lineCheck(reportedOnLine, (line, { terms }, report) => {
  // The figures were typed against their rule when the note was taken.
  const reportRule = report as ReportFinding;
  for (const { rule: ruleName, column, figures, fixes } of line.readings) {
    const rule: RuleDefinition | undefined = reportedOnLine.find(({ name }) => name === ruleName);
    const isBlankEligible = rule === amountInvalid && column === 'eligible' && figures.case === 'missing';
    if (rule) reportRule(rule, column, figures, isBlankEligible ? eligibleProposal(line, terms) : fixes);
  }
});

export const readingsByColumn = groupCheck(reportedByColumn, {
  keys: (line) =>
    line.readings
      .filter(({ rule }) => reportedByColumn.some(({ name }) => name === rule))
      .map((reading) => `${line.partner}|${line.file}|${kindOf(reading)}`),
  check: (lines, _context, reportOn, _tellOn, key) => {
    const [first] = [...lines].sort((a, b) => a.row - b.row);
    const reading = first?.readings.find((one) => key.endsWith(`|${kindOf(one)}`));
    const rule: RuleDefinition | undefined = reportedByColumn.find(({ name }) => name === reading?.rule);
    const reportRule = reportOn as ReportOnLine;
    if (first && reading && rule)
      reportRule(first, rule, reading.column, { ...reading.figures, count: lines.length }, reading.fixes);
  },
});

/** What is told once: a mistake in a column. */
function kindOf({ rule, column, figures }: ReadingFinding): string {
  return `${rule}|${typeof figures.case === 'string' ? figures.case : ''}|${column}`;
}

/** The rules whose findings stand for all cells of a column. */
export const isToldByColumn = (name: RuleName): boolean => reportedByColumn.some((rule) => rule.name === name);
