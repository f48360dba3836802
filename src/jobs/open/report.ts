/** Opens a report: of any project, or of the one at hand. */
import { notAnAccordWorkbook, wrongProject } from '../../core/consolidation/file-rules';
import { termsOf, type Terms } from '../../core/agreement/terms';
import { snapshotOf, type ReportSnapshot } from '../../core/consolidation/changes';
import { readReport } from './report-lines';
import { openIfFile, refusal, type HandedIn, type Opened } from './workbook';

export interface ReportBook extends Opened {
  /** Of the agreement that it was made under. */
  terms: Terms;
}

/** Throws `FileRefused` for what is not a report, or not of the project of `expected`. */
export async function openReport(report: HandedIn | Opened, expected?: Terms): Promise<ReportBook> {
  const opened = await openIfFile(report);
  const { path, about } = opened;
  if (about.kind !== 'report') throw refusal(path, notAnAccordWorkbook, { case: 'no-report' });
  const { project } = about.agreement;
  const id = expected?.agreement.project.id ?? project.id;
  if (project.id !== id) throw refusal(path, wrongProject, { project: project.id, expected: id });
  return { ...opened, terms: termsOf(about.agreement) };
}

/** A report of a project, reduced to what can change until the next one. Throws as `openReport` and `readReport`. */
export async function reportStanding(report: HandedIn | Opened, terms: Terms): Promise<ReportSnapshot> {
  const { lines, flatRates } = readReport(await openReport(report, terms), terms);
  return snapshotOf(lines, flatRates);
}
