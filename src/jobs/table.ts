/** Builds a funder table from a report, or from a project workbook where the agreement is sufficient. */
import { notAnAccordWorkbook } from '../core/consolidation/file-rules';
import { canMake, funderTables, isTableName, tableNames } from '../core/tables';
import { failure } from '../locales/errors';
import { funderTableWorkbook } from '../workbooks/funder-table';
import { tableMarkerName } from '../workbooks/names';
import type { WorkbookPlan } from '../workbooks/plan';
import { writeWorkbook } from '../xlsx';
import { tableMarker } from './made-file';
import { agreedTerms } from './open/terms';
import { soundReport } from './open/report-check';
import { openWorkbook, refusal, type InputFile, type Opened } from './open/workbook';
import { step, type JobControl } from './progress';

/**
 * Plans the named table as a workbook of one sheet. Throws an `AccordError` for an unknown name, and `FileRefused` for
 * a workbook that lacks what the table needs or no longer agrees with itself.
 */
export function planTable(name: string, opened: Opened, language?: string): WorkbookPlan {
  if (!isTableName(name)) throw failure('unknown-table', name, { table: name, known: tableNames.join(', ') });
  const { path, about } = opened;
  if (!canMake(name, about.kind)) throw refusal(path, notAnAccordWorkbook, { case: 'no-report' });
  const terms = agreedTerms(opened);
  const shown = language ?? about.language;
  const table = funderTables[name];
  switch (table.needs) {
    case 'agreement':
      return funderTableWorkbook(table.name, table.build({ terms }), { terms }, shown);
    case 'either': {
      const source = about.kind === 'report' ? soundReport(opened, terms) : { terms };
      return funderTableWorkbook(table.name, table.build(source), source, shown);
    }
    case 'report': {
      const source = soundReport(opened, terms);
      return funderTableWorkbook(table.name, table.build(source), source, shown);
    }
  }
}

/** The named table as a file. Throws as `planTable`, and `FileRefused`. */
export async function makeTable(
  name: string,
  workbook: InputFile,
  options: { language?: string | undefined; file: string },
  control: JobControl = {},
): Promise<Uint8Array> {
  await step(control, { kind: 'reading', file: workbook.path, index: 0, of: 1 });
  const opened = await openWorkbook(workbook);
  const plan = planTable(name, opened, options.language);
  await step(control, { kind: 'writing', file: options.file });
  const ref = tableMarker(name, opened.about.agreement.project.id);
  return writeWorkbook({ ...plan, names: [...plan.names, { name: tableMarkerName, ref, hidden: true }] });
}
