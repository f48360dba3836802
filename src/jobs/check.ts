/** Checks one workbook: a partner's lines, or the agreement that a project workbook holds. */
import { agreementFindings } from '../core/agreement/rules';
import { termsOf, type Terms } from '../core/agreement/terms';
import { checkLines, type CheckedLine } from '../core/expenses/check';
import { codeReader, type CodeReader } from '../core/expenses/codes';
import type { ExpenseLine } from '../core/expenses/line';
import { compareFindings, finding, type Finding } from '../core/findings';
import type { Money } from '../core/money';
import { labelsOf } from '../locales';
import type { AccordSheet } from '../workbooks/accord-sheet';
import { ledgerFindings, ledgerLines, ledgerPlace, ledgerRows, missingColumns, type LedgerPlace } from './ledger';
import { FileRefused, openWorkbook, type HandedIn, type Opened } from './open';
import { step, type JobControl } from './progress';

export interface Checked {
  about: AccordSheet;
  terms: Terms;
  lines: readonly CheckedLine[];
  /** Every line that is not withdrawn. */
  declared: Money;
  findings: readonly Finding[];
}

/** Throws `FileRefused` for what is not a project's or a partner's workbook. */
export async function checkWorkbook(file: HandedIn, control: JobControl = {}): Promise<Checked> {
  await step(control, { kind: 'reading', file: file.path, index: 0, of: 1 });
  const opened = await openWorkbook(file);
  if (opened.about.kind === 'report') throw new FileRefused(file.path, 'not-an-accord-workbook', { case: 'report' });
  const terms = termsOf(opened.about.agreement);
  if (opened.about.kind === 'project')
    return { about: opened.about, terms, lines: [], declared: 0, findings: agreementFindings(terms) };
  return checkPartner(opened, terms, control);
}

async function checkPartner(opened: Opened, terms: Terms, control: JobControl): Promise<Checked> {
  const { about, path } = opened;
  const read = readLedger(opened, terms);
  await step(control, { kind: 'checking', lines: read.lines.length });
  const lines = checkLines(read.lines, terms, { scope: 'partner', closing: true });
  return {
    about,
    terms,
    lines,
    declared: lines.reduce((sum, { line, verdict }) => (verdict === 'withdrawn' ? sum : sum + line.declared), 0),
    findings: [
      ...read.findings,
      ...lines.flatMap((line) => line.findings).map((one) => ({ ...one, where: { ...one.where, file: path } })),
    ].sort(compareFindings),
  };
}

/** A workbook with lines, and whose it is. */
export type LedgerBook = Pick<Opened, 'path' | 'book'> & { about: { partner: string | undefined } };

/**
 * The lines of a partner's workbook, and what had to be recognised to read them. Throws `FileRefused` when there is no
 * table, more than one, or one of its columns is not there.
 */
export function readLedger(opened: LedgerBook, terms: Terms): { lines: ExpenseLine[]; findings: Finding[] } {
  const { place, partner, codeOf } = partnerLedger(opened, terms);
  const rows = ledgerRows(place, codeOf);
  const origin = { partner, file: opened.path };
  return {
    lines: ledgerLines(rows, { ...origin, sheet: place.sheet.name }, terms, codeOf),
    findings: ledgerFindings(place, rows, origin),
  };
}

/** Where a partner's workbook holds its lines. Throws as `readLedger`. */
export function partnerLedger(
  { path, book, about }: LedgerBook,
  terms: Terms,
): { place: LedgerPlace; partner: string; codeOf: CodeReader } {
  const codeOf = codeReader(terms, labelsOf);
  const place = ledgerPlace(book, codeOf);
  const partner = about.partner ?? '';
  if (!terms.partners.has(partner)) throw new FileRefused(path, 'not-an-accord-workbook', { case: 'damaged' });
  if (!place) throw new FileRefused(path, 'not-an-accord-workbook', { case: 'no-table' });
  if ('several' in place)
    throw new FileRefused(path, 'not-an-accord-workbook', { case: 'several-tables', sheets: place.several.join(', ') });
  const [missing] = missingColumns(place);
  if (missing !== undefined) throw new ColumnMissing(path, missing);
  return { place, partner, codeOf };
}

/** A file whose table lacks a column; the column is named in the reader's language. */
class ColumnMissing extends FileRefused {
  constructor(
    path: string,
    readonly column: NonNullable<Finding['where']['column']>,
  ) {
    super(path, 'column-missing', {});
  }

  override get finding(): Finding {
    return finding('column-missing', { file: this.path, column: this.column }, { column: { column: this.column } });
  }
}
