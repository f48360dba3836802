/** Jobs that make workbooks: from an agreement, for one partner, from the bundled samples. */
import { AgreementInvalid, parseAgreement, parseDraft } from '../core/agreement/parse';
import { agreementFindings } from '../core/agreement-rules';
import { termsOf } from '../core/agreement/terms';
import { makeDocument } from '../jobs/document';
import { newFile, newPartnerFiles } from '../jobs/new-project';
import { versionFileName } from '../jobs/file-names';
import { readTerms } from '../jobs/open/terms';
import type { JobControl } from '../jobs/progress';
import { updatePartner } from '../jobs/update';
import { workbookFacts } from './workbook-facts';
import type { AgreementView } from './lead-views';
import type { JobRequest, JobResponse } from './protocol';
import { isSample } from './sample-names';
import type { Handlers } from './serve';
import { workbookOf, type Session } from './session';

type ProjectJobs = Pick<
  Handlers,
  | 'checkAgreement'
  | 'newProject'
  | 'partnerWorkbook'
  | 'partnerWorkbooks'
  | 'update'
  | 'document'
  | 'sampleAgreement'
  | 'sampleFiles'
>;

export function projectJobs(session: Session): ProjectJobs {
  return {
    checkAgreement: ({ text }) => checkAgreement(text),
    newProject: ({ text, today, language }, control) =>
      newFile(termsOf(parseAgreement(text)), undefined, { today, language }, control),
    partnerWorkbook({ book, partner, today }, control) {
      const { terms } = readTerms({ ...workbookOf(session).opened, book });
      return newFile(terms, partner, { today }, control);
    },
    partnerWorkbooks({ book, today }, control) {
      const { terms } = readTerms({ ...workbookOf(session).opened, book });
      return newPartnerFiles(terms, { today }, control);
    },
    update: updateView,
    document: ({ book, name, ...options }) => makeDocument(name, { ...workbookOf(session).opened, book }, options),
    async sampleAgreement({ name }) {
      return (await import('./samples')).sampleAgreement(name);
    },
    async sampleFiles({ project, today }, control) {
      return isSample(project) ? (await import('./samples')).sampleFiles(project, today, control) : [];
    },
  };
}

async function updateView(
  { book, file, ...request }: JobRequest<'update'>,
  control: JobControl,
): Promise<JobResponse<'update'>> {
  const updated = await updatePartner({ partner: { path: '', book }, project: file, ...request }, control);
  const { bytes, partner, from, to, lines, declared, terms, notes, findings } = updated;
  const { currency, agreement } = terms;
  const name = versionFileName(agreement.project.id, partner, to);
  return { file: { name, partner, bytes }, partner, from, to, lines, declared, currency, notes, findings };
}

/** The problems of the text or, when it is valid, the findings of the agreement rules. */
function checkAgreement(text: string): AgreementView {
  try {
    const terms = termsOf(parseAgreement(text));
    return {
      problems: [],
      canBeCompleted: false,
      projectKind: terms.agreement.project.kind,
      findings: agreementFindings(terms),
      about: workbookFacts(terms, terms.agreement.project.language),
    };
  } catch (error) {
    if (!(error instanceof AgreementInvalid)) throw error;
    return {
      problems: error.problems,
      canBeCompleted: isPartOfOne(text),
      projectKind: error.projectKind,
      findings: [],
      about: undefined,
    };
  }
}

function isPartOfOne(text: string): boolean {
  try {
    parseDraft(text);
    return true;
  } catch (error) {
    if (!(error instanceof AgreementInvalid)) throw error;
    return false;
  }
}
