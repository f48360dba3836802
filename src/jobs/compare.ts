/** A report reduced to what can change until the next one. */
import type { Terms } from '../core/agreement/terms';
import { standingOf, type Standing } from '../core/consolidation/changes';
import { codeReader } from '../core/expenses/codes';
import { labelsOf } from '../locales';
import { FileRefused, openWorkbook, type HandedIn, type Opened } from './open';
import { readReport } from './report-lines';

/** Of a report that is open, or of a file. Throws `FileRefused` for what is not a report of this project. */
export async function reportStanding(report: HandedIn | Opened, terms: Terms): Promise<Standing> {
  const opened = 'book' in report ? report : await openWorkbook(report);
  const { path, about } = opened;
  if (about.kind !== 'report') throw new FileRefused(path, 'not-an-accord-workbook', { case: 'no-report' });
  const [project, expected] = [about.agreement.project.id, terms.agreement.project.id];
  if (project !== expected) throw new FileRefused(path, 'wrong-project', { project, expected });
  const { lines, flatRates } = readReport(opened, terms, codeReader(terms, labelsOf));
  return standingOf(lines, flatRates);
}
