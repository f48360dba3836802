/** Opens a project workbook: the agreement, and the lead's decisions since. */
import { notAnAccordWorkbook } from '../../core/consolidation/file-rules';
import { termsOf, type Terms } from '../../core/agreement/terms';
import type { DecisionsRead } from '../../core/consolidation/decisions';
import { readApprovals } from './approvals';
import { readDecisions } from './decisions';
import { openIfFile, refusal, type InputFile, type Opened } from './workbook';

export interface ProjectBook extends Opened {
  /** Includes the approved flexibility tiers. */
  terms: Terms;
  decisions: DecisionsRead;
}

/** Throws `FileRefused` for anything but a project workbook. */
export async function openProject(project: InputFile | Opened): Promise<ProjectBook> {
  const opened = await openIfFile(project);
  const { path, about, book } = opened;
  if (about.kind !== 'project') throw refusal(path, notAnAccordWorkbook, { case: about.kind });
  const agreed = termsOf(about.agreement);
  const terms = { ...agreed, approved: readApprovals(book, agreed) };
  return { ...opened, terms, decisions: readDecisions(opened, agreed) };
}
