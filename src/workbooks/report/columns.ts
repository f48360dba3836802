/** The columns of the table `Lines`: partner and verdict, the line as read, and its origin. */
import { keptLinesTable } from '../../core/claims/tables';
import { columnsWith, type Column, type ColumnKey } from '../../core/expenses/columns';
import { verdicts, type OptionalColumn, type Verdict } from '../../core/names';
import { headerOf, textsFor, type Texts } from '../../locales';
import { formerWords } from '../../locales/recognition';
import type { StyleName } from '../styles';

export const originKeys = ['partner', 'file', 'sheet', 'row'] as const;
export const outcomeKeys = ['verdict', 'deducted', 'rules'] as const;
export type LineColumnKey = (typeof originKeys)[number] | ColumnKey | (typeof outcomeKeys)[number];

export interface LineColumn {
  key: LineColumnKey;
  /** In the report's language. */
  header: string;
  kind: 'text' | 'number' | 'day' | 'amount' | 'declared' | 'rate';
  width: number;
}

/**
 * The columns in order, with headers in a language. Codes are without labels; amounts are in whole units of the line's
 * currency, Declared and Deducted in the project's; days are serials; Verdict is a word of the language. A report has
 * Deducted only where a control took something off.
 */
export function reportLineColumns(language: string, optional?: readonly OptionalColumn[]): LineColumn[] {
  const texts = textsFor(language);
  const { headings } = texts.workbooks;
  const [line, ...others] = columnsWith(optional).map(({ key, kind, width }): LineColumn => ({
    key,
    header: texts.vocabulary.columns[key],
    kind: kinds[kind],
    width: Math.min(width, narrower[kind] ?? width),
  }));
  return [
    { key: 'partner', header: headings.partner, kind: 'text', width: 9 },
    ...(line ? [line] : []),
    { key: 'verdict', header: headings.verdict, kind: 'text', width: 16 },
    ...others,
    {
      key: 'deducted',
      header: headerOf(texts.vocabulary, keptLinesTable.name, 'deducted'),
      kind: 'declared',
      width: 14,
    },
    { key: 'rules', header: headings.rules, kind: 'text', width: 28 },
    { key: 'row', header: headings.row, kind: 'number', width: 10 },
    { key: 'sheet', header: headings.sheet, kind: 'text', width: 14 },
    { key: 'file', header: headings.file, kind: 'text', width: 30 },
  ];
}

/** Narrower than where people choose codes with labels. */
const narrower: Partial<Record<Column['kind'], number>> = { code: 12, decimal: 10 };

const kinds: Record<Column['kind'], LineColumn['kind']> = {
  number: 'number',
  code: 'text',
  codes: 'text',
  text: 'text',
  day: 'day',
  month: 'day',
  amount: 'amount',
  money: 'declared',
  decimal: 'rate',
  share: 'rate',
};

export const lineStyles: Record<LineColumn['kind'], StyleName> = {
  text: 'text',
  number: 'integer',
  day: 'date',
  amount: 'amount',
  declared: 'amount',
  rate: 'number',
};

/** Parses a cell of the column Verdict, in the report's language. */
export function verdictIn(text: string, { vocabulary }: Texts): Verdict | undefined {
  return verdicts.find((verdict) =>
    [vocabulary.lists.verdicts[verdict], ...formerWords('verdicts', verdict)].includes(text),
  );
}
