/** Every line as read, with file, sheet, row and verdict, built in a single pass. */
import type { CheckedLine } from '../../core/expenses/check';
import type { Consolidation } from '../../core/consolidation/consolidate';
import { serialOf } from '../../core/days';
import type { ExpenseLine } from '../../core/expenses/line';
import { decimalToNumber, decimalsOf, moneyToNumber } from '../../core/money';
import { fill } from '../../locales';
import type { Sheet } from '../blocks';
import type { Context } from '../context';
import { lineNames, linesTableName } from '../names';
import type { CellContent } from '../plan';
import { textWidth } from '../text-fit';
import { padding } from '../widths';
import { quoted } from '../references';
import { lineStyles, reportLineColumns, type LineColumnKey } from './columns';

/** Defined names extend this many rows below the table. */
const extraNamedRows = 1_000;
/** Texts that are read on paper too, where the next column would cut them off. */
const widest = 60;

export function linesSheet(context: Context, { lines }: Consolidation): Sheet {
  const { t, terms, texts, plain } = context;
  const columns = reportLineColumns(texts.language, terms.agreement.columns).filter(
    ({ key }) => key !== 'deducted' || hasDeductions(lines),
  );
  const maxDecimals = lines.reduce((digits, { line }) => Math.max(digits, decimalsOf(line.currency)), context.decimals);
  const documentFormat = maxDecimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(maxDecimals)}`;
  const { verdicts } = texts.vocabulary.lists;
  const widthFor = (all: readonly string[]): number =>
    [...new Set(all)].reduce((width, text) => Math.min(widest, Math.max(width, textWidth(text) + padding)), 0);
  const wide: { readonly [Key in LineColumnKey]?: number } = {
    rules: widthFor(lines.map((checked) => rulesText(context, checked))),
    description: widthFor(lines.map(({ line }) => line.description)),
  };
  return {
    key: 'lines',
    name: t.sheets.lines,
    freeze: { block: 'lines', columns: 2 },
    // The file is not printed: it follows from the partner, on the sheet of files.
    print: { newPages: ['net'], last: 'row' },
    blocks: [
      {
        kind: 'title',
        serves: 'both',
        text: t.sheets.lines,
        subtitle: fill(t.report.linesNote, { currency: terms.currency }, texts),
      },
      {
        kind: 'table',
        serves: 'both',
        key: 'lines',
        name: linesTableName,
        description: t.report.linesDescription,
        filter: true,
        coveredRows: lines.length + extraNamedRows,
        columns: columns.map(({ key, header, kind, width }) => ({
          key,
          header,
          style: lineStyles[kind],
          ...(kind === 'amount' ? { format: documentFormat } : kind === 'declared' ? { format: plain } : {}),
          width: Math.max(width, wide[key] ?? 0),
          ...(key in lineNames ? { name: lineNames[key as keyof typeof lineNames] } : {}),
        })),
        rows: lines.map((checked) => columns.map(({ key }) => cellOf(context, checked, key))),
        highlights: [
          {
            columns: ['verdict'],
            formula: (here) => `${here.cell('verdict')}=${quoted(verdicts.excluded)}`,
            style: 'problem',
          },
          {
            columns: ['verdict'],
            formula: (here) => `${here.cell('verdict')}=${quoted(verdicts['lead-excluded'])}`,
            style: 'caution',
          },
          {
            columns: ['verdict'],
            formula: (here) => `${here.cell('verdict')}=${quoted(verdicts.withdrawn)}`,
            style: 'withdrawn',
          },
        ],
      },
    ],
  };
}

/** Whether a control took something off lines of the report. */
export function hasDeductions(lines: Consolidation['lines']): boolean {
  return lines.some(({ line }) => line.deducted !== undefined);
}

function rulesText({ texts }: Context, { excludedBy, excludedFor }: CheckedLine): string {
  const titles = new Set(excludedBy.map((rule) => texts.rules[rule].title));
  const decision =
    excludedFor === undefined ? [] : [fill(texts.vocabulary.decided.exclude, { reason: excludedFor }, texts)];
  return [...titles, ...decision].join('; ');
}

function cellOf(context: Context, checked: CheckedLine, key: LineColumnKey): CellContent {
  const { terms, texts } = context;
  const { line, verdict } = checked;
  switch (key) {
    case 'line':
      return line.number ?? null;
    case 'documentDate':
    case 'paymentDate':
      return line[key] === undefined ? null : serialOf(line[key]);
    case 'units':
    case 'rate':
      return line[key] === undefined ? null : decimalToNumber(line[key]);
    // With all their decimals, so that whoever reads the report back computes the same Declared.
    case 'net':
    case 'vat':
    case 'eligible':
      return line.exact ? decimalToNumber(line.exact[key]) : moneyToNumber(line[key], line.currency);
    case 'gross':
      return moneyToNumber(line.gross, line.currency);
    case 'declared':
      return moneyToNumber(line.declared, terms.currency);
    case 'deducted':
      return line.deducted === undefined ? null : moneyToNumber(line.deducted, terms.currency);
    case 'verdict':
      return texts.vocabulary.lists.verdicts[verdict];
    case 'rules':
      return rulesText(context, checked) || null;
    default:
      return textOf(line, key);
  }
}

function textOf(
  line: ExpenseLine,
  key: Exclude<LineColumnKey, 'line' | 'verdict' | 'deducted' | 'rules'>,
): CellContent {
  const value = line[key];
  return typeof value === 'string' ? value || null : typeof value === 'number' ? value : null;
}
