/** What is noticed while the cells of a line are read (see `line-cells.ts`), told on the line or once for its column. */
import { defineRule, type FiguresOf, type Fix, type RuleDefinition } from '../../findings';
import type { ColumnKey } from '../columns';
import { groupCheck, lineCheck, type ReportOnLine, type ReportOn } from './rule';

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

const toldOnLine = [amountInvalid, dateInvalid, unknownCode, storedValueDiffers] as const;
/** Told once per column of a file, where it begins: hundreds of pasted rows are one mistake. */
const toldByColumn = [amountAsText, dateAsText] as const;

export type ReadingRule = (typeof toldOnLine)[number] | (typeof toldByColumn)[number];

/** Notes what was noticed in a cell. How often it was is known only when it is told. */
export type Note = <Rule extends ReadingRule>(
  rule: Rule,
  column: ColumnKey,
  figures: Omit<FiguresOf<Rule>, 'count'>,
  fixes?: readonly Fix[],
) => void;

export const readings = lineCheck(toldOnLine, (line, _context, report) => {
  // Their figures were those of the rule when they were noted.
  const tell = report as ReportOnLine;
  for (const { rule, column, figures, fixes } of line.readings) {
    const told: RuleDefinition | undefined = toldOnLine.find(({ name }) => name === rule);
    if (told) tell(told, column, figures, fixes);
  }
});

export const readingsByColumn = groupCheck(toldByColumn, {
  keys: (line) =>
    line.readings
      .filter(({ rule }) => toldByColumn.some(({ name }) => name === rule))
      .map(({ rule, column }) => `${line.partner}|${line.file}|${rule}|${column}`),
  check: (lines, _context, reportOn, _keep, key) => {
    const [, , name, column] = key.split('|');
    const [first] = [...lines].sort((a, b) => a.row - b.row);
    const reading = first?.readings.find((one) => one.rule === name && one.column === column);
    const told: RuleDefinition | undefined = toldByColumn.find((rule) => rule.name === name);
    const tellOn = reportOn as ReportOn;
    if (first && reading && told)
      tellOn(first, told, reading.column, { ...reading.figures, count: lines.length }, reading.fixes);
  },
});
