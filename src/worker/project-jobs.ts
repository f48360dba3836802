/** Jobs that make workbooks: from an agreement, for one partner, from the samples that Accord brings along. */
import { AgreementInvalid, parseAgreement } from '../core/agreement/parse';
import { agreementFindings } from '../core/agreement/rules';
import { termsOf } from '../core/agreement/terms';
import { newFile } from '../jobs/new-project';
import { aboutTerms } from './about';
import type { AgreementView } from './protocol';
import { isSample } from './sample-names';
import type { Handlers } from './serve';
import { workbookOf, type Session } from './session';

type ProjectJobs = Pick<
  Handlers,
  'checkAgreement' | 'newProject' | 'partnerWorkbook' | 'sampleAgreement' | 'sampleFiles'
>;

export function projectJobs(session: Session): ProjectJobs {
  return {
    checkAgreement: ({ text }) => checkAgreement(text),
    newProject: ({ text, today, language }, control) =>
      newFile(termsOf(parseAgreement(text)), undefined, { today, language }, control),
    partnerWorkbook: ({ partner, today }, control) => newFile(workbookOf(session).terms, partner, { today }, control),
    async sampleAgreement({ name }) {
      return (await import('./samples')).sampleAgreement(name);
    },
    async sampleFiles({ project, today }, control) {
      return isSample(project) ? (await import('./samples')).sampleFiles(project, today, control) : [];
    },
  };
}

/** Problems of the text, or else what the agreement's own rules find. */
function checkAgreement(text: string): AgreementView {
  try {
    const terms = termsOf(parseAgreement(text));
    return {
      problems: [],
      findings: agreementFindings(terms),
      about: aboutTerms(terms, terms.agreement.project.language),
    };
  } catch (error) {
    if (!(error instanceof AgreementInvalid)) throw error;
    return { problems: error.problems, findings: [], about: undefined };
  }
}
