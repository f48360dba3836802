/** Opens a project's workbook: what was agreed, and what the lead has decided since. */
import { notAnAccordWorkbook } from '../../core/consolidation/file-rules';
import { termsOf, type Terms } from '../../core/agreement/terms';
import type { DecisionsRead } from '../../core/consolidation/decisions';
import { readApprovals } from './approvals';
import { readDecisions } from './decisions';
import { openIfFile, refusal, type HandedIn, type Opened } from './workbook';

export interface ProjectBook extends Opened {
  /** With what has been approved of the agreed flexibility. */
  terms: Terms;
  decisions: DecisionsRead;
}

/** Throws `FileRefused` for what is not a project's workbook. */
export async function openProject(project: HandedIn | Opened): Promise<ProjectBook> {
  const opened = await openIfFile(project);
  const { path, about, book } = opened;
  if (about.kind !== 'project') throw refusal(path, notAnAccordWorkbook, { case: about.kind });
  const agreed = termsOf(about.agreement);
  const terms = { ...agreed, approved: readApprovals(book, agreed) };
  return { ...opened, terms, decisions: readDecisions(opened, agreed) };
}
