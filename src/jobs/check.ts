/** Checks one workbook: a partner's lines, or the agreement that a project workbook holds. */
import { agreementFindings } from '../core/agreement/rules';
import { termsOf, type Terms } from '../core/agreement/terms';
import { checkLines, type CheckedLine } from '../core/expenses/check';
import { codeReader } from '../core/expenses/codes';
import { compareFindings, finding, type Finding } from '../core/findings';
import type { Money } from '../core/money';
import { labelsOf } from '../locales';
import type { AccordSheet } from '../workbooks/accord-sheet';
import { ledgerLines, ledgerPlace, missingColumns, type LedgerPlace } from './ledger';
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
  await step(control, { kind: 'checking', lines: read.length });
  const lines = checkLines(read, terms, { scope: 'partner', closing: true });
  return {
    about,
    terms,
    lines,
    declared: lines.reduce((sum, { line, verdict }) => (verdict === 'withdrawn' ? sum : sum + line.declared), 0),
    findings: lines
      .flatMap((line) => line.findings)
      .map((one) => ({ ...one, where: { ...one.where, file: path } }))
      .sort(compareFindings),
  };
}

/** The lines of a partner's workbook. Throws `FileRefused` when the table or one of its columns is not there. */
export function readLedger(opened: Opened, terms: Terms) {
  const { place, partner } = partnerLedger(opened, terms);
  return ledgerLines(place, { partner, file: opened.path }, terms, codeReader(terms, labelsOf));
}

/** Where a partner's workbook holds its lines. Throws as `readLedger`. */
export function partnerLedger({ path, book, about }: Opened, terms: Terms): { place: LedgerPlace; partner: string } {
  const place = ledgerPlace(book);
  const partner = about.partner ?? '';
  if (!place || !terms.partners.has(partner))
    throw new FileRefused(path, 'not-an-accord-workbook', { case: 'damaged' });
  const [missing] = missingColumns(place);
  if (missing !== undefined) throw new ColumnMissing(path, missing);
  return { place, partner };
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
