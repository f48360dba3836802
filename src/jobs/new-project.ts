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
  const files: NewFile[] = [];
  for (const partner of [undefined, ...terms.partners.keys()])
    files.push(await newFile(terms, partner, options, control));
  return { terms, findings: agreementFindings(terms), files };
}

/** Makes the workbook of one partner; undefined stands for the project's own. */
export async function newFile(
  terms: Terms,
  partner: string | undefined,
  options: { today: Day; language?: string | undefined },
  control: JobControl = {},
): Promise<NewFile> {
  const name = `${terms.agreement.project.id}-${partner ?? 'project'}.xlsx`;
  await step(control, { kind: 'writing', file: name });
  return { name, partner, bytes: await writeWorkbook(planOf(terms, partner, options)) };
}

function planOf(
  terms: Terms,
  code: string | undefined,
  { language, today }: { today: Day; language?: string | undefined },
): WorkbookPlan {
  if (code === undefined) return projectWorkbook(terms, language ?? terms.agreement.project.language, today);
  return partnerWorkbook(terms, code, language ?? terms.partners.get(code)?.partner.language ?? 'en', today);
}
