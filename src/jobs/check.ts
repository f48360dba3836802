/** Checks one workbook: a partner's lines, or the agreement in a project workbook. */
import { misreadDecisions } from '../core/consolidation/decisions';
import { notAnAccordWorkbook } from '../core/consolidation/file-rules';
import { agreementFindings } from '../core/agreement-rules';
import { withOwnDeductions } from '../core/claims/own-deductions';
import type { Terms } from '../core/agreement/terms';
import { checkLines, type CheckedLine } from '../core/expenses/check';
import { lineFindings } from '../core/expenses/line-findings';
import { compareFindings, type Finding } from '../core/findings';
import type { Money } from '../core/money';
import { knownWords } from '../locales/recognition';
import type { AccordSheet } from '../workbooks/accord-sheet';
import { readDecisions } from './open/decisions';
import { readOwnDeductions } from './open/deductions';
import { readOwnProgress } from './open/progress';
import { readEstimates } from './open/estimates';
import { linkedFindings } from './open/linked';
import { readLedger } from './open/ledger';
import { readTerms, type TermsRead } from './open/terms';
import { openWorkbook, refusal, type InputFile, type Opened } from './open/workbook';
import { step, type JobControl } from './progress';

export interface Checked {
  about: AccordSheet;
  terms: Terms;
  lines: readonly CheckedLine[];
  /** Sum over the lines that are not withdrawn. */
  declared: Money;
  findings: readonly Finding[];
}

/** Throws `FileRefused` for anything but a project's or a partner's workbook. */
export async function checkWorkbook(file: InputFile, control: JobControl = {}): Promise<Checked> {
  await step(control, { kind: 'reading', file: file.path, index: 0, of: 1 });
  const opened = await openWorkbook(file);
  if (opened.about.kind === 'report') throw refusal(file.path, notAnAccordWorkbook, { case: 'report' });
  const { terms, findings } = readTerms(opened);
  if (opened.about.kind === 'project') {
    const decisions = readDecisions(opened, terms);
    const onTables = [...findings, ...misreadDecisions(decisions), ...linkedFindings(opened, terms, decisions)];
    const onAgreement = agreementFindings(terms).map((one) => ({ ...one, where: { ...one.where, file: file.path } }));
    return { about: opened.about, terms, lines: [], declared: 0, findings: [...onAgreement, ...onTables] };
  }
  return checkPartner(opened, { terms, findings }, control);
}

async function checkPartner(opened: Opened, { terms, findings }: TermsRead, control: JobControl): Promise<Checked> {
  const { about, path } = opened;
  const read = readLedger(opened, terms);
  await step(control, { kind: 'checking', lines: read.lines.length });
  const own = withOwnDeductions(read.lines, readOwnDeductions(opened, terms));
  const lines = checkLines(own, terms, { scope: 'partner', closing: true, words: knownWords });
  return {
    about,
    terms,
    lines,
    declared: lines.reduce((sum, { line, verdict }) => (verdict === 'withdrawn' ? sum : sum + line.declared), 0),
    findings: [
      ...findings,
      ...read.findings,
      ...readEstimates({ ...opened, about: { partner: about.partner ?? '' } }, terms).findings,
      ...readOwnProgress({ ...opened, about: { partner: about.partner ?? '' } }, terms).findings,
      ...lineFindings(lines).map((one) => ({ ...one, where: { ...one.where, file: path } })),
    ].sort(compareFindings),
  };
}
