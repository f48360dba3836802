/** The project's workbook made anew from an older one: what people wrote in its tables is there as they wrote it. */
import type { Consolidation } from '../core/consolidation/consolidate';
import type { Draft } from '../core/agreement-tables';
import type { Terms } from '../core/agreement/terms';
import type { Day } from '../core/days';
import type { CarriedRows } from '../workbooks/native-tables';
import { projectWorkbook } from '../workbooks/project';
import { writeWorkbook } from '../xlsx';
import type { Opened } from './open/workbook';

export interface ProjectAnew {
  bytes: Uint8Array;
  /** Sheets of the old workbook that are not Accord's, by name: they stay there alone. */
  leftOut: readonly string[];
}

export interface ProjectContents {
  terms: Terms;
  today: Day;
  consolidation?: Consolidation | undefined;
  /** See `carriedRows`. */
  rows: CarriedRows;
  /** What the sheets of the agreement say; what is in force by default. */
  draft?: Draft | undefined;
}

export async function projectAnew(
  { about, book }: Opened,
  { terms, today, consolidation, rows, draft }: ProjectContents,
): Promise<ProjectAnew> {
  const plan = projectWorkbook(terms, about.language, today, consolidation, rows, draft);
  const made = new Set(plan.sheets.map(({ name }) => name.toLowerCase()));
  const leftOut = book.sheets.flatMap(({ name }) => (made.has(name.toLowerCase()) ? [] : [name]));
  return { bytes: await writeWorkbook(plan), leftOut };
}
