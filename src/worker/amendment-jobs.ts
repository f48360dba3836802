/** Jobs on the next version of the agreement, as it stands on the sheets of the open project workbook. */
import { compareVersions, NotRecorded, recordAmendment, type Amendment } from '../jobs/amend';
import { versionFileName } from '../jobs/file-names';
import { approvalTexts, changeTexts, recordProblemText, textsFor } from '../locales';
import { draftSheetOf } from '../workbooks/draft/sheets';
import { draftView } from './draft-jobs';
import type { AmendmentView } from './lead-views';
import type { Handlers } from './serve';
import { openedFrom } from './session';

export function amendmentJobs(): Pick<Handlers, 'amendment' | 'recordVersion'> {
  return {
    async amendment({ book, today, language }) {
      return viewOf(await compareVersions(openedFrom(book), today), language);
    },
    async recordVersion({ book, today, language, record }, control) {
      const amendment = await compareVersions(openedFrom(book), today);
      const { project, version } = amendment.inForce.agreement;
      const name = versionFileName(project.id, undefined, version.number + 1);
      try {
        const { bytes, kept, leftOut, toFill } = await recordAmendment(
          amendment,
          record,
          { today, file: name },
          control,
        );
        return { file: { name, partner: undefined, bytes }, kept, leftOut, toFill };
      } catch (error) {
        if (!(error instanceof NotRecorded)) throw error;
        const texts = textsFor(language, project.kind);
        return { problems: error.problems.map((problem) => recordProblemText(problem, error.inForce, texts)) };
      }
    },
  };
}

function viewOf({ inForce, draft, next, reason, opened }: Amendment, language: string): AmendmentView {
  const texts = textsFor(language, inForce.agreement.project.kind);
  const { sheets } = textsFor(opened.about.language).agreement;
  const { open, count, notes, findings } = draftView(draft, (name) => sheets[draftSheetOf(name)]);
  return {
    open,
    count,
    notes,
    findings,
    version: inForce.agreement.version.number,
    changes: next ? changeTexts(inForce, next.terms, texts) : [],
    needed: next && {
      approval: next.needed.approval,
      sentences: approvalTexts(next.needed, inForce, texts),
    },
    reason,
  };
}
