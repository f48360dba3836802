/** From an agreement: the project workbook and one workbook per partner. */
import { parseAgreement } from '../core/agreement/parse';
import { agreementFindings } from '../core/agreement/rules';
import { termsOf, type Terms } from '../core/agreement/terms';
import type { Day } from '../core/days';
import type { Finding } from '../core/findings';
import type { WorkbookPlan } from '../workbooks/plan';
import { partnerWorkbook } from '../workbooks/partner';
import { projectWorkbook } from '../workbooks/project';
import { writeWorkbook } from '../xlsx';
import { step, type JobControl } from './progress';

export interface NewFile {
  name: string;
  /** Undefined for the project's own workbook. */
  partner: string | undefined;
  bytes: Uint8Array;
}

export interface NewProject {
  terms: Terms;
  /** What the agreement's own rules found; workbooks are made all the same. */
  findings: readonly Finding[];
  files: readonly NewFile[];
}

/** Makes all workbooks. `language` overrides every partner's. Throws `AgreementInvalid`. */
export async function newProject(
  agreementText: string,
  options: { today: Day; language?: string | undefined },
  control: JobControl = {},
): Promise<NewProject> {
  const terms = termsOf(parseAgreement(agreementText));
  const { project, partners } = terms.agreement;
  const plans: { name: string; partner: string | undefined; plan: () => WorkbookPlan }[] = [
    {
      name: `${project.id}-project.xlsx`,
      partner: undefined,
      plan: () => projectWorkbook(terms, options.language ?? project.language, options.today),
    },
    ...partners.map(({ code, language }) => ({
      name: `${project.id}-${code}.xlsx`,
      partner: code,
      plan: () => partnerWorkbook(terms, code, options.language ?? language, options.today),
    })),
  ];
  const files: NewFile[] = [];
  for (const { name, partner, plan } of plans) {
    await step(control, { kind: 'writing', file: name });
    files.push({ name, partner, bytes: await writeWorkbook(plan()) });
  }
  return { terms, findings: agreementFindings(terms), files };
}
