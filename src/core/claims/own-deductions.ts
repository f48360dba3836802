/** What a control took off the lines of one partner, as its own workbook has it. */
import type { Terms } from '../agreement/terms';
import type { ExpenseLine } from '../expenses/line';
import type { ClaimsBook, ControlRow } from './book';
import { withClosedPeriods } from './closed';
import { keyOfLine, lineKey, withDeductions } from './control';

/** One for each line, by the number that it has in the partner's file. */
export type OwnDeduction = Omit<ControlRow, 'row'>;

/** `lines` of the partner's file: a list that was numbered anew has other numbers than the project's workbook knows. */
export function ownDeductions(
  terms: Terms,
  book: ClaimsBook,
  partner: string,
  lines: readonly ExpenseLine[],
): OwnDeduction[] {
  const own = lines.map((line) => ({ ...line, partner }));
  const [file] = withClosedPeriods(terms, [{ read: true as const, partner, lines: own }], book).files;
  const numbers = new Map(own.map(({ id, number }) => [id, number]));
  return withDeductions(file?.lines ?? [], book).flatMap((line): OwnDeduction[] => {
    const number = numbers.get(line.id);
    if (line.deducted === undefined || number === undefined) return [];
    const rows = book.control.rows.filter((row) => lineKey(row) === keyOfLine(line));
    const texts = (key: 'reason' | 'by'): string =>
      [...new Set(rows.map((row) => row[key]).filter((text) => text !== ''))].join('; ');
    const date = rows
      .flatMap((row) => row.date ?? [])
      .sort()
      .at(-1);
    return [{ partner, line: number, amountOff: line.deducted, reason: texts('reason'), date, by: texts('by') }];
  });
}

/** The lines of a partner's own workbook with what its copy of the table takes off them. */
export function withOwnDeductions(
  lines: readonly ExpenseLine[],
  rows: readonly Pick<ControlRow, 'partner' | 'line' | 'amountOff'>[],
): ExpenseLine[] {
  return withDeductions(lines, { control: { rows }, kept: { rows: [] } });
}
