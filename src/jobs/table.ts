/** A funder table from a report, or from a project workbook where the agreement alone is enough. */
import { termsOf, type Terms } from '../core/agreement/terms';
import { AccordError } from '../core/errors';
import { funderTable, isTableName, tableNames, type TableName, type TableSource } from '../core/tables';
import { funderTableWorkbook } from '../workbooks/funder-table';
import type { WorkbookPlan } from '../workbooks/plan';
import { readReport } from './open/report-lines';
import { writeWorkbook } from '../xlsx';
import { FileRefused, openWorkbook, type HandedIn, type Opened } from './open/workbook';
import { step, type JobControl } from './progress';

/** Tables that the agreement alone can fill. */
const fromAgreement: readonly TableName[] = ['budget-by-category', 'budget-by-action', 'financing-plan'];

/** The named table as a planned workbook of one sheet. Throws an `AccordError` for a name that is not known. */
export function planTable(name: string, opened: Opened, language?: string): WorkbookPlan {
  if (!isTableName(name))
    throw new AccordError('unknown-table', name, { figures: { table: name, known: tableNames.join(', ') } });
  const source = sourceOf(name, opened, termsOf(opened.about.agreement));
  return funderTableWorkbook(funderTable(name, source), source, language ?? opened.about.language);
}

/** The named table as a file. Throws as `planTable`, and `FileRefused`. */
export async function makeTable(
  name: string,
  report: HandedIn,
  options: { language?: string | undefined; file: string },
  control: JobControl = {},
): Promise<Uint8Array> {
  await step(control, { kind: 'reading', file: report.path, index: 0, of: 1 });
  const plan = planTable(name, await openWorkbook(report), options.language);
  await step(control, { kind: 'writing', file: options.file });
  return writeWorkbook(plan);
}

function sourceOf(name: TableName, opened: Opened, terms: Terms): TableSource {
  const { path, about } = opened;
  if (about.kind === 'report') return readReport(opened, terms);
  if (about.kind === 'project' && fromAgreement.includes(name))
    return { terms, period: undefined, lines: [], flatRates: [] };
  throw new FileRefused(path, 'not-an-accord-workbook', { case: 'no-report' });
}
