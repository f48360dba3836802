/** Observations from reading the cells of a line (see `line-cells.ts`), reported on the line or once for its column. */
import { defineRule, type FiguresOf, type Fix, type RuleDefinition } from '../../findings';
import type { ColumnKey } from '../columns';
import { eligibleProposal } from './proposals';
import { groupCheck, lineCheck, type ReportFinding, type ReportOnLine } from './rule';

const why = ['unreadable', 'missing', 'ambiguous', 'no-result'] as const;

export const amountInvalid = defineRule({
  name: 'amount-invalid',
  severity: 'error',
  figures: ['found'],
  variants: { case: why },
});
export const dateInvalid = defineRule({
  name: 'date-invalid',
  severity: 'error',
  figures: ['found'],
  variants: { case: why },
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
});
export const amountAsText = defineRule({
  name: 'amount-as-text',
  severity: 'warning',
  figures: ['found', 'count'],
});
export const dateAsText = defineRule({ name: 'date-as-text', severity: 'warning', figures: ['found', 'count'] });

const reportedOnLine = [amountInvalid, dateInvalid, unknownCode, storedValueDiffers] as const;
/** Reported once per column of a file, on its first row: hundreds of pasted rows are one mistake. */
const reportedByColumn = [amountAsText, dateAsText] as const;

export type ReadingRule = (typeof reportedOnLine)[number] | (typeof reportedByColumn)[number];

/** Notes an observation about a cell. Its count is only known when it is reported. */
export type Note = <Rule extends ReadingRule>(
  rule: Rule,
  column: ColumnKey,
  figures: Omit<FiguresOf<Rule>, 'count'>,
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
      .map(({ rule, column }) => `${line.partner}|${line.file}|${rule}|${column}`),
  check: (lines, _context, reportOn, _tellOn, key) => {
    const [, , name, column] = key.split('|');
    const [first] = [...lines].sort((a, b) => a.row - b.row);
    const reading = first?.readings.find((one) => one.rule === name && one.column === column);
    const rule: RuleDefinition | undefined = reportedByColumn.find((one) => one.name === name);
    const reportRule = reportOn as ReportOnLine;
    if (first && reading && rule)
      reportRule(first, rule, reading.column, { ...reading.figures, count: lines.length }, reading.fixes);
  },
});
