/** Creates the project workbook and a workbook per partner from an agreement. */
import { parseAgreement } from '../core/agreement/parse';
import type { Agreement } from '../core/agreement/schema';
import { nextVersion, type Draft } from '../core/agreement-tables';
import { agreementFindings } from '../core/agreement-rules';
import { termsOf, type Terms } from '../core/agreement/terms';
import type { Day } from '../core/days';
import type { Finding } from '../core/findings';
import type { Carried } from '../workbooks/native-tables';
import type { WorkbookPlan } from '../workbooks/plan';
import { partnerWorkbook, type LedgerRow } from '../workbooks/partner';
import { projectWorkbook } from '../workbooks/project';
import { writeWorkbook, zipOf } from '../xlsx';
import { partnerFilesName, workbookFileName } from './file-names';
import { step, type JobControl } from './progress';

export interface NewFile {
  name: string;
  /** Undefined for the project workbook. */
  partner: string | undefined;
  bytes: Uint8Array;
}

export interface NewProject {
  terms: Terms;
  /** Findings on the agreement; the workbooks are created regardless. */
  findings: readonly Finding[];
  files: readonly NewFile[];
}

export interface NewOptions {
  today: Day;
  /** Overrides every partner's own language. */
  language?: string | undefined;
  /** Initial lines by partner, for a project already under way or a sample. */
  ledgers?: ReadonlyMap<string, readonly LedgerRow[]> | undefined;
  /** How many rows each partner's table has at least. */
  rows?: number | undefined;
  /** Which amounts of the budget are written in its grid; all in its list by default. */
  budgetGrid?: Draft['budgetGrid'] | undefined;
  /** What a draft's tables hold that is no part of the agreement. */
  carried?: Pick<Carried, 'Holidays' | 'calendar'> | undefined;
}

/** Creates all workbooks. Throws `AgreementInvalid` for a text that is no agreement. */
export async function newProject(
  agreement: string | Agreement,
  options: NewOptions,
  control: JobControl = {},
): Promise<NewProject> {
  const terms = termsOf(typeof agreement === 'string' ? parseAgreement(agreement) : agreement);
  const files: NewFile[] = [];
  for (const partner of [undefined, ...terms.partners.keys()])
    files.push(await newFile(terms, partner, options, control));
  return { terms, findings: agreementFindings(terms), files };
}

/** Creates one partner's workbook, or the project workbook for undefined. */
export async function newFile(
  terms: Terms,
  partner: string | undefined,
  options: NewOptions,
  control: JobControl = {},
): Promise<NewFile> {
  const name = workbookFileName(terms.agreement.project.id, partner);
  await step(control, { kind: 'writing', file: name });
  return { name, partner, bytes: await writeWorkbook(planOf(terms, partner, options)) };
}

/** The workbooks of all partners, as one zip file. */
export async function newPartnerFiles(terms: Terms, options: NewOptions, control: JobControl = {}): Promise<NewFile> {
  const files: NewFile[] = [];
  for (const partner of terms.partners.keys()) files.push(await newFile(terms, partner, options, control));
  return { name: partnerFilesName(terms.agreement.project.id), partner: undefined, bytes: await zipOf(files) };
}

function planOf(
  terms: Terms,
  code: string | undefined,
  { language, today, ledgers, rows, budgetGrid, carried = {} }: NewOptions,
): WorkbookPlan {
  const { agreement } = terms;
  if (code === undefined) {
    const draft = nextVersion(agreement, budgetGrid ? { budgetGrid } : {});
    return projectWorkbook(terms, language ?? agreement.project.language, today, undefined, carried, draft);
  }
  const own = language ?? terms.partners.get(code)?.partner.language ?? 'en';
  return partnerWorkbook(terms, code, own, today, ledgers?.get(code), { preparedRows: rows });
}
