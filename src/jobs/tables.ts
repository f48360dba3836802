/** Funder tables as one file: a sheet or more for each; one whose checks fail is left out, and said. */
import { AccordError } from '../core/errors';
import { canMake, tableNames } from '../core/tables';
import type { TableWarning } from '../core/tables/checks';
import { failure } from '../locales/errors';
import { tableMarkerName } from '../workbooks/names';
import type { WorkbookPlan } from '../workbooks/plan';
import { writeWorkbook } from '../xlsx';
import { tableMarker } from './made-file';
import { openIfFile, type InputFile, type Opened } from './open/workbook';
import { step, type JobControl } from './progress';
import { planTable, type TableOptions } from './table';

/** All tables that a workbook can supply. */
export const allTables = 'all';

export interface PlannedTables {
  /** Undefined where none can be made. */
  plan: WorkbookPlan | undefined;
  /** In the order of the sheets, with how many each has. */
  made: readonly { name: string; warnings: readonly TableWarning[]; sheets: number }[];
  /** Those that cannot be made, with the reason. */
  refused: readonly { name: string; error: AccordError }[];
}

/** Errors of a table for which there is nothing yet, which is no fault where all are asked for. */
const nothingYet: readonly string[] = ['nothing-claimed', 'never-amended', 'no-findings-kept'];

/** Throws an `AccordError` for a name that is no table's. */
export function planTables(asked: readonly string[], opened: Opened, options: TableOptions = {}): PlannedTables {
  const isAll = asked.includes(allTables);
  const names: readonly string[] = isAll
    ? tableNames.filter((name) => canMake(name, opened.about.kind))
    : [...new Set(asked)];
  const plans: WorkbookPlan[] = [];
  const made: PlannedTables['made'][number][] = [];
  const refused: PlannedTables['refused'][number][] = [];
  for (const name of names) {
    try {
      const { plan, warnings } = planTable(name, opened, options);
      plans.push(plan);
      made.push({ name, warnings, sheets: plan.sheets.length });
    } catch (error) {
      if (!(error instanceof AccordError) || error.code === 'unknown-table') throw error;
      if (!isAll || !nothingYet.includes(error.code)) refused.push({ name, error });
    }
  }
  return { plan: plans.length > 1 ? joined(plans, opened) : plans[0], made, refused };
}

function joined(plans: readonly WorkbookPlan[], { about }: Opened): WorkbookPlan {
  return {
    title: about.agreement.project.acronym,
    language: plans[0]?.language ?? about.language,
    sheets: plans.flatMap(({ sheets }) => sheets),
    names: plans.flatMap(({ names }) => names),
  };
}

/** The named tables as one file. Throws as `planTables`, the reason of the first where none can be made, and `FileRefused`. */
export async function makeTables(
  names: readonly string[],
  workbook: InputFile | Opened,
  options: TableOptions & { file: string },
  control: JobControl = {},
): Promise<Omit<PlannedTables, 'plan'> & { bytes: Uint8Array }> {
  await step(control, { kind: 'reading', file: workbook.path, index: 0, of: 1 });
  const opened = await openIfFile(workbook);
  const { plan, made, refused } = planTables(names, opened, options);
  if (!plan) throw refused[0]?.error ?? failure('no-tables', opened.path, {});
  await step(control, { kind: 'writing', file: options.file });
  const [name = '', ...others] = names;
  const what = others.length === 0 && name !== allTables ? name : severalTables;
  const ref = tableMarker(what, opened.about.agreement.project.id);
  const marked = { ...plan, names: [...plan.names, { name: tableMarkerName, ref, hidden: true as const }] };
  return { bytes: await writeWorkbook(marked), made, refused };
}

/** What a file of several is. */
const severalTables = 'tables';

/** The named table as a file. Throws as `makeTables`. */
export async function makeTable(
  name: string,
  workbook: InputFile,
  options: TableOptions & { file: string },
  control?: JobControl,
): Promise<Uint8Array> {
  return (await makeTables([name], workbook, options, control)).bytes;
}
