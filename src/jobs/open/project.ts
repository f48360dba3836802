/** Opens a project workbook: the agreement, and the lead's decisions since. */
import { notAnAccordWorkbook } from '../../core/consolidation/file-rules';
import type { Terms } from '../../core/agreement/terms';
import type { DecisionsRead } from '../../core/consolidation/decisions';
import type { Finding } from '../../core/findings';
import type { ClaimsBook } from '../../core/claims/book';
import { readClaims } from './claims';
import type { ProgressSaid } from '../../core/progress/tables';
import { readProgress } from './progress';
import { readDecisions } from './decisions';
import { linkedFindings } from './linked';
import { readTerms } from './terms';
import { openIfFile, refusal, type InputFile, type Opened } from './workbook';

export interface ProjectBook extends Opened {
  /** With the running data in the workbook's tables. */
  terms: Terms;
  /** On rows of these tables. */
  findings: readonly Finding[];
  decisions: DecisionsRead;
  claims: ClaimsBook;
  /** What was said of the project's progress. */
  progress: ProgressSaid;
}

/** Throws `FileRefused` for anything but a project workbook. */
export async function openProject(project: InputFile | Opened): Promise<ProjectBook> {
  const opened = await openIfFile(project);
  const { path, about } = opened;
  if (about.kind !== 'project') throw refusal(path, notAnAccordWorkbook, { case: about.kind });
  const { terms, findings } = readTerms(opened);
  const { claims, findings: onClaims } = readClaims(opened, terms);
  const { progress, findings: onProgress } = readProgress(opened, terms);
  const decisions = readDecisions(opened, terms);
  return {
    ...opened,
    terms,
    findings: [...findings, ...onClaims, ...onProgress, ...linkedFindings(opened, terms, decisions)],
    decisions,
    claims,
    progress,
  };
}
