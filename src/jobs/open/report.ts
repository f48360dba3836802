/** Opens a report, of any project or of a given one. */
import { notAnAccordWorkbook, wrongProject } from '../../core/consolidation/file-rules';
import type { Terms } from '../../core/agreement/terms';
import { snapshotOf, type ReportSnapshot } from '../../core/consolidation/changes';
import { soundReport } from './report-check';
import { agreedTerms } from './terms';
import { openIfFile, refusal, type InputFile, type Opened } from './workbook';

export interface ReportBook extends Opened {
  /** Of the agreement under which it was made. */
  terms: Terms;
}

/** Throws `FileRefused` for anything but a report, or for another project than that of `expected`. */
export async function openReport(report: InputFile | Opened, expected?: Terms): Promise<ReportBook> {
  const opened = await openIfFile(report);
  const { path, about } = opened;
  if (about.kind !== 'report') throw refusal(path, notAnAccordWorkbook, { case: 'no-report' });
  const { project } = about.agreement;
  const id = expected?.agreement.project.id ?? project.id;
  if (project.id !== id) throw refusal(path, wrongProject, { project: project.id, expected: id });
  return { ...opened, terms: agreedTerms(opened) };
}

/** The parts of a report that can be compared with the next one. Throws as `openReport` and `soundReport`. */
export async function reportSnapshot(report: InputFile | Opened, terms: Terms): Promise<ReportSnapshot> {
  const { lines, flatRates } = soundReport(await openReport(report, terms), terms);
  return snapshotOf(lines, flatRates);
}
